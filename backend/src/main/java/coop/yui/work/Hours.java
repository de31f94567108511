package coop.yui.work;

import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import java.math.BigDecimal;

/** Hours with two decimals, kept as whole hundredths so that every sum is exact. */
final class Hours {

  /** A whole day. */
  static final int DAY = 2_400;

  private Hours() {}

  /** As people read it. */
  static BigDecimal read(long hundredths) {
    return BigDecimal.valueOf(hundredths, 2);
  }

  /**
   * As the graph keeps it.
   *
   * @param least the fewest hundredths
   * @throws Refusal INVALID_VALUE for more than two decimals, for fewer, and for more than a day
   */
  static int written(BigDecimal hours, int least) {
    try {
      int hundredths = hours.movePointRight(2).intValueExact();
      if (hundredths >= least && hundredths <= DAY) {
        return hundredths;
      }
    } catch (ArithmeticException e) {
      throw refused();
    }
    throw refused();
  }

  /** That a day has no more than 24 hours. */
  static Refusal refused() {
    return new Refusal(RefusalCode.INVALID_VALUE).field("hours").with("hoursOfDay", 24);
  }
}
