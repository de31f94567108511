package coop.yui.indicators;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A figure that a co-operative is managed by (clause 2.1.3).
 *
 * @param cooperative the id of the co-operative
 * @param symbol the word for it in formulas
 * @param formula how it is calculated; absent when it is entered
 * @param keeper the id of the member who enters it; absent when those who act for the co-operative
 *     do
 * @param isShared whether federation staff see it
 */
record Indicator(
    String id,
    String cooperative,
    String name,
    String symbol,
    String unit,
    @Nullable String description,
    IndicatorPeriod period,
    BetterWhen betterWhen,
    @Nullable String formula,
    @Nullable String keeper,
    boolean isShared,
    OffsetDateTime definedAt,
    @Nullable OffsetDateTime retiredAt) {

  /**
   * The value in one period.
   *
   * @param firstDay of the period
   * @param lastDay of the period
   * @param absence why there is no value; absent when there is one
   * @param isPreliminary whether it is calculated and its period has not ended
   * @param isCorrected whether an entered value was corrected
   */
  record IndicatorPoint(
      LocalDate firstDay,
      LocalDate lastDay,
      @Nullable BigDecimal value,
      @Nullable ValueAbsence absence,
      @Nullable BigDecimal target,
      @Nullable BigDecimal limit,
      @Nullable TrafficLight light,
      boolean isPreliminary,
      boolean isCorrected) {}

  /**
   * What somebody recorded.
   *
   * @param firstDay of its period
   * @param value absent when a former one was taken back
   * @param recordedBy the id of the person
   */
  record IndicatorValue(
      String id,
      LocalDate firstDay,
      @Nullable BigDecimal value,
      @Nullable String comment,
      String recordedBy,
      OffsetDateTime recordedAt,
      boolean isReplaced) {}

  /**
   * What shall be reached.
   *
   * @param firstDay of the first period it holds for
   * @param target absent when from then on there is none
   * @param setBy the id of the person
   */
  record IndicatorTarget(
      String id,
      LocalDate firstDay,
      @Nullable BigDecimal target,
      @Nullable BigDecimal limit,
      String setBy,
      OffsetDateTime setAt) {}
}
