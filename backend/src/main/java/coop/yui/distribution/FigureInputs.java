package coop.yui.distribution;

import coop.yui.bylaws.Fraction;
import coop.yui.distribution.FiscalYearActs.EnterFiscalFiguresInput;
import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.waterfall.Tier;
import coop.yui.waterfall.YearFigures;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Amounts that people type, in the smallest unit of a year's currency. */
final class FigureInputs {

  private static final BigDecimal LARGEST = BigDecimal.valueOf(YearFigures.LARGEST);
  private static final int MOST_WISHES = 10;

  private FigureInputs() {}

  /**
   * The figures of a year.
   *
   * @throws Refusal INVALID_VALUE naming the figure that cannot be
   */
  static YearFigures figures(EnterFiscalFiguresInput input, FiscalYear year) {
    try {
      return new YearFigures(
          minor(input.turnover(), year, "turnover"),
          minor(input.surplus(), year, "surplus"),
          minor(input.carriedForward(), year, "carriedForward"),
          minor(input.valueAdded(), year, "valueAdded"),
          minor(input.memberPay(), year, "memberPay"),
          part(input.nonMemberLabour()),
          minor(input.paidInCapital(), year, "paidInCapital"),
          minor(input.reserve(), year, "reserve"),
          (int) ChronoUnit.DAYS.between(year.firstDay(), year.lastDay()) + 1);
    } catch (IllegalArgumentException e) {
      throw invalid(String.valueOf(e.getMessage()));
    }
  }

  /** What the graph keeps of figures, and of what was counted with them. */
  static Map<String, Object> entered(YearFigures figures, CountedMembers counted) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("turnover", figures.turnover());
    parameters.put("surplus", figures.surplus());
    parameters.put("carriedForward", figures.carriedForward());
    parameters.put("valueAdded", figures.valueAdded());
    parameters.put("memberPay", figures.memberPay());
    parameters.put("nonMemberLabour", figures.nonMemberLabour().toString());
    parameters.put("paidInCapital", figures.paidInCapital());
    parameters.put("reserve", figures.reserve());
    parameters.put("memberCount", counted.members().size());
    parameters.put("withoutHoursCount", counted.withoutHours());
    parameters.put("hundredths", counted.hundredths());
    return parameters;
  }

  private static Fraction part(String text) {
    try {
      return Fraction.of(text.strip());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("nonMemberLabour", e);
    }
  }

  /**
   * What tiers shall get.
   *
   * @throws Refusal INVALID_VALUE, TOO_MANY
   */
  static Map<Tier, Long> wishes(List<TierAmountInput> amounts, FiscalYear year) {
    if (amounts.size() > MOST_WISHES) {
      throw new Refusal(RefusalCode.TOO_MANY).field("amounts").with("maximum", MOST_WISHES);
    }
    Map<Tier, Long> wishes = new EnumMap<>(Tier.class);
    for (int i = 0; i < amounts.size(); i++) {
      String field = "amounts." + i;
      long minor = minor(amounts.get(i).amount(), year, field + ".amount");
      if (minor < 0) {
        throw invalid(field + ".amount");
      }
      if (wishes.put(amounts.get(i).tier(), minor) != null) {
        throw invalid(field + ".tier");
      }
    }
    return wishes;
  }

  /** What the graph keeps of a plan. */
  static Map<String, Object> plan(SharedResult result, List<TierAmountInput> amounts, String hash) {
    List<String> tiers = new ArrayList<>();
    List<Long> minors = new ArrayList<>();
    wishes(amounts, result.year())
        .forEach(
            (tier, minor) -> {
              tiers.add(tier.name());
              minors.add(minor);
            });
    return new HashMap<>(
        Map.of(
            "bylaws", result.bylaws().id(),
            "rules", result.rules().toString(),
            "tiers", tiers,
            "amounts", minors,
            "hash", hash));
  }

  private static long minor(BigDecimal amount, FiscalYear year, String field) {
    BigDecimal minor = amount.movePointRight(year.currency().getDecimalPlaces());
    if (minor.abs().compareTo(LARGEST) > 0 || minor.stripTrailingZeros().scale() > 0) {
      throw invalid(field);
    }
    return minor.longValueExact();
  }

  private static Refusal invalid(String field) {
    return new Refusal(RefusalCode.INVALID_VALUE).field(field);
  }
}
