package coop.yui.agreements;

import coop.yui.graph.Graph;
import coop.yui.identity.AwaitedDecision;
import coop.yui.identity.AwaitedDecisionReader;
import coop.yui.identity.Viewer;
import coop.yui.network.Days;
import coop.yui.network.Read;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;

/** Amendments that wait for the answer of organisations the viewer represents. */
@Component
class AwaitedAmendmentConsents implements AwaitedDecisionReader {

  private static final String WAITING =
      """
      MATCH (:Person {id: $viewer})-[r:REPRESENTS|STAFF_OF]->(o:Organisation)
      WHERE r.until IS NULL OR r.until > $now
      WITH DISTINCT o
      MATCH (o)-[answer:ANSWERS]->(m:Amendment)-[:AMENDS]->(a:Alliance)
      WHERE answer.consentedAt IS NULL AND
      """
          + AmendmentState.CYPHER
          + " = 'PROPOSED' ";
  private static final String SOONEST_DUE_FIRST =
      "CYPHER 25\n"
          + WAITING
          + """
          WITH o, m, a, coalesce(toString(a.until), '9999-12-31') + toString(m.proposedAt) AS key,
            m.id + '|' + o.id AS id
          WHERE key > $key OR (key = $key AND id > $id)
          RETURN key, id, m.id AS amendment, o.id AS organisation, m.proposedAt AS since, a.until AS dueOn
          ORDER BY key, id
          LIMIT $limit
          """;
  private static final String COUNT = "CYPHER 25\n" + WAITING + "RETURN count(*) AS count";

  private final Graph graph;

  AwaitedAmendmentConsents(Graph graph) {
    this.graph = graph;
  }

  /**
   * An amendment that waits for the consent of an organisation.
   *
   * @param organisation the id of the organisation whose consent it waits for
   * @param amendment the amendment's id
   */
  record AwaitedAmendmentConsent(
      String id,
      OffsetDateTime since,
      @Nullable LocalDate dueOn,
      String organisation,
      String amendment,
      String key)
      implements AwaitedDecision {}

  @Override
  public List<AwaitedAmendmentConsent> read(Viewer viewer, String key, String id, int limit) {
    Map<String, @Nullable Object> parameters = parameters(viewer);
    parameters.put("key", key);
    parameters.put("id", id);
    parameters.put("limit", limit);
    return graph.read(SOONEST_DUE_FIRST, parameters, AwaitedAmendmentConsents::read);
  }

  @Override
  public int count(Viewer viewer) {
    return graph.readOne(COUNT, parameters(viewer), row -> row.get("count").asInt()).orElse(0);
  }

  private static Map<String, @Nullable Object> parameters(Viewer viewer) {
    return viewer.parameters(
        Map.of("now", OffsetDateTime.now(ZoneOffset.UTC), "today", Days.today()));
  }

  private static AwaitedAmendmentConsent read(Record row) {
    return new AwaitedAmendmentConsent(
        row.get("id").asString(),
        row.get("since").asOffsetDateTime(),
        Read.day(row.get("dueOn")),
        row.get("organisation").asString(),
        row.get("amendment").asString(),
        row.get("key").asString());
  }
}
