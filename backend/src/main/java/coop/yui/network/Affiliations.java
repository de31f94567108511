package coop.yui.network;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import coop.yui.graph.Act;
import coop.yui.graph.Graph;
import coop.yui.graph.NodeKind;
import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.graph.Transaction;
import coop.yui.graph.Transaction.Change;
import coop.yui.identity.NodeReader;
import coop.yui.identity.Viewer;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;

/** Who belongs to which federation, dated. Seen by those who may see both. */
@Component
public class Affiliations implements NodeReader {

  private static final String RETURN_AFFILIATION =
      """
      RETURN affiliation.id AS id, o.id AS organisation, federation.id AS federation,
        affiliation.since AS since, affiliation.until AS until
      """;
  private static final String BOTH_VISIBLE =
      """
      (o.visibility IN $visibilities OR o.id IN $admitted)
        AND (federation.visibility IN $visibilities OR federation.id IN $admitted)
      """;
  private static final String BY_IDS =
      """
      CYPHER 25
      UNWIND $ids AS id
      MATCH (o:Organisation)-[affiliation:AFFILIATED_WITH]->(federation:Organisation)
      WHERE affiliation.id = id AND
      """
          + BOTH_VISIBLE
          + RETURN_AFFILIATION;
  private static final String OF_ORGANISATIONS =
      """
      CYPHER 25
      UNWIND $ids AS id
      MATCH (o:Organisation {id: id})-[affiliation:AFFILIATED_WITH]->(federation:Organisation)
      WHERE (NOT $current
          OR (affiliation.since <= $asOf AND (affiliation.until IS NULL OR affiliation.until >= $asOf)))
        AND
      """
          + BOTH_VISIBLE
          + RETURN_AFFILIATION
          + "ORDER BY affiliation.since DESC, affiliation.id";
  private static final String LOCK_FEDERATIONS =
      """
      CYPHER 25
      MERGE (lock:Lock {name: 'federations'})
      SET lock.takenAt = $at
      """;
  private static final String LOCK_BOTH =
      """
      CYPHER 25
      UNWIND $ids AS id
      MATCH (o:Organisation {id: id})
      SET o.lock = $at
      WITH o
      WHERE o:Organisation AND
      """
          + Organisations.VISIBLE
          + """
          RETURN o.id AS id, o.kind AS kind, o.dissolvedOn AS dissolvedOn
          """;
  private static final String OVERLAPS =
      """
      CYPHER 25
      MATCH (:Organisation {id: $organisation})-[affiliation:AFFILIATED_WITH]->(federation:Organisation)
      WHERE federation.id = $federation AND (affiliation.until IS NULL OR affiliation.until >= $since)
        AND ($until IS NULL OR affiliation.since <= $until)
      RETURN affiliation.id AS id
      LIMIT 1
      """;
  private static final String CLOSES_CIRCLE =
      """
      CYPHER 25
      MATCH (federation:Organisation {id: $federation})
      CALL (federation) {
        MATCH (o:Organisation {id: $organisation})
        MATCH SHORTEST 1 (federation)
          (()-[a:AFFILIATED_WITH WHERE (a.until IS NULL OR a.until >= $since)
              AND ($until IS NULL OR a.since <= $until)]->())+ (o)
        RETURN o.id AS id
      }
      RETURN id
      """;
  private static final String AFFILIATE =
      """
      CYPHER 25
      MATCH (o:Organisation {id: $organisation})
      CALL (o) {
        MATCH (federation:Federation {id: $federation})
        CREATE (o)-[:AFFILIATED_WITH {id: $id, since: $since, until: $until}]->(federation)
      }
      """;
  private static final String LOCK_ONE =
      """
      CYPHER 25
      MATCH (o:Organisation)-[affiliation:AFFILIATED_WITH]->(federation:Organisation)
      WHERE affiliation.id = $id
      SET affiliation.lock = $at
      WITH o, affiliation, federation
      WHERE
      """
          + BOTH_VISIBLE
          + RETURN_AFFILIATION;
  private static final String END =
      """
      CYPHER 25
      MATCH (:Organisation)-[affiliation:AFFILIATED_WITH]->(:Organisation)
      WHERE affiliation.id = $id
      SET affiliation.until = $until
      """;

  private final Graph graph;

  Affiliations(Graph graph) {
    this.graph = graph;
  }

  /** Who belongs to which federation. */
  record AffiliateOrganisationInput(
      String requestKey,
      String organisation,
      String federation,
      LocalDate since,
      @Nullable LocalDate until) {}

  /** Which affiliation ends when. */
  record EndAffiliationInput(String affiliation, LocalDate until) {}

  /**
   * Records that an organisation belongs to a federation.
   *
   * @throws Refusal NOT_ALLOWED, WITH_ITSELF, ENDS_BEFORE_BEGINNING, NOT_FOUND, NOT_A_FEDERATION,
   *     DISSOLVED, ALREADY_SO, AFFILIATION_CIRCLE
   */
  Affiliation affiliate(AffiliateOrganisationInput input, Viewer viewer) {
    String person = viewer.mustBeStaff();
    NodeKind.ORGANISATION.check(input.organisation(), "organisation");
    NodeKind.ORGANISATION.check(input.federation(), "federation");
    if (input.organisation().equals(input.federation())) {
      throw new Refusal(RefusalCode.WITH_ITSELF).field("federation");
    }
    Days.mustNotEndBefore(input.since(), input.until());
    String id =
        graph.write(
            Act.once("affiliateOrganisation", person, input.requestKey(), input),
            transaction -> {
              lockBoth(transaction, input, viewer);
              String created = NodeKind.AFFILIATION.newId();
              Map<String, @Nullable Object> parameters = new HashMap<>();
              parameters.put("id", created);
              parameters.put("organisation", input.organisation());
              parameters.put("federation", input.federation());
              parameters.put("since", input.since());
              parameters.put("until", input.until());
              refuseIfAny(transaction, OVERLAPS, parameters, RefusalCode.ALREADY_SO);
              refuseIfAny(transaction, CLOSES_CIRCLE, parameters, RefusalCode.AFFILIATION_CIRCLE);
              transaction.run(AFFILIATE, parameters);
              transaction.audit(
                  created,
                  List.of(input.organisation(), input.federation()),
                  Map.of(
                      "organisation", Change.to(input.organisation()),
                      "federation", Change.to(input.federation()),
                      "since", Change.to(input.since())));
              transaction.announce(List.of(input.organisation(), input.federation()));
              return created;
            });
    return one(id, viewer);
  }

  /**
   * Ends an affiliation on a day.
   *
   * @throws Refusal NOT_FOUND, NOT_ALLOWED, ENDS_BEFORE_BEGINNING, ALREADY_SO when it ends on that
   *     day or before
   */
  Affiliation end(EndAffiliationInput input, Viewer viewer) {
    String person = viewer.mustBeSignedIn();
    String id = NodeKind.AFFILIATION.check(input.affiliation(), "affiliation");
    graph.write(
        Act.of("endAffiliation", person),
        transaction -> {
          Affiliation ending =
              transaction
                  .one(
                      LOCK_ONE,
                      viewer.parameters(Map.of("id", id, "at", transaction.at())),
                      Affiliations::read)
                  .orElseThrow(() -> new Refusal(RefusalCode.NOT_FOUND).field("affiliation"));
          if (!viewer.isStaff()
              && !Organisations.isRepresented(transaction, ending.organisation(), person)) {
            throw new Refusal(RefusalCode.NOT_ALLOWED);
          }
          Days.mustNotEndBefore(ending.since(), input.until());
          LocalDate before = ending.until();
          if (before != null && !input.until().isBefore(before)) {
            throw new Refusal(RefusalCode.ALREADY_SO).field("until");
          }
          transaction.run(END, Map.of("id", id, "until", input.until()));
          transaction.audit(
              id,
              List.of(ending.organisation(), ending.federation()),
              Map.of("until", new Change(before, input.until())));
          transaction.announce(List.of(ending.organisation(), ending.federation()));
          return id;
        });
    return one(id, viewer);
  }

  /** Affiliations of these organisations on a day, or all they ever had, by organisation. */
  Map<String, List<Affiliation>> ofOrganisations(
      Collection<String> organisations, LocalDate asOf, boolean current, Viewer viewer) {
    return graph
        .read(
            OF_ORGANISATIONS,
            viewer.parameters(Map.of("ids", organisations, "asOf", asOf, "current", current)),
            Affiliations::read)
        .stream()
        .collect(groupingBy(Affiliation::organisation));
  }

  private static void lockBoth(
      Transaction transaction, AffiliateOrganisationInput input, Viewer viewer) {
    List<String> ids = List.of(input.organisation(), input.federation()).stream().sorted().toList();
    Map<String, Record> found = new HashMap<>();
    // Only federations have affiliates, so only they can close a circle: one lock for all of them.
    transaction.run(LOCK_FEDERATIONS, Map.of("at", transaction.at()));
    for (Record row :
        transaction.run(
            LOCK_BOTH,
            viewer.parameters(Map.of("ids", ids, "at", transaction.at())),
            Function.identity())) {
      found.put(row.get("id").asString(), row);
    }
    for (String field : List.of("organisation", "federation")) {
      Record row =
          found.get(field.equals("organisation") ? input.organisation() : input.federation());
      if (row == null) {
        throw new Refusal(RefusalCode.NOT_FOUND).field(field);
      }
      if (field.equals("federation")
          && !row.get("kind").asString().equals(OrganisationKind.FEDERATION.name())) {
        throw new Refusal(RefusalCode.NOT_A_FEDERATION).field(field);
      }
      if (!row.get("dissolvedOn").isNull()) {
        throw new Refusal(RefusalCode.DISSOLVED).field(field);
      }
    }
  }

  private static void refuseIfAny(
      Transaction transaction, String cypher, Map<String, ?> parameters, RefusalCode code) {
    if (!transaction.run(cypher, parameters, Function.identity()).isEmpty()) {
      throw new Refusal(code).field("federation");
    }
  }

  private Affiliation one(String id, Viewer viewer) {
    Affiliation found = read(List.of(id), viewer).get(id);
    if (found == null) {
      throw new Refusal(RefusalCode.NOT_FOUND);
    }
    return found;
  }

  @Override
  public NodeKind kind() {
    return NodeKind.AFFILIATION;
  }

  @Override
  public Map<String, Affiliation> read(List<String> ids, Viewer viewer) {
    return graph.read(BY_IDS, viewer.parameters(Map.of("ids", ids)), Affiliations::read).stream()
        .collect(toMap(Affiliation::id, Function.identity(), (a, b) -> a));
  }

  private static Affiliation read(Record row) {
    return new Affiliation(
        row.get("id").asString(),
        row.get("organisation").asString(),
        row.get("federation").asString(),
        row.get("since").asLocalDate(),
        Read.day(row.get("until")));
  }
}
