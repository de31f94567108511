package coop.yui.network;

import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Days in the portal's zone, that of the machine it runs on. First and last days both count. */
final class Days {

  private static final DateTimeFormatter KEY =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private Days() {}

  static LocalDate today() {
    return LocalDate.now(ZoneId.systemDefault());
  }

  /** The day that a point in time falls on. */
  static LocalDate of(OffsetDateTime time) {
    return time.atZoneSameInstant(ZoneId.systemDefault()).toLocalDate();
  }

  /** The first moment after a day. */
  static OffsetDateTime endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(ZoneId.systemDefault()).toOffsetDateTime();
  }

  /** A point in time as a text that sorts like it. */
  static String key(OffsetDateTime time) {
    return KEY.format(time);
  }

  /** Refuses a period that ends before it begins. */
  static void mustNotEndBefore(@Nullable LocalDate since, @Nullable LocalDate until) {
    if (since != null && until != null && until.isBefore(since)) {
      throw new Refusal(RefusalCode.ENDS_BEFORE_BEGINNING).field("until");
    }
  }

  /** Refuses a day that has not come yet. */
  static void mustNotBeFuture(@Nullable LocalDate day, String field) {
    if (day != null && day.isAfter(today())) {
      throw new Refusal(RefusalCode.INVALID_DAY).field(field);
    }
  }
}
