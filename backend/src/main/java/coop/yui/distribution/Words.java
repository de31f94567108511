package coop.yui.distribution;

import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.Currency;
import coop.yui.bylaws.Fraction;
import coop.yui.distribution.SharedResult.YearShare;
import coop.yui.distribution.SharedResult.YearStep;
import coop.yui.graph.Messages;
import coop.yui.waterfall.Bound;
import coop.yui.waterfall.MemberShare;
import coop.yui.waterfall.Step;
import coop.yui.waterfall.Tier;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.joda.money.Money;

/** How a result is shared out, in sentences of the languages of the portal. */
final class Words {

  private static final Messages MESSAGES = new Messages("distribution/words");

  private Words() {}

  /**
   * What the members decide about: every step with its amount, and the hash that stands for every
   * member's part.
   */
  static String text(SharedResult result) {
    FiscalYear year = result.year();
    Locale language = Messages.language(year.language());
    StringBuilder text = new StringBuilder();
    Map<String, Object> head =
        Map.of(
            "firstDay", year.firstDay().toString(),
            "lastDay", year.lastDay().toString(),
            "result", amount(result.money(result.distribution().result()), language));
    text.append(say("text.head", head, language)).append("\n\n");
    for (Step step : result.distribution().steps()) {
      if (step.amount() > 0) {
        text.append("- ")
            .append(say("tier." + step.tier(), Map.of(), language))
            .append(": ")
            .append(amount(result.money(step.amount()), language))
            .append('\n');
      }
    }
    Map<String, Object> foot =
        Map.of(
            "members", result.counted().members().size(),
            "hours", hours(result.counted().hundredths()),
            "bylaws", result.bylaws().version(),
            "hash", result.hash().orElse(""));
    return text.append('\n').append(say("text.foot", foot, language)).toString();
  }

  /** How the least and the most of a step come about. */
  static String explanation(YearStep one, Locale locale) {
    Locale language = Messages.language(locale.toLanguageTag());
    Step step = one.step();
    SharedResult of = one.of();
    if (isArithmetic(step.tier())) {
      return say("fixed." + step.tier(), Map.of(), language);
    }
    Map<String, Object> gaps =
        Map.of(
            "rate", rate(step.rate(), language),
            "basis", amount(of.money(step.basis()), language),
            "base", base(of, step.tier()),
            "least", amount(of.money(step.minimum()), language),
            "most", amount(of.money(step.maximum()), language));
    String least = say("least." + step.minimumBound(), gaps, language);
    String most = say("most." + step.maximumBound(), gaps, language);
    boolean isShared = step.tier() == Tier.WORK || step.tier() == Tier.CAPITAL;
    return step.tier() == Tier.FROM_RESERVE || (isShared && step.minimumBound() == Bound.NONE)
        ? most
        : isShared ? least + " " + most : least;
  }

  private static boolean isArithmetic(Tier tier) {
    return switch (tier) {
      case LOSSES, CARRIED_FORWARD, FROM_CARRIED_FORWARD, LOSS_CARRIED -> true;
      default -> false;
    };
  }

  private static String base(SharedResult of, Tier tier) {
    return switch (tier) {
      case DEVELOPMENT_RESERVE -> of.rules().developmentReserveBase().name();
      case NON_MEMBER_RESERVE -> "NON_MEMBERS";
      default -> "SURPLUS";
    };
  }

  /** How what a member gets comes about, line by line. */
  static List<String> explanations(YearShare one, Locale locale) {
    Locale language = Messages.language(locale.toLanguageTag());
    SharedResult of = one.of();
    MemberShare share = one.share();
    List<String> lines = new ArrayList<>();
    long work = of.distribution().amount(Tier.WORK);
    if (work > 0) {
      lines.add(
          say(
              "share.WORK",
              Map.of(
                  "hours", hours(share.year().hundredths()),
                  "all", hours(of.counted().hundredths()),
                  "whole", amount(of.money(work), language),
                  "part", amount(of.money(share.byWork()), language)),
              language));
    }
    long capital = of.distribution().amount(Tier.CAPITAL);
    if (capital > 0) {
      lines.add(
          say(
              "share.CAPITAL",
              Map.of(
                  "average", amount(averageCapital(one), language),
                  "whole", amount(of.money(capital), language),
                  "part", amount(of.money(share.byCapital()), language)),
              language));
    }
    if (work == 0 && capital == 0) {
      lines.add(say("share.NOTHING", Map.of(), language));
    }
    return lines;
  }

  /** The average over the year of the shares a member had paid. */
  static Money averageCapital(YearShare share) {
    int days = Objects.requireNonNull(share.of().year().figures()).figures().days();
    return share.of().money(share.share().year().capitalDays() / days);
  }

  /** Hours with two decimals. */
  static BigDecimal hours(long hundredths) {
    return BigDecimal.valueOf(hundredths, 2);
  }

  private static String rate(Fraction rate, Locale language) {
    NumberFormat format = NumberFormat.getPercentInstance(language);
    format.setMaximumFractionDigits(2);
    return format.format(
        BigDecimal.valueOf(rate.numerator())
            .divide(BigDecimal.valueOf(rate.denominator()), 6, RoundingMode.HALF_UP));
  }

  private static String amount(Money money, Locale language) {
    NumberFormat format = NumberFormat.getCurrencyInstance(language);
    format.setCurrency(Currency.getInstance(money.getCurrencyUnit().getCode()));
    return format.format(money.getAmount());
  }

  private static String say(String key, Map<String, Object> gaps, Locale language) {
    return MESSAGES.say(key, gaps, language);
  }
}
