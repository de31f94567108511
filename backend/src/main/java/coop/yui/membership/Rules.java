package coop.yui.membership;

import coop.yui.bylaws.Bylaws;
import coop.yui.bylaws.BylawsParameter;
import coop.yui.bylaws.BylawsVersions;
import coop.yui.bylaws.Fraction;
import coop.yui.bylaws.MembershipClass;
import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.graph.Transaction;
import coop.yui.network.Days;

/** What bylaws say about members and their shares. */
final class Rules {

  /** The Workers Co-operative Act, art. 9(4): nobody can hold less where so few are members. */
  private static final int TOO_FEW_FOR_A_LIMIT = 3;

  private Rules() {}

  /**
   * The bylaws in force today.
   *
   * @throws Refusal WRONG_STATE when there are none
   */
  static Bylaws inForce(BylawsVersions bylaws, Transaction transaction, String cooperative) {
    return bylaws
        .inForce(transaction, cooperative, Days.today())
        .orElseThrow(
            () ->
                new Refusal(RefusalCode.WRONG_STATE)
                    .field("cooperative")
                    .with("membership", "NO_BYLAWS"));
  }

  static boolean knows(Bylaws bylaws, MembershipClass membershipClass) {
    return bylaws.terms().membershipClasses().contains(membershipClass);
  }

  static int smallestHolding(Bylaws bylaws) {
    return bylaws.terms().count(BylawsParameter.SMALLEST_HOLDING);
  }

  /**
   * The most shares that one member may hold, when the others hold so many: with her own, not more
   * than the bylaws' part of all.
   *
   * @param members how many others there are
   */
  static long largestHolding(Bylaws bylaws, long sharesOfOthers, long members) {
    Fraction largest = bylaws.terms().fraction(BylawsParameter.LARGEST_HOLDING);
    if (members < TOO_FEW_FOR_A_LIMIT || largest.numerator() == largest.denominator()) {
      return Long.MAX_VALUE;
    }
    // x / (x + others) <= n / d, so x <= others * n / (d - n)
    return Math.multiplyExact(sharesOfOthers, largest.numerator())
        / (largest.denominator() - largest.numerator());
  }

  /** The refusal of a holding that is too large, naming the rule. */
  static Refusal tooLarge(Bylaws bylaws, long mostMore) {
    return forbidden(bylaws, BylawsParameter.LARGEST_HOLDING)
        .field("shares")
        .with("mostShares", mostMore)
        .principle("2.1.2");
  }

  /** The refusal of what a rule of the law stands against. */
  static Refusal forbidden(Bylaws bylaws, BylawsParameter parameter) {
    String article = bylaws.preset().rule(parameter).article();
    return new Refusal(RefusalCode.LAW_FORBIDS)
        .with("rule", article)
        .article(bylaws.preset().code() + " " + article);
  }
}
