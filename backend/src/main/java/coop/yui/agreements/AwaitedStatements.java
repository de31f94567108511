package coop.yui.agreements;

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

/** Statements about last year that organisations the viewer represents have not filed yet. */
@Component
class AwaitedStatements implements AwaitedDecisionReader {

  /** Whether the party `o` of the alliance `a` owes a statement for the year `$year`. */
  static final String OWED =
      "a.agreedAt IS NOT NULL AND a.withdrawnAt IS NULL AND size(a.commitmentTopics) > 0 AND "
          + DecentWorkStatements.COMMITTED_SINCE
          + """
           <= $lastDay AND a.since <= $lastDay AND (a.until IS NULL OR a.until >= $firstDay)
           AND NOT EXISTS {
             MATCH (o)-[:FILED]->(s:DecentWorkStatement {year: $year})-[:UNDER]->(a)
             WHERE s.replacedAt IS NULL }
          """;

  private static final String WAITING =
      """
      MATCH (:Person {id: $viewer})-[r:REPRESENTS|STAFF_OF]->(o:Organisation)
      WHERE r.until IS NULL OR r.until > $now
      WITH DISTINCT o
      MATCH (o)-[:PARTY_TO]->(a:Alliance)
      WHERE
      """
          + OWED;
  private static final String BY_ALLIANCE =
      "CYPHER 25\n"
          + WAITING
          + """
          WITH a, o, toString($dueOn) + toString($since) AS key, a.id + '|' + o.id + '|' + $year AS id
          WHERE key > $key OR (key = $key AND id > $id)
          RETURN key, id, a.id AS alliance, o.id AS organisation, $since AS since, $dueOn AS dueOn, $year AS year
          ORDER BY key, id
          LIMIT $limit
          """;
  private static final String COUNT = "CYPHER 25\n" + WAITING + "RETURN count(*) AS count";

  private final Graph graph;

  AwaitedStatements(Graph graph) {
    this.graph = graph;
  }

  /**
   * A yearly statement that waits to be filed.
   *
   * @param organisation the id of the party
   * @param alliance the alliance's id
   */
  record AwaitedDecentWorkStatement(
      String id,
      OffsetDateTime since,
      LocalDate dueOn,
      String organisation,
      String alliance,
      int year,
      String key)
      implements AwaitedDecision {}

  @Override
  public List<AwaitedDecentWorkStatement> read(Viewer viewer, String key, String id, int limit) {
    Map<String, @Nullable Object> parameters = parameters(viewer);
    parameters.put("key", key);
    parameters.put("id", id);
    parameters.put("limit", limit);
    return graph.read(BY_ALLIANCE, parameters, AwaitedStatements::read);
  }

  @Override
  public int count(Viewer viewer) {
    return graph.readOne(COUNT, parameters(viewer), row -> row.get("count").asInt()).orElse(0);
  }

  /** Parameters of {@link #OWED} for the year that ended last. */
  static Map<String, Object> lastYear() {
    int year = Days.today().getYear() - 1;
    LocalDate lastDay = LocalDate.of(year, 12, 31);
    return Map.of(
        "year", year,
        "firstDay", LocalDate.of(year, 1, 1),
        "lastDay", lastDay,
        "dueOn", DecentWorkStatements.dueOn(year),
        "since", Days.endOf(lastDay),
        "now", OffsetDateTime.now(ZoneOffset.UTC));
  }

  private static Map<String, @Nullable Object> parameters(Viewer viewer) {
    return viewer.parameters(lastYear());
  }

  private static AwaitedDecentWorkStatement read(Record row) {
    return new AwaitedDecentWorkStatement(
        row.get("id").asString(),
        row.get("since").asOffsetDateTime(),
        row.get("dueOn").asLocalDate(),
        row.get("organisation").asString(),
        row.get("alliance").asString(),
        row.get("year").asInt(),
        row.get("key").asString());
  }
}
