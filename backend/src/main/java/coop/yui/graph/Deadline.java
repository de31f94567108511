package coop.yui.graph;

import io.micrometer.context.ThreadLocalAccessor;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * By when the work of the present call must be done. It travels with the call to whichever thread
 * works for it, and the graph ends transactions that run on for longer.
 */
public final class Deadline {

  /** The name under which the call's context holds the deadline, an {@link Instant}. */
  public static final String KEY = "coop.yui.deadline";

  private static final ThreadLocal<Instant> PRESENT = new ThreadLocal<>();

  private Deadline() {}

  /**
   * The time that is left; absent for work that may take as long as it needs.
   *
   * @throws Refusal TOO_SLOW when none is left
   */
  static Optional<Duration> left() {
    Instant deadline = PRESENT.get();
    if (deadline == null) {
      return Optional.empty();
    }
    // The driver notes it in the log when it has to round.
    Duration left = Duration.between(Instant.now(), deadline).truncatedTo(ChronoUnit.MILLIS);
    if (!left.isPositive()) {
      throw new Refusal(RefusalCode.TOO_SLOW);
    }
    return Optional.of(left);
  }

  /** Carries the deadline from the context of the call to its threads. */
  public static final class Carrier implements ThreadLocalAccessor<Instant> {

    @Override
    public Object key() {
      return KEY;
    }

    @Override
    public @Nullable Instant getValue() {
      return PRESENT.get();
    }

    @Override
    public void setValue(Instant deadline) {
      PRESENT.set(deadline);
    }

    @Override
    public void setValue() {
      PRESENT.remove();
    }
  }
}
