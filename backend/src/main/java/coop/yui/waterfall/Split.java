package coop.yui.waterfall;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * Splits an amount by weights so that nothing is lost or made: whole parts first, then one unit
 * more for the largest remainders (Hamilton), and of equal remainders for the lowest rank.
 */
final class Split {

  private Split() {}

  /**
   * The parts, in the order of the weights; all 0 when nothing has a weight.
   *
   * @param amount at least 0
   * @param weights at least 0 each; together within a long
   * @param ranks of equals, each different
   * @throws ArithmeticException when the weights are together beyond a long
   */
  static long[] byWeight(long amount, long[] weights, int[] ranks) {
    long[] parts = new long[weights.length];
    long all = 0;
    for (long weight : weights) {
      all = Math.addExact(all, weight);
    }
    if (all == 0) {
      return parts;
    }
    long[] remainders = new long[weights.length];
    long given = share(amount, weights, all, parts, remainders);
    long more = amount - given;
    long[] sorted = remainders.clone();
    Arrays.sort(sorted);
    long last = more == 0 ? Long.MAX_VALUE : sorted[(int) (sorted.length - more)];
    for (int i = 0; i < parts.length; i++) {
      if (remainders[i] > last) {
        parts[i]++;
        more--;
      }
    }
    for (int index : lowestRanks(remainders, last, ranks, more)) {
      parts[index]++;
    }
    return parts;
  }

  private static long share(
      long amount, long[] weights, long all, long[] parts, long[] remainders) {
    BigInteger whole = BigInteger.valueOf(amount);
    BigInteger divisor = BigInteger.valueOf(all);
    long given = 0;
    for (int i = 0; i < weights.length; i++) {
      BigInteger[] quotient =
          whole.multiply(BigInteger.valueOf(weights[i])).divideAndRemainder(divisor);
      parts[i] = quotient[0].longValueExact();
      remainders[i] = quotient[1].longValueExact();
      given += parts[i];
    }
    return given;
  }

  private static int[] lowestRanks(long[] remainders, long equal, int[] ranks, long count) {
    long[] found = new long[remainders.length];
    int size = 0;
    for (int i = 0; i < remainders.length; i++) {
      if (remainders[i] == equal) {
        found[size++] = ((long) ranks[i] << Integer.SIZE) | i;
      }
    }
    Arrays.sort(found, 0, size);
    return Arrays.stream(found).limit(count).mapToInt(rankAndIndex -> (int) rankAndIndex).toArray();
  }
}
