package coop.yui.indicators;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import coop.yui.graph.Graph;
import coop.yui.network.Days;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What formulas are filled with: what people entered, and what the portal knows by itself. */
@Component
class IndicatorInputs {

  /** How many are in the register on the last day of the period, today when it has not come yet. */
  static final String MEMBERS = "members";

  /** The hours of work recorded in the period. */
  static final String HOURS = "hours";

  /** What the portal knows by itself. */
  static final Set<String> BUILT_IN = Set.of(MEMBERS, HOURS);

  private static final BigDecimal HUNDRED = new BigDecimal(100);
  private static final String ENTERED =
      """
      CYPHER 25
      UNWIND $ids AS of
      MATCH (:Indicator {id: of})-[:HAS_VALUE]->(v:IndicatorValue)
      WHERE v.replacedBy IS NULL AND v.firstDay >= $from AND v.firstDay <= $until
      RETURN of, v.firstDay AS firstDay, v.value AS value, v.isCorrection AS isCorrection
      """;
  private static final String COUNT_MEMBERS =
      """
      CYPHER 25
      UNWIND $ids AS of
      UNWIND $days AS day
      CALL (of, day) {
        MATCH (person:Person)-[r:MEMBER_OF]->(:Organisation {id: of})
        WHERE r.since <= day AND (r.until IS NULL OR r.until >= day)
        RETURN count(DISTINCT person) AS members
      }
      RETURN of, day, members
      """;
  private static final String SUM_HOURS =
      """
      CYPHER 25
      UNWIND $ids AS of
      UNWIND $years AS year
      CALL (of, year) {
        MATCH (w:WorkRecord)
        WHERE w.cooperative = of AND w.year = year AND w.replacedBy IS NULL
        RETURN w.day.month AS month, sum(w.hundredths) AS hundredths
      }
      RETURN of, year, month, hundredths
      """;

  private final Graph graph;

  IndicatorInputs(Graph graph) {
    this.graph = graph;
  }

  /** What stands for a period; without a value when it was taken back. */
  record Entered(@Nullable BigDecimal value, boolean isCorrection) {}

  /**
   * What was entered for periods that begin on these days or between, by indicator and first day.
   */
  Map<String, Map<LocalDate, Entered>> entered(
      Collection<String> ids, LocalDate from, LocalDate until) {
    return graph
        .read(ENTERED, Map.of("ids", ids, "from", from, "until", until), Function.identity())
        .stream()
        .collect(
            groupingBy(
                row -> row.get("of").asString(),
                toMap(
                    row -> row.get("firstDay").asLocalDate(),
                    row ->
                        new Entered(
                            Indicators.number(row.get("value")),
                            row.get("isCorrection").asBoolean()))));
  }

  /**
   * Something the portal knows by itself, by co-operative and first day of the period; periods that
   * have not begun are left out.
   *
   * @param symbol one of {@link #BUILT_IN}
   */
  Map<String, Map<LocalDate, BigDecimal>> builtIn(
      String symbol,
      Collection<String> cooperatives,
      IndicatorPeriod period,
      List<LocalDate> firstDays) {
    List<LocalDate> begun = firstDays.stream().filter(day -> !day.isAfter(Days.today())).toList();
    return symbol.equals(MEMBERS)
        ? members(cooperatives, period, begun)
        : hours(cooperatives, period, begun);
  }

  private Map<String, Map<LocalDate, BigDecimal>> members(
      Collection<String> cooperatives, IndicatorPeriod period, List<LocalDate> firstDays) {
    LocalDate today = Days.today();
    List<LocalDate> days =
        firstDays.stream()
            .map(period::lastDay)
            .map(day -> day.isAfter(today) ? today : day)
            .toList();
    return graph
        .read(COUNT_MEMBERS, Map.of("ids", cooperatives, "days", days), Function.identity())
        .stream()
        .collect(
            groupingBy(
                row -> row.get("of").asString(),
                toMap(
                    row -> period.firstDay(row.get("day").asLocalDate()),
                    row -> new BigDecimal(row.get("members").asLong()))));
  }

  private Map<String, Map<LocalDate, BigDecimal>> hours(
      Collection<String> cooperatives, IndicatorPeriod period, List<LocalDate> firstDays) {
    List<Integer> years = firstDays.stream().map(LocalDate::getYear).distinct().toList();
    Map<String, Map<LocalDate, BigDecimal>> hours = new HashMap<>();
    for (String cooperative : cooperatives) {
      hours.put(
          cooperative,
          firstDays.stream().collect(toMap(Function.identity(), day -> BigDecimal.ZERO)));
    }
    graph
        .read(SUM_HOURS, Map.of("ids", cooperatives, "years", years), Function.identity())
        .forEach(
            row -> {
              LocalDate month = LocalDate.of(row.get("year").asInt(), row.get("month").asInt(), 1);
              BigDecimal sum = new BigDecimal(row.get("hundredths").asLong()).divide(HUNDRED);
              requireNonNull(hours.get(row.get("of").asString()))
                  .computeIfPresent(period.firstDay(month), (day, before) -> before.add(sum));
            });
    return hours;
  }
}
