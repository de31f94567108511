package coop.yui.waterfall;

import coop.yui.bylaws.Fraction;

/**
 * The figures of a year, in the smallest unit of one currency.
 *
 * @param turnover at least 0
 * @param surplus before distribution; below 0 for a deficit; at most the turnover
 * @param carriedForward from former years; below 0 for losses
 * @param valueAdded turnover less what was bought
 * @param memberPay what members were paid for their work in the year
 * @param nonMemberLabour which part of the work non-members did
 * @param paidInCapital at the end of the year
 * @param reserve the indivisible reserve before the distribution
 * @param days of the year: 1 to 731
 */
public record YearFigures(
    long turnover,
    long surplus,
    long carriedForward,
    long valueAdded,
    long memberPay,
    Fraction nonMemberLabour,
    long paidInCapital,
    long reserve,
    int days) {

  /** No amount of a year is larger, in the smallest unit of its currency. */
  public static final long LARGEST = 1_000_000_000_000_000L;

  private static final int MOST_DAYS = 731;

  /**
   * Figures that can be.
   *
   * @throws IllegalArgumentException naming the figure that cannot be
   */
  public YearFigures {
    must(turnover >= 0 && turnover <= LARGEST, "turnover");
    must(surplus >= -LARGEST && surplus <= turnover, "surplus");
    must(carriedForward >= -LARGEST && carriedForward <= LARGEST, "carriedForward");
    must(valueAdded >= -LARGEST && valueAdded <= turnover, "valueAdded");
    must(memberPay >= 0 && memberPay <= LARGEST, "memberPay");
    must(paidInCapital >= 0 && paidInCapital <= LARGEST, "paidInCapital");
    must(reserve >= 0 && reserve <= LARGEST, "reserve");
    must(days >= 1 && days <= MOST_DAYS, "days");
  }

  private static void must(boolean isSo, String figure) {
    if (!isSo) {
      throw new IllegalArgumentException(figure);
    }
  }
}
