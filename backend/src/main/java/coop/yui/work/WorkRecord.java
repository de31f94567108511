package coop.yui.work;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long somebody worked on a day at what.
 *
 * @param corrects the id of the record that it took the place of; absent for a first one
 */
record WorkRecord(
    String id,
    LocalDate day,
    BigDecimal hours,
    String task,
    @Nullable String team,
    OffsetDateTime recordedAt,
    @Nullable String corrects) {

  /**
   * A month of one member.
   *
   * @param month its first day
   */
  record WorkSheet(
      LocalDate month,
      List<WorkRecord> records,
      BigDecimal hours,
      BigDecimal hoursOfYear,
      boolean isClosed,
      List<String> teams) {}

  /**
   * A year of one member.
   *
   * @param person her id
   */
  record WorkTotal(String person, BigDecimal hours, int days) {}

  /**
   * A year that is closed.
   *
   * @param closedBy the id of the person
   */
  record ClosedWorkYear(int year, BigDecimal hours, OffsetDateTime closedAt, String closedBy) {}
}
