package coop.yui.invitations;

import coop.yui.graph.Act;
import coop.yui.graph.Graph;
import coop.yui.graph.NodeKind;
import coop.yui.graph.Refusal;
import coop.yui.graph.Texts;
import coop.yui.graph.Transaction;
import coop.yui.graph.Transaction.Change;
import coop.yui.identity.NotificationKind;
import coop.yui.identity.Representations;
import coop.yui.identity.Viewer;
import coop.yui.mail.Outbox;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the person who was invited answers. */
@Component
class InvitationAnswers {

  private static final int LONGEST_REASON = 1000;

  private static final String ACCEPT =
      """
      CYPHER 25
      MATCH (i:Invitation {id: $id})
      SET i.acceptedAt = $at, i.answeredBy = $viewer
      """;
  private static final String DECLINE =
      """
      CYPHER 25
      MATCH (i:Invitation {id: $id})
      SET i.declinedAt = $at, i.answeredBy = $viewer, i.reason = $reason
      """;

  private final Graph graph;
  private final Invitations invitations;
  private final Representations representations;
  private final Outbox outbox;

  InvitationAnswers(
      Graph graph, Invitations invitations, Representations representations, Outbox outbox) {
    this.graph = graph;
    this.invitations = invitations;
    this.representations = representations;
    this.outbox = outbox;
  }

  /** Which invitation is accepted. */
  record AcceptInvitationInput(String invitation) {}

  /** Which invitation is declined. */
  record DeclineInvitationInput(String invitation, @Nullable String reason) {}

  /**
   * Accepts: the viewer may act for the organisation from now on, granted by who invited her.
   *
   * @throws Refusal NOT_SIGNED_IN, NOT_FOUND for everybody else's invitations, WRONG_STATE
   */
  Invitation accept(AcceptInvitationInput input, Viewer viewer) {
    String person = viewer.mustBeSignedIn();
    return act(
        Act.of("acceptInvitation", person),
        input.invitation(),
        viewer,
        (transaction, standing) -> {
          standing.mustWaitFor(viewer);
          transaction.run(ACCEPT, by(transaction, viewer, standing.id()));
          Invitation invitation = standing.invitation();
          representations.begin(
              transaction,
              person,
              invitation.organisation(),
              invitation.role(),
              invitation.invitedBy());
          answered(transaction, standing, NotificationKind.INVITATION_ACCEPTED, person);
          standing.audit(transaction, Map.of("accepted", Change.to(true)));
        });
  }

  /**
   * Declines.
   *
   * @throws Refusal NOT_SIGNED_IN, NOT_FOUND for everybody else's invitations, WRONG_STATE,
   *     INVALID_VALUE, INVALID_LENGTH
   */
  Invitation decline(DeclineInvitationInput input, Viewer viewer) {
    String person = viewer.mustBeSignedIn();
    String reason = Texts.optional(input.reason(), LONGEST_REASON, "reason");
    return act(
        Act.of("declineInvitation", person),
        input.invitation(),
        viewer,
        (transaction, standing) -> {
          standing.mustWaitFor(viewer);
          Map<String, @Nullable Object> parameters = by(transaction, viewer, standing.id());
          parameters.put("reason", reason);
          transaction.run(DECLINE, parameters);
          answered(transaction, standing, NotificationKind.INVITATION_DECLINED, person);
          standing.audit(transaction, Map.of("reason", Change.to(reason)));
        });
  }

  private Invitation act(
      Act act, String invitation, Viewer viewer, BiConsumer<Transaction, StandingInvitation> deed) {
    String id = NodeKind.INVITATION.check(invitation, "invitation");
    graph.write(
        act,
        transaction -> {
          deed.accept(transaction, StandingInvitation.lock(transaction, id, viewer));
          return id;
        });
    return invitations.one(id, viewer);
  }

  private void answered(
      Transaction transaction, StandingInvitation standing, NotificationKind kind, String person) {
    outbox.cancel(transaction, standing.id());
    Invitation invitation = standing.invitation();
    InvitationNews.tell(
        transaction, List.of(invitation.invitedBy()), kind, person, invitation.organisation());
  }

  private static Map<String, @Nullable Object> by(
      Transaction transaction, Viewer viewer, String id) {
    Map<String, @Nullable Object> parameters = new HashMap<>();
    parameters.put("id", id);
    parameters.put("viewer", viewer.person());
    parameters.put("at", transaction.at());
    return parameters;
  }
}
