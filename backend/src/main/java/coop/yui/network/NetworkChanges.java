package coop.yui.network;

import coop.yui.graph.Cursor;
import coop.yui.graph.Graph;
import coop.yui.graph.Page;
import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.identity.Viewer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;

/**
 * What began and ended between two days, as far as the viewer may see it. Comparing the network of
 * both days gives the same, but for what began and ended in between.
 */
@Component
class NetworkChanges {

  /** Whether the viewer sees who `o` is linked with, and that the link has begun. */
  static final String LINK_VISIBLE =
      "r.since <= $today AND (other.visibility IN $visibilities OR other.id IN $represents)";

  /** Whether the organisation `o` passes a filter. */
  static final String PASSES = "o.kind IN $kinds AND " + OrganisationFilter.MATCHES;

  static final String ALLIED = "(o:Organisation)-[r:ALLIED_WITH]-(other:Organisation)";
  static final String AFFILIATED = "(o:Organisation)-[r:AFFILIATED_WITH]->(other:Organisation)";
  private static final String BEFORE =
      """
      WHERE day < $key OR (day = $key AND $kind + ' ' + subject < $id)
      RETURN day, subject
      ORDER BY day DESC, subject DESC
      LIMIT $limit
      """;
  private static final String BEHIND =
      """
      WHERE day > $key OR (day = $key AND $kind + ' ' + subject > $id)
      RETURN day, subject
      ORDER BY day, subject
      LIMIT $limit
      """;
  private static final String HOW_MANY =
      """
      LIMIT $limit
      RETURN count(*) AS count
      """;

  /**
   * One statement for each kind, with a filter and without: all in one, or a filter that passes
   * all, take the planner many seconds.
   */
  private static final Map<NetworkChangeKind, String> ALL_LATEST_FIRST = statements(BEFORE, false);

  private static final Map<NetworkChangeKind, String> LATEST_FIRST = statements(BEFORE, true);
  private static final Map<NetworkChangeKind, String> ALL_EARLIEST_FIRST =
      statements(BEHIND, false);
  private static final Map<NetworkChangeKind, String> EARLIEST_FIRST = statements(BEHIND, true);
  private static final Map<NetworkChangeKind, String> COUNT_ALL = statements(HOW_MANY, false);
  private static final Map<NetworkChangeKind, String> COUNT = statements(HOW_MANY, true);

  private static final Comparator<NetworkChange> BY_DAY =
      Comparator.comparing(NetworkChange::day).thenComparing(NetworkChanges::id);

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
      OrganisationFilter narrowing,
      Page page,
      Viewer viewer) {
    if (to.isBefore(from)) {
      throw new Refusal(RefusalCode.ENDS_BEFORE_BEGINNING).field("to");
    }
    OrganisationFilter filter = narrowing.checked();
    Map<String, @Nullable Object> parameters = filter.parameters(viewer);
    // Who is dissolved by now changed before that.
    parameters.put("includeDissolved", true);
    parameters.put("today", Days.today());
    parameters.put("from", from);
    parameters.put("to", to);
    Set<NetworkChangeKind> asked =
        kinds == null || kinds.isEmpty()
            ? EnumSet.allOf(NetworkChangeKind.class)
            : EnumSet.copyOf(kinds);
    if (filter.isImpossible()) {
      asked.clear();
    }
    parameters.put("key", key(page));
    parameters.put("id", page.id(""));
    parameters.put("limit", page.limit());
    boolean isNarrowed = !filter.equals(OrganisationFilter.NONE);
    Map<NetworkChangeKind, String> statements =
        page.isBackward()
            ? (isNarrowed ? EARLIEST_FIRST : ALL_EARLIEST_FIRST)
            : (isNarrowed ? LATEST_FIRST : ALL_LATEST_FIRST);
    List<NetworkChange> rows =
        asked.stream()
            .flatMap(kind -> ofKind(kind, statements, parameters).stream())
            .sorted(page.isBackward() ? BY_DAY : BY_DAY.reversed())
            .limit(page.limit())
            .toList();
    return new Counted<>(
        page.connection(rows, NetworkChanges::cursor),
        () -> count(asked, isNarrowed ? COUNT : COUNT_ALL, parameters));
  }

  private List<NetworkChange> ofKind(
      NetworkChangeKind kind,
      Map<NetworkChangeKind, String> statements,
      Map<String, @Nullable Object> parameters) {
    parameters.put("kind", kind);
    return graph.read(
        statements.getOrDefault(kind, ""),
        parameters,
        row ->
            new NetworkChange(kind, row.get("day").asLocalDate(), row.get("subject").asString()));
  }

  private static LocalDate key(Page page) {
    try {
      return LocalDate.parse(page.key((page.isBackward() ? BEFORE_ALL : AFTER_ALL).toString()));
    } catch (DateTimeParseException e) {
      throw new Refusal(RefusalCode.INVALID_CURSOR).field(page.isBackward() ? "before" : "after");
    }
  }

  private @Nullable Integer count(
      Set<NetworkChangeKind> kinds,
      Map<NetworkChangeKind, String> statements,
      Map<String, @Nullable Object> parameters) {
    Map<String, @Nullable Object> counted = new HashMap<>(parameters);
    counted.put("limit", Counted.MOST + 1);
    int count =
        kinds.stream()
            .map(kind -> statements.getOrDefault(kind, ""))
            .flatMap(statement -> graph.read(statement, counted, row -> row.get("count")).stream())
            .mapToInt(Value::asInt)
            .sum();
    return count > Counted.MOST ? null : count;
  }

  private static Map<NetworkChangeKind, String> statements(String rest, boolean isNarrowed) {
    String organisation = isNarrowed ? PASSES : Organisations.VISIBLE;
    String link = LINK_VISIBLE + " AND " + organisation;
    Map<NetworkChangeKind, String> statements = new EnumMap<>(NetworkChangeKind.class);
    statements.put(
        NetworkChangeKind.ORGANISATION_FOUNDED,
        began("(o:Organisation)", "o.foundedOn", "o.id", organisation) + rest);
    statements.put(
        NetworkChangeKind.ORGANISATION_DISSOLVED,
        began("(o:Organisation)", "o.dissolvedOn", "o.id", organisation) + rest);
    statements.put(
        NetworkChangeKind.ALLIANCE_BEGAN, began(ALLIED, "r.since", "r.alliance", link) + rest);
    statements.put(
        NetworkChangeKind.ALLIANCE_ENDED, ended(ALLIED, "r.until", "r.alliance", link) + rest);
    statements.put(
        NetworkChangeKind.AFFILIATION_BEGAN, began(AFFILIATED, "r.since", "r.id", link) + rest);
    statements.put(
        NetworkChangeKind.AFFILIATION_ENDED, ended(AFFILIATED, "r.until", "r.id", link) + rest);
    return statements;
  }

  private static String began(String pattern, String day, String subject, String condition) {
    return found(pattern, day + " > $from AND " + day + " <= $to", condition, day, subject);
  }

  /** A last day is still a day with it. */
  private static String ended(String pattern, String day, String subject, String condition) {
    return found(pattern, day + " >= $from AND " + day + " < $to", condition, day, subject);
  }

  private static String found(
      String pattern, String period, String condition, String day, String subject) {
    return "CYPHER 25\nMATCH "
        + pattern
        + "\nWHERE "
        + period
        + " AND "
        + condition
        + "\nWITH DISTINCT "
        + day
        + " AS day, "
        + subject
        + " AS subject\n";
  }

  private static String id(NetworkChange change) {
    return change.kind() + " " + change.subjectId();
  }

  private static Cursor cursor(NetworkChange change) {
    return new Cursor(change.day().toString(), id(change));
  }
}
