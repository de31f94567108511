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
      "r.since <= $today AND (other.visibility IN $visibilities OR other.id IN $admitted)";

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

  private static final Map<Question, String> LATEST_FIRST = statements(BEFORE);
  private static final Map<Question, String> EARLIEST_FIRST = statements(BEHIND);
  private static final Map<Question, String> COUNT = statements(HOW_MANY);

  private static final Comparator<NetworkChange> BY_DAY =
      Comparator.comparing(NetworkChange::day).thenComparing(NetworkChanges::id);

  private static final LocalDate BEFORE_ALL = LocalDate.of(1, 1, 1);
  private static final LocalDate AFTER_ALL = LocalDate.of(9999, 12, 31);

  private final Graph graph;

  NetworkChanges(Graph graph) {
    this.graph = graph;
  }

  /**
   * What a statement looks for: one kind, with a filter or without. All kinds in one, or a filter
   * that passes all, take the planner many seconds.
   */
  private record Question(NetworkChangeKind kind, boolean isNarrowed) {}

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
    boolean isNarrowed = !filter.equals(OrganisationFilter.NONE);
    List<Question> questions =
        filter.isImpossible()
            ? List.of()
            : kindsOf(kinds).stream().map(kind -> new Question(kind, isNarrowed)).toList();
    parameters.put("key", key(page));
    parameters.put("id", page.id(""));
    parameters.put("limit", page.limit());
    Map<Question, String> walk = page.isBackward() ? EARLIEST_FIRST : LATEST_FIRST;
    List<NetworkChange> rows =
        questions.stream()
            .flatMap(question -> answer(question, walk, parameters).stream())
            .sorted(page.isBackward() ? BY_DAY : BY_DAY.reversed())
            .limit(page.limit())
            .toList();
    return new Counted<>(
        page.connection(rows, NetworkChanges::cursor), () -> count(questions, parameters));
  }

  private static Set<NetworkChangeKind> kindsOf(@Nullable List<NetworkChangeKind> asked) {
    return asked == null || asked.isEmpty()
        ? EnumSet.allOf(NetworkChangeKind.class)
        : EnumSet.copyOf(asked);
  }

  private List<NetworkChange> answer(
      Question question,
      Map<Question, String> statements,
      Map<String, @Nullable Object> parameters) {
    NetworkChangeKind kind = question.kind();
    parameters.put("kind", kind);
    return graph.read(
        statements.getOrDefault(question, ""),
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
      List<Question> questions, Map<String, @Nullable Object> parameters) {
    Map<String, @Nullable Object> counted = new HashMap<>(parameters);
    counted.put("limit", Counted.MOST + 1);
    int count =
        questions.stream()
            .map(question -> COUNT.getOrDefault(question, ""))
            .flatMap(statement -> graph.read(statement, counted, row -> row.get("count")).stream())
            .mapToInt(Value::asInt)
            .sum();
    return count > Counted.MOST ? null : count;
  }

  private static Map<Question, String> statements(String rest) {
    Map<Question, String> statements = new HashMap<>();
    for (NetworkChangeKind kind : NetworkChangeKind.values()) {
      statements.put(new Question(kind, false), found(kind, Organisations.VISIBLE) + rest);
      statements.put(new Question(kind, true), found(kind, PASSES) + rest);
    }
    return Map.copyOf(statements);
  }

  private static String found(NetworkChangeKind kind, String organisation) {
    String link = LINK_VISIBLE + " AND " + organisation;
    return switch (kind) {
      case ORGANISATION_FOUNDED -> began("(o:Organisation)", "o.foundedOn", "o.id", organisation);
      case ORGANISATION_DISSOLVED ->
          began("(o:Organisation)", "o.dissolvedOn", "o.id", organisation);
      case ALLIANCE_BEGAN -> began(ALLIED, "r.since", "r.alliance", link);
      case ALLIANCE_ENDED -> ended(ALLIED, "r.until", "r.alliance", link);
      case AFFILIATION_BEGAN -> began(AFFILIATED, "r.since", "r.id", link);
      case AFFILIATION_ENDED -> ended(AFFILIATED, "r.until", "r.id", link);
    };
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
