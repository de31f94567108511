package coop.yui.indicators;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Which direction of an indicator is the better one. */
enum BetterWhen {
  HIGHER,
  LOWER;

  /** How a value compares with what shall be reached; without a limit, a missed target is red. */
  TrafficLight light(BigDecimal value, BigDecimal target, @Nullable BigDecimal limit) {
    if (isAsGoodAs(value, target)) {
      return TrafficLight.GREEN;
    }
    return limit != null && isAsGoodAs(value, limit) ? TrafficLight.AMBER : TrafficLight.RED;
  }

  /** Whether a value is at least as good as another. */
  boolean isAsGoodAs(BigDecimal value, BigDecimal other) {
    int order = value.compareTo(other);
    return this == HIGHER ? order >= 0 : order <= 0;
  }
}
