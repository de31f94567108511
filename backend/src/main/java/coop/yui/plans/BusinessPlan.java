package coop.yui.plans;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What the members of a co-operative plan to do in a year, made together (clause 1.1.2).
 *
 * @param cooperative the id of the co-operative
 * @param year in which its fiscal year begins
 * @param edition from 1; a later one replaces what was adopted before
 * @param language in which it is written, of those of the portal
 * @param currency of its budget
 * @param budgetVersion of the budget, from 1
 * @param targetsVersion of the targets, from 1
 * @param authors the ids of the members who write it
 * @param adoptedOn the day on which the decision was carried out; absent before
 * @param decidedBy the id of the proposal that was adopted; absent before
 */
record BusinessPlan(
    String id,
    String cooperative,
    int year,
    int edition,
    String language,
    String currency,
    PlanState state,
    List<PlanSection> sections,
    int budgetVersion,
    List<BudgetLine> budget,
    int targetsVersion,
    List<PlanTarget> targets,
    List<String> authors,
    OffsetDateTime startedAt,
    @Nullable LocalDate adoptedOn,
    @Nullable String decidedBy) {

  /**
   * A part of a plan under its own heading.
   *
   * @param version from 1
   * @param changedBy the id of the person
   */
  record PlanSection(
      String id,
      String title,
      String text,
      int version,
      String changedBy,
      OffsetDateTime changedAt) {}

  /** A section as it was before it was changed. */
  record PlanSectionVersion(
      int version, String title, String text, String changedBy, OffsetDateTime changedAt) {}

  /** Money that is expected to come in or go out. */
  record BudgetLine(String id, BudgetSide side, String name, Money amount) {}

  /**
   * What shall be reached by the end of the year.
   *
   * @param indicator the id of the figure of the management index that measures it; absent when
   *     none does
   */
  record PlanTarget(
      String id, String name, BigDecimal value, String unit, @Nullable String indicator) {}

  /**
   * What a member said about a plan.
   *
   * @param section the id of the section it is about; absent when it is about the whole
   * @param author the id of the person
   */
  record PlanComment(
      String id,
      @Nullable String section,
      String author,
      OffsetDateTime at,
      String text,
      @Nullable OffsetDateTime settledAt) {}
}
