package coop.yui.distribution;

import coop.yui.bylaws.BylawsParameter;
import coop.yui.bylaws.BylawsTerms;
import coop.yui.waterfall.Bound;
import coop.yui.waterfall.DistributionRules;
import coop.yui.waterfall.Tier;
import org.jspecify.annotations.Nullable;

/** What bylaws say about sharing out a year's result, and which of their rules is whose. */
final class RulesOfBylaws {

  private RulesOfBylaws() {}

  /** As the waterfall wants it. */
  static DistributionRules of(BylawsTerms terms) {
    return new DistributionRules(
        terms.fraction(BylawsParameter.DEVELOPMENT_RESERVE),
        terms.developmentReserveBase(),
        terms.fraction(BylawsParameter.LEGAL_RESERVE),
        terms.optionalFraction(BylawsParameter.LEGAL_RESERVE_CEILING).orElse(null),
        terms.fraction(BylawsParameter.MUTUAL_FUND),
        terms.fraction(BylawsParameter.JOB_CREATION),
        terms.fraction(BylawsParameter.EDUCATION),
        terms.fraction(BylawsParameter.MUTUAL_AID),
        terms.fraction(BylawsParameter.NON_MEMBER_RESERVE),
        terms.fraction(BylawsParameter.WORK_MINIMUM),
        terms.fraction(BylawsParameter.WORK_MAXIMUM),
        terms.optionalFraction(BylawsParameter.WORK_OF_PAY).orElse(null),
        terms.fraction(BylawsParameter.CAPITAL_MAXIMUM),
        terms.optionalFraction(BylawsParameter.CAPITAL_INTEREST).orElse(null),
        terms.isYes(BylawsParameter.CAPITAL_WITHIN_WORK),
        terms.fraction(BylawsParameter.LOSS_FROM_RESERVE));
  }

  /** The rule that a tier follows; absent for what follows from arithmetic alone. */
  static @Nullable BylawsParameter parameter(Tier tier) {
    return switch (tier) {
      case DEVELOPMENT_RESERVE -> BylawsParameter.DEVELOPMENT_RESERVE;
      case NON_MEMBER_RESERVE -> BylawsParameter.NON_MEMBER_RESERVE;
      case LEGAL_RESERVE -> BylawsParameter.LEGAL_RESERVE;
      case MUTUAL_FUND -> BylawsParameter.MUTUAL_FUND;
      case JOB_CREATION -> BylawsParameter.JOB_CREATION;
      case EDUCATION -> BylawsParameter.EDUCATION;
      case MUTUAL_AID -> BylawsParameter.MUTUAL_AID;
      case WORK -> BylawsParameter.WORK_MAXIMUM;
      case CAPITAL -> BylawsParameter.CAPITAL_MAXIMUM;
      case FROM_RESERVE -> BylawsParameter.LOSS_FROM_RESERVE;
      case LOSSES, CARRIED_FORWARD, FROM_CARRIED_FORWARD, LOSS_CARRIED -> null;
    };
  }

  /** The rule that a limit comes from; absent for what follows from arithmetic alone. */
  static @Nullable BylawsParameter parameter(Tier tier, Bound bound) {
    return switch (bound) {
      case RATE -> parameter(tier);
      case CEILING -> BylawsParameter.LEGAL_RESERVE_CEILING;
      case PAY -> BylawsParameter.WORK_OF_PAY;
      case INTEREST -> BylawsParameter.CAPITAL_INTEREST;
      case WITHIN_WORK -> BylawsParameter.CAPITAL_WITHIN_WORK;
      case NOBODY, LEFT, NONE -> null;
    };
  }
}
