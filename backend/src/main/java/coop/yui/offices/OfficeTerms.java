package coop.yui.offices;

import coop.yui.bylaws.MembershipClass;
import coop.yui.graph.NodeKind;
import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.graph.Transaction;
import coop.yui.graph.Transaction.Change;
import coop.yui.identity.NotificationKind;
import coop.yui.identity.Notifications;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How offices begin and end, within an act that has found out who may do so. Their powers are a
 * representation that begins and ends with them.
 */
public final class OfficeTerms {

  private static final String LOCK =
      """
      CYPHER 25
      MATCH (o:Organisation {id: $cooperative})
      SET o.lock = randomUUID()
      """;
  private static final String HELD =
      """
      CYPHER 25
      MATCH (f:Office)
      WHERE f.cooperative = $cooperative AND f.until > $at
      RETURN f.id AS id, f.person AS holder, f.kind AS kind, f.membershipClass AS membershipClass, f.until AS until
      ORDER BY id
      """;
  private static final String BEGIN =
      """
      CYPHER 25
      MATCH (person:Person {id: $person})
      CREATE (person)-[:HOLDS]->(:Office {id: $id, createdAt: $at, cooperative: $cooperative, person: $person, kind: $kind,
        membershipClass: $membershipClass, origin: $origin, reason: $reason, appointedBy: $appointedBy, election: $election,
        since: $at, until: $until, unreminded: $until})
      """;
  private static final String EMPOWER =
      """
      CYPHER 25
      MATCH (o:Organisation {id: $cooperative})
      CALL (o) {
        MATCH (person:Person {id: $person})
        CREATE (person)-[:REPRESENTS {id: $representation, since: $at, until: $until, grantedBy: $appointedBy, office: $id}]->(o)
      }
      """;
  private static final String END =
      """
      CYPHER 25
      MATCH (person:Person)-[:HOLDS]->(f:Office {id: $id})
      WHERE f.until > $until
      SET f.until = $until, f.ending = $ending, f.endedBy = $by, f.unreminded = NULL
      WITH person, f
      OPTIONAL MATCH (person)-[r:REPRESENTS {office: f.id}]->(:Organisation)
      SET r.until = $until
      RETURN f.id AS id
      """;
  private static final String OFFICE =
      """
      CYPHER 25
      MATCH (f:Office {id: $id})
      WHERE f.cooperative = $cooperative
      RETURN f.id AS id, f.person AS holder, f.kind AS kind, f.membershipClass AS membershipClass, f.until AS until
      """;

  private OfficeTerms() {}

  /**
   * Who takes an office.
   *
   * @param person her id
   * @param reason absent after an election
   * @param appointedBy the id of who answers for it; absent after an election
   * @param election the id of the election; absent after an appointment
   */
  public record NewOffice(
      String cooperative,
      String person,
      OfficeKind kind,
      @Nullable MembershipClass membershipClass,
      OfficeOrigin origin,
      @Nullable String reason,
      @Nullable String appointedBy,
      @Nullable String election,
      OffsetDateTime until) {}

  /** An office that is held. */
  public record Held(
      String id,
      String holder,
      OfficeKind kind,
      @Nullable MembershipClass membershipClass,
      OffsetDateTime until) {

    /** Whether it is one of these seats. */
    public boolean isOf(OfficeKind seats, @Nullable MembershipClass ofClass) {
      return kind == seats && membershipClass == ofClass;
    }

    private static Held of(org.neo4j.driver.Record row) {
      return new Held(
          row.get("id").asString(),
          row.get("holder").asString(),
          OfficeKind.valueOf(row.get("kind").asString()),
          row.get("membershipClass").isNull()
              ? null
              : MembershipClass.valueOf(row.get("membershipClass").asString()),
          row.get("until").asOffsetDateTime());
    }
  }

  /** Lets acts on the offices of a co-operative happen one after the other. */
  public static void lock(Transaction transaction, String cooperative) {
    transaction.run(LOCK, Map.of("cooperative", cooperative));
  }

  /** The offices held now; at most some dozens. */
  public static List<Held> held(Transaction transaction, String cooperative) {
    return transaction.run(
        HELD, Map.of("cooperative", cooperative, "at", transaction.at()), Held::of);
  }

  /** Lets somebody hold an office from now on; those she cannot hold with it end. Gives its id. */
  public static String begin(Transaction transaction, NewOffice office) {
    for (Held held : held(transaction, office.cooperative())) {
      if (held.holder().equals(office.person()) && !held.kind().isCompatibleWith(office.kind())) {
        end(
            transaction,
            office.cooperative(),
            held,
            transaction.at(),
            OfficeEnding.INCOMPATIBLE,
            null);
      }
    }
    String id = NodeKind.OFFICE.newId();
    Map<String, @Nullable Object> parameters = new HashMap<>();
    parameters.put("id", id);
    parameters.put("cooperative", office.cooperative());
    parameters.put("person", office.person());
    parameters.put("kind", office.kind());
    parameters.put("membershipClass", office.membershipClass());
    parameters.put("origin", office.origin());
    parameters.put("reason", office.reason());
    parameters.put("appointedBy", office.appointedBy());
    parameters.put("election", office.election());
    parameters.put("at", transaction.at());
    parameters.put("until", office.until());
    transaction.run(BEGIN, parameters);
    if (office.kind().actsForCooperative()) {
      parameters.put("representation", NodeKind.REPRESENTATION.newId());
      transaction.run(EMPOWER, parameters);
    }
    transaction.audit(
        id,
        List.of(office.cooperative()),
        Map.of(
            "person", Change.to(office.person()),
            "kind", Change.to(office.kind()),
            "until", Change.to(office.until().toString())));
    transaction.announce(List.of(id, office.person(), office.cooperative()));
    Notifications.leave(
        transaction,
        List.of(office.person()),
        NotificationKind.OFFICE_BEGUN,
        id,
        office.appointedBy());
    return id;
  }

  /**
   * Makes sure that an office of the co-operative is held, and gives it.
   *
   * @throws Refusal INVALID_ID, NOT_FOUND, WRONG_STATE when it has ended
   */
  public static Held mustBeHeld(Transaction transaction, String cooperative, String office) {
    NodeKind.OFFICE.check(office, "office");
    Held found =
        transaction
            .one(OFFICE, Map.of("id", office, "cooperative", cooperative), Held::of)
            .orElseThrow(() -> new Refusal(RefusalCode.NOT_FOUND).field("office"));
    if (!found.until().isAfter(transaction.at())) {
      throw new Refusal(RefusalCode.WRONG_STATE).field("office").with("office", "ENDED");
    }
    return found;
  }

  /** Ends an office that the members recalled its holder from; nothing when it has ended. */
  public static void recall(Transaction transaction, String cooperative, String office) {
    lock(transaction, cooperative);
    held(transaction, cooperative).stream()
        .filter(held -> held.id().equals(office))
        .forEach(held -> end(transaction, cooperative, held, OfficeEnding.RECALLED, null));
  }

  /**
   * Ends an office now; nothing happens when it has ended.
   *
   * @param by the id of who ends it; absent when a count or a rule does
   */
  public static void end(
      Transaction transaction,
      String cooperative,
      Held office,
      OfficeEnding ending,
      @Nullable String by) {
    end(transaction, cooperative, office, transaction.at(), ending, by);
  }

  /** Ends what a person holds in a co-operative with her membership. */
  public static void endOf(
      Transaction transaction,
      String cooperative,
      String person,
      OffsetDateTime until,
      @Nullable String by) {
    lock(transaction, cooperative);
    List<Held> own = new ArrayList<>(held(transaction, cooperative));
    own.removeIf(office -> !office.holder().equals(person));
    OffsetDateTime end = until.isBefore(transaction.at()) ? transaction.at() : until;
    own.forEach(
        office -> end(transaction, cooperative, office, end, OfficeEnding.MEMBERSHIP_ENDED, by));
  }

  private static void end(
      Transaction transaction,
      String cooperative,
      Held office,
      OffsetDateTime until,
      OfficeEnding ending,
      @Nullable String by) {
    Map<String, @Nullable Object> parameters = new HashMap<>();
    parameters.put("id", office.id());
    parameters.put("until", until);
    parameters.put("ending", ending);
    parameters.put("by", by);
    if (transaction.one(END, parameters, row -> row.get("id").asString()).isEmpty()) {
      return;
    }
    transaction.audit(
        office.id(),
        List.of(cooperative),
        Map.of(
            "until",
            new Change(office.until().toString(), until.toString()),
            "ending",
            Change.to(ending)));
    transaction.announce(List.of(office.id(), office.holder(), cooperative));
    Notifications.leave(
        transaction, List.of(office.holder()), NotificationKind.OFFICE_ENDED, office.id(), by);
  }
}
