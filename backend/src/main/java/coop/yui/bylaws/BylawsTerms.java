package coop.yui.bylaws;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import coop.yui.counting.CountingMethod;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * All that one version of bylaws sets.
 *
 * @param values a value for each parameter, in its form
 */
public record BylawsTerms(Map<BylawsParameter, String> values) {

  /** Whether something is so; what binds more is the larger. */
  enum Answer {
    NO,
    YES
  }

  private static final int MOST = 1_000_000;
  private static final String AMOUNT = "\\d{1,12}(\\.\\d{1,3})?";

  /**
   * Keeps its own values.
   *
   * @throws IllegalArgumentException when a value is missing or not in its form, naming the
   *     parameter
   */
  public BylawsTerms {
    values = Map.copyOf(new EnumMap<>(values));
    for (BylawsParameter parameter : BylawsParameter.values()) {
      String value = values.get(parameter);
      if (value == null) {
        throw new IllegalArgumentException(parameter + " is missing");
      }
      if (canonical(parameter, value).isEmpty()) {
        throw new IllegalArgumentException(parameter + ": \"" + value + "\"");
      }
    }
  }

  /** A value in the one way of writing it; empty when it is not in the form of its parameter. */
  static Optional<String> canonical(BylawsParameter parameter, String given) {
    String value = given.strip();
    try {
      return Optional.of(
          switch (parameter.form()) {
            case COUNT -> String.valueOf(count(value));
            case MONEY -> written(money(value));
            case FRACTION -> Fraction.of(value).toString();
            case OPTIONAL_FRACTION -> value.isEmpty() ? "" : Fraction.of(value).toString();
            case MAJORITY -> Majority.of(value).toString();
            case CLASSES -> joined(set(value, MembershipClass.class));
            case CLASS_FRACTIONS -> joined(each(value, Fraction::of));
            case CLASS_COUNTS -> joined(each(value, BylawsTerms::count));
            case DECISIONS -> joined(set(value, DecisionKind.class));
            case METHOD -> CountingMethod.valueOf(value).name();
            case BASE -> DistributionBase.valueOf(value).name();
            case YES_NO -> Answer.valueOf(value).name();
          });
    } catch (IllegalArgumentException | ArithmeticException | IllegalStateException e) {
      return Optional.empty();
    }
  }

  private static String written(Money money) {
    return money.getAmount().toPlainString() + " " + money.getCurrencyUnit().getCode();
  }

  private static String joined(Set<?> names) {
    return names.stream().map(String::valueOf).collect(joining(","));
  }

  private static String joined(Map<?, ?> byClass) {
    return byClass.entrySet().stream()
        .map(entry -> entry.getKey() + "=" + entry.getValue())
        .sorted()
        .collect(joining(","));
  }

  /** The classes of members. */
  public Set<MembershipClass> membershipClasses() {
    return set(text(BylawsParameter.MEMBERSHIP_CLASSES), MembershipClass.class);
  }

  /** The classes that vote. */
  public Set<MembershipClass> votingClasses() {
    return set(text(BylawsParameter.VOTING_CLASSES), MembershipClass.class);
  }

  /** How much of a class must take part; classes without a quorum of their own are left out. */
  public Map<MembershipClass, Fraction> classQuorums() {
    return classFractions(text(BylawsParameter.CLASS_QUORUMS));
  }

  /**
   * Reads shares by class: {@code CITIZEN=1/4,USER=1/3}.
   *
   * @throws IllegalArgumentException for anything else
   */
  public static Map<MembershipClass, Fraction> classFractions(String text) {
    return each(text, Fraction::of);
  }

  /** Seats that a class has for itself. */
  public Map<MembershipClass, Integer> classSeats() {
    return each(text(BylawsParameter.CLASS_SEATS), BylawsTerms::count);
  }

  /** What a share costs. */
  public Money shareValue() {
    return money(text(BylawsParameter.SHARE_VALUE));
  }

  /** How the board is elected. */
  public CountingMethod electionMethod() {
    return CountingMethod.valueOf(text(BylawsParameter.ELECTION_METHOD));
  }

  /** A parameter that counts. */
  public int count(BylawsParameter parameter) {
    return count(text(parameter));
  }

  /** A parameter that is a share of a whole. */
  public Fraction fraction(BylawsParameter parameter) {
    return Fraction.of(text(parameter));
  }

  /** A parameter that is a share of a whole or nothing: no limit. */
  public Optional<Fraction> optionalFraction(BylawsParameter parameter) {
    return Optional.of(text(parameter)).filter(value -> !value.isEmpty()).map(Fraction::of);
  }

  /** A parameter that is a majority. */
  public Majority majority(BylawsParameter parameter) {
    return Majority.of(text(parameter));
  }

  /** A parameter that names decisions. */
  public Set<DecisionKind> decisions(BylawsParameter parameter) {
    return set(text(parameter), DecisionKind.class);
  }

  /** A parameter that is so or not. */
  public boolean isYes(BylawsParameter parameter) {
    return Answer.valueOf(text(parameter)) == Answer.YES;
  }

  /** What the reserve for developing the co-operative is a share of. */
  public DistributionBase developmentReserveBase() {
    return DistributionBase.valueOf(text(BylawsParameter.DEVELOPMENT_RESERVE_BASE));
  }

  /** A parameter as it is written. */
  public String text(BylawsParameter parameter) {
    return values.getOrDefault(parameter, "");
  }

  static int count(String value) {
    if (!value.matches("\\d{1,7}")) {
      throw new IllegalArgumentException(value);
    }
    int count = Integer.parseInt(value);
    if (count > MOST) {
      throw new IllegalArgumentException(value);
    }
    return count;
  }

  static Money money(String value) {
    String[] parts = value.split(" ", -1);
    if (parts.length != 2 || !parts[0].matches(AMOUNT)) {
      throw new IllegalArgumentException(value);
    }
    Money money = Money.of(CurrencyUnit.of(parts[1]), new BigDecimal(parts[0]));
    if (!money.isPositive()) {
      throw new IllegalArgumentException(value);
    }
    return money;
  }

  private static <E extends Enum<E>> Set<E> set(String value, Class<E> type) {
    Set<E> set = EnumSet.noneOf(type);
    if (!value.isEmpty()) {
      Arrays.stream(value.split(",", -1)).forEach(name -> set.add(Enum.valueOf(type, name)));
    }
    return set;
  }

  private static <T> Map<MembershipClass, T> each(String value, Function<String, T> reading) {
    if (value.isEmpty()) {
      return Map.of();
    }
    return Arrays.stream(value.split(",", -1))
        .map(pair -> pair.split("=", -1))
        .collect(
            toMap(pair -> MembershipClass.valueOf(pair[0]), pair -> reading.apply(second(pair))));
  }

  private static String second(String[] pair) {
    if (pair.length != 2) {
      throw new IllegalArgumentException(String.join("=", pair));
    }
    return pair[1];
  }
}
