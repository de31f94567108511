package coop.yui.network;

import coop.yui.graph.Cursor;
import coop.yui.graph.Graph;
import coop.yui.graph.Page;
import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.identity.Viewer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;

/**
 * What began and ended between two days, as far as the viewer may see it. Comparing the network of
 * both days gives the same, but for what began and ended in between.
 */
@Component
class NetworkChanges {

  /** Whether a party of the alliance `a` passes the filter. */
  static final String A_PARTY_PASSES =
      "EXISTS {\n  MATCH (a)<-[:PARTY_TO]-(o:Organisation)\n  WHERE o.kind IN $kinds AND "
          + OrganisationFilter.MATCHES
          + "}\n";

  /** Whether the alliance `a` ever was in force, and the viewer may see it. */
  static final String WAS_IN_FORCE =
      "a.agreedAt IS NOT NULL AND a.withdrawnAt IS NULL AND a.since <= $today\n"
          + "  AND (a.until IS NULL OR a.until >= a.since) AND "
          + Alliances.VISIBLE;

  /** Whether both ends of the affiliation are seen, and the organisation that belongs passes. */
  static final String AFFILIATION_PASSES =
      "r.since <= $today AND (federation.visibility IN $visibilities OR federation.id IN"
          + " $represents)\n"
          + "  AND o.kind IN $kinds AND "
          + OrganisationFilter.MATCHES;

  private static final String CHANGES =
      """
      CALL () {
        MATCH (o:Organisation)
        WHERE o.foundedOn > $from AND o.foundedOn <= $to AND o.kind IN $kinds AND
      """
          + OrganisationFilter.MATCHES
          + """
            RETURN 'ORGANISATION_FOUNDED' AS kind, o.foundedOn AS day, o.id AS subject
            UNION ALL
            MATCH (o:Organisation)
            WHERE o.dissolvedOn > $from AND o.dissolvedOn <= $to AND o.kind IN $kinds AND
          """
          + OrganisationFilter.MATCHES
          + """
            RETURN 'ORGANISATION_DISSOLVED' AS kind, o.dissolvedOn AS day, o.id AS subject
            UNION ALL
            MATCH (a:Alliance)
            WHERE a.since > $from AND a.since <= $to AND
          """
          + WAS_IN_FORCE
          + "  AND "
          + A_PARTY_PASSES
          + """
            RETURN 'ALLIANCE_BEGAN' AS kind, a.since AS day, a.id AS subject
            UNION ALL
            MATCH (a:Alliance)
            WHERE a.until >= $from AND a.until < $to AND
          """
          + WAS_IN_FORCE
          + "  AND "
          + A_PARTY_PASSES
          + """
            RETURN 'ALLIANCE_ENDED' AS kind, a.until AS day, a.id AS subject
            UNION ALL
            MATCH (o:Organisation)-[r:AFFILIATED_WITH]->(federation:Organisation)
            WHERE r.since > $from AND r.since <= $to AND
          """
          + AFFILIATION_PASSES
          + """
            RETURN 'AFFILIATION_BEGAN' AS kind, r.since AS day, r.id AS subject
            UNION ALL
            MATCH (o:Organisation)-[r:AFFILIATED_WITH]->(federation:Organisation)
            WHERE r.until >= $from AND r.until < $to AND
          """
          + AFFILIATION_PASSES
          + """
            RETURN 'AFFILIATION_ENDED' AS kind, r.until AS day, r.id AS subject
          }
          WITH kind, day, subject, kind + ' ' + subject AS id
          WHERE kind IN $changes
          """;
  private static final String LATEST_FIRST =
      "CYPHER 25\n"
          + CHANGES
          + """
            AND (day < $key OR (day = $key AND id < $id))
          RETURN kind, day, subject
          ORDER BY day DESC, id DESC
          LIMIT $limit
          """;
  private static final String EARLIEST_FIRST =
      LATEST_FIRST
          .replace("day < $key", "day > $key")
          .replace("id < $id", "id > $id")
          .replace("day DESC, id DESC", "day, id");
  private static final String COUNT =
      "CYPHER 25\n"
          + CHANGES
          + """
          WITH kind LIMIT $limit
          RETURN count(*) AS count
          """;

  private static final LocalDate BEFORE_ALL = LocalDate.of(1, 1, 1);
  private static final LocalDate AFTER_ALL = LocalDate.of(9999, 12, 31);

  private final Graph graph;

  NetworkChanges(Graph graph) {
    this.graph = graph;
  }

  /**
   * What changed after one day until another, the latest first.
   *
   * @param from the day to compare with; what began on it is no change
   * @param to the day to compare
   * @throws Refusal ENDS_BEFORE_BEGINNING, INVALID_CURSOR, those of {@link
   *     OrganisationFilter#checked}
   */
  Counted<NetworkChange> between(
      LocalDate from,
      LocalDate to,
      @Nullable List<NetworkChangeKind> kinds,
      OrganisationFilter asked,
      Page page,
      Viewer viewer) {
    if (to.isBefore(from)) {
      throw new Refusal(RefusalCode.ENDS_BEFORE_BEGINNING).field("to");
    }
    OrganisationFilter filter = asked.checked();
    Map<String, @Nullable Object> parameters = filter.parameters(viewer);
    // Who is dissolved by now changed before that.
    parameters.put("includeDissolved", true);
    parameters.put("today", Days.today());
    parameters.put("from", from);
    parameters.put("to", to);
    parameters.put(
        "changes",
        kinds == null || kinds.isEmpty() ? Arrays.asList(NetworkChangeKind.values()) : kinds);
    parameters.put("key", key(page));
    parameters.put("id", page.id(""));
    parameters.put("limit", page.limit());
    List<NetworkChange> rows =
        filter.isImpossible()
            ? List.of()
            : graph.read(
                page.isBackward() ? EARLIEST_FIRST : LATEST_FIRST,
                parameters,
                NetworkChanges::read);
    return new Counted<>(page.connection(rows, NetworkChanges::cursor), () -> count(parameters));
  }

  private static LocalDate key(Page page) {
    try {
      return LocalDate.parse(page.key((page.isBackward() ? BEFORE_ALL : AFTER_ALL).toString()));
    } catch (DateTimeParseException e) {
      throw new Refusal(RefusalCode.INVALID_CURSOR).field(page.isBackward() ? "before" : "after");
    }
  }

  private @Nullable Integer count(Map<String, @Nullable Object> parameters) {
    Map<String, @Nullable Object> counted = new HashMap<>(parameters);
    counted.put("limit", Counted.MOST + 1);
    int count = graph.readOne(COUNT, counted, row -> row.get("count").asInt()).orElse(0);
    return count > Counted.MOST ? null : count;
  }

  private static Cursor cursor(NetworkChange change) {
    return new Cursor(change.day().toString(), change.kind() + " " + change.subjectId());
  }

  private static NetworkChange read(Record row) {
    return new NetworkChange(
        NetworkChangeKind.valueOf(row.get("kind").asString()),
        row.get("day").asLocalDate(),
        row.get("subject").asString());
  }
}
