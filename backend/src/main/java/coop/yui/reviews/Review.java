package coop.yui.reviews;

import coop.yui.plans.BudgetSide;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Where members examined what became of a business plan (clause 1.2.6).
 *
 * @param cooperative the id of the co-operative
 * @param plan the id of the plan
 * @param currency of the budget
 * @param countedUntil up to which day results are counted
 * @param version of findings and results, from 1
 * @param startedBy the id of the person
 * @param concludedBy the id of the person; absent before
 */
record Review(
    String id,
    String cooperative,
    String plan,
    int planYear,
    String title,
    String currency,
    LocalDate countedUntil,
    ReviewState state,
    int version,
    @Nullable String findings,
    List<BudgetResult> budgetResults,
    List<TargetResult> targetResults,
    String startedBy,
    OffsetDateTime startedAt,
    @Nullable String concludedBy,
    @Nullable OffsetDateTime concludedAt) {

  /** A line of the budget beside what really happened. */
  record BudgetResult(
      String id,
      BudgetSide side,
      String name,
      Money planned,
      @Nullable Money actual,
      @Nullable String comment) {}

  /**
   * A target beside what was really reached.
   *
   * @param indicator the id of the figure that measures it; absent when none does
   * @param from the first day of the plan's year
   * @param until up to which day results are counted
   */
  record TargetResult(
      String id,
      String name,
      String unit,
      BigDecimal planned,
      @Nullable BigDecimal actual,
      @Nullable String comment,
      @Nullable String indicator,
      LocalDate from,
      LocalDate until) {}
}
