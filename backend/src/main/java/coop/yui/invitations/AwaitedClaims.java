package coop.yui.invitations;

import coop.yui.graph.Graph;
import coop.yui.identity.AwaitedDecision;
import coop.yui.identity.AwaitedDecisionReader;
import coop.yui.identity.Viewer;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;

/**
 * Claims that wait to be checked by the viewer: those of organisations she represents; for staff
 * those of their federations' affiliates, and of organisations whose federations have no staff
 * here. Who is staff by her account only sees all.
 */
@Component
class AwaitedClaims implements AwaitedDecisionReader {

  private static final String WAITING =
      """
      MATCH (person:Person)-[:MAKES]->(c:OpenClaim)-[:CLAIMS]->(o:Organisation)
      WHERE o.dissolvedOn IS NULL AND person.id <> $viewer AND (o.id IN $represents OR ($isStaff AND (NOT $hasPost
        OR EXISTS { MATCH (o)-[a:AFFILIATED_WITH]->(federation:Organisation)
                    WHERE federation.id IN $represents AND (a.until IS NULL OR a.until >= $today) }
        OR NOT EXISTS { MATCH (o)-[a:AFFILIATED_WITH]->(:Organisation)<-[post:STAFF_OF]-(:Person)
                        WHERE (a.until IS NULL OR a.until >= $today)
                          AND (post.until IS NULL OR post.until > $now) })))
      """;
  private static final String OLDEST_FIRST =
      "CYPHER 25\n"
          + WAITING
          + """
          WITH c, o, '9999-12-31' + toString(c.createdAt) AS key
          WHERE key > $key OR (key = $key AND c.id > $id)
          RETURN key, c.id AS id, o.id AS organisation, c.createdAt AS since
          ORDER BY key, id
          LIMIT $limit
          """;
  private static final String COUNT = "CYPHER 25\n" + WAITING + "RETURN count(*) AS count";

  private final Graph graph;

  AwaitedClaims(Graph graph) {
    this.graph = graph;
  }

  /**
   * A claim that waits.
   *
   * @param claim the claim's id
   */
  record AwaitedClaim(
      String id,
      OffsetDateTime since,
      @Nullable LocalDate dueOn,
      String organisation,
      String claim,
      String key)
      implements AwaitedDecision {}

  @Override
  public List<AwaitedClaim> read(Viewer viewer, String key, String id, int limit) {
    if (viewer.represents().isEmpty() && !viewer.isStaff()) {
      return List.of();
    }
    Map<String, @Nullable Object> parameters = parameters(viewer);
    parameters.put("key", key);
    parameters.put("id", id);
    parameters.put("limit", limit);
    return graph.read(OLDEST_FIRST, parameters, AwaitedClaims::read);
  }

  @Override
  public int count(Viewer viewer) {
    return graph.readOne(COUNT, parameters(viewer), row -> row.get("count").asInt()).orElse(0);
  }

  private static Map<String, @Nullable Object> parameters(Viewer viewer) {
    return viewer.parameters(
        Map.of(
            "hasPost", viewer.hasStaffPost(),
            "now", OffsetDateTime.now(ZoneOffset.UTC),
            "today", LocalDate.now(ZoneId.systemDefault())));
  }

  private static AwaitedClaim read(Record row) {
    String id = row.get("id").asString();
    return new AwaitedClaim(
        id,
        row.get("since").asOffsetDateTime(),
        null,
        row.get("organisation").asString(),
        id,
        row.get("key").asString());
  }
}
