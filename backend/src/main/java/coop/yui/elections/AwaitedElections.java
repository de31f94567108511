package coop.yui.elections;

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

/**
 * Elections that wait for the viewer: for her ballot, whether she accepts her nomination, or that
 * she opens the vote.
 */
@Component
class AwaitedElections implements AwaitedDecisionReader {

  private static final String WAITING =
      """
      CALL () {
        MATCH (e:Elector)
        WHERE e.awaited = $viewer
        WITH DISTINCT e.box AS box
        MATCH (b:BallotBox {id: box})
        WHERE b.election IS NOT NULL AND b.closesAt > $now AND b.cooperative IN $memberOf
        RETURN b.election AS id, b.cooperative AS organisation, b.openedAt AS since,
          date(b.closesAt - duration('PT1S')) AS dueOn
        UNION ALL
        MATCH (c:Candidacy)
        WHERE c.awaited = $viewer
        MATCH (el:Election {id: c.election})
        WHERE el.cooperative IN $memberOf
        RETURN el.id AS id, el.cooperative AS organisation, c.nominatedAt AS since, el.nominationsUntil AS dueOn
        UNION ALL
        MATCH (el:Election)
        WHERE el.cooperative IN $represents AND el.id > '' AND el.cancelledAt IS NULL AND el.votingFrom <= $now
          AND NOT EXISTS { (el)-[:DECIDED_IN]->(:BallotBox) }
          AND NOT EXISTS { MATCH (c:Candidacy {key: el.id + '|' + $viewer}) WHERE c.awaited IS NOT NULL }
        RETURN el.id AS id, el.cooperative AS organisation, el.votingFrom AS since, date(el.votingFrom) AS dueOn
      }
      WITH id, organisation, since, dueOn, toString(dueOn) + toString(since) AS key
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

  AwaitedElections(Graph graph) {
    this.graph = graph;
  }

  /**
   * An election that waits.
   *
   * @param id the id of the election
   * @param dueOn the last day of the vote or of the nominations
   * @param organisation the id of the co-operative
   */
  record AwaitedElection(
      String id, OffsetDateTime since, @Nullable LocalDate dueOn, String organisation, String key)
      implements AwaitedDecision {}

  @Override
  public List<AwaitedElection> read(Viewer viewer, String key, String id, int limit) {
    Map<String, @Nullable Object> parameters = parameters(viewer);
    parameters.put("key", key);
    parameters.put("id", id);
    parameters.put("limit", limit);
    return graph.read(BY_TIME, parameters, AwaitedElections::read);
  }

  @Override
  public int count(Viewer viewer) {
    return graph.readOne(COUNT, parameters(viewer), row -> row.get("count").asInt()).orElse(0);
  }

  private static Map<String, @Nullable Object> parameters(Viewer viewer) {
    return viewer.parameters(Map.of("now", OffsetDateTime.now(ZoneOffset.UTC)));
  }

  private static AwaitedElection read(Record row) {
    return new AwaitedElection(
        row.get("id").asString(),
        row.get("since").asOffsetDateTime(),
        row.get("dueOn").asLocalDate(),
        row.get("organisation").asString(),
        row.get("key").asString());
  }
}
