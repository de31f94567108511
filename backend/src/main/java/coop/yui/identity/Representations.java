package coop.yui.identity;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import coop.yui.graph.Act;
import coop.yui.graph.Graph;
import coop.yui.graph.NodeKind;
import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.graph.Texts;
import coop.yui.graph.Transaction;
import coop.yui.graph.Transaction.Change;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;

/** Who may act for which organisation: granted and ended at once, never erased. */
@Component
public class Representations implements NodeReader {

  private static final String RETURN =
      """
      RETURN r.id AS id, person.id AS person, organisation.id AS organisation, r.role AS role,
        r.since AS since, r.until AS until, r.grantedBy AS grantedBy
      """;
  private static final String SEEN =
      "(organisation.visibility IN $visibilities OR organisation.id IN $admitted OR person.id ="
          + " $viewer)";
  private static final String BY_IDS =
      """
      CYPHER 25
      UNWIND $ids AS id
      MATCH (person:Person)-[r:REPRESENTS {id: id}]->(organisation:Organisation)
      WHERE (r.until IS NULL OR r.until > $now OR $isStaff OR person.id = $viewer OR organisation.id IN $represents)
        AND
      """
          + SEEN
          + RETURN;
  private static final String OF_ORGANISATIONS =
      """
      CYPHER 25
      UNWIND $ids AS id
      MATCH (organisation:Organisation {id: id})<-[r:REPRESENTS]-(person:Person)
      WHERE (r.until IS NULL OR r.until > $now
          OR (NOT $current AND ($isStaff OR organisation.id IN $represents)))
        AND
      """
          + SEEN
          + RETURN
          + "ORDER BY since, id";
  private static final String OF_PERSONS =
      """
      CYPHER 25
      UNWIND $ids AS id
      MATCH (person:Person {id: id})-[r:REPRESENTS]->(organisation:Organisation)
      WHERE (r.until IS NULL OR r.until > $now
          OR (NOT $current AND ($isStaff OR person.id = $viewer OR organisation.id IN $represents)))
        AND
      """
          + SEEN
          + RETURN
          + "ORDER BY since, id";
  private static final String BEGIN_ONCE =
      """
      MATCH (person:Person {id: $person})
      SET person.lock = randomUUID()
      WITH person, organisation,
        EXISTS { MATCH (person)-[r:REPRESENTS]->(organisation) WHERE r.until IS NULL } AS isAlready
      FOREACH (_ IN CASE WHEN isAlready OR organisation.dissolvedOn IS NOT NULL THEN [] ELSE [1] END |
        CREATE (person)-[:REPRESENTS {id: $id, role: $role, since: $at, grantedBy: $grantedBy}]->(organisation)
        CREATE (:Notification {id: $notification, person: person.id, kind: 'REPRESENTATION_GRANTED', at: $at,
          by: $grantedBy, about: organisation.id}))
      RETURN isAlready, organisation.dissolvedOn IS NOT NULL AS isDissolved
      """;
  private static final String GRANT =
      """
      CYPHER 25
      MATCH (organisation:Organisation {id: $organisation})
      WHERE organisation.visibility IN $visibilities OR organisation.id IN $admitted
      WITH organisation
      LIMIT 1
      """
          + BEGIN_ONCE;
  private static final String BEGIN =
      """
      CYPHER 25
      MATCH (organisation:Organisation {id: $organisation})
      WITH organisation
      LIMIT 1
      """
          + BEGIN_ONCE;
  private static final String STILL_REPRESENTS =
      """
      CYPHER 25
      MATCH (:Person {id: $viewer})-[r:REPRESENTS|STAFF_OF]->(:Organisation {id: $organisation})
      WHERE r.until IS NULL OR r.until > $at
      RETURN count(r) > 0 AS isSo
      """;
  private static final String LOCK =
      """
      CYPHER 25
      MATCH (person:Person)-[r:REPRESENTS {id: $id}]->(organisation:Organisation)
      SET person.lock = randomUUID()
      """
          + RETURN
          + ", r.office IS NOT NULL AS isFromOffice";
  private static final String END =
      """
      CYPHER 25
      MATCH (person:Person)-[r:REPRESENTS {id: $id}]->(organisation:Organisation)
      SET r.until = $at, r.endedBy = $endedBy
      CREATE (:Notification {id: $notification, person: person.id, kind: 'REPRESENTATION_ENDED', at: $at,
        by: $endedBy, about: organisation.id})
      """;

  private final Graph graph;

  private static final String ACTS_FOR =
      """
      CYPHER 25
      MATCH (:Person {id: $viewer})-[r:REPRESENTS]->(:Organisation {id: $organisation})
      WHERE r.until IS NULL OR r.until > $at
      RETURN count(r) > 0 AS isSo
      """;

  Representations(Graph graph) {
    this.graph = graph;
  }

  /**
   * Makes sure that the viewer acts for an organisation at the moment of an act, whatever she could
   * when the request came in.
   *
   * @throws Refusal NOT_SIGNED_IN, NOT_ALLOWED
   */
  public static void mustActFor(Transaction transaction, String organisation, Viewer viewer) {
    boolean isSo =
        transaction
            .one(
                ACTS_FOR,
                Map.of(
                    "viewer", viewer.mustBeSignedIn(),
                    "organisation", organisation,
                    "at", transaction.at()),
                row -> row.get("isSo").asBoolean())
            .orElse(false);
    if (!isSo) {
      throw new Refusal(RefusalCode.NOT_ALLOWED);
    }
  }

  /** Who shall represent whom; exactly one of person and email is given. */
  record GrantRepresentationInput(
      String requestKey,
      @Nullable String person,
      @Nullable String email,
      String organisation,
      @Nullable String role) {}

  /** Which representation ends. */
  record EndRepresentationInput(String representation) {}

  /**
   * Lets a person represent an organisation from now on.
   *
   * @throws Refusal NOT_SIGNED_IN, NOT_ALLOWED, NOT_FOUND, DISSOLVED, ALREADY_SO, INVALID_VALUE
   */
  Representation grant(GrantRepresentationInput input, Viewer viewer) {
    String grantedBy = viewer.mustBeSignedIn();
    String organisation = NodeKind.ORGANISATION.check(input.organisation(), "organisation");
    if (!viewer.isStaff() && !viewer.isRepresentativeOf(organisation)) {
      throw new Refusal(RefusalCode.NOT_ALLOWED);
    }
    String role = Texts.optional(input.role(), 100, "role");
    String id =
        graph.write(
            Act.once("grantRepresentation", grantedBy, input.requestKey(), input),
            transaction -> {
              mustStillRepresent(transaction, organisation, viewer);
              String person = Persons.chosen(transaction, input.person(), input.email());
              String created = NodeKind.REPRESENTATION.newId();
              Map<String, @Nullable Object> parameters =
                  viewer.parameters(
                      Map.of(
                          "organisation", organisation,
                          "person", person,
                          "id", created,
                          "notification", NodeKind.NOTIFICATION.newId(),
                          "grantedBy", grantedBy,
                          "at", transaction.at()));
              parameters.put("role", role);
              Record outcome =
                  transaction
                      .one(GRANT, parameters, Function.identity())
                      .orElseThrow(() -> new Refusal(RefusalCode.NOT_FOUND).field("person"));
              refuseIf(outcome, "isDissolved", RefusalCode.DISSOLVED);
              refuseIf(outcome, "isAlready", RefusalCode.ALREADY_SO);
              transaction.audit(
                  created,
                  List.of(organisation),
                  Map.of("person", Change.to(person), "role", Change.to(role)));
              transaction.announce(Set.of(person, organisation));
              return created;
            });
    return one(id, viewer);
  }

  /**
   * Begins a representation within an act that has found out who may do so; nothing begins when she
   * represents the organisation already.
   *
   * @param grantedBy the id of who answers for it
   * @throws Refusal NOT_FOUND, DISSOLVED
   */
  public void begin(
      Transaction transaction,
      String person,
      String organisation,
      @Nullable String role,
      String grantedBy) {
    String id = NodeKind.REPRESENTATION.newId();
    Map<String, @Nullable Object> parameters = new HashMap<>();
    parameters.put("person", person);
    parameters.put("organisation", organisation);
    parameters.put("id", id);
    parameters.put("role", role);
    parameters.put("grantedBy", grantedBy);
    parameters.put("notification", NodeKind.NOTIFICATION.newId());
    parameters.put("at", transaction.at());
    Record outcome =
        transaction
            .one(BEGIN, parameters, Function.identity())
            .orElseThrow(() -> new Refusal(RefusalCode.NOT_FOUND));
    refuseIf(outcome, "isDissolved", RefusalCode.DISSOLVED);
    if (outcome.get("isAlready").asBoolean()) {
      return;
    }
    transaction.audit(
        id, List.of(organisation), Map.of("person", Change.to(person), "role", Change.to(role)));
    transaction.announce(Set.of(person, organisation));
  }

  private static void refuseIf(Record outcome, String flag, RefusalCode code) {
    if (outcome.get(flag).asBoolean()) {
      throw new Refusal(code);
    }
  }

  /**
   * Makes sure, within the act, that the viewer is staff or represents the organisation at this
   * moment.
   *
   * @throws Refusal NOT_ALLOWED
   */
  public static void mustStillRepresent(
      Transaction transaction, String organisation, Viewer viewer) {
    Map<String, @Nullable Object> parameters =
        viewer.parameters(Map.of("organisation", organisation, "at", transaction.at()));
    boolean isSo =
        viewer.isStaff()
            || transaction
                .one(STILL_REPRESENTS, parameters, row -> row.get("isSo").asBoolean())
                .orElse(false);
    if (!isSo) {
      throw new Refusal(RefusalCode.NOT_ALLOWED);
    }
  }

  /**
   * Ends a representation from now on.
   *
   * @throws Refusal NOT_SIGNED_IN, NOT_ALLOWED, NOT_FOUND, ALREADY_SO when it ended before
   */
  Representation end(EndRepresentationInput input, Viewer viewer) {
    String endedBy = viewer.mustBeSignedIn();
    String id = NodeKind.REPRESENTATION.check(input.representation(), "representation");
    one(id, viewer);
    graph.write(
        Act.of("endRepresentation", endedBy),
        transaction -> {
          Representation ending =
              transaction
                  .one(LOCK, Map.of("id", id), Representations::granted)
                  .orElseThrow(() -> new Refusal(RefusalCode.NOT_FOUND));
          if (!ending.person().equals(endedBy)) {
            mustStillRepresent(transaction, ending.organisation(), viewer);
          }
          if (ending.until() != null) {
            throw new Refusal(RefusalCode.ALREADY_SO);
          }
          transaction.run(
              END,
              Map.of(
                  "id",
                  id,
                  "at",
                  transaction.at(),
                  "endedBy",
                  endedBy,
                  "notification",
                  NodeKind.NOTIFICATION.newId()));
          transaction.audit(
              id,
              List.of(ending.organisation()),
              Map.of("until", Change.to(transaction.at().toString())));
          transaction.announce(Set.of(ending.person(), ending.organisation()));
          return id;
        });
    return one(id, viewer);
  }

  private static Representation granted(Record row) {
    if (row.get("isFromOffice").asBoolean()) {
      throw new Refusal(RefusalCode.WRONG_STATE).with("office", "COMES_FROM_OFFICE");
    }
    return read(row);
  }

  /** The representation with this id, as the viewer may see it. */
  private Representation one(String id, Viewer viewer) {
    Representation found = read(List.of(id), viewer).get(id);
    if (found == null) {
      throw new Refusal(RefusalCode.NOT_FOUND);
    }
    return found;
  }

  /** Representations of these organisations, by organisation. */
  public Map<String, List<Representation>> ofOrganisations(
      Collection<String> organisations, boolean current, Viewer viewer) {
    return list(OF_ORGANISATIONS, organisations, current, viewer).stream()
        .collect(groupingBy(Representation::organisation));
  }

  /** Representations by these persons, by person. */
  Map<String, List<Representation>> ofPersons(
      Collection<String> persons, boolean current, Viewer viewer) {
    return list(OF_PERSONS, persons, current, viewer).stream()
        .collect(groupingBy(Representation::person));
  }

  private List<Representation> list(
      String statement, Collection<String> ids, boolean current, Viewer viewer) {
    Map<String, @Nullable Object> parameters =
        new HashMap<>(viewer.parameters(Map.of("ids", ids, "current", current, "now", now())));
    return graph.read(statement, parameters, Representations::read);
  }

  @Override
  public NodeKind kind() {
    return NodeKind.REPRESENTATION;
  }

  @Override
  public Map<String, Representation> read(List<String> ids, Viewer viewer) {
    return graph
        .read(BY_IDS, viewer.parameters(Map.of("ids", ids, "now", now())), Representations::read)
        .stream()
        .collect(toMap(Representation::id, Function.identity(), (a, b) -> a));
  }

  private static OffsetDateTime now() {
    return OffsetDateTime.now(ZoneOffset.UTC);
  }

  private static Representation read(Record row) {
    return new Representation(
        row.get("id").asString(),
        row.get("person").asString(),
        row.get("organisation").asString(),
        row.get("role").asString(null),
        row.get("since").asOffsetDateTime(),
        row.get("until").isNull() ? null : row.get("until").asOffsetDateTime(),
        row.get("grantedBy").asString(null));
  }
}
