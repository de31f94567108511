package coop.yui.graph;

import java.math.BigDecimal;

/** Checks of figures that people type. */
public final class Figures {

  /** How many decimals a figure has at most. */
  public static final int DECIMALS = 4;

  /** Larger ones are a slip of the finger; as an amount of any currency they still fit. */
  public static final BigDecimal LARGEST = new BigDecimal("1000000000000");

  private Figures() {}

  /**
   * The same figure without zeros at its end.
   *
   * @throws Refusal INVALID_VALUE when it has more than four decimals or is beyond a thousand
   *     thousand million
   */
  public static BigDecimal check(BigDecimal figure, String field) {
    BigDecimal plain = figure.stripTrailingZeros();
    if (plain.abs().compareTo(LARGEST) > 0 || plain.scale() > DECIMALS) {
      throw new Refusal(RefusalCode.INVALID_VALUE).field(field);
    }
    return plain;
  }
}
