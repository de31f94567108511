package coop.yui.waterfall;

import static org.assertj.core.api.Assertions.assertThat;

import coop.yui.bylaws.DistributionBase;
import coop.yui.bylaws.Fraction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import org.jspecify.annotations.Nullable;

/** What holds for every result, every rule and every plan; over a million cases. */
@Tag("slow")
class WaterfallPropertiesTest {

  private static final int TRIES = 250_000;

  /** A year, its rules and its members, and what somebody wishes. */
  record Case(
      YearFigures figures,
      DistributionRules rules,
      List<MemberYear> members,
      Map<Tier, Long> wishes) {

    Distribution shared() {
      return Waterfall.of(figures, rules, members, wishes);
    }
  }

  @Property(tries = TRIES)
  void nothingIsLostOrMade(@ForAll("cases") Case one) {
    Distribution shared = one.shared();

    assertThat(shared.steps().stream().mapToLong(Step::amount).sum())
        .isEqualTo(Math.abs(shared.result()));
    if (shared.problems().isEmpty()) {
      assertThat(shared.shares()).hasSize(one.members().size());
      assertThat(shared.shares().stream().mapToLong(MemberShare::byWork).sum())
          .isEqualTo(shared.amount(Tier.WORK));
      assertThat(shared.shares().stream().mapToLong(MemberShare::byCapital).sum())
          .isEqualTo(shared.amount(Tier.CAPITAL));
      assertThat(shared.steps()).allMatch(step -> step.amount() >= 0 && step.left() >= 0);
    } else {
      assertThat(shared.shares()).isEmpty();
    }
  }

  @Property(tries = TRIES)
  void theOrderIsKeptAndNoCapIsPassed(@ForAll("cases") Case one) {
    Distribution shared = one.shared();

    assertThat(shared.steps().stream().map(Step::tier).toList())
        .isSortedAccordingTo(Comparator.naturalOrder())
        .doesNotHaveDuplicates();
    if (shared.problems().isEmpty()) {
      assertThat(shared.steps())
          .allMatch(step -> step.amount() >= step.minimum())
          .allMatch(step -> step.amount() <= step.maximum());
      boolean isCapitalPaid = shared.amount(Tier.CAPITAL) > 0;
      assertThat(isCapitalPaid && shared.amount(Tier.WORK) == 0 && mayShareByWork(shared))
          .isFalse();
    }
  }

  private static boolean mayShareByWork(Distribution shared) {
    return shared.steps().stream().anyMatch(step -> step.tier() == Tier.WORK && step.maximum() > 0);
  }

  @Property(tries = TRIES)
  void moreHoursNeverCostAMemberAnything(
      @ForAll("cases") Case one, @ForAll int which, @ForAll("hours") long more) {
    List<MemberYear> members = new ArrayList<>(one.members());
    int index = Math.floorMod(which, members.size());
    MemberYear before = members.get(index);
    members.set(
        index,
        new MemberYear(
            before.id(), before.number(), before.hundredths() + more, before.capitalDays()));
    Distribution first = one.shared();
    Distribution second = new Case(one.figures(), one.rules(), members, one.wishes()).shared();

    if (first.problems().isEmpty() && second.problems().isEmpty()) {
      assertThat(second.shares().get(index).byWork())
          .isGreaterThanOrEqualTo(first.shares().get(index).byWork());
    }
  }

  @Property(tries = TRIES)
  void theOrderOfMembersChangesNothing(@ForAll("cases") Case one, @ForAll long order) {
    List<MemberYear> members = new ArrayList<>(one.members());
    Collections.shuffle(members, new Random(order));
    Distribution shuffled = new Case(one.figures(), one.rules(), members, one.wishes()).shared();

    assertThat(shuffled.steps()).isEqualTo(one.shared().steps());
    assertThat(shuffled.shares()).containsExactlyInAnyOrderElementsOf(one.shared().shares());
  }

  @Property(tries = TRIES)
  void withoutWishesAPlanIsAlwaysSound(@ForAll("cases") Case one) {
    assertThat(Waterfall.of(one.figures(), one.rules(), one.members(), Map.of()).problems())
        .isEmpty();
  }

  @Provide
  Arbitrary<Long> hours() {
    return Arbitraries.longs().between(0, 300_000);
  }

  @Provide
  Arbitrary<Case> cases() {
    return Combinators.combine(figures(), rules(), members(), wishes())
        .as(
            (figures, rules, members, wishes) ->
                new Case(figures, rules, members, possible(figures, wishes)));
  }

  private static Map<Tier, Long> possible(YearFigures figures, Map<Tier, Integer> parts) {
    Map<Tier, Long> wishes = new EnumMap<>(Tier.class);
    parts.forEach(
        (tier, percent) -> {
          if (figures.surplus() >= 0 && tier != Tier.FROM_RESERVE) {
            wishes.put(tier, figures.surplus() / 100 * percent);
          }
          if (figures.surplus() < 0 && tier == Tier.FROM_RESERVE) {
            wishes.put(tier, -figures.surplus() / 100 * percent);
          }
        });
    return wishes;
  }

  private static Arbitrary<YearFigures> figures() {
    Arbitrary<Long> amounts =
        Arbitraries.oneOf(
            Arbitraries.longs().between(0, 100),
            Arbitraries.longs().between(0, 100_000_000),
            Arbitraries.longs().between(0, YearFigures.LARGEST));
    Arbitrary<Long> signed =
        Combinators.combine(amounts, Arbitraries.of(-1L, 1L, 1L)).as((a, s) -> a * s);
    return Combinators.combine(amounts, signed, signed, amounts, fraction(), amounts, amounts)
        .as(
            (turnover, surplus, carried, pay, nonMembers, capital, reserve) ->
                new YearFigures(
                    turnover,
                    Math.min(surplus, turnover),
                    carried,
                    turnover / 2,
                    pay,
                    nonMembers,
                    capital,
                    reserve,
                    365));
  }

  private static Arbitrary<DistributionRules> rules() {
    Arbitrary<Fraction> small =
        Arbitraries.integers().between(0, 30).map(percent -> new Fraction(percent, 200));
    Arbitrary<@Nullable Fraction> limit = fraction().injectNull(0.4);
    return Combinators.combine(
            small.list().ofSize(8),
            fraction().list().ofSize(3),
            limit.list().ofSize(3),
            Arbitraries.of(DistributionBase.class),
            Arbitraries.of(true, false))
        .as(
            (rates, parts, limits, base, within) ->
                new DistributionRules(
                    rates.get(0),
                    base,
                    rates.get(1),
                    limits.get(0),
                    rates.get(2),
                    rates.get(3),
                    rates.get(4),
                    rates.get(5),
                    rates.get(6),
                    rates.get(7),
                    parts.get(0).compareTo(rates.get(7)) < 0 ? rates.get(7) : parts.get(0),
                    limits.get(1),
                    parts.get(1),
                    limits.get(2),
                    within,
                    parts.get(2)));
  }

  private static Arbitrary<Fraction> fraction() {
    return Arbitraries.integers().between(0, 100).map(percent -> new Fraction(percent, 100));
  }

  private static Arbitrary<List<MemberYear>> members() {
    Arbitrary<Long> hundredths =
        Arbitraries.oneOf(Arbitraries.of(0L, 100L), Arbitraries.longs().between(0, 300_000));
    Arbitrary<Long> capitalDays =
        Arbitraries.oneOf(
            Arbitraries.of(0L, 18_250_000L), Arbitraries.longs().between(0, 1_000_000_000_000L));
    return Combinators.combine(hundredths, capitalDays)
        .as((worked, held) -> new long[] {worked, held})
        .list()
        .ofMinSize(1)
        .ofMaxSize(12)
        .map(
            each ->
                IntStream.range(0, each.size())
                    .mapToObj(
                        i -> new MemberYear("member-" + i, i + 1, each.get(i)[0], each.get(i)[1]))
                    .toList());
  }

  private static Arbitrary<Map<Tier, Integer>> wishes() {
    return Arbitraries.maps(
            Arbitraries.of(
                Tier.DEVELOPMENT_RESERVE,
                Tier.LEGAL_RESERVE,
                Tier.JOB_CREATION,
                Tier.EDUCATION,
                Tier.WORK,
                Tier.CAPITAL,
                Tier.FROM_RESERVE),
            Arbitraries.integers().between(0, 60))
        .ofMaxSize(4);
  }
}
