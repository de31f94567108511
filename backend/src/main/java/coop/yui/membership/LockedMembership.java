package coop.yui.membership;

import coop.yui.graph.NodeKind;
import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.graph.Transaction;
import coop.yui.graph.Transaction.Change;
import coop.yui.identity.NotificationKind;
import coop.yui.identity.Notifications;
import coop.yui.identity.Representations;
import coop.yui.identity.Viewer;
import coop.yui.network.Days;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A membership within an act. The register of its co-operative is locked first, so that acts on one
 * register happen one after the other, and everything is read after the lock.
 */
record LockedMembership(Transaction transaction, Membership membership, Viewer viewer) {

  private static final String LOCK_REGISTER =
      """
      CYPHER 25
      MERGE (register:MemberRegister {cooperative: $cooperative})
      SET register.lock = randomUUID()
      """;
  private static final String COOPERATIVE_OF =
      """
      CYPHER 25
      MATCH (m:Membership {id: $id})
      WHERE
      """
          + Memberships.READABLE
          + "RETURN m.cooperative AS cooperative";
  private static final String READ =
      """
      CYPHER 25
      MATCH (m:Membership {id: $id})
      WHERE
      """
          + Memberships.READABLE
          + Memberships.RETURN;
  private static final String WHO_ACT_FOR =
      """
      CYPHER 25
      MATCH (person:Person)-[r:REPRESENTS]->(:Organisation {id: $cooperative})
      WHERE r.until IS NULL OR r.until > $at
      RETURN person.id AS person
      LIMIT 100
      """;

  /** Takes the lock of a register. */
  static void lockRegister(Transaction transaction, String cooperative) {
    transaction.run(LOCK_REGISTER, Map.of("cooperative", cooperative));
  }

  /**
   * Takes the lock and reads.
   *
   * @throws Refusal INVALID_ID, NOT_FOUND
   */
  static LockedMembership lock(Transaction transaction, String given, Viewer viewer) {
    String id = NodeKind.MEMBERSHIP.check(given, "membership");
    Map<String, @Nullable Object> parameters = Memberships.parameters(Map.of("id", id), viewer);
    String cooperative =
        transaction
            .one(COOPERATIVE_OF, parameters, row -> row.get("cooperative").asString())
            .orElseThrow(LockedMembership::notFound);
    lockRegister(transaction, cooperative);
    return transaction
        .one(READ, parameters, Memberships::read)
        .map(membership -> new LockedMembership(transaction, membership, viewer))
        .orElseThrow(LockedMembership::notFound);
  }

  private static Refusal notFound() {
    return new Refusal(RefusalCode.NOT_FOUND).field("membership");
  }

  /** Whether it is the viewer's own. */
  boolean isOwn() {
    return membership.person().equals(viewer.person());
  }

  /**
   * Makes sure that the viewer acts for the co-operative at this moment.
   *
   * @throws Refusal NOT_ALLOWED
   */
  void mustActForCooperative() {
    Representations.mustActFor(transaction, membership.cooperative(), viewer);
  }

  /**
   * Makes sure that the membership is in one of these states.
   *
   * @throws Refusal WRONG_STATE
   */
  void mustBe(MembershipState... states) {
    if (Stream.of(states).noneMatch(membership.state()::equals)) {
      throw new Refusal(RefusalCode.WRONG_STATE)
          .field("membership")
          .with("membership", membership.state().name());
    }
  }

  /** Runs a statement with the membership's id, the viewer, the time and the day. */
  void run(String statement, Map<String, ?> others) {
    Map<String, @Nullable Object> parameters = new HashMap<>(others);
    parameters.put("id", membership.id());
    parameters.put("cooperative", membership.cooperative());
    parameters.put("person", membership.person());
    parameters.put("viewer", viewer.person());
    parameters.put("at", transaction.at());
    parameters.put("today", Days.today());
    transaction.run(statement, parameters);
  }

  /** Leaves an audit entry and tells those who follow. */
  void audit(Map<String, Change> changes) {
    transaction.audit(membership.id(), List.of(membership.cooperative()), changes);
    transaction.announce(List.of(membership.id(), membership.person(), membership.cooperative()));
  }

  /** Tells the person, unless she did it herself. */
  void tellPerson(NotificationKind kind) {
    tell(List.of(membership.person()), kind);
  }

  /** Tells those who act for the co-operative, but not who did it. */
  void tellCooperative(NotificationKind kind) {
    tellCooperative(
        transaction, membership.id(), membership.cooperative(), kind, viewer.mustBeSignedIn());
  }

  private void tell(Collection<String> persons, NotificationKind kind) {
    tell(transaction, persons, membership.id(), kind, viewer.mustBeSignedIn());
  }

  /** Tells those who act for the co-operative about a membership, but not who did it. */
  static void tellCooperative(
      Transaction transaction,
      String membership,
      String cooperative,
      NotificationKind kind,
      String by) {
    List<String> persons =
        transaction.run(
            WHO_ACT_FOR,
            Map.of("cooperative", cooperative, "at", transaction.at()),
            row -> row.get("person").asString());
    tell(transaction, persons, membership, kind, by);
  }

  /** Tells people about a membership, but not who did it. */
  static void tell(
      Transaction transaction,
      Collection<String> persons,
      String about,
      NotificationKind kind,
      String by) {
    Notifications.leave(transaction, persons, kind, about, by);
  }
}
