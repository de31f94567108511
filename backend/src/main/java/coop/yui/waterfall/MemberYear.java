package coop.yui.waterfall;

/**
 * What a member brought into a year.
 *
 * @param id of the membership
 * @param number in the register of members; each stands for one member
 * @param hundredths of hours worked
 * @param capitalDays paid-in shares in the smallest unit of the currency, times the days of the
 *     year on which she held them
 */
public record MemberYear(String id, int number, long hundredths, long capitalDays) {

  /**
   * A year that can be.
   *
   * @throws IllegalArgumentException for what is below 0
   */
  public MemberYear {
    if (hundredths < 0 || capitalDays < 0) {
      throw new IllegalArgumentException(id);
    }
  }
}
