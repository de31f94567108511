package coop.yui.decisions;

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

/** Votes that wait for the viewer's ballot. */
@Component
class AwaitedBallots implements AwaitedDecisionReader {

  private static final String WAITING =
      """
      MATCH (e:Elector)
      WHERE e.awaited = $viewer
      WITH DISTINCT e.box AS box
      MATCH (b:BallotBox {id: box})
      WHERE b.proposal IS NOT NULL AND b.closesAt > $now AND b.cooperative IN $memberOf
      WITH b, b.cooperative AS organisation, date(b.closesAt - duration('PT1S')) AS dueOn, b.id AS id
      WITH b, organisation, dueOn, id, toString(dueOn) + toString(b.openedAt) AS key
      """;
  private static final String BY_TIME =
      "CYPHER 25\n"
          + WAITING
          + """
          WHERE key > $key OR (key = $key AND id > $id)
          RETURN key, id, b.openedAt AS since, organisation, dueOn
          ORDER BY key, id
          LIMIT $limit
          """;
  private static final String COUNT = "CYPHER 25\n" + WAITING + "RETURN count(*) AS count";

  private final Graph graph;

  AwaitedBallots(Graph graph) {
    this.graph = graph;
  }

  /**
   * A vote that waits.
   *
   * @param id the id of the ballot box
   * @param dueOn the last day of the vote
   * @param organisation the id of the co-operative
   */
  record AwaitedBallot(
      String id, OffsetDateTime since, @Nullable LocalDate dueOn, String organisation, String key)
      implements AwaitedDecision {}

  @Override
  public List<AwaitedBallot> read(Viewer viewer, String key, String id, int limit) {
    Map<String, @Nullable Object> parameters = parameters(viewer);
    parameters.put("key", key);
    parameters.put("id", id);
    parameters.put("limit", limit);
    return graph.read(BY_TIME, parameters, AwaitedBallots::read);
  }

  @Override
  public int count(Viewer viewer) {
    return graph.readOne(COUNT, parameters(viewer), row -> row.get("count").asInt()).orElse(0);
  }

  private static Map<String, @Nullable Object> parameters(Viewer viewer) {
    return viewer.parameters(Map.of("now", OffsetDateTime.now(ZoneOffset.UTC)));
  }

  private static AwaitedBallot read(Record row) {
    return new AwaitedBallot(
        row.get("id").asString(),
        row.get("since").asOffsetDateTime(),
        row.get("dueOn").asLocalDate(),
        row.get("organisation").asString(),
        row.get("key").asString());
  }
}
