package coop.yui.membership;

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
 * Memberships that wait for the viewer: applications to answer and payments to record where she
 * acts for the co-operative, shares to subscribe where she was accepted.
 */
@Component
class AwaitedMemberships implements AwaitedDecisionReader {

  private static final String WAITING =
      """
      CALL () {
        MATCH (:Person {id: $viewer})-[r:REPRESENTS]->(o:Organisation)
        WHERE r.until IS NULL OR r.until > $now
        WITH DISTINCT o.id AS cooperative
        MATCH (m:Membership)
        WHERE m.cooperative = cooperative AND m.pendingSince IS NOT NULL AND m.person <> $viewer
        WITH m, EXISTS { MATCH (m)-[:SUBSCRIBED]->(s:ShareSubscription)
                         WHERE s.paidOn IS NULL AND s.cancelledAt IS NULL } AS isUnpaid
        WHERE m.acceptedAt IS NULL OR isUnpaid
        RETURN m, CASE WHEN m.acceptedAt IS NULL THEN 'ANSWER' ELSE 'RECORD_PAYMENT' END AS task
        UNION
        MATCH (:Person {id: $viewer})-[:HAS_MEMBERSHIP]->(m:Membership)
        WHERE m.pendingSince IS NOT NULL AND m.acceptedAt IS NOT NULL
          AND NOT EXISTS { MATCH (m)-[:SUBSCRIBED]->(s:ShareSubscription) WHERE s.cancelledAt IS NULL }
        RETURN m, 'SUBSCRIBE' AS task
      }
      WITH m, task, m.cooperative AS organisation, '9999-12-31' + toString(m.pendingSince) AS key, m.id + '|' + task AS id
      """;
  private static final String BY_TIME =
      "CYPHER 25\n"
          + WAITING
          + """
          WHERE key > $key OR (key = $key AND id > $id)
          RETURN key, id, m.pendingSince AS since, organisation, m.id AS membership, task
          ORDER BY key, id
          LIMIT $limit
          """;
  private static final String COUNT = "CYPHER 25\n" + WAITING + "RETURN count(*) AS count";

  private final Graph graph;

  AwaitedMemberships(Graph graph) {
    this.graph = graph;
  }

  /** What a membership waits for. */
  enum MembershipTask {
    ANSWER,
    SUBSCRIBE,
    RECORD_PAYMENT
  }

  /**
   * A membership that waits.
   *
   * @param organisation the id of the co-operative
   * @param membership the membership's id
   */
  record AwaitedMembership(
      String id,
      OffsetDateTime since,
      @Nullable LocalDate dueOn,
      String organisation,
      String membership,
      MembershipTask task,
      String key)
      implements AwaitedDecision {}

  @Override
  public List<AwaitedMembership> read(Viewer viewer, String key, String id, int limit) {
    Map<String, @Nullable Object> parameters = parameters(viewer);
    parameters.put("key", key);
    parameters.put("id", id);
    parameters.put("limit", limit);
    return graph.read(BY_TIME, parameters, AwaitedMemberships::read);
  }

  @Override
  public int count(Viewer viewer) {
    return graph.readOne(COUNT, parameters(viewer), row -> row.get("count").asInt()).orElse(0);
  }

  private static Map<String, @Nullable Object> parameters(Viewer viewer) {
    return viewer.parameters(Map.of("now", OffsetDateTime.now(ZoneOffset.UTC)));
  }

  private static AwaitedMembership read(Record row) {
    return new AwaitedMembership(
        row.get("id").asString(),
        row.get("since").asOffsetDateTime(),
        null,
        row.get("organisation").asString(),
        row.get("membership").asString(),
        MembershipTask.valueOf(row.get("task").asString()),
        row.get("key").asString());
  }
}
