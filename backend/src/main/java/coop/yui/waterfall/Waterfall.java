package coop.yui.waterfall;

import coop.yui.bylaws.Fraction;
import coop.yui.waterfall.PlanProblem.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;

/**
 * Shares out the result of a year (clauses 2.3.1 to 2.3.3). What law and bylaws ask for is rounded
 * up, what they allow is rounded down, to the smallest unit of the currency.
 */
public final class Waterfall {

  private static final Fraction NOTHING = new Fraction(0, 1);
  private static final Fraction WHOLE = new Fraction(1, 1);

  /** What members can decide about when there is a surplus. */
  private static final Set<Tier> OF_SURPLUS = EnumSet.range(Tier.DEVELOPMENT_RESERVE, Tier.CAPITAL);

  private final YearFigures figures;
  private final DistributionRules rules;
  private final List<MemberYear> members;
  private final Map<Tier, Long> wishes;
  private final Map<Tier, Least> least = new EnumMap<>(Tier.class);
  private final List<Step> steps = new ArrayList<>();
  private final List<PlanProblem> problems = new ArrayList<>();
  private long left;

  private record Least(long basis, Fraction rate, long amount, Bound bound) {}

  private record Most(long amount, Bound bound) {

    Most andNoMoreThan(long limit, Bound why) {
      return limit < amount ? new Most(limit, why) : this;
    }
  }

  private Waterfall(
      YearFigures figures,
      DistributionRules rules,
      List<MemberYear> members,
      Map<Tier, Long> wishes) {
    this.figures = figures;
    this.rules = rules;
    this.members = members;
    this.wishes = wishes;
  }

  /**
   * Shares a result out.
   *
   * @param wishes what members want tiers to get, in the smallest unit of the currency; tiers left
   *     out get their least, but work what is left after all others, and the reserve bears of a
   *     loss what it can
   * @throws IllegalArgumentException for wishes below 0, or about what nobody can decide
   */
  public static Distribution of(
      YearFigures figures,
      DistributionRules rules,
      List<MemberYear> members,
      Map<Tier, Long> wishes) {
    Waterfall waterfall = new Waterfall(figures, rules, members, wishes);
    Set<Tier> open = figures.surplus() < 0 ? EnumSet.of(Tier.FROM_RESERVE) : OF_SURPLUS;
    wishes.forEach(
        (tier, amount) -> {
          if (amount < 0 || amount > YearFigures.LARGEST || !open.contains(tier)) {
            throw new IllegalArgumentException(tier.name());
          }
        });
    return figures.surplus() < 0 ? waterfall.ofDeficit() : waterfall.ofSurplus();
  }

  private Distribution ofSurplus() {
    long losses = Math.min(figures.surplus(), Math.max(0, -figures.carriedForward()));
    long result = figures.surplus() + Math.max(0, figures.carriedForward());
    left = result - losses;
    long free = leasts(figures.surplus() - losses);
    steps.add(
        new Step(Tier.LOSSES, losses, WHOLE, losses, Bound.LEFT, losses, Bound.LEFT, losses, left));
    for (Tier tier : OF_SURPLUS) {
      step(tier, free);
    }
    steps.add(
        new Step(
            Tier.CARRIED_FORWARD,
            result - losses,
            NOTHING,
            0,
            Bound.NONE,
            free,
            Bound.LEFT,
            left,
            0));
    if (left < 0) {
      problems.add(
          new PlanProblem(Kind.BEYOND_RESULT, Tier.CARRIED_FORWARD, result - losses, Bound.LEFT));
    }
    if (amount(Tier.CAPITAL) > 0 && amount(Tier.WORK) == 0 && most(Tier.WORK, free).amount() > 0) {
      problems.add(new PlanProblem(Kind.OUT_OF_ORDER, Tier.CAPITAL, 0, Bound.WITHIN_WORK));
    }
    return new Distribution(result, free, steps, problems, shares());
  }

  /** Fixes the least of every tier, each out of what those before it leave. */
  private long leasts(long base) {
    long rest = left;
    for (Tier tier : OF_SURPLUS) {
      Least asked = asked(tier, base);
      Least one =
          asked.amount() > rest ? new Least(asked.basis(), asked.rate(), rest, Bound.LEFT) : asked;
      least.put(tier, one);
      rest -= one.amount();
    }
    return rest;
  }

  private Least asked(Tier tier, long base) {
    return switch (tier) {
      case DEVELOPMENT_RESERVE -> rate(developmentBase(base), rules.developmentReserve());
      case NON_MEMBER_RESERVE -> rate(figures.nonMemberLabour().of(base), rules.nonMemberReserve());
      case LEGAL_RESERVE -> bound(rate(base, rules.legalReserve()), roomInReserve(), Bound.CEILING);
      case MUTUAL_FUND -> rate(base, rules.mutualFund());
      case JOB_CREATION -> rate(base, rules.jobCreation());
      case EDUCATION -> rate(base, rules.education());
      case MUTUAL_AID -> rate(base, rules.mutualAid());
      case WORK -> askedByWork(rate(base, rules.workMinimum()));
      default -> new Least(base, NOTHING, 0, Bound.NONE);
    };
  }

  private static Least rate(long basis, Fraction rate) {
    long amount = rate.of(basis);
    return new Least(basis, rate, amount, rate.numerator() == 0 ? Bound.NONE : Bound.RATE);
  }

  private static Least bound(Least one, long room, Bound why) {
    return one.amount() > room ? new Least(one.basis(), one.rate(), room, why) : one;
  }

  private Least askedByWork(Least byRate) {
    if (!hasWork()) {
      return bound(byRate, 0, Bound.NOBODY);
    }
    Least allowed = bound(byRate, workLimit(byRate.basis()), Bound.RATE);
    return bound(allowed, payLimit(), Bound.PAY);
  }

  private long workLimit(long base) {
    return rules.workMaximum().atMostOf(base + Math.max(0, figures.carriedForward()));
  }

  private long payLimit() {
    Fraction ofPay = rules.workOfPay();
    return ofPay == null ? Long.MAX_VALUE : ofPay.atMostOf(figures.memberPay());
  }

  private long developmentBase(long base) {
    return Math.max(
        0,
        switch (rules.developmentReserveBase()) {
          case TURNOVER -> figures.turnover();
          case SURPLUS -> base;
          case VALUE_ADDED -> figures.valueAdded();
          case MEMBER_WORK -> figures.memberPay();
        });
  }

  private long roomInReserve() {
    Fraction ceiling = rules.legalReserveCeiling();
    return ceiling == null
        ? Long.MAX_VALUE
        : Math.max(0, ceiling.of(figures.paidInCapital()) - figures.reserve());
  }

  private void step(Tier tier, long free) {
    Least least = least(tier);
    Most most = most(tier, free);
    long byDefault =
        tier == Tier.WORK
            ? Math.clamp(
                left - wishedAfterWork(), least.amount(), Math.max(least.amount(), most.amount()))
            : least.amount();
    long amount = wishes.getOrDefault(tier, byDefault);
    if (amount < least.amount()) {
      problems.add(new PlanProblem(Kind.BELOW_MINIMUM, tier, least.amount(), least.bound()));
    } else if (amount > most.amount() && most.bound() != Bound.LEFT) {
      problems.add(new PlanProblem(Kind.ABOVE_MAXIMUM, tier, most.amount(), most.bound()));
    }
    left -= amount;
    steps.add(
        new Step(
            tier,
            least.basis(),
            tier == Tier.CAPITAL ? rules.capitalMaximum() : least.rate(),
            least.amount(),
            least.bound(),
            most.amount(),
            most.bound(),
            amount,
            left));
  }

  private long wishedAfterWork() {
    return wishes.getOrDefault(Tier.CAPITAL, 0L);
  }

  private Least least(Tier tier) {
    return least.getOrDefault(tier, new Least(0, NOTHING, 0, Bound.NONE));
  }

  private Most most(Tier tier, long free) {
    Most whole = new Most(least(tier).amount() + free, Bound.LEFT);
    return switch (tier) {
      case WORK -> mostByWork(whole);
      case CAPITAL -> mostByCapital(whole);
      default -> whole;
    };
  }

  private Most mostByWork(Most whole) {
    if (!hasWork()) {
      return new Most(0, Bound.NOBODY);
    }
    return whole
        .andNoMoreThan(workLimit(least(Tier.WORK).basis()), Bound.RATE)
        .andNoMoreThan(payLimit(), Bound.PAY);
  }

  private Most mostByCapital(Most whole) {
    long capitalDays = sum(MemberYear::capitalDays);
    if (capitalDays == 0) {
      return new Most(0, Bound.NOBODY);
    }
    Fraction interest = rules.capitalInterest();
    Most most =
        whole
            .andNoMoreThan(rules.capitalMaximum().atMostOf(least(Tier.CAPITAL).basis()), Bound.RATE)
            .andNoMoreThan(
                interest == null ? Long.MAX_VALUE : interest.atMostOf(capitalDays / figures.days()),
                Bound.INTEREST);
    return rules.isCapitalWithinWork()
        ? most.andNoMoreThan(amount(Tier.WORK), Bound.WITHIN_WORK)
        : most;
  }

  private Distribution ofDeficit() {
    long loss = -figures.surplus();
    left = loss;
    long carried = Math.min(loss, Math.max(0, figures.carriedForward()));
    take(Tier.FROM_CARRIED_FORWARD, loss, WHOLE, new Most(carried, Bound.LEFT), carried);
    Most most =
        new Most(Math.min(left, figures.reserve()), Bound.LEFT)
            .andNoMoreThan(rules.lossFromReserve().atMostOf(loss), Bound.RATE);
    long fromReserve = wishes.getOrDefault(Tier.FROM_RESERVE, most.amount());
    if (fromReserve > most.amount()) {
      problems.add(
          new PlanProblem(Kind.ABOVE_MAXIMUM, Tier.FROM_RESERVE, most.amount(), most.bound()));
    }
    take(Tier.FROM_RESERVE, loss, rules.lossFromReserve(), most, fromReserve);
    take(Tier.LOSS_CARRIED, loss, WHOLE, new Most(left, Bound.LEFT), left);
    return new Distribution(figures.surplus(), most.amount(), steps, problems, shares());
  }

  private void take(Tier tier, long basis, Fraction rate, Most most, long amount) {
    left -= amount;
    steps.add(
        new Step(tier, basis, rate, 0, Bound.NONE, most.amount(), most.bound(), amount, left));
  }

  private List<MemberShare> shares() {
    if (!problems.isEmpty()) {
      return List.of();
    }
    int[] numbers = members.stream().mapToInt(MemberYear::number).toArray();
    long[] byWork = split(Tier.WORK, MemberYear::hundredths, numbers);
    long[] byCapital = split(Tier.CAPITAL, MemberYear::capitalDays, numbers);
    List<MemberShare> shares = new ArrayList<>(members.size());
    for (int i = 0; i < members.size(); i++) {
      shares.add(new MemberShare(members.get(i), byWork[i], byCapital[i]));
    }
    return shares;
  }

  private long[] split(Tier tier, ToLongFunction<MemberYear> weight, int[] numbers) {
    return Split.byWeight(amount(tier), members.stream().mapToLong(weight).toArray(), numbers);
  }

  private long amount(Tier tier) {
    return steps.stream().filter(step -> step.tier() == tier).mapToLong(Step::amount).sum();
  }

  private boolean hasWork() {
    return members.stream().anyMatch(member -> member.hundredths() > 0);
  }

  private long sum(ToLongFunction<MemberYear> part) {
    return members.stream().mapToLong(part).reduce(0, Math::addExact);
  }
}
