package coop.yui.elections;

import coop.yui.graph.NodeKind;
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
 * An election within an act. It is locked before it is read, so that acts on one election happen
 * one after the other.
 */
record LockedElection(Transaction transaction, Election election, Viewer viewer) {

  private static final String LOCK =
      """
      CYPHER 25
      MATCH (el:Election {id: $id})
      WHERE
      """
          + Elections.READABLE
          + "SET el.lock = randomUUID()";
  private static final String READ =
      """
      CYPHER 25
      MATCH (el:Election {id: $id})
      WHERE
      """
          + Elections.READABLE
          + Elections.RETURN;

  /**
   * Takes the lock and reads.
   *
   * @throws Refusal INVALID_ID, NOT_FOUND
   */
  static LockedElection lock(Transaction transaction, String given, Viewer viewer) {
    String id = NodeKind.ELECTION.check(given, "election");
    Map<String, @Nullable Object> parameters = Elections.parameters(Map.of("id", id), viewer);
    transaction.run(LOCK, parameters);
    return transaction
        .one(READ, parameters, Elections::read)
        .map(election -> new LockedElection(transaction, election, viewer))
        .orElseThrow(() -> new Refusal(RefusalCode.NOT_FOUND).field("election"));
  }

  /**
   * Makes sure that the viewer acts for the co-operative at this moment.
   *
   * @throws Refusal NOT_ALLOWED
   */
  void mustActForCooperative() {
    Representations.mustActFor(transaction, election.cooperative(), viewer);
  }

  /**
   * Makes sure that the election is in one of these states.
   *
   * @throws Refusal WRONG_STATE
   */
  void mustBe(ElectionState... states) {
    if (Stream.of(states).noneMatch(election.state()::equals)) {
      throw refused(election.state().name());
    }
  }

  /** That the election is not as it would have to be. */
  static Refusal refused(String why) {
    return new Refusal(RefusalCode.WRONG_STATE).field("election").with("election", why);
  }

  /** Everybody who was nominated. */
  List<Candidacy> candidacies() {
    return Candidacies.of(transaction, election.id());
  }

  /** Runs a statement with the election's id, the viewer and the time. */
  void run(String statement, Map<String, ? extends @Nullable Object> others) {
    Map<String, @Nullable Object> parameters = new HashMap<>(others);
    parameters.put("id", election.id());
    parameters.put("viewer", viewer.person());
    parameters.put("at", transaction.at());
    transaction.run(statement, parameters);
  }

  /** Leaves an audit entry and tells those who follow. */
  void audit(Map<String, Change> changes) {
    transaction.audit(election.id(), List.of(election.cooperative()), changes);
    transaction.announce(List.of(election.id(), election.cooperative()));
  }

  /** Tells people about the election, but not who did it. */
  void tell(Collection<String> persons, NotificationKind kind) {
    Notifications.leave(transaction, persons, kind, election.id(), viewer.person());
  }
}
