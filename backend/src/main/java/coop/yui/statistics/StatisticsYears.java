package coop.yui.statistics;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import coop.yui.graph.Graph;
import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.identity.Viewer;
import coop.yui.network.OrganisationKind;
import coop.yui.statistics.StatisticsYear.KindFigure;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;

/**
 * The federation in figures, year by year. The graph tells for how many things began and were gone
 * in the same years; the years are added up from that.
 */
@Component
class StatisticsYears {

  /** How many years are told at once. */
  static final int MOST = 50;

  /** The latest of some years; those absent do not count. */
  private static final String LATEST =
      "reduce(latest = 0, year IN [%s] | CASE WHEN year > latest THEN year ELSE latest END)";

  /** The first of some years; those absent, or of days that have not come, do not count. */
  private static final String FIRST =
      "reduce(first = 9999, year IN [%s] | CASE WHEN year < first THEN year ELSE first END)";

  private static final String FOUNDED = "o.foundedOn.year, since.year";
  private static final String DISSOLVED =
      "CASE WHEN o.dissolvedOn <= $today THEN o.dissolvedOn.year END, " + behind("until");

  private static final Map<Scope, String> ORGANISATIONS =
      Scope.statements(
          "WITH o.kind AS kind, %s AS began, %s AS gone\n"
                  .formatted(LATEST.formatted(FOUNDED), FIRST.formatted(DISSOLVED))
              + """
              WHERE began < gone
              RETURN kind, began, gone, count(*) AS count
              """);
  private static final Map<Scope, String> MEMBERS = Scope.statements(counted("memberCount"));
  private static final Map<Scope, String> JOBS = Scope.statements(counted("jobCount"));
  private static final Map<Scope, String> ALLIANCES =
      Scope.statements(
          linked("-[r:ALLIED_WITH]-(other:Organisation)", "DISTINCT r.alliance AS alliance")
              + """
              WITH alliance, collect([began, gone]) AS spans
              RETURN spans, count(*) AS count
              """);
  private static final Map<Scope, String> AFFILIATIONS =
      Scope.statements(
          linked("-[r:AFFILIATED_WITH]->(other:Federation)", "r")
              + "RETURN began, gone, count(*) AS count\n");

  private final Graph graph;

  StatisticsYears(Graph graph) {
    this.graph = graph;
  }

  /** The year at whose end something is over that has this last day. */
  private static String behind(String day) {
    return "CASE WHEN %1$s < $today THEN (%1$s + duration('P1D')).year END".formatted(day);
  }

  /** Each number of members or jobs until a later one replaces it, or it speaks no more. */
  private static String counted(String property) {
    return """
    WITH o, since, until, COLLECT {
      MATCH (o)-[:COUNTED]->(h:Headcount)
      WHERE h.%1$s IS NOT NULL
      RETURN h ORDER BY h.asOf } AS counts
    UNWIND range(0, size(counts) - 1) AS position
    WITH o, since, until, counts[position] AS h, counts[position + 1] AS next
    WITH h.%1$s AS number, %2$s AS began, %3$s AS gone
    WHERE began < gone
    RETURN began, gone, count(*) AS count, sum(number) AS total
    """
        .formatted(
            property,
            LATEST.formatted(FOUNDED + ", h.asOf.year"),
            FIRST.formatted(
                DISSOLVED
                    + ", next.asOf.year, CASE WHEN h.asOf < $oldest THEN (h.asOf +"
                    + " duration('P1D')).year + $speaksFor END"));
  }

  private static String linked(String link, String what) {
    return """
    MATCH (o)%s
    WHERE r.since <= $today AND (other.visibility IN $visibilities OR other.id IN $admitted)
    WITH %s, %s AS began, %s AS gone
    WHERE began < gone
    """
        .formatted(
            link,
            what,
            LATEST.formatted("r.since.year, since.year"),
            FIRST.formatted(behind("r.until") + ", " + behind("until")));
  }

  /**
   * The years from one to another.
   *
   * @throws Refusal INVALID_VALUE for a year before 1 or one that has not come;
   *     ENDS_BEFORE_BEGINNING; TOO_MANY for more than 50; those of {@link StatisticsFilter#checked}
   */
  List<StatisticsYear> between(int from, int to, StatisticsFilter asked, Viewer viewer) {
    check(from, "from");
    check(to, "to");
    if (to < from) {
      throw new Refusal(RefusalCode.ENDS_BEFORE_BEGINNING).field("to");
    }
    if (to - from >= MOST) {
      throw new Refusal(RefusalCode.TOO_MANY).field("to").with("maximumYears", MOST);
    }
    StatisticsFilter filter = asked.checked();
    Figures figures = read(filter.scope(), parameters(filter, viewer));
    LocalDate today = StatisticsFilter.today();
    return IntStream.rangeClosed(from, to)
        .mapToObj(year -> figures.of(year, endOf(year, today)))
        .toList();
  }

  /**
   * Makes sure that a year can have figures.
   *
   * @throws Refusal INVALID_VALUE
   */
  static void check(int year, String field) {
    if (year < 1 || year > StatisticsFilter.today().getYear()) {
      throw new Refusal(RefusalCode.INVALID_VALUE).field(field);
    }
  }

  /** The day on which a year is counted. */
  static LocalDate endOf(int year, LocalDate today) {
    return year == today.getYear() ? today : LocalDate.of(year, 12, 31);
  }

  private static Map<String, @Nullable Object> parameters(StatisticsFilter filter, Viewer viewer) {
    Map<String, @Nullable Object> parameters = filter.parameters(viewer);
    parameters.put(
        "oldest", StatisticsFilter.today().minusYears(StatisticsFilter.SPEAKS_FOR_YEARS));
    parameters.put("speaksFor", StatisticsFilter.SPEAKS_FOR_YEARS);
    return parameters;
  }

  private Figures read(Scope scope, Map<String, @Nullable Object> parameters) {
    return new Figures(
        graph.read(ORGANISATIONS.getOrDefault(scope, ""), parameters, KindSpan::of),
        graph.read(MEMBERS.getOrDefault(scope, ""), parameters, Span::ofNumbers),
        graph.read(JOBS.getOrDefault(scope, ""), parameters, Span::ofNumbers),
        graph.read(ALLIANCES.getOrDefault(scope, ""), parameters, Spans::of),
        graph.read(AFFILIATIONS.getOrDefault(scope, ""), parameters, Span::of));
  }

  private record Figures(
      List<KindSpan> organisations,
      List<Span> members,
      List<Span> jobs,
      List<Spans> alliances,
      List<Span> affiliations) {

    StatisticsYear of(int year, LocalDate day) {
      Map<OrganisationKind, Integer> kinds =
          organisations.stream()
              .filter(row -> row.span().covers(year))
              .collect(
                  groupingBy(KindSpan::kind, TreeMap::new, summingInt(row -> row.span().count())));
      return new StatisticsYear(
          year,
          day,
          kinds.values().stream().mapToInt(Integer::intValue).sum(),
          kinds.entrySet().stream()
              .map(row -> new KindFigure(row.getKey(), row.getValue()))
              .sorted(Comparator.comparingInt(KindFigure::count).reversed())
              .toList(),
          sum(members, year),
          sum(jobs, year),
          alliances.stream()
              .filter(row -> row.spans().stream().anyMatch(span -> span.covers(year)))
              .mapToInt(Spans::count)
              .sum(),
          sum(affiliations, year).organisations());
    }

    private static HeadcountSum sum(List<Span> spans, int year) {
      List<Span> there = spans.stream().filter(span -> span.covers(year)).toList();
      return HeadcountSum.of(
          there.stream().mapToLong(Span::total).sum(), there.stream().mapToInt(Span::count).sum());
    }
  }

  /**
   * How many were there from the end of one year until before that of another.
   *
   * @param total the sum of their numbers
   */
  private record Span(int began, int gone, int count, long total) {

    static Span of(Record row) {
      return new Span(
          row.get("began").asInt(), row.get("gone").asInt(), row.get("count").asInt(), 0);
    }

    static Span ofNumbers(Record row) {
      return new Span(
          row.get("began").asInt(),
          row.get("gone").asInt(),
          row.get("count").asInt(),
          row.get("total").asLong());
    }

    static Span of(Value beganAndGone) {
      return new Span(beganAndGone.get(0).asInt(), beganAndGone.get(1).asInt(), 1, 0);
    }

    boolean covers(int year) {
      return began <= year && year < gone;
    }
  }

  private record KindSpan(OrganisationKind kind, Span span) {

    static KindSpan of(Record row) {
      return new KindSpan(OrganisationKind.valueOf(row.get("kind").asString()), Span.of(row));
    }
  }

  /** How many count in any of some spans. */
  private record Spans(List<Span> spans, int count) {

    static Spans of(Record row) {
      return new Spans(row.get("spans").asList(span -> Span.of(span)), row.get("count").asInt());
    }
  }
}
