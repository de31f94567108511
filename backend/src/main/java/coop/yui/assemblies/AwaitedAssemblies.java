package coop.yui.assemblies;

import coop.yui.graph.Graph;
import coop.yui.identity.AwaitedDecision;
import coop.yui.identity.AwaitedDecisionReader;
import coop.yui.identity.Viewer;
import coop.yui.network.Days;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;

/**
 * Assemblies that wait for the viewer: under way without her, to be opened by her, or with minutes
 * that she can approve.
 */
@Component
class AwaitedAssemblies implements AwaitedDecisionReader {

  private static final String WAITING =
      """
      CALL () {
        MATCH (a:Assembly)
        WHERE a.open IN $memberOf AND a.openedAt IS NOT NULL AND a.closedAt IS NULL
          AND NOT EXISTS { MATCH (:Attendance {present: a.id + '|' + $viewer}) }
          AND NOT EXISTS { MATCH (:Proxy {given: a.id + '|' + $viewer}) }
        RETURN a, a.openedAt AS since
        UNION ALL
        MATCH (a:Assembly)
        WHERE a.open IN $represents AND a.openedAt IS NULL AND a.startsAt <= $now
        RETURN a, a.startsAt AS since
        UNION ALL
        MATCH (a:Assembly)-[:HAS_MINUTES]->(m:Minutes)
        WHERE a.open IN $memberOf AND a.closedAt IS NOT NULL AND m.approvedAt IS NULL
          AND EXISTS { MATCH (t:Attendance) WHERE t.assembly = a.id AND t.person = $viewer }
          AND NOT EXISTS { MATCH (m)<-[:APPROVED]-(:Person {id: $viewer}) }
        RETURN a, m.writtenAt AS since
      }
      WITH a.id AS id, a.cooperative AS organisation, since, a.startsAt AS startsAt,
        toString(date(a.startsAt)) + toString(since) AS key
      """;
  private static final String BY_TIME =
      "CYPHER 25\n"
          + WAITING
          + """
          WHERE key > $key OR (key = $key AND id > $id)
          RETURN key, id, since, organisation, startsAt
          ORDER BY key, id
          LIMIT $limit
          """;
  private static final String COUNT = "CYPHER 25\n" + WAITING + "RETURN count(*) AS count";

  private final Graph graph;

  AwaitedAssemblies(Graph graph) {
    this.graph = graph;
  }

  /**
   * An assembly that waits.
   *
   * @param id the id of the assembly
   * @param dueOn the day on which it was convened to begin
   * @param organisation the id of the co-operative
   */
  record AwaitedAssembly(
      String id, OffsetDateTime since, @Nullable LocalDate dueOn, String organisation, String key)
      implements AwaitedDecision {}

  @Override
  public List<AwaitedAssembly> read(Viewer viewer, String key, String id, int limit) {
    Map<String, @Nullable Object> parameters = parameters(viewer);
    parameters.put("key", key);
    parameters.put("id", id);
    parameters.put("limit", limit);
    return graph.read(BY_TIME, parameters, AwaitedAssemblies::read);
  }

  @Override
  public int count(Viewer viewer) {
    return graph.readOne(COUNT, parameters(viewer), row -> row.get("count").asInt()).orElse(0);
  }

  private static Map<String, @Nullable Object> parameters(Viewer viewer) {
    return viewer.parameters(Map.of("now", OffsetDateTime.now(ZoneOffset.UTC)));
  }

  private static AwaitedAssembly read(Record row) {
    return new AwaitedAssembly(
        row.get("id").asString(),
        row.get("since").asOffsetDateTime(),
        Days.of(row.get("startsAt").asOffsetDateTime()),
        row.get("organisation").asString(),
        row.get("key").asString());
  }
}
