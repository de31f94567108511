package coop.yui.counting;

import java.math.BigDecimal;

/**
 * Votes with five decimals, kept as whole hundred-thousandths (rule 48(3) of the Scottish order),
 * so that every sum is exact.
 */
public final class Votes {

  /** One whole vote. */
  public static final long ONE = 100_000;

  private Votes() {}

  /** As people read it: {@code 123.45678}. */
  public static String text(long votes) {
    return BigDecimal.valueOf(votes, 5).toPlainString();
  }
}
