package coop.yui.indicators;

import coop.yui.graph.Act;
import coop.yui.graph.Figures;
import coop.yui.graph.Graph;
import coop.yui.graph.NodeKind;
import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.graph.Texts;
import coop.yui.graph.Transaction;
import coop.yui.graph.Transaction.Change;
import coop.yui.identity.Representations;
import coop.yui.identity.Viewer;
import coop.yui.network.Days;
import coop.yui.network.Read;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;

/** How values and targets are recorded; nothing that was recorded is overwritten. */
@Component
class IndicatorRecords {

  private static final int FIRST_YEAR = 1950;
  private static final int YEARS_AHEAD = 10;
  private static final int LONGEST_COMMENT = 500;

  private static final String LOCK =
      """
      CYPHER 25
      MATCH (i:Indicator {id: $id})
      WHERE i.cooperative IN $represents OR i.cooperative IN $memberOf
      SET i.lock = randomUUID()
      WITH i
      """
          + Indicators.RETURN;
  private static final String RECORD =
      """
      CYPHER 25
      MATCH (i:Indicator {id: $id})
      OPTIONAL MATCH (i)-[:HAS_VALUE]->(former:IndicatorValue {firstDay: $firstDay})
      WHERE former.replacedBy IS NULL
      SET former.replacedBy = $record
      CREATE (i)-[:HAS_VALUE]->(:IndicatorValue {id: $record, createdAt: $at, firstDay: $firstDay, value: $value,
        comment: $comment, recordedBy: $viewer, isCorrection: former IS NOT NULL})
      RETURN former.value AS former
      """;
  private static final String SET_TARGET =
      """
      CYPHER 25
      MATCH (i:Indicator {id: $id})
      OPTIONAL MATCH (i)-[:HAS_TARGET]->(former:IndicatorTarget {firstDay: $firstDay})
      WHERE former.replacedBy IS NULL
      SET former.replacedBy = $record
      CREATE (i)-[:HAS_TARGET]->(:IndicatorTarget {id: $record, createdAt: $at, firstDay: $firstDay, target: $target,
        limit: $limit, setBy: $viewer})
      RETURN former.target AS former
      """;

  private final Graph graph;
  private final Indicators indicators;

  IndicatorRecords(Graph graph, Indicators indicators) {
    this.graph = graph;
    this.indicators = indicators;
  }

  /** The value of a period. */
  record RecordIndicatorValueInput(
      String requestKey,
      String indicator,
      LocalDate day,
      @Nullable BigDecimal value,
      @Nullable String comment) {}

  /** What shall be reached from when on. */
  record SetIndicatorTargetInput(
      String requestKey,
      String indicator,
      LocalDate day,
      @Nullable BigDecimal target,
      @Nullable BigDecimal limit) {}

  private record Locked(Transaction transaction, Indicator indicator, Viewer viewer) {}

  /**
   * A day for which figures can stand.
   *
   * @throws Refusal INVALID_DAY before 1950 or more than ten years from now
   */
  static LocalDate plausible(LocalDate day, String field) {
    if (day.getYear() < FIRST_YEAR || day.isAfter(Days.today().plusYears(YEARS_AHEAD))) {
      throw new Refusal(RefusalCode.INVALID_DAY).field(field);
    }
    return day;
  }

  /**
   * Records the value of a period, or corrects it.
   *
   * @throws Refusal NOT_SIGNED_IN, INVALID_ID, NOT_FOUND, NOT_ALLOWED, WRONG_STATE for what is
   *     calculated or no longer kept, INVALID_DAY also in the future, INVALID_VALUE, INVALID_LENGTH
   */
  Indicator record(RecordIndicatorValueInput input, Viewer viewer) {
    String person = viewer.mustBeSignedIn();
    return act(
        Act.once("recordIndicatorValue", person, input.requestKey(), input),
        input.indicator(),
        viewer,
        locked -> {
          Indicator indicator = locked.indicator();
          if (!IndicatorAct.isKeeper(indicator, viewer)) {
            Representations.mustActFor(locked.transaction(), indicator.cooperative(), viewer);
          }
          mustBe(indicator.formula() == null, "CALCULATED");
          if (input.day().isAfter(Days.today())) {
            throw new Refusal(RefusalCode.INVALID_DAY).field("day");
          }
          BigDecimal value = input.value();
          Map<String, @Nullable Object> parameters = new HashMap<>();
          parameters.put("record", NodeKind.INDICATORVALUE.newId());
          parameters.put("firstDay", firstDay(indicator, input.day()));
          parameters.put(
              "value", value == null ? null : Figures.check(value, "value").toPlainString());
          parameters.put("comment", Texts.optional(input.comment(), LONGEST_COMMENT, "comment"));
          run(locked, RECORD, parameters, "value");
        });
  }

  /**
   * Sets what shall be reached from a period on.
   *
   * @throws Refusal NOT_SIGNED_IN, INVALID_ID, NOT_FOUND, NOT_ALLOWED, WRONG_STATE for what is no
   *     longer kept, INVALID_DAY, INVALID_VALUE also for a limit on the better side of the target
   */
  Indicator setTarget(SetIndicatorTargetInput input, Viewer viewer) {
    String person = viewer.mustBeSignedIn();
    return act(
        Act.once("setIndicatorTarget", person, input.requestKey(), input),
        input.indicator(),
        viewer,
        locked -> {
          Indicator indicator = locked.indicator();
          Representations.mustActFor(locked.transaction(), indicator.cooperative(), viewer);
          BigDecimal target = checked(input.target(), "target");
          BigDecimal limit = checked(input.limit(), "limit");
          if (limit != null
              && (target == null || !indicator.betterWhen().isAsGoodAs(target, limit))) {
            throw new Refusal(RefusalCode.INVALID_VALUE).field("limit");
          }
          Map<String, @Nullable Object> parameters = new HashMap<>();
          parameters.put("record", NodeKind.INDICATORTARGET.newId());
          parameters.put("firstDay", firstDay(indicator, input.day()));
          parameters.put("target", target == null ? null : target.toPlainString());
          parameters.put("limit", limit == null ? null : limit.toPlainString());
          run(locked, SET_TARGET, parameters, "target");
        });
  }

  private static @Nullable BigDecimal checked(@Nullable BigDecimal figure, String field) {
    return figure == null ? null : Figures.check(figure, field);
  }

  private static LocalDate firstDay(Indicator indicator, LocalDate day) {
    return indicator.period().firstDay(plausible(day, "day"));
  }

  private static void mustBe(boolean is, String otherwise) {
    if (!is) {
      throw new Refusal(RefusalCode.WRONG_STATE).field("indicator").with("indicator", otherwise);
    }
  }

  private static void run(
      Locked locked, String statement, Map<String, @Nullable Object> parameters, String field) {
    Transaction transaction = locked.transaction();
    Indicator indicator = locked.indicator();
    parameters.put("id", indicator.id());
    parameters.put("at", transaction.at());
    parameters.put("viewer", locked.viewer().person());
    Record former = transaction.one(statement, parameters, Function.identity()).orElseThrow();
    transaction.audit(
        indicator.id(),
        List.of(indicator.cooperative()),
        Map.of(
            "firstDay",
            Change.to(parameters.get("firstDay")),
            field,
            new Change(Read.text(former.get("former")), parameters.get(field))));
    transaction.announce(List.of(indicator.id(), indicator.cooperative()));
  }

  private Indicator act(Act act, String given, Viewer viewer, Consumer<Locked> deed) {
    String id = NodeKind.INDICATOR.check(given, "indicator");
    graph.write(
        act,
        transaction -> {
          Indicator indicator =
              transaction
                  .one(LOCK, viewer.parameters(Map.of("id", id)), Indicators::read)
                  .orElseThrow(() -> new Refusal(RefusalCode.NOT_FOUND).field("indicator"));
          mustBe(indicator.retiredAt() == null, "RETIRED");
          deed.accept(new Locked(transaction, indicator, viewer));
          return id;
        });
    return indicators.one(id, viewer);
  }
}
