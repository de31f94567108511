package coop.yui.imports;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * How many rows the next batch has: few at first and while the graph is slow, so that whoever
 * watches sees the import move; as many as allowed once that takes no longer.
 */
final class Pace {

  private static final int FEWEST = 100;
  private static final Duration PATIENCE = Duration.ofMillis(500);

  private final int most;
  private int next;

  Pace(int most) {
    this.most = most;
    next = Math.min(FEWEST, most);
  }

  /** Seconds until the rest is done, from the speed since a time; absent before anything is. */
  static @Nullable Integer secondsLeft(OffsetDateTime since, int done, int left) {
    if (done == 0) {
      return null;
    }
    double millis = Duration.between(since, OffsetDateTime.now(ZoneOffset.UTC)).toMillis();
    return (int) Math.ceil(millis / done * left / 1000);
  }

  /** How many rows to take. */
  int next() {
    return next;
  }

  /** Tells how long the last batch took. */
  void took(Duration time) {
    boolean isQuick = time.compareTo(PATIENCE.dividedBy(2)) < 0;
    boolean isSlow = time.compareTo(PATIENCE) > 0;
    int wanted = isQuick ? next * 2 : isSlow ? next / 2 : next;
    next = Math.min(most, Math.max(wanted, Math.min(FEWEST, most)));
  }
}
