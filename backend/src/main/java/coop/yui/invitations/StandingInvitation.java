package coop.yui.invitations;

import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.graph.Transaction;
import coop.yui.graph.Transaction.Change;
import coop.yui.identity.Representations;
import coop.yui.identity.Viewer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;

/** Where a locked invitation stands; of two who act at once, the second sees what the first did. */
record StandingInvitation(Invitation invitation, int sendings, boolean isDissolved) {

  private static final String LOCK =
      """
      CYPHER 25
      MATCH (i:Invitation {id: $id})-[:TO_REPRESENT]->(o:Organisation)
      SET i.lock = randomUUID()
      WITH i, o
      LIMIT 1
      MATCH (inviter:Person {id: i.invitedBy})
      SET inviter.lock = randomUUID()
      WITH i, o
      WHERE
      """
          + Invitations.READABLE
          + Invitations.RETURN
          + ", i.sendings AS sendings, o.dissolvedOn IS NOT NULL AS isDissolved";

  /**
   * Takes the locks of an invitation and of who stands for it.
   *
   * @throws Refusal NOT_FOUND, also when the viewer may not read it
   */
  static StandingInvitation lock(Transaction transaction, String id, Viewer viewer) {
    Map<String, @Nullable Object> parameters = Invitations.parameters(viewer);
    parameters.put("id", id);
    parameters.put("now", transaction.at());
    return transaction
        .one(LOCK, parameters, StandingInvitation::of)
        .orElseThrow(() -> new Refusal(RefusalCode.NOT_FOUND).field("invitation"));
  }

  private static StandingInvitation of(Record row) {
    return new StandingInvitation(
        Invitations.read(row), row.get("sendings").asInt(), row.get("isDissolved").asBoolean());
  }

  String id() {
    return invitation.id();
  }

  /** For those who may withdraw or send it again: staff and representatives. */
  void mustBeOpenFor(Transaction transaction, Viewer viewer) {
    Representations.mustStillRepresent(transaction, invitation.organisation(), viewer);
    if (!invitation.mayBeManagedBy(viewer)) {
      throw wrongState();
    }
  }

  /** For the one person it was sent to. */
  void mustWaitFor(Viewer viewer) {
    if (!invitation.isFor(viewer)) {
      throw new Refusal(RefusalCode.NOT_FOUND).field("invitation");
    }
    if (invitation.state() != InvitationState.PENDING) {
      throw wrongState();
    }
  }

  void audit(Transaction transaction, Map<String, Change> changes) {
    transaction.audit(id(), List.of(invitation.organisation()), changes);
    transaction.announce(List.of(id(), invitation.organisation()));
  }

  private Refusal wrongState() {
    return new Refusal(RefusalCode.WRONG_STATE)
        .field("invitation")
        .with("state", invitation.state().name());
  }
}
