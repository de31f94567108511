package coop.yui.indicators;

import java.time.LocalDate;

/** How long the periods of an indicator are. */
enum IndicatorPeriod {
  MONTH(1),
  QUARTER(3),
  YEAR(12);

  private final int months;

  IndicatorPeriod(int months) {
    this.months = months;
  }

  /** The first day of the period that a day belongs to. */
  LocalDate firstDay(LocalDate day) {
    int month = (day.getMonthValue() - 1) / months * months + 1;
    return LocalDate.of(day.getYear(), month, 1);
  }

  /** The last day of the period that begins on a day. */
  LocalDate lastDay(LocalDate firstDay) {
    return firstDay.plusMonths(months).minusDays(1);
  }

  /** The first day of the period so many periods before. */
  LocalDate before(LocalDate firstDay, int periods) {
    return firstDay.minusMonths((long) months * periods);
  }
}
