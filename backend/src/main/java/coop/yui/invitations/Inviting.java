package coop.yui.invitations;

import coop.yui.graph.Act;
import coop.yui.graph.Graph;
import coop.yui.graph.NodeKind;
import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.graph.Texts;
import coop.yui.graph.Transaction;
import coop.yui.graph.Transaction.Change;
import coop.yui.identity.Representations;
import coop.yui.identity.Role;
import coop.yui.identity.Viewer;
import coop.yui.mail.Outbox;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;

/**
 * What those do who invite. Each act first takes the lock of what it changes, then looks how things
 * stand, and then acts. Mails are only asked for here; they go out when the act is done.
 */
@Component
class Inviting {

  static final Duration VALID = Duration.ofDays(14);
  static final int MOST_SENDINGS = 5;
  static final int MOST_A_DAY = 50;
  private static final int LONGEST_TEXT = 1000;
  private static final int LONGEST_ROLE = 100;

  private static final String LOCK_FOR_INVITING =
      """
      CYPHER 25
      MATCH (o:Organisation {id: $organisation})
      SET o.lock = $at
      WITH o
      MATCH (inviter:Person {id: $viewer})
      SET inviter.lock = randomUUID()
      RETURN o.dissolvedOn IS NOT NULL AS isDissolved,
        EXISTS { MATCH (i:Invitation)-[:TO_REPRESENT]->(o)
                 WHERE i.email = $email AND coalesce(i.acceptedAt, i.declinedAt, i.withdrawnAt) IS NULL } AS isAlready
      """;
  private static final String INVITE =
      """
      CYPHER 25
      MATCH (o:Organisation {id: $organisation})
      CREATE (i:Invitation {id: $id, email: $email, role: $role, language: $language, message: $message,
        invitedBy: $viewer, isByRole: $isByRole, createdAt: $at, sentAt: $at, expiresAt: $expiresAt, sendings: 1})
      CREATE (i)-[:TO_REPRESENT]->(o)
      """;
  private static final String LOCK_SENDER =
      """
      CYPHER 25
      MATCH (sender:Person {id: $id})
      SET sender.lock = randomUUID()
      """;
  private static final String SEND_AGAIN =
      """
      CYPHER 25
      MATCH (i:Invitation {id: $id})
      SET i.invitedBy = $viewer, i.isByRole = $isByRole, i.sentAt = $at, i.expiresAt = $expiresAt,
        i.sendings = i.sendings + 1
      """;
  private static final String WITHDRAW =
      """
      CYPHER 25
      MATCH (i:Invitation {id: $id})
      SET i.withdrawnAt = $at, i.withdrawnBy = $viewer
      """;
  private final Graph graph;
  private final Invitations invitations;
  private final Outbox outbox;

  Inviting(Graph graph, Invitations invitations, Outbox outbox) {
    this.graph = graph;
    this.invitations = invitations;
    this.outbox = outbox;
  }

  /** Whom to invite for which organisation. */
  record InviteRepresentativeInput(
      String requestKey,
      String organisation,
      String email,
      @Nullable String role,
      String language,
      @Nullable String message) {}

  /** Which invitation is sent again. */
  record SendInvitationAgainInput(String requestKey, String invitation) {}

  /** Which invitation is taken back. */
  record WithdrawInvitationInput(String invitation) {}

  /**
   * Invites a person. The answer does not depend on whether she has an account.
   *
   * @throws Refusal NOT_SIGNED_IN, NOT_ALLOWED, NOT_FOUND, DISSOLVED, ALREADY_SO, TOO_MANY,
   *     INVALID_VALUE, INVALID_LENGTH
   */
  Invitation invite(InviteRepresentativeInput input, Viewer viewer) {
    String inviter = viewer.mustBeSignedIn();
    String organisation = NodeKind.ORGANISATION.check(input.organisation(), "organisation");
    if (!viewer.isStaff() && !viewer.isRepresentativeOf(organisation)) {
      throw new Refusal(RefusalCode.NOT_ALLOWED);
    }
    String email = EmailAddresses.checked(input.email(), "email");
    String role = Texts.optionalLine(input.role(), LONGEST_ROLE, "role");
    String message = Texts.optional(input.message(), LONGEST_TEXT, "message");
    String id =
        graph.write(
            Act.once("inviteRepresentative", inviter, input.requestKey(), input),
            transaction -> {
              Representations.mustStillRepresent(transaction, organisation, viewer);
              String created = NodeKind.INVITATION.newId();
              Map<String, @Nullable Object> parameters = sending(transaction, viewer);
              parameters.put("id", created);
              parameters.put("organisation", organisation);
              parameters.put("email", email);
              parameters.put("role", role);
              parameters.put("language", input.language());
              parameters.put("message", message);
              Record outcome =
                  transaction
                      .one(LOCK_FOR_INVITING, parameters, Function.identity())
                      .orElseThrow(() -> new Refusal(RefusalCode.NOT_FOUND).field("organisation"));
              if (outcome.get("isDissolved").asBoolean()) {
                throw new Refusal(RefusalCode.DISSOLVED);
              }
              if (outcome.get("isAlready").asBoolean()) {
                throw new Refusal(RefusalCode.ALREADY_SO).field("email");
              }
              mustNotBeTooMany(transaction, inviter);
              transaction.run(INVITE, parameters);
              // The address is not written here: what the trail holds can never be erased.
              transaction.audit(created, List.of(organisation), Map.of("role", Change.to(role)));
              send(transaction, created, inviter);
              transaction.announce(List.of(organisation));
              return created;
            });
    return invitations.one(id, viewer);
  }

  /**
   * Sends an invitation's mails again; who does so stands for it from now on.
   *
   * @throws Refusal NOT_SIGNED_IN, NOT_ALLOWED, NOT_FOUND, DISSOLVED, WRONG_STATE, TOO_MANY
   */
  Invitation sendAgain(SendInvitationAgainInput input, Viewer viewer) {
    String sender = viewer.mustBeSignedIn();
    return act(
        Act.once("sendInvitationAgain", sender, input.requestKey(), input),
        input.invitation(),
        viewer,
        (transaction, standing) -> {
          standing.mustBeOpenFor(transaction, viewer);
          if (standing.isDissolved()) {
            throw new Refusal(RefusalCode.DISSOLVED);
          }
          if (standing.sendings() >= MOST_SENDINGS) {
            throw new Refusal(RefusalCode.TOO_MANY).with("maximumSendings", MOST_SENDINGS);
          }
          transaction.run(LOCK_SENDER, Map.of("id", sender));
          mustNotBeTooMany(transaction, sender);
          Map<String, @Nullable Object> parameters = sending(transaction, viewer);
          parameters.put("id", standing.id());
          transaction.run(SEND_AGAIN, parameters);
          outbox.cancel(transaction, standing.id());
          send(transaction, standing.id(), sender);
          standing.audit(transaction, Map.of("sentAgain", Change.to(true)));
        });
  }

  /**
   * Takes an invitation back.
   *
   * @throws Refusal NOT_SIGNED_IN, NOT_ALLOWED, NOT_FOUND, WRONG_STATE
   */
  Invitation withdraw(WithdrawInvitationInput input, Viewer viewer) {
    return act(
        Act.of("withdrawInvitation", viewer.mustBeSignedIn()),
        input.invitation(),
        viewer,
        (transaction, standing) -> {
          standing.mustBeOpenFor(transaction, viewer);
          transaction.run(WITHDRAW, by(transaction, viewer, standing.id()));
          outbox.cancel(transaction, standing.id());
          standing.audit(transaction, Map.of("withdrawn", Change.to(true)));
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

  private void send(Transaction transaction, String invitation, String by) {
    outbox.put(transaction, AccountMail.NAME, invitation, by);
    outbox.put(transaction, InvitationMail.NAME, invitation, by);
  }

  private void mustNotBeTooMany(Transaction transaction, String sender) {
    int today =
        outbox.countSince(transaction, InvitationMail.NAME, sender, transaction.at().minusDays(1));
    if (today >= MOST_A_DAY) {
      throw new Refusal(RefusalCode.TOO_MANY).with("maximumPerDay", MOST_A_DAY);
    }
  }

  private static Map<String, @Nullable Object> sending(Transaction transaction, Viewer viewer) {
    Map<String, @Nullable Object> parameters = new HashMap<>();
    parameters.put("viewer", viewer.person());
    parameters.put("isByRole", viewer.accountRoles().contains(Role.FEDERATION_STAFF));
    parameters.put("at", transaction.at());
    parameters.put("expiresAt", transaction.at().plus(VALID));
    return parameters;
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
