package coop.yui.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import coop.yui.bylaws.Fraction;
import coop.yui.bylaws.TestBylaws;
import coop.yui.waterfall.Bound;
import coop.yui.waterfall.Distribution;
import coop.yui.waterfall.MemberShare;
import coop.yui.waterfall.MemberYear;
import coop.yui.waterfall.PlanProblem;
import coop.yui.waterfall.Step;
import coop.yui.waterfall.Tier;
import coop.yui.waterfall.Waterfall;
import coop.yui.waterfall.YearFigures;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Results shared out by hand, as each law and the principles have it, beside what is calculated.
 */
class WorkedExamplesTest {

  private static final Fraction NONE = new Fraction(0, 1);

  /** 100, 200 and 100 hours; a million of shares all through the year, half of it hers. */
  private static final List<MemberYear> MEMBERS =
      List.of(
          new MemberYear("a", 1, 10_000, 500_000L * 365),
          new MemberYear("b", 2, 20_000, 250_000L * 365),
          new MemberYear("c", 3, 10_000, 250_000L * 365));

  private static YearFigures figures(long surplus, long carried, long pay, long reserve) {
    return new YearFigures(
        100_000_000, surplus, carried, 50_000_000, pay, NONE, 1_000_000, reserve, 365);
  }

  private static Distribution shared(String preset, YearFigures figures, Map<Tier, Long> wishes) {
    return Waterfall.of(figures, RulesOfBylaws.of(TestBylaws.terms(preset)), MEMBERS, wishes);
  }

  private static Map<Tier, Long> amounts(Distribution shared) {
    Map<Tier, Long> amounts = new EnumMap<>(Tier.class);
    shared.steps().stream()
        .filter(step -> step.amount() > 0)
        .forEach(step -> amounts.put(step.tier(), step.amount()));
    return amounts;
  }

  /**
   * Clauses 2.3.1 and 2.3.2: a hundredth of the turnover of 100,000,000 is put aside, 1,000,000;
   * then a tenth of the surplus of 10,000,000 to the reserve, a twentieth each for jobs, education
   * and mutual aid, 500,000; 6,500,000 are left for work.
   */
  @Test
  void thePrinciples() {
    assertThat(amounts(shared("PRINCIPLES", figures(10_000_000, 0, 0, 0), Map.of())))
        .isEqualTo(
            Map.of(
                Tier.DEVELOPMENT_RESERVE, 1_000_000L,
                Tier.LEGAL_RESERVE, 1_000_000L,
                Tier.JOB_CREATION, 500_000L,
                Tier.EDUCATION, 500_000L,
                Tier.MUTUAL_AID, 500_000L,
                Tier.WORK, 6_500_000L));
  }

  /**
   * Japan, articles 76 and 77: losses of 100,000 come first, so 900,000 are left of 1,000,000. A
   * tenth of that to the reserve, 90,000, as half of the capital (500,000) is not reached; a
   * twentieth each for jobs and education, 45,000; 720,000 by work, 180,000 for a quarter of the
   * hours.
   */
  @Test
  void japan() {
    Distribution shared = shared("JP_ORDINARY", figures(1_000_000, -100_000, 0, 0), Map.of());

    assertThat(amounts(shared))
        .isEqualTo(
            Map.of(
                Tier.LOSSES, 100_000L,
                Tier.LEGAL_RESERVE, 90_000L,
                Tier.JOB_CREATION, 45_000L,
                Tier.EDUCATION, 45_000L,
                Tier.WORK, 720_000L));
    assertThat(shared.shares().stream().map(MemberShare::byWork).toList())
        .containsExactly(180_000L, 360_000L, 180_000L);
  }

  /** Japan, article 76(1) and (2): of half of the capital, 500,000, 20,000 are still missing. */
  @Test
  void japanWhereTheReserveIsNearlyFull() {
    Distribution shared = shared("JP_ORDINARY", figures(1_000_000, 0, 0, 480_000), Map.of());

    assertThat(shared.amount(Tier.LEGAL_RESERVE)).isEqualTo(20_000);
    assertThat(step(shared, Tier.LEGAL_RESERVE).minimumBound()).isEqualTo(Bound.CEILING);
  }

  /** Japan, specified co-operatives: nothing is shared out; 800,000 of 1,000,000 stay. */
  @Test
  void japanWhereNothingIsSharedOut() {
    Distribution shared = shared("JP_SPECIFIED", figures(1_000_000, 0, 0, 0), Map.of());

    assertThat(amounts(shared))
        .isEqualTo(
            Map.of(
                Tier.LEGAL_RESERVE, 100_000L,
                Tier.JOB_CREATION, 50_000L,
                Tier.EDUCATION, 50_000L,
                Tier.CARRIED_FORWARD, 800_000L));
    assertThat(
            shared("JP_SPECIFIED", figures(1_000_000, 0, 0, 0), Map.of(Tier.WORK, 1L)).problems())
        .containsExactly(new PlanProblem(PlanProblem.Kind.ABOVE_MAXIMUM, Tier.WORK, 0, Bound.RATE));
  }

  /**
   * Italy, article 2545-quater: 30 % of 10,000,000 to the reserve, 3 % to the mutual fund; by work
   * at most 30 % of a pay of 20,000,000 (law 142/2001, article 3); 700,000 stay.
   */
  @Test
  void italy() {
    assertThat(amounts(shared("IT", figures(10_000_000, 0, 20_000_000, 0), Map.of())))
        .isEqualTo(
            Map.of(
                Tier.LEGAL_RESERVE, 3_000_000L,
                Tier.MUTUAL_FUND, 300_000L,
                Tier.WORK, 6_000_000L,
                Tier.CARRIED_FORWARD, 700_000L));
  }

  /**
   * France, law 78-763, article 33: 15 % to the legal reserve, but it is full with another 400,000,
   * as the capital is 1,000,000; a tenth to the development fund; at least 25 % to those who work;
   * capital here at most 2 % of 1,000,000.
   */
  @Test
  void france() {
    Distribution shared =
        shared(
            "FR_SCOP",
            figures(10_000_000, 0, 0, 600_000),
            Map.of(Tier.WORK, 4_000_000L, Tier.CAPITAL, 20_000L));

    assertThat(amounts(shared))
        .isEqualTo(
            Map.of(
                Tier.DEVELOPMENT_RESERVE, 1_000_000L,
                Tier.LEGAL_RESERVE, 400_000L,
                Tier.WORK, 4_000_000L,
                Tier.CAPITAL, 20_000L,
                Tier.CARRIED_FORWARD, 4_580_000L));
    assertThat(shared.shares().stream().map(MemberShare::byCapital).toList())
        .containsExactly(10_000L, 5_000L, 5_000L);
    assertThat(
            shared("FR_SCOP", figures(10_000_000, 0, 0, 0), Map.of(Tier.WORK, 2_499_999L))
                .problems())
        .containsExactly(
            new PlanProblem(PlanProblem.Kind.BELOW_MINIMUM, Tier.WORK, 2_500_000, Bound.RATE));
  }

  /**
   * Spain, law 27/1999: a fifth of the work was done by non-members, so half of 2,000,000 goes to
   * the reserve besides its fifth of the whole; a twentieth to education.
   */
  @Test
  void spain() {
    YearFigures figures =
        new YearFigures(100_000_000, 10_000_000, 0, 0, 0, new Fraction(1, 5), 1_000_000, 0, 365);

    assertThat(amounts(shared("ES", figures, Map.of())))
        .isEqualTo(
            Map.of(
                Tier.NON_MEMBER_RESERVE, 1_000_000L,
                Tier.LEGAL_RESERVE, 2_000_000L,
                Tier.EDUCATION, 500_000L,
                Tier.WORK, 6_500_000L));
  }

  /** Basque Country, law 11/2019: a fifth to the reserve, a tenth to education. */
  @Test
  void basqueCountry() {
    assertThat(amounts(shared("ES_BASQUE", figures(10_000_000, 0, 0, 0), Map.of())))
        .isEqualTo(
            Map.of(
                Tier.LEGAL_RESERVE, 2_000_000L,
                Tier.EDUCATION, 1_000_000L,
                Tier.WORK, 7_000_000L));
  }

  /** Britain: no law asks for a number; the bylaws begin with a tenth to the reserve. */
  @Test
  void britain() {
    assertThat(amounts(shared("GB", figures(10_000_000, 0, 0, 0), Map.of())))
        .isEqualTo(Map.of(Tier.LEGAL_RESERVE, 1_000_000L, Tier.WORK, 9_000_000L));
  }

  /** California, section 12451: on shares of 1,000,000 at most 15 %, 150,000. */
  @Test
  void california() {
    YearFigures figures = figures(10_000_000, 0, 0, 0);

    assertThat(shared("US_CALIFORNIA", figures, Map.of(Tier.CAPITAL, 150_000L)).problems())
        .isEmpty();
    assertThat(shared("US_CALIFORNIA", figures, Map.of(Tier.CAPITAL, 150_001L)).problems())
        .containsExactly(
            new PlanProblem(PlanProblem.Kind.ABOVE_MAXIMUM, Tier.CAPITAL, 150_000, Bound.INTEREST));
  }

  /** A deficit of 500,000: 50,000 were carried forward, 300,000 are in the reserve. */
  @Test
  void aDeficit() {
    assertThat(amounts(shared("JP_ORDINARY", figures(-500_000, 50_000, 0, 300_000), Map.of())))
        .isEqualTo(
            Map.of(
                Tier.FROM_CARRIED_FORWARD, 50_000L,
                Tier.FROM_RESERVE, 300_000L,
                Tier.LOSS_CARRIED, 150_000L));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> shared("JP_ORDINARY", figures(-500_000, 0, 0, 0), Map.of(Tier.EDUCATION, 1L)));
  }

  /** Of 100 by three equal hours, the unit that is left goes to the lowest number. */
  @Test
  void whatCannotBeSplitGoesToTheLowestNumber() {
    List<MemberYear> equal =
        List.of(
            new MemberYear("c", 3, 100, 0),
            new MemberYear("a", 1, 100, 0),
            new MemberYear("b", 2, 100, 0));
    Distribution shared =
        Waterfall.of(
            figures(100, 0, 0, 0),
            RulesOfBylaws.of(TestBylaws.terms("US_CALIFORNIA")),
            equal,
            Map.of());

    assertThat(shared.shares().stream().map(MemberShare::byWork).toList())
        .containsExactly(33L, 34L, 33L);
  }

  private static Step step(Distribution shared, Tier tier) {
    return shared.steps().stream().filter(one -> one.tier() == tier).findFirst().orElseThrow();
  }
}
