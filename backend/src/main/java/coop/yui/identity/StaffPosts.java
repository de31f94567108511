package coop.yui.identity;

import static java.util.stream.Collectors.toMap;

import coop.yui.graph.Act;
import coop.yui.graph.Connection;
import coop.yui.graph.Cursor;
import coop.yui.graph.Graph;
import coop.yui.graph.NodeKind;
import coop.yui.graph.Page;
import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.graph.Transaction.Change;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;

/** Who works for which federation. */
@Component
public class StaffPosts implements NodeReader {

  private static final String RETURN =
      """
      RETURN r.id AS id, person.id AS person, federation.id AS federation, r.since AS since, r.until AS until,
        r.appointedBy AS appointedBy, r.endedBy AS endedBy
      """;
  private static final String BY_IDS =
      """
      CYPHER 25
      UNWIND $ids AS id
      MATCH (person:Person)-[r:STAFF_OF {id: id}]->(federation:Federation)
      WHERE $isStaff OR $isAdministrator OR person.id = $viewer
      """
          + RETURN;
  private static final String OF_PERSON =
      """
      CYPHER 25
      MATCH (person:Person {id: $viewer})-[r:STAFF_OF]->(federation:Federation)
      WHERE r.until IS NULL OR r.until > $now
      """
          + RETURN
          + "ORDER BY since, id";
  private static final String LATEST_FIRST =
      """
      CYPHER 25
      MATCH (person:Person)-[r:STAFF_OF]->(federation:Federation)
      WHERE ($federation IS NULL OR federation.id = $federation)
        AND (NOT $current OR r.until IS NULL OR r.until > $now)
        AND (r.since < $key OR (r.since = $key AND r.id < $id))
      """
          + RETURN
          + "ORDER BY since DESC, id DESC LIMIT $limit";
  private static final String APPOINT =
      """
      CYPHER 25
      MATCH (person:Person {id: $person})
      SET person.lock = randomUUID()
      WITH person
      MATCH (federation:Organisation {id: $federation})
      WITH person, federation,
        EXISTS { MATCH (person)-[r:STAFF_OF]->(federation) WHERE r.until IS NULL } AS isAlready
      FOREACH (_ IN CASE WHEN isAlready OR federation.kind <> 'FEDERATION' THEN [] ELSE [1] END |
        CREATE (person)-[:STAFF_OF {id: $id, since: $at, appointedBy: $viewer}]->(federation))
      RETURN isAlready, federation.kind = 'FEDERATION' AS isFederation
      """;
  private static final String END =
      """
      CYPHER 25
      MATCH (person:Person)-[r:STAFF_OF {id: $id}]->(federation:Federation)
      SET person.lock = randomUUID()
      WITH person, r, federation, r.until IS NOT NULL AS isAlready
      SET r.until = coalesce(r.until, $at), r.endedBy = coalesce(r.endedBy, $viewer)
      RETURN isAlready, person.id AS person, federation.id AS federation
      """;

  private static final OffsetDateTime AFTER_ALL = OffsetDateTime.parse("9999-12-31T00:00:00Z");

  private final Graph graph;

  StaffPosts(Graph graph) {
    this.graph = graph;
  }

  /** Who shall work for which federation; exactly one of person and email is given. */
  record AppointStaffInput(
      String requestKey, @Nullable String person, @Nullable String email, String federation) {}

  /** Which post ends. */
  record EndStaffPostInput(String staffPost) {}

  /**
   * Makes a person a member of a federation's staff from now on.
   *
   * @throws Refusal NOT_SIGNED_IN, NOT_ALLOWED, NOT_FOUND, NOT_A_FEDERATION, ALREADY_SO,
   *     INVALID_VALUE
   */
  StaffPost appoint(AppointStaffInput input, Viewer viewer) {
    String administrator = viewer.mustBeAdministrator();
    String federation = NodeKind.ORGANISATION.check(input.federation(), "federation");
    String id =
        graph.write(
            Act.once("appointStaff", administrator, input.requestKey(), input),
            transaction -> {
              String person = Persons.chosen(transaction, input.person(), input.email());
              String created = NodeKind.STAFFPOST.newId();
              Record outcome =
                  transaction
                      .one(
                          APPOINT,
                          viewer.parameters(
                              Map.of(
                                  "person", person,
                                  "federation", federation,
                                  "id", created,
                                  "at", transaction.at())),
                          Function.identity())
                      .orElseThrow(() -> new Refusal(RefusalCode.NOT_FOUND));
              if (!outcome.get("isFederation").asBoolean()) {
                throw new Refusal(RefusalCode.NOT_A_FEDERATION).field("federation");
              }
              refuseIfAlready(outcome);
              transaction.audit(created, List.of(federation), Map.of("person", Change.to(person)));
              transaction.announce(Set.of(person));
              return created;
            });
    return one(id, viewer);
  }

  /**
   * Ends a staff post from now on.
   *
   * @throws Refusal NOT_SIGNED_IN, NOT_ALLOWED, NOT_FOUND, ALREADY_SO
   */
  StaffPost end(EndStaffPostInput input, Viewer viewer) {
    String administrator = viewer.mustBeAdministrator();
    String id = NodeKind.STAFFPOST.check(input.staffPost(), "staffPost");
    graph.write(
        Act.of("endStaffPost", administrator),
        transaction -> {
          Record outcome =
              transaction
                  .one(
                      END,
                      viewer.parameters(Map.of("id", id, "at", transaction.at())),
                      Function.identity())
                  .orElseThrow(() -> new Refusal(RefusalCode.NOT_FOUND).field("staffPost"));
          refuseIfAlready(outcome);
          transaction.audit(
              id,
              List.of(outcome.get("federation").asString()),
              Map.of("until", Change.to(transaction.at().toString())));
          transaction.announce(Set.of(outcome.get("person").asString()));
          return id;
        });
    return one(id, viewer);
  }

  private static void refuseIfAlready(Record outcome) {
    if (outcome.get("isAlready").asBoolean()) {
      throw new Refusal(RefusalCode.ALREADY_SO);
    }
  }

  private StaffPost one(String id, Viewer viewer) {
    StaffPost found = read(List.of(id), viewer).get(id);
    if (found == null) {
      throw new Refusal(RefusalCode.NOT_FOUND);
    }
    return found;
  }

  /**
   * A page of the posts, the latest first.
   *
   * @param federation narrows to those of this federation
   * @param current leaves out those that ended
   * @throws Refusal INVALID_CURSOR
   */
  Connection<StaffPost> all(@Nullable String federation, boolean current, Page page) {
    Map<String, @Nullable Object> parameters = new HashMap<>();
    parameters.put("federation", federation);
    parameters.put("current", current);
    parameters.put("now", OffsetDateTime.now(ZoneOffset.UTC));
    parameters.put("key", page.time(AFTER_ALL));
    parameters.put("id", page.id(""));
    parameters.put("limit", page.limit());
    return page.connection(
        graph.read(LATEST_FIRST, parameters, StaffPosts::read),
        post -> new Cursor(post.since().toString(), post.id()));
  }

  /** The viewer's own posts of now. */
  List<StaffPost> ofViewer(Viewer viewer) {
    return graph.read(
        OF_PERSON,
        viewer.parameters(Map.of("now", OffsetDateTime.now(ZoneOffset.UTC))),
        StaffPosts::read);
  }

  @Override
  public NodeKind kind() {
    return NodeKind.STAFFPOST;
  }

  @Override
  public Map<String, StaffPost> read(List<String> ids, Viewer viewer) {
    return graph
        .read(
            BY_IDS,
            viewer.parameters(Map.of("ids", ids, "isAdministrator", viewer.isAdministrator())),
            StaffPosts::read)
        .stream()
        .collect(toMap(StaffPost::id, Function.identity(), (a, b) -> a));
  }

  private static StaffPost read(Record row) {
    return new StaffPost(
        row.get("id").asString(),
        row.get("person").asString(),
        row.get("federation").asString(),
        row.get("since").asOffsetDateTime(),
        row.get("until").isNull() ? null : row.get("until").asOffsetDateTime(),
        row.get("appointedBy").asString(null),
        row.get("endedBy").asString(null));
  }
}
