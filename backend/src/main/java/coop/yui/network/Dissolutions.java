package coop.yui.network;

import coop.yui.graph.Act;
import coop.yui.graph.Graph;
import coop.yui.graph.NodeKind;
import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.graph.Transaction;
import coop.yui.graph.Transaction.Change;
import coop.yui.identity.NotificationKind;
import coop.yui.identity.Viewer;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;

/** Dissolutions of organisations, and what ends with them. */
@Component
class Dissolutions {

  private static final String DISSOLVE =
      """
      CYPHER 25
      MATCH (o:Organisation {id: $id})
      SET o.dissolvedOn = $day, o.changedAt = $at, o.changedKey = $key
      """;
  private static final String END_POWERS =
      """
      CYPHER 25
      MATCH (:Organisation {id: $id})<-[r:REPRESENTS|STAFF_OF]-(person:Person)
      WHERE r.until IS NULL OR r.until > $at
      SET r.until = $at, r.endedBy = $by
      RETURN person.id AS person
      """;
  private static final String END_AFFILIATIONS =
      """
      CYPHER 25
      MATCH (o:Organisation {id: $id})-[a:AFFILIATED_WITH]-(:Organisation)
      WHERE a.until IS NULL OR a.until > $day
      SET a.until = CASE WHEN a.since > $day THEN a.since ELSE $day END
      """;
  private static final String LOCK_ALLIANCES =
      """
      CYPHER 25
      MATCH (:Organisation {id: $id})-[:PARTY_TO]->(a:Alliance)
      SET a.lock = $at
      WITH a
      WHERE a.declinedAt IS NULL AND a.withdrawnAt IS NULL AND (a.until IS NULL OR a.until >= $today)
      RETURN a.id AS alliance, a.agreedAt IS NOT NULL AND a.since <= $today AS hasBegun, a.until AS until,
        COLLECT { MATCH (a)<-[:PARTY_TO]-(party:Organisation) RETURN party.id } AS parties
      """;
  private static final String END_ALLIANCE =
      """
      CYPHER 25
      MATCH (a:Alliance {id: $alliance})
      SET a.until = CASE WHEN a.since > $day THEN a.since ELSE $day END,
        a.endedAt = $at, a.endedFor = $id, a.endedBy = $by
      WITH a
      MATCH (:Organisation)-[link:ALLIED_WITH]->(:Organisation)
      WHERE link.alliance = $alliance
      SET link.until = a.until
      """;
  private static final String WITHDRAW_ALLIANCE =
      """
      CYPHER 25
      MATCH (a:Alliance {id: $alliance})
      SET a.withdrawnAt = $at, a.endedAt = $at, a.endedFor = $id, a.endedBy = $by
      WITH a
      MATCH (:Organisation)-[link:ALLIED_WITH]->(:Organisation)
      WHERE link.alliance = $alliance
      DELETE link
      """;

  private final Graph graph;
  private final Organisations organisations;
  private final List<EndsWithOrganisation> endingWithIt;

  Dissolutions(Graph graph, Organisations organisations, List<EndsWithOrganisation> endingWithIt) {
    this.graph = graph;
    this.organisations = organisations;
    this.endingWithIt = List.copyOf(endingWithIt);
  }

  /** Which organisation was dissolved. */
  record DissolveOrganisationInput(String organisation, LocalDate dissolvedOn) {}

  /**
   * Records that an organisation was dissolved. Its affiliations and alliances end that day, or on
   * their first day when they began later; what had not begun is taken back; nobody acts for it any
   * more.
   *
   * @throws Refusal NOT_ALLOWED, NOT_FOUND, INVALID_DAY, DISSOLVED
   */
  Organisation dissolve(DissolveOrganisationInput input, Viewer viewer) {
    String person = viewer.mustBeStaff();
    String id = NodeKind.ORGANISATION.check(input.organisation(), "organisation");
    Days.mustNotBeFuture(input.dissolvedOn(), "dissolvedOn");
    graph.write(
        Act.of("dissolveOrganisation", person),
        transaction -> {
          Organisation before = Organisations.lock(transaction, id, viewer);
          if (before.dissolvedOn() != null) {
            throw new Refusal(RefusalCode.DISSOLVED);
          }
          if (before.foundedOn() != null && input.dissolvedOn().isBefore(before.foundedOn())) {
            throw new Refusal(RefusalCode.ENDS_BEFORE_BEGINNING).field("dissolvedOn");
          }
          endingWithIt.forEach(its -> its.end(transaction, id, person));
          end(transaction, id, input.dissolvedOn(), person);
          return id;
        });
    Organisation dissolved = organisations.byId(id, viewer);
    if (dissolved == null) {
      throw new Refusal(RefusalCode.NOT_FOUND);
    }
    return dissolved;
  }

  private static void end(Transaction transaction, String id, LocalDate day, String person) {
    Map<String, @Nullable Object> parameters = new HashMap<>();
    parameters.put("id", id);
    parameters.put("day", day);
    parameters.put("today", Days.of(transaction.at()));
    parameters.put("at", transaction.at());
    parameters.put("key", Days.key(transaction.at()));
    parameters.put("by", person);
    transaction.run(DISSOLVE, parameters);
    transaction.run(END_AFFILIATIONS, parameters);
    for (Record row : transaction.run(LOCK_ALLIANCES, parameters, Function.identity())) {
      endAlliance(transaction, row, parameters, person);
    }
    List<String> persons =
        transaction.run(END_POWERS, parameters, row -> row.get("person").asString());
    transaction.audit(id, List.of(id), Map.of("dissolvedOn", Change.to(day)));
    transaction.announce(List.of(id));
    transaction.announce(persons);
  }

  private static void endAlliance(
      Transaction transaction,
      Record row,
      Map<String, @Nullable Object> parameters,
      String person) {
    String alliance = row.get("alliance").asString();
    boolean hasBegun = row.get("hasBegun").asBoolean();
    Map<String, @Nullable Object> all = new HashMap<>(parameters);
    all.put("alliance", alliance);
    transaction.run(hasBegun ? END_ALLIANCE : WITHDRAW_ALLIANCE, all);
    transaction.audit(
        alliance,
        Read.texts(row.get("parties")),
        Map.of("dissolved", Change.to(parameters.get("id"))));
    AllianceNews.tell(
        transaction,
        alliance,
        hasBegun ? NotificationKind.ALLIANCE_ENDED : NotificationKind.ALLIANCE_WITHDRAWN,
        person);
  }
}
