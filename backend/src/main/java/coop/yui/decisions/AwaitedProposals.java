package coop.yui.decisions;

import coop.yui.graph.Graph;
import coop.yui.identity.AwaitedDecision;
import coop.yui.identity.AwaitedDecisionReader;
import coop.yui.identity.Viewer;
import coop.yui.network.Read;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;

/**
 * Proposals that wait: for the consent of the members, and to be carried out by those who act for
 * the co-operative.
 */
@Component
class AwaitedProposals implements AwaitedDecisionReader {

  private static final String WAITING =
      """
      CALL () {
        MATCH (p:Proposal)
        WHERE p.toCarryOut IN $represents
        OPTIONAL MATCH (p)-[:DECIDED_IN]->(b:BallotBox)
        RETURN p, coalesce(p.consentedAt, b.countedAt) AS since, NULL AS dueOn
        UNION ALL
        MATCH (p:Proposal)
        WHERE p.consentAwaited IN $memberOf
          AND NOT EXISTS { (:Person {id: $viewer})-[:CONSENTS]->(p) }
          AND EXISTS { MATCH (:Person {id: $viewer})-[r:MEMBER_OF]->(o:Organisation)
                       WHERE o.id = p.cooperative AND r.membershipClass IN p.consentClasses }
        RETURN p, p.consentAskedAt AS since, date(p.consentUntil - duration('PT1S')) AS dueOn
      }
      WITH p.id AS id, p.cooperative AS organisation, since, dueOn,
        coalesce(toString(dueOn), '9999-12-31') + toString(since) AS key
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

  AwaitedProposals(Graph graph) {
    this.graph = graph;
  }

  /**
   * A proposal that waits.
   *
   * @param id the id of the proposal
   * @param since when it was adopted, or consent was asked for
   * @param dueOn the last day for objections; absent for what is to be carried out
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
        Read.day(row.get("dueOn")),
        row.get("organisation").asString(),
        row.get("key").asString());
  }
}
