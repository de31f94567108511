package coop.yui.decisions;

import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.graph.Transaction;
import coop.yui.graph.Transaction.Change;
import coop.yui.identity.NotificationKind;
import coop.yui.identity.Notifications;
import coop.yui.identity.Representations;
import coop.yui.identity.Viewer;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A proposal within an act. It is locked before it is read, so that acts on one proposal happen one
 * after the other.
 */
record LockedProposal(Transaction transaction, Proposal proposal, Viewer viewer) {

  private static final String LOCK =
      """
      CYPHER 25
      MATCH (p:Proposal {id: $id})
      WHERE
      """
          + ProposalReader.READABLE
          + "SET p.lock = randomUUID()";
  private static final String READ =
      """
      CYPHER 25
      MATCH (p:Proposal {id: $id})
      WHERE
      """
          + ProposalReader.READABLE
          + ProposalReader.RETURN;

  /**
   * Takes the lock and reads.
   *
   * @throws Refusal NOT_FOUND
   */
  static LockedProposal lock(Transaction transaction, String id, Viewer viewer) {
    Map<String, @Nullable Object> parameters = ProposalReader.parameters(Map.of("id", id), viewer);
    transaction.run(LOCK, parameters);
    return transaction
        .one(READ, parameters, ProposalReader::read)
        .map(proposal -> new LockedProposal(transaction, proposal, viewer))
        .orElseThrow(() -> new Refusal(RefusalCode.NOT_FOUND).field("proposal"));
  }

  boolean isAuthor() {
    return proposal.author().equals(viewer.person());
  }

  /**
   * Makes sure that the viewer wrote it.
   *
   * @throws Refusal NOT_ALLOWED
   */
  void mustBeAuthor() {
    if (!isAuthor()) {
      throw new Refusal(RefusalCode.NOT_ALLOWED);
    }
  }

  /**
   * Makes sure that the viewer acts for the co-operative at this moment.
   *
   * @throws Refusal NOT_ALLOWED
   */
  void mustActForCooperative() {
    Representations.mustActFor(transaction, proposal.cooperative(), viewer);
  }

  /**
   * Makes sure that the proposal is in one of these states.
   *
   * @throws Refusal WRONG_STATE
   */
  void mustBe(ProposalState... states) {
    if (Stream.of(states).noneMatch(proposal.state()::equals)) {
      throw new Refusal(RefusalCode.WRONG_STATE)
          .field("proposal")
          .with("proposal", proposal.state().name());
    }
  }

  /**
   * Makes sure that nobody changed it since the viewer read it.
   *
   * @throws Refusal CHANGED_MEANWHILE
   */
  void mustBeVersion(int version) {
    if (proposal.version() != version) {
      throw new Refusal(RefusalCode.CHANGED_MEANWHILE).field("version");
    }
  }

  /** Runs a statement with the proposal's id, the viewer and the time. */
  void run(String statement, Map<String, ?> others) {
    Map<String, @Nullable Object> parameters = new HashMap<>(others);
    parameters.put("id", proposal.id());
    parameters.put("viewer", viewer.person());
    parameters.put("at", transaction.at());
    transaction.run(statement, parameters);
  }

  /** Leaves an audit entry and tells those who follow. */
  void audit(Map<String, Change> changes) {
    transaction.audit(proposal.id(), List.of(proposal.cooperative()), changes);
    transaction.announce(List.of(proposal.id(), proposal.cooperative()));
  }

  /** Tells people about the proposal, but not who did it. */
  void tell(Collection<String> persons, NotificationKind kind) {
    tell(transaction, persons, proposal.id(), kind, viewer.person());
  }

  /** Tells people about a proposal, but not who did it. */
  static void tell(
      Transaction transaction,
      Collection<String> persons,
      String proposal,
      NotificationKind kind,
      @Nullable String by) {
    Notifications.leave(transaction, persons, kind, proposal, by);
  }
}
