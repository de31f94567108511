package coop.yui.bylaws;

import coop.yui.bylaws.BylawsTerms.Answer;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a law, or the principles, say about one parameter.
 *
 * @param value what bylaws start from
 * @param minimum the least the law allows; absent when it does not say
 * @param maximum the most the law allows; absent when it does not say
 * @param permitted the only values the law allows; empty when it does not say
 * @param article of the law, or clause of the principles
 * @param source the address of the text
 */
public record LawRule(
    BylawsParameter parameter,
    String value,
    @Nullable String minimum,
    @Nullable String maximum,
    List<String> permitted,
    String article,
    String source,
    Confidence confidence) {

  /** Whether somebody compared the rule with the text of the law. */
  public enum Confidence {
    VERIFIED,
    TO_VERIFY
  }

  /** Keeps its own list. */
  public LawRule {
    permitted = permitted == null ? List.of() : List.copyOf(permitted);
  }

  /** Whether the law allows a value that is in the form of the parameter. */
  boolean allows(String asked) {
    if (parameter == BylawsParameter.DELEGATES_FROM && asked.equals("0")) {
      return true;
    }
    if (!permitted.isEmpty() && !permitted.contains(asked)) {
      return false;
    }
    return (minimum == null || isWithin(minimum, asked))
        && (maximum == null || isWithin(asked, maximum));
  }

  /**
   * Whether one value is not beyond another; of sets, whether it is part of it. No limit is beyond
   * every limit.
   */
  private boolean isWithin(String one, String other) {
    return switch (parameter.form()) {
      case COUNT -> BylawsTerms.count(one) <= BylawsTerms.count(other);
      case FRACTION -> Fraction.of(one).compareTo(Fraction.of(other)) <= 0;
      case OPTIONAL_FRACTION ->
          other.isEmpty()
              || (!one.isEmpty() && Fraction.of(one).compareTo(Fraction.of(other)) <= 0);
      case MONEY -> isCheaper(BylawsTerms.money(one), BylawsTerms.money(other));
      case MAJORITY -> Majority.of(one).compareTo(Majority.of(other)) <= 0;
      case YES_NO -> Answer.valueOf(one).compareTo(Answer.valueOf(other)) <= 0;
      case METHOD, BASE -> one.equals(other);
      case CLASSES, CLASS_FRACTIONS, CLASS_COUNTS, DECISIONS ->
          one.isEmpty() || List.of(other.split(",", -1)).containsAll(List.of(one.split(",", -1)));
    };
  }

  /** Amounts of two currencies are not compared: the law speaks of its own. */
  private static boolean isCheaper(Money one, Money other) {
    return !one.isSameCurrency(other) || !one.isGreaterThan(other);
  }
}
