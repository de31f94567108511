package coop.yui.network;

import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.identity.Viewer;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Days in the portal's zone, that of the machine it runs on. First and last days both count. */
public final class Days {

  private static final DateTimeFormatter KEY =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private Days() {}

  /** The day that it is. */
  public static LocalDate today() {
    return LocalDate.now(ZoneId.systemDefault());
  }

  /** The day that a point in time falls on. */
  public static LocalDate of(OffsetDateTime time) {
    return time.atZoneSameInstant(ZoneId.systemDefault()).toLocalDate();
  }

  /** The first moment after a day. */
  public static OffsetDateTime endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(ZoneId.systemDefault()).toOffsetDateTime();
  }

  /** A point in time as a text that sorts like it. */
  static String key(OffsetDateTime time) {
    return KEY.format(time);
  }

  /**
   * Statement parameters {@code asOf} and {@code since}, with those of the viewer: a link is in
   * force on the day when it began until {@code since} and did not end before {@code asOf}. What
   * has not begun today is its parties' own business, whatever day is asked for.
   */
  static Map<String, @Nullable Object> parameters(
      Map<String, ?> others, @Nullable LocalDate asOf, Viewer viewer) {
    LocalDate today = today();
    LocalDate day = asOf == null ? today : asOf;
    Map<String, @Nullable Object> parameters = viewer.parameters(others);
    parameters.put("asOf", day);
    parameters.put("since", day.isAfter(today) ? today : day);
    return parameters;
  }

  /** Refuses a period that ends before it begins. */
  public static void mustNotEndBefore(@Nullable LocalDate since, @Nullable LocalDate until) {
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
