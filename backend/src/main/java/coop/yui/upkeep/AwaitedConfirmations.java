package coop.yui.upkeep;

import coop.yui.graph.Graph;
import coop.yui.identity.AwaitedDecision;
import coop.yui.identity.AwaitedDecisionReader;
import coop.yui.identity.Viewer;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;

/** Stale entries that wait to be confirmed by those who act for the organisation. */
@Component
class AwaitedConfirmations implements AwaitedDecisionReader {

  private static final String WAITING =
      """
      MATCH (:Person {id: $viewer})-[r:REPRESENTS]->(o:Organisation)
      WHERE r.until IS NULL OR r.until > $now
      WITH DISTINCT o
      WHERE
      """
          + StaleEntries.STALE;
  private static final String LONGEST_FIRST =
      "CYPHER 25\n"
          + WAITING
          + "WITH o, "
          + StaleEntries.TOUCHED
          + " + duration({years: $years}) AS since\n"
          + """
          WITH o, since, '9999-12-31' + toString(since) AS key
          WHERE key > $key OR (key = $key AND o.id > $id)
          RETURN key, o.id AS id, since
          ORDER BY key, id
          LIMIT $limit
          """;
  private static final String COUNT = "CYPHER 25\n" + WAITING + "RETURN count(*) AS count";

  private final Graph graph;

  AwaitedConfirmations(Graph graph) {
    this.graph = graph;
  }

  /** An entry that waits to be confirmed, since it counts as stale. */
  record AwaitedConfirmation(
      String id, OffsetDateTime since, @Nullable LocalDate dueOn, String organisation, String key)
      implements AwaitedDecision {}

  @Override
  public List<AwaitedConfirmation> read(Viewer viewer, String key, String id, int limit) {
    Map<String, @Nullable Object> parameters = parameters(viewer);
    parameters.put("key", key);
    parameters.put("id", id);
    parameters.put("limit", limit);
    return graph.read(LONGEST_FIRST, parameters, AwaitedConfirmations::read);
  }

  @Override
  public int count(Viewer viewer) {
    return graph.readOne(COUNT, parameters(viewer), row -> row.get("count").asInt()).orElse(0);
  }

  private static Map<String, @Nullable Object> parameters(Viewer viewer) {
    return viewer.parameters(
        Map.of(
            "before", StaleEntries.before(),
            "now", OffsetDateTime.now(ZoneOffset.UTC),
            "years", StaleEntries.YEARS));
  }

  private static AwaitedConfirmation read(Record row) {
    String id = row.get("id").asString();
    return new AwaitedConfirmation(
        id, row.get("since").asOffsetDateTime(), null, id, row.get("key").asString());
  }
}
