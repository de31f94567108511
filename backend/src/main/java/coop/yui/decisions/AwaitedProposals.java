package coop.yui.decisions;

import coop.yui.graph.Graph;
import coop.yui.identity.AwaitedDecision;
import coop.yui.identity.AwaitedDecisionReader;
import coop.yui.identity.Viewer;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;

/** Adopted proposals that wait to be carried out by those who act for the co-operative. */
@Component
class AwaitedProposals implements AwaitedDecisionReader {

  private static final String WAITING =
      """
      MATCH (p:Proposal)-[:DECIDED_IN]->(b:BallotBox)
      WHERE p.toCarryOut IN $represents
      WITH p.id AS id, p.cooperative AS organisation, b.countedAt AS since,
        '9999-12-31' + toString(b.countedAt) AS key
      """;
  private static final String BY_TIME =
      "CYPHER 25\n"
          + WAITING
          + """
          WHERE key > $key OR (key = $key AND id > $id)
          RETURN key, id, since, organisation
          ORDER BY key, id
          LIMIT $limit
          """;
  private static final String COUNT = "CYPHER 25\n" + WAITING + "RETURN count(*) AS count";

  private final Graph graph;

  AwaitedProposals(Graph graph) {
    this.graph = graph;
  }

  /**
   * A proposal that waits.
   *
   * @param id the id of the proposal
   * @param since when it was adopted
   * @param dueOn there is no such day
   * @param organisation the id of the co-operative
   */
  record AwaitedProposal(
      String id, OffsetDateTime since, @Nullable LocalDate dueOn, String organisation, String key)
      implements AwaitedDecision {}

  @Override
  public List<AwaitedProposal> read(Viewer viewer, String key, String id, int limit) {
    Map<String, @Nullable Object> parameters = viewer.parameters(Map.of());
    parameters.put("key", key);
    parameters.put("id", id);
    parameters.put("limit", limit);
    return graph.read(BY_TIME, parameters, AwaitedProposals::read);
  }

  @Override
  public int count(Viewer viewer) {
    return graph
        .readOne(COUNT, viewer.parameters(Map.of()), row -> row.get("count").asInt())
        .orElse(0);
  }

  private static AwaitedProposal read(Record row) {
    return new AwaitedProposal(
        row.get("id").asString(),
        row.get("since").asOffsetDateTime(),
        null,
        row.get("organisation").asString(),
        row.get("key").asString());
  }
}
