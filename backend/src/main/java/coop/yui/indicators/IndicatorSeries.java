package coop.yui.indicators;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import coop.yui.graph.Graph;
import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.indicators.Formula.Result;
import coop.yui.indicators.Indicator.IndicatorPoint;
import coop.yui.indicators.IndicatorInputs.Entered;
import coop.yui.network.Days;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The values of indicators period by period, entered or calculated. */
@Component
public class IndicatorSeries {

  private static final int MOST_PERIODS = 120;
  private static final int LATEST_OF = 24;
  private static final String DEFINITIONS =
      """
      CYPHER 25
      UNWIND $ids AS asked
      MATCH (one:Indicator {id: asked})
      WITH DISTINCT one.cooperative AS cooperative
      CALL (cooperative) {
        MATCH (i:Indicator)
        WHERE i.cooperative = cooperative
        RETURN i
      }
      """
          + IndicatorDefinitions.RETURN;
  private static final String TARGETS =
      """
      CYPHER 25
      UNWIND $ids AS of
      MATCH (:Indicator {id: of})-[:HAS_TARGET]->(t:IndicatorTarget)
      WHERE t.replacedBy IS NULL
      RETURN of, t.firstDay AS firstDay, t.target AS target, t.limit AS limit
      """;

  private final Graph graph;
  private final IndicatorInputs inputs;

  IndicatorSeries(Graph graph, IndicatorInputs inputs) {
    this.graph = graph;
    this.inputs = inputs;
  }

  /**
   * Which periods are told.
   *
   * @param periods how many
   * @param until the last period is the one of this day
   */
  record Window(int periods, LocalDate until) {

    /**
     * Checks what was asked for.
     *
     * @param until today when absent
     * @throws Refusal INVALID_VALUE for none or more than 120 periods, INVALID_DAY
     */
    static Window of(int periods, @Nullable LocalDate until) {
      if (periods < 1 || periods > MOST_PERIODS) {
        throw new Refusal(RefusalCode.INVALID_VALUE)
            .field("periods")
            .with("maximumPeriods", MOST_PERIODS);
      }
      return new Window(
          periods, until == null ? Days.today() : IndicatorRecords.plausible(until, "until"));
    }

    private static Window latest() {
      return new Window(LATEST_OF, Days.today());
    }

    /** The first days of the periods, the earliest first. */
    List<LocalDate> firstDays(IndicatorPeriod period) {
      LocalDate last = period.firstDay(until);
      return IntStream.range(0, periods)
          .mapToObj(i -> period.before(last, periods - 1 - i))
          .toList();
    }
  }

  private record Goal(@Nullable BigDecimal target, @Nullable BigDecimal limit) {

    private static final Goal NONE = new Goal(null, null);
  }

  private record BuiltIn(String symbol, IndicatorPeriod period) {}

  /** Series by the ids of indicators the viewer was given. */
  Map<String, List<IndicatorPoint>> of(Collection<String> ids, Window window) {
    IndicatorDefinitions definitions =
        IndicatorDefinitions.of(graph.read(DEFINITIONS, Map.of("ids", ids), Function.identity()));
    List<Indicator> needed = definitions.neededFor(ids);
    Map<String, Map<LocalDate, Entered>> entered = entered(needed, window);
    Map<String, Map<LocalDate, Result>> results = results(definitions, needed, entered, window);
    Map<String, NavigableMap<LocalDate, Goal>> goals = goals(ids);
    Map<String, List<IndicatorPoint>> series = new HashMap<>();
    for (String id : ids) {
      Indicator indicator = definitions.get(id);
      Map<LocalDate, Result> own = requireNonNull(results.get(id));
      Map<LocalDate, Entered> ownEntered = entered.getOrDefault(id, Map.of());
      NavigableMap<LocalDate, Goal> ownGoals = goals.getOrDefault(id, new TreeMap<>());
      series.put(
          id,
          window.firstDays(indicator.period()).stream()
              .map(
                  day -> {
                    var goal = ownGoals.floorEntry(day);
                    Entered record = ownEntered.get(day);
                    return point(
                        indicator,
                        day,
                        requireNonNull(own.get(day)),
                        goal == null ? Goal.NONE : goal.getValue(),
                        record != null && record.isCorrection());
                  })
              .toList());
    }
    return series;
  }

  /** The last value that is not preliminary, by the ids of indicators the viewer was given. */
  Map<String, IndicatorPoint> latest(Collection<String> ids) {
    Map<String, IndicatorPoint> latest = new HashMap<>();
    of(ids, Window.latest())
        .forEach(
            (id, points) ->
                points.reversed().stream()
                    .filter(point -> point.value() != null && !point.isPreliminary())
                    .findFirst()
                    .ifPresent(point -> latest.put(id, point)));
    return latest;
  }

  /**
   * The last value of indicators the viewer was given, by their ids, of the periods that begin on
   * or after a day, up to the one of another day; those without a value are left out.
   */
  public Map<String, BigDecimal> lastValues(
      Collection<String> ids, LocalDate from, LocalDate until) {
    long months = Math.clamp(ChronoUnit.MONTHS.between(from, until) + 1, 1, MOST_PERIODS);
    Map<String, BigDecimal> values = new HashMap<>();
    of(ids, new Window((int) months, until))
        .forEach(
            (id, points) ->
                points.reversed().stream()
                    .filter(point -> !point.firstDay().isBefore(from))
                    .map(IndicatorPoint::value)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .ifPresent(value -> values.put(id, value)));
    return values;
  }

  private Map<String, Map<LocalDate, Entered>> entered(List<Indicator> needed, Window window) {
    List<String> ids =
        needed.stream().filter(one -> one.formula() == null).map(Indicator::id).toList();
    LocalDate from = window.firstDays(IndicatorPeriod.YEAR).getFirst();
    return ids.isEmpty() ? Map.of() : inputs.entered(ids, from, window.until());
  }

  private Map<String, Map<LocalDate, Result>> results(
      IndicatorDefinitions definitions,
      List<Indicator> needed,
      Map<String, Map<LocalDate, Entered>> entered,
      Window window) {
    Map<String, Formula> formulas = formulas(needed);
    Map<BuiltIn, Map<String, Map<LocalDate, BigDecimal>>> builtIns =
        builtIns(needed, formulas, window);
    Map<String, Map<LocalDate, Result>> results = new HashMap<>();
    for (Indicator indicator : needed) {
      Map<LocalDate, Result> own = new HashMap<>();
      Formula formula = formulas.get(indicator.id());
      for (LocalDate day : window.firstDays(indicator.period())) {
        own.put(
            day,
            formula == null
                ? result(entered.getOrDefault(indicator.id(), Map.of()).get(day))
                : formula.value(filled(definitions, indicator, results, builtIns, day)));
      }
      results.put(indicator.id(), own);
    }
    return results;
  }

  private static Map<String, Formula> formulas(List<Indicator> needed) {
    Map<String, Formula> formulas = new HashMap<>();
    for (Indicator indicator : needed) {
      String formula = indicator.formula();
      if (formula != null) {
        formulas.put(indicator.id(), Formula.of(formula));
      }
    }
    return formulas;
  }

  private static Result result(@Nullable Entered entered) {
    BigDecimal value = entered == null ? null : entered.value();
    return value == null ? Result.none(ValueAbsence.NOT_RECORDED) : new Result(value, null);
  }

  private Map<BuiltIn, Map<String, Map<LocalDate, BigDecimal>>> builtIns(
      List<Indicator> needed, Map<String, Formula> formulas, Window window) {
    Map<BuiltIn, Set<String>> asked = new HashMap<>();
    for (Indicator indicator : needed) {
      Formula formula = formulas.get(indicator.id());
      if (formula != null) {
        formula.symbols().stream()
            .filter(IndicatorInputs.BUILT_IN::contains)
            .forEach(
                symbol ->
                    asked
                        .computeIfAbsent(
                            new BuiltIn(symbol, indicator.period()), one -> new HashSet<>())
                        .add(indicator.cooperative()));
      }
    }
    Map<BuiltIn, Map<String, Map<LocalDate, BigDecimal>>> found = new HashMap<>();
    asked.forEach(
        (builtIn, cooperatives) ->
            found.put(
                builtIn,
                inputs.builtIn(
                    builtIn.symbol(),
                    cooperatives,
                    builtIn.period(),
                    window.firstDays(builtIn.period()))));
    return found;
  }

  private static Map<String, BigDecimal> filled(
      IndicatorDefinitions definitions,
      Indicator indicator,
      Map<String, Map<LocalDate, Result>> results,
      Map<BuiltIn, Map<String, Map<LocalDate, BigDecimal>>> builtIns,
      LocalDate day) {
    Map<String, BigDecimal> values = new HashMap<>();
    for (Indicator input : definitions.inputs(indicator.id())) {
      BigDecimal value = requireNonNull(requireNonNull(results.get(input.id())).get(day)).value();
      if (value != null) {
        values.put(input.symbol(), value);
      }
    }
    for (String symbol : IndicatorInputs.BUILT_IN) {
      BigDecimal value =
          builtIns
              .getOrDefault(new BuiltIn(symbol, indicator.period()), Map.of())
              .getOrDefault(indicator.cooperative(), Map.of())
              .get(day);
      if (value != null) {
        values.put(symbol, value);
      }
    }
    return values;
  }

  private Map<String, NavigableMap<LocalDate, Goal>> goals(Collection<String> ids) {
    return graph.read(TARGETS, Map.of("ids", ids), Function.identity()).stream()
        .collect(
            groupingBy(
                row -> row.get("of").asString(),
                toMap(
                    row -> row.get("firstDay").asLocalDate(),
                    row ->
                        new Goal(
                            Indicators.number(row.get("target")),
                            Indicators.number(row.get("limit"))),
                    (one, other) -> other,
                    TreeMap::new)));
  }

  private static IndicatorPoint point(
      Indicator indicator, LocalDate firstDay, Result result, Goal goal, boolean isCorrected) {
    LocalDate lastDay = indicator.period().lastDay(firstDay);
    boolean isPreliminary = indicator.formula() != null && !lastDay.isBefore(Days.today());
    BigDecimal value = result.value();
    BigDecimal target = goal.target();
    TrafficLight light =
        value == null || target == null || isPreliminary
            ? null
            : indicator.betterWhen().light(value, target, goal.limit());
    return new IndicatorPoint(
        firstDay,
        lastDay,
        value,
        result.absence(),
        target,
        goal.limit(),
        light,
        isPreliminary,
        isCorrected);
  }
}
