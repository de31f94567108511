package coop.yui.demo;

import coop.yui.graph.NodeKind;
import coop.yui.graph.Transaction;
import coop.yui.network.Days;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the co-operatives of the demonstration federation are managed by, with a year of values. */
final class DemonstrationIndicators {

  /**
   * A figure the co-operative is managed by.
   *
   * @param target what shall be reached from the first of the values on; absent for none
   * @param by who set it up
   * @param values month by month, the last one of the month before this one
   */
  record IndicatorRow(
      String cooperative,
      String name,
      String symbol,
      String unit,
      @Nullable String description,
      String period,
      String betterWhen,
      @Nullable String formula,
      @Nullable String keeper,
      boolean isShared,
      @Nullable String target,
      @Nullable String limit,
      String by,
      List<String> values) {}

  private static final int TARGET_MONTHS_AGO = 13;
  private static final String DEFINE =
      """
      CYPHER 25
      CREATE (i:Indicator {id: $id, createdAt: $at, key: $cooperative + '|' + $symbol, cooperative: $cooperative,
        name: $name, symbol: $symbol, unit: $unit, description: $description, period: $period, betterWhen: $betterWhen,
        formula: $formula, keeper: $keeper, isShared: $isShared,
        sharing: CASE WHEN $isShared THEN $cooperative + '|' + $id END})
      WITH i
      CALL (i) {
        MATCH (needed:Indicator)
        WHERE needed.cooperative = $cooperative AND needed.id <> i.id AND $formula CONTAINS needed.symbol
        CREATE (i)-[:NEEDS]->(needed)
      }
      CALL (i) {
        UNWIND $values AS row
        CREATE (i)-[:HAS_VALUE]->(:IndicatorValue {id: row.id, createdAt: row.at, firstDay: row.firstDay, value: row.value,
          recordedBy: coalesce($keeper, $by), isCorrection: false})
      }
      WITH i
      WHERE $target IS NOT NULL
      CREATE (i)-[:HAS_TARGET]->(:IndicatorTarget {id: $targetId, createdAt: $at, firstDay: $since, target: $target,
        limit: $limit, setBy: $by})
      """;

  private final Transaction transaction;
  private final UnaryOperator<String> organisation;
  private final UnaryOperator<String> person;

  /** Tells by the keys of the files the ids of organisations and people. */
  DemonstrationIndicators(
      Transaction transaction, UnaryOperator<String> organisation, UnaryOperator<String> person) {
    this.transaction = transaction;
    this.organisation = organisation;
    this.person = person;
  }

  void all(List<IndicatorRow> rows) {
    rows.forEach(this::indicator);
  }

  private void indicator(IndicatorRow row) {
    LocalDate thisMonth = Days.today().withDayOfMonth(1);
    String keeper = row.keeper();
    Map<String, @Nullable Object> parameters = new HashMap<>();
    parameters.put("id", NodeKind.INDICATOR.newId());
    parameters.put("targetId", NodeKind.INDICATORTARGET.newId());
    parameters.put("at", transaction.at());
    parameters.put("cooperative", organisation.apply(row.cooperative()));
    parameters.put("name", row.name());
    parameters.put("symbol", row.symbol());
    parameters.put("unit", row.unit());
    parameters.put("description", row.description());
    parameters.put("period", row.period());
    parameters.put("betterWhen", row.betterWhen());
    parameters.put("formula", row.formula());
    parameters.put("keeper", keeper == null ? null : person.apply(keeper));
    parameters.put("isShared", row.isShared());
    parameters.put("target", row.target());
    parameters.put("limit", row.limit());
    parameters.put("since", thisMonth.minusMonths(TARGET_MONTHS_AGO));
    parameters.put("by", person.apply(row.by()));
    parameters.put("values", values(row, thisMonth));
    transaction.run(DEFINE, parameters);
  }

  private static List<Map<String, Object>> values(IndicatorRow row, LocalDate thisMonth) {
    int count = row.values().size();
    List<String> ids =
        Stream.generate(NodeKind.INDICATORVALUE::newId).limit(count).sorted().toList();
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                Map.<String, Object>of(
                    "id", ids.get(i),
                    "at", Days.endOf(thisMonth.minusMonths(count - i - 1L)),
                    "firstDay", thisMonth.minusMonths(count - i),
                    "value", row.values().get(i)))
        .toList();
  }
}
