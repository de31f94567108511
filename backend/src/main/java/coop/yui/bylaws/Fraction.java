package coop.yui.bylaws;

import java.math.BigInteger;
import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A share of a whole, 0 to 1, exact: {@code 2/3}.
 *
 * @param numerator 0 to the denominator
 * @param denominator 1 to 10,000
 */
public record Fraction(int numerator, int denominator) implements Comparable<Fraction> {

  private static final int LARGEST = 10_000;
  private static final Pattern FORM = Pattern.compile("(\\d{1,5})/(\\d{1,5})");

  /**
   * In lowest terms.
   *
   * @throws IllegalArgumentException for what is no share of a whole
   */
  public Fraction {
    if (denominator < 1 || denominator > LARGEST || numerator < 0 || numerator > denominator) {
      throw new IllegalArgumentException(numerator + "/" + denominator);
    }
    int divisor = BigInteger.valueOf(numerator).gcd(BigInteger.valueOf(denominator)).intValue();
    numerator /= divisor;
    denominator /= divisor;
  }

  /**
   * Reads {@code 2/3}.
   *
   * @throws IllegalArgumentException for anything else
   */
  public static Fraction of(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new IllegalArgumentException(text);
    }
    return new Fraction(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2)));
  }

  /** Whether a part is at least this share of the whole. */
  public boolean isReachedBy(long part, long whole) {
    return Math.multiplyExact(part, denominator) >= Math.multiplyExact(whole, numerator);
  }

  /** Whether a part is more than this share of the whole. */
  public boolean isExceededBy(long part, long whole) {
    return Math.multiplyExact(part, denominator) > Math.multiplyExact(whole, numerator);
  }

  /** The fewest of a whole, at least 0, that are at least this share. */
  public long of(long whole) {
    long rest = whole % denominator * numerator;
    return whole / denominator * numerator + Math.ceilDiv(rest, (long) denominator);
  }

  /** The most of a whole, at least 0, that are at most this share. */
  public long atMostOf(long whole) {
    return whole / denominator * numerator + whole % denominator * numerator / denominator;
  }

  /** Whether all these shares of one whole together are no more than it. */
  static boolean areWithinWhole(Collection<Fraction> shares) {
    BigInteger denominator =
        shares.stream()
            .map(share -> BigInteger.valueOf(share.denominator))
            .reduce(BigInteger.ONE, BigInteger::multiply);
    return shares.stream()
            .map(
                share ->
                    denominator
                        .divide(BigInteger.valueOf(share.denominator))
                        .multiply(BigInteger.valueOf(share.numerator)))
            .reduce(BigInteger.ZERO, BigInteger::add)
            .compareTo(denominator)
        <= 0;
  }

  @Override
  public int compareTo(Fraction other) {
    return Long.compare((long) numerator * other.denominator, (long) other.numerator * denominator);
  }

  @Override
  public String toString() {
    return numerator + "/" + denominator;
  }
}
