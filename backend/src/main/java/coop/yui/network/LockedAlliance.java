package coop.yui.network;

import coop.yui.graph.NodeKind;
import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.graph.Transaction;
import coop.yui.graph.Transaction.Change;
import coop.yui.identity.NotificationKind;
import coop.yui.identity.Viewer;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/**
 * An alliance within an act: locked first, then read. Of two acts at once, the second sees what the
 * first did.
 */
public final class LockedAlliance {

  private static final String LOCK =
      """
      CYPHER 25
      MATCH (a:Alliance {id: $id})
      SET a.lock = $at
      WITH a
      WHERE
      """
          + Alliances.VISIBLE
          + "RETURN a AS alliance, "
          + AllianceState.CYPHER
          + """
            AS state,
            head(COLLECT { MATCH (a)-[:PROPOSED_BY]->(o:Organisation) RETURN o.id }) AS proposedBy,
            COLLECT { MATCH (a)<-[answer:PARTY_TO]-(o:Organisation)
                      RETURN o.id ORDER BY answer.position, o.id } AS parties,
            COLLECT { MATCH (a)<-[answer:PARTY_TO]-(o:Organisation)
                      WHERE answer.consentedAt IS NOT NULL RETURN o.id } AS consented,
            COLLECT { MATCH (a)-[:PARTY_TO|PROPOSED_BY]-(o:Organisation)<-[r:REPRESENTS|STAFF_OF]-(person:Person)
                      WHERE person.id = $viewer AND (r.until IS NULL OR r.until > $at)
                      RETURN o.id } AS represented
          """;

  private final Transaction transaction;
  private final Map<String, @Nullable Object> parameters;
  private final Value alliance;
  private final AllianceState state;
  private final String proposedBy;
  private final List<String> parties;
  private final Set<String> consented;
  private final Set<String> represented;

  private LockedAlliance(
      Transaction transaction, Map<String, @Nullable Object> parameters, Record row) {
    this.transaction = transaction;
    this.parameters = parameters;
    alliance = row.get("alliance");
    state = AllianceState.valueOf(row.get("state").asString());
    proposedBy = row.get("proposedBy").asString();
    parties = Read.texts(row.get("parties"));
    consented = Set.copyOf(Read.texts(row.get("consented")));
    represented = Set.copyOf(Read.texts(row.get("represented")));
  }

  /**
   * Locks the alliance until the act is done.
   *
   * @throws Refusal INVALID_ID, NOT_FOUND also when the viewer may not see it
   */
  public static LockedAlliance lock(Transaction transaction, String id, Viewer viewer) {
    Map<String, @Nullable Object> parameters =
        Alliances.parameters(Days.of(transaction.at()), viewer);
    parameters.put("id", NodeKind.ALLIANCE.check(id, "alliance"));
    parameters.put("at", transaction.at());
    return transaction
        .one(LOCK, parameters, row -> new LockedAlliance(transaction, parameters, row))
        .orElseThrow(() -> new Refusal(RefusalCode.NOT_FOUND).field("alliance"));
  }

  /** Its id. */
  public String id() {
    return alliance.get("id").asString();
  }

  /** What it says. */
  public AllianceTerms terms() {
    return AllianceTerms.of(alliance);
  }

  /** Its first day, if it has one yet. */
  public @Nullable LocalDate since() {
    return Read.day(alliance.get("since"));
  }

  /** Its last day, if it has one. */
  public @Nullable LocalDate until() {
    return Read.day(alliance.get("until"));
  }

  /** When notice was given, if it was. */
  public @Nullable OffsetDateTime endingAt() {
    return Read.time(alliance.get("endedAt"));
  }

  /** Its parties, in their order. */
  public List<String> parties() {
    return parties;
  }

  /** The parties that consented to it. */
  Set<String> consented() {
    return consented;
  }

  /** The day on which the act is done. */
  public LocalDate today() {
    return Days.of(transaction.at());
  }

  /**
   * The party, if the one who acts may act for it.
   *
   * @throws Refusal INVALID_ID, NOT_FOUND, NOT_ALLOWED
   */
  public String party(String organisation) {
    NodeKind.ORGANISATION.check(organisation, "organisation");
    if (!parties.contains(organisation)) {
      throw new Refusal(RefusalCode.NOT_FOUND).field("organisation");
    }
    if (!represented.contains(organisation)) {
      throw new Refusal(RefusalCode.NOT_ALLOWED).principle("6.1");
    }
    return organisation;
  }

  /** The proposer, party or not, if the one who acts may act for it. */
  String proposer() {
    if (!represented.contains(proposedBy)) {
      throw new Refusal(RefusalCode.NOT_ALLOWED).principle("6.1");
    }
    return proposedBy;
  }

  /**
   * Makes sure that it is in one of these states.
   *
   * @throws Refusal WRONG_STATE with `state`
   */
  public void mustBe(AllianceState... allowed) {
    if (!List.of(allowed).contains(state)) {
      throw new Refusal(RefusalCode.WRONG_STATE).with("state", state.name());
    }
  }

  /** Runs a statement with `id`, `at`, `today` and `viewer` beside the parameters given. */
  public void run(String cypher, Map<String, ?> more) {
    Map<String, @Nullable Object> all = new HashMap<>(parameters);
    all.putAll(more);
    transaction.run(cypher, all);
  }

  /** Adds to the audit trail what was done to the alliance or to something that belongs to it. */
  public void audit(String subject, Map<String, Change> changes) {
    List<String> concerned =
        Stream.concat(Stream.of(proposedBy), parties.stream()).distinct().toList();
    transaction.audit(subject, concerned, changes);
  }

  /** Tells those who represent its parties. */
  public void tell(NotificationKind kind) {
    AllianceNews.tell(transaction, id(), kind, String.valueOf(parameters.get("viewer")));
  }
}
