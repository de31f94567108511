package coop.yui.elections;

import static java.util.stream.Collectors.groupingBy;

import coop.yui.graph.Graph;
import coop.yui.graph.Transaction;
import coop.yui.network.Read;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;

/** Who stands in which election. */
@Component
class Candidacies {

  /** As many as a ballot paper holds. */
  static final int MOST = 100;

  private static final String OF_ELECTIONS =
      """
      CYPHER 25
      UNWIND $ids AS of
      MATCH (el:Election {id: of})-[:HAS_CANDIDACY]->(c:Candidacy)
      OPTIONAL MATCH (el)-[:DECIDED_IN]->(b:BallotBox)
      RETURN c.id AS id, of AS election, c.person AS candidate, c.number AS number, c.ballotName AS ballotName,
        c.nominatedBy AS nominatedBy, c.nominatedAt AS nominatedAt, c.statement AS statement, c.place AS place,
      """
          + CandidacyState.CYPHER
          + """
           AS state
          ORDER BY election, coalesce(c.number, 1000), id
          """;

  private final Graph graph;

  Candidacies(Graph graph) {
    this.graph = graph;
  }

  /**
   * By the ids of elections the viewer was given: before the vote in the order of nomination, then
   * in that of the ballot paper.
   */
  Map<String, List<Candidacy>> of(Collection<String> elections) {
    return graph.read(OF_ELECTIONS, Map.of("ids", elections), Candidacies::read).stream()
        .collect(groupingBy(Candidacy::election));
  }

  /** Those of one election, within an act. */
  static List<Candidacy> of(Transaction transaction, String election) {
    return transaction.run(OF_ELECTIONS, Map.of("ids", List.of(election)), Candidacies::read);
  }

  private static Candidacy read(Record row) {
    return new Candidacy(
        row.get("id").asString(),
        row.get("election").asString(),
        row.get("candidate").asString(),
        row.get("number").isNull() ? null : row.get("number").asInt(),
        Read.text(row.get("ballotName")),
        row.get("nominatedBy").asString(),
        row.get("nominatedAt").asOffsetDateTime(),
        Read.text(row.get("statement")),
        CandidacyState.valueOf(row.get("state").asString()),
        row.get("place").isNull() ? null : row.get("place").asInt());
  }
}
