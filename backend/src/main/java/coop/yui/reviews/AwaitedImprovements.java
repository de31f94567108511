package coop.yui.reviews;

import coop.yui.graph.Graph;
import coop.yui.identity.AwaitedDecision;
import coop.yui.identity.AwaitedDecisionReader;
import coop.yui.identity.Viewer;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the viewer took upon herself to do better. */
@Component
class AwaitedImprovements implements AwaitedDecisionReader {

  private static final String WAITING =
      """
      MATCH (i:Improvement)
      WHERE i.awaitedOf = $viewer AND i.cooperative IN $memberOf
      WITH i.id AS id, i.cooperative AS organisation, i.agreedAt AS since, i.dueOn AS dueOn,
        toString(i.dueOn) + toString(i.agreedAt) AS key
      """;
  private static final String BY_TIME =
      "CYPHER 25\n"
          + WAITING
          + """
          WHERE key > $key OR (key = $key AND id > $id)
          RETURN key, id, since, organisation, dueOn
          ORDER BY key, id
          LIMIT $limit
          """;
  private static final String COUNT = "CYPHER 25\n" + WAITING + "RETURN count(*) AS count";

  private final Graph graph;

  AwaitedImprovements(Graph graph) {
    this.graph = graph;
  }

  /**
   * An improvement that waits.
   *
   * @param id the id of the improvement
   * @param organisation the id of the co-operative
   */
  record AwaitedImprovement(
      String id, OffsetDateTime since, LocalDate dueOn, String organisation, String key)
      implements AwaitedDecision {}

  @Override
  public List<AwaitedImprovement> read(Viewer viewer, String key, String id, int limit) {
    Map<String, @Nullable Object> parameters = viewer.parameters(Map.of());
    parameters.put("key", key);
    parameters.put("id", id);
    parameters.put("limit", limit);
    return graph.read(
        BY_TIME,
        parameters,
        row ->
            new AwaitedImprovement(
                row.get("id").asString(),
                row.get("since").asOffsetDateTime(),
                row.get("dueOn").asLocalDate(),
                row.get("organisation").asString(),
                row.get("key").asString()));
  }

  @Override
  public int count(Viewer viewer) {
    return graph
        .readOne(COUNT, viewer.parameters(Map.of()), row -> row.get("count").asInt())
        .orElse(0);
  }
}
