package coop.yui.distribution;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import coop.yui.bylaws.BylawsParameter;
import coop.yui.bylaws.DecisionKind;
import coop.yui.bylaws.TestBylaws;
import coop.yui.decisions.DecisionInvariants;
import coop.yui.decisions.TestDecisions;
import coop.yui.decisions.TestDecisions.About;
import coop.yui.distribution.FiscalYearActs.DiscardFiscalYearInput;
import coop.yui.distribution.FiscalYearActs.EnterFiscalFiguresInput;
import coop.yui.distribution.FiscalYearActs.OpenFiscalYearInput;
import coop.yui.distribution.FiscalYearActs.PlanDistributionInput;
import coop.yui.distribution.FiscalYearActs.SimulateDistributionInput;
import coop.yui.graph.Invariants;
import coop.yui.graph.NodeKind;
import coop.yui.graph.Page;
import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.graph.TestGraph;
import coop.yui.identity.Role;
import coop.yui.identity.Viewer;
import coop.yui.network.Days;
import coop.yui.network.InputBuilder;
import coop.yui.network.Organisation;
import coop.yui.network.TestNetwork;
import coop.yui.network.Visibility;
import coop.yui.waterfall.Step;
import coop.yui.waterfall.Tier;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A year's result, from its figures to what the members adopted. */
@Tag("slow")
class DistributionTest {

  private static final LocalDate LAST = Days.today().minusDays(10);
  private static final LocalDate FIRST = LAST.minusDays(364);

  private final FiscalYears years = new FiscalYears(TestGraph.graph());
  private final MemberYears members = new MemberYears(TestGraph.graph());
  private final SharedResults results = new SharedResults(members, TestBylaws.versions());
  private final DistributionDecisions decisions = new DistributionDecisions(results);
  private final FiscalYearActs acts =
      new FiscalYearActs(TestGraph.graph(), years, results, TestBylaws.versions());

  private Viewer staff = Viewer.ANONYMOUS;
  private Viewer officer = Viewer.ANONYMOUS;
  private Viewer first = Viewer.ANONYMOUS;
  private Viewer second = Viewer.ANONYMOUS;

  @SuppressWarnings("NullAway.Init")
  private Organisation cooperative;

  @BeforeEach
  void aCooperativeOfTwo() {
    TestGraph.clear();
    staff = new Viewer(TestNetwork.person(), Set.of(Role.FEDERATION_STAFF), Set.of());
    cooperative =
        TestNetwork.register(new InputBuilder("Rivet").visibility(Visibility.PUBLIC), staff);
    officer = TestNetwork.representativeOf(cooperative);
    TestBylaws.adopt(cooperative, "JP_ORDINARY", Map.of(), officer);
    first = member(1, FIRST.minusDays(100), 50_000);
    second = member(2, FIRST.plusDays(182), 100_000);
    work(first, FIRST.plusDays(3), 30_000);
    work(second, FIRST.plusDays(200), 10_000);
    work(second, FIRST.plusDays(3), 99_900);
  }

  @AfterEach
  void nothingIsBroken() {
    for (var invariants : List.of(DecisionInvariants.ALL, DistributionInvariants.ALL)) {
      assertThat(Invariants.check(TestGraph.graph(), invariants).values()).allMatch(List::isEmpty);
    }
  }

  private Viewer member(int number, LocalDate since, long paid) {
    String person = TestNetwork.person();
    TestGraph.run(
        """
        MATCH (p:Person {id: $person}), (o:Organisation {id: $cooperative})
        CREATE (p)-[:MEMBER_OF {id: $id, membershipClass: 'WORKER', since: $since}]->(o)
        CREATE (p)-[:HAS_MEMBERSHIP]->(m:Membership {id: $id, cooperative: o.id, person: p.id, membershipClass: 'WORKER',
          appliedAt: datetime(), acceptedAt: datetime(), since: $since, number: $number})
        CREATE (m)-[:SUBSCRIBED]->(:ShareSubscription {id: $id + 's', shares: 1, amountMinor: $paid, currency: 'JPY',
          paidOn: $since})
        RETURN 1
        """,
        Map.of(
            "person", person,
            "cooperative", cooperative.id(),
            "id", "membership-" + UUID.randomUUID().toString().replace("-", ""),
            "since", since,
            "number", number,
            "paid", paid));
    return new Viewer(person, Set.of(), Set.of(), Set.of(cooperative.id()), false, null);
  }

  private void work(Viewer member, LocalDate day, int hundredths) {
    TestGraph.run(
        """
        CREATE (:WorkRecord {id: $id, cooperative: $cooperative, person: $person, day: $day, year: $day.year,
          hundredths: $hundredths})
        RETURN 1
        """,
        Map.of(
            "id", UUID.randomUUID().toString(),
            "cooperative", cooperative.id(),
            "person", member.mustBeSignedIn(),
            "day", day,
            "hundredths", hundredths));
  }

  private FiscalYear open() {
    return acts.open(new OpenFiscalYearInput(key(), cooperative.id(), FIRST, LAST, "en"), officer);
  }

  private FiscalYear withFigures() {
    return acts.enterFigures(figures(open().id(), 0, "10000000", "1000000"), officer);
  }

  private static EnterFiscalFiguresInput figures(
      String year, int version, String turnover, String surplus) {
    return new EnterFiscalFiguresInput(
        year,
        version,
        new BigDecimal(turnover),
        new BigDecimal(surplus),
        BigDecimal.ZERO,
        BigDecimal.ZERO,
        BigDecimal.ZERO,
        "0/1",
        new BigDecimal("150000"),
        BigDecimal.ZERO);
  }

  private FiscalYear planned(FiscalYear year) {
    return acts.plan(new PlanDistributionInput(year.id(), 1, List.of()), officer);
  }

  private SharedResult seen(FiscalYear year, Viewer viewer) {
    return requireNonNull(results.planned(List.of(year), viewer).get(year.id()));
  }

  /**
   * Japan, articles 76 and 77: a surplus of 1,000,000 yen, 150,000 yen paid in, no reserve yet. The
   * reserve gets 100,000 (a tenth) but no more than half of the capital: 75,000. Job creation and
   * education get a twentieth each, 50,000. The rest, 825,000, goes by work: 300 of 400 hours are
   * 618,750, 100 of 400 are 206,250. What the second worked before she was a member is not hers.
   */
  @Test
  void theLawAsksFirstAndTheRestGoesByWork() {
    FiscalYear year = withFigures();

    SharedResult shared = seen(year, officer);

    assertThat(shared.distribution().amount(Tier.LEGAL_RESERVE)).isEqualTo(75_000);
    assertThat(shared.distribution().amount(Tier.JOB_CREATION)).isEqualTo(50_000);
    assertThat(shared.distribution().amount(Tier.EDUCATION)).isEqualTo(50_000);
    assertThat(shared.distribution().amount(Tier.WORK)).isEqualTo(825_000);
    assertThat(shared.distribution().amount(Tier.CAPITAL)).isZero();
    assertThat(shared.share(first.person()).orElseThrow().share().byWork()).isEqualTo(618_750);
    assertThat(shared.share(second.person()).orElseThrow().share().byWork()).isEqualTo(206_250);
    assertThat(shared.share(officer.person())).isEmpty();
    assertThat(requireNonNull(year.figures()).memberCount()).isEqualTo(2);
    assertThat(requireNonNull(year.figures()).hundredths()).isEqualTo(40_000);
    assertThat(Words.averageCapital(shared.share(first.person()).orElseThrow()).getAmount())
        .isEqualByComparingTo("50000");
    assertThat(Words.averageCapital(shared.share(second.person()).orElseThrow()).getAmount())
        .isEqualByComparingTo("50136");
  }

  @Test
  void everyNumberIsExplainedInBothLanguages() {
    SharedResult shared = seen(withFigures(), first);
    SharedResult.YearStep reserve =
        shared.steps().stream()
            .filter(one -> one.step().tier() == Tier.LEGAL_RESERVE)
            .findFirst()
            .orElseThrow();

    assertThat(Words.explanation(reserve, Locale.ENGLISH))
        .isEqualTo(
            "With ¥75,000 the reserve reaches what the bylaws ask for; 10% of ¥1,000,000 would be"
                + " more.");
    assertThat(Words.explanation(reserve, Locale.JAPANESE)).contains("10%", "定款");
    assertThat(Words.explanations(shared.share(first.person()).orElseThrow(), Locale.ENGLISH))
        .containsExactly("300 of 400 hours: ¥618,750 of ¥825,000.");
    for (SharedResult.YearStep one : shared.steps()) {
      assertThat(Words.explanation(one, Locale.ENGLISH)).doesNotContain("least.", "most.", "{");
      assertThat(Words.explanation(one, Locale.JAPANESE)).doesNotContain("least.", "most.", "{");
    }
  }

  @Test
  void membersSimulateAndWriteNothing() {
    FiscalYear year = withFigures();

    SharedResult wished =
        acts.simulate(
            new SimulateDistributionInput(
                year.id(), List.of(new TierAmountInput(Tier.EDUCATION, new BigDecimal("300000")))),
            first);
    SharedResult forbidden =
        acts.simulate(
            new SimulateDistributionInput(
                year.id(), List.of(new TierAmountInput(Tier.CAPITAL, BigDecimal.ONE))),
            first);

    assertThat(wished.distribution().amount(Tier.WORK)).isEqualTo(575_000);
    assertThat(wished.distribution().problems()).isEmpty();
    assertThat(forbidden.distribution().problems()).hasSize(1);
    assertThat(forbidden.distribution().shares()).isEmpty();
    assertThat(forbidden.hash()).isEmpty();
    assertThat(years.one(year.id(), first).state()).isEqualTo(FiscalYearState.FIGURES);
    assertThat(seen(year, first).distribution().amount(Tier.EDUCATION)).isEqualTo(50_000);
  }

  @Test
  void whatBreaksTheLawIsNotPlannedAndTheArticleIsNamed() {
    FiscalYear year = withFigures();

    Refusal capital =
        refused(
            () ->
                acts.plan(
                    new PlanDistributionInput(
                        year.id(), 1, List.of(new TierAmountInput(Tier.CAPITAL, BigDecimal.TEN))),
                    officer));
    Refusal reserve =
        refused(
            () ->
                acts.plan(
                    new PlanDistributionInput(
                        year.id(),
                        1,
                        List.of(new TierAmountInput(Tier.LEGAL_RESERVE, new BigDecimal("74999")))),
                    officer));
    Refusal tooMuch =
        refused(
            () ->
                acts.plan(
                    new PlanDistributionInput(
                        year.id(),
                        1,
                        List.of(new TierAmountInput(Tier.EDUCATION, new BigDecimal("900000")))),
                    officer));

    assertThat(capital.code()).isEqualTo(RefusalCode.LAW_FORBIDS);
    assertThat(capital.extensions()).containsEntry("article", "art. 77(2)");
    assertThat(reserve.extensions())
        .containsEntry("article", "art. 76(1)-(2)")
        .containsEntry("limit", "75000");
    assertThat(tooMuch.details()).containsEntry("distribution", "BEYOND_RESULT");
    assertThat(years.one(year.id(), officer).plan()).isNull();
  }

  @Test
  void membersAdoptExactlyWhatWasCalculated() {
    FiscalYear year = planned(withFigures());
    SharedResult shared = seen(year, first);
    String text = Words.text(shared);
    About about = new About(DecisionKind.DISTRIBUTION, year.id(), false, "Result", text);

    String proposal = TestDecisions.draft(cooperative, first, about, decisions);
    String box = TestDecisions.opened(proposal, first, decisions);
    assertThat(years.one(year.id(), first).state()).isEqualTo(FiscalYearState.DECIDING);
    assertRefused(
        () -> acts.enterFigures(figures(year.id(), 1, "10000000", "900000"), officer),
        RefusalCode.WRONG_STATE,
        "DECIDING");
    List.of(first, second).forEach(member -> TestDecisions.inFavour(box, member, receipt(), null));
    TestDecisions.count();
    TestDecisions.carryOut(proposal, officer, decisions);

    FiscalYear adopted = years.one(year.id(), first);
    assertThat(adopted.state()).isEqualTo(FiscalYearState.ADOPTED);
    assertThat(adopted.decidedBy()).isEqualTo(proposal);
    assertThat(text).contains("¥825,000", shared.hash().orElseThrow());
    assertRefused(
        () -> acts.enterFigures(figures(year.id(), 1, "10000000", "900000"), officer),
        RefusalCode.WRONG_STATE,
        "ADOPTED");
  }

  @Test
  void whatWasChangedSinceIsNotAdopted() {
    FiscalYear year = planned(withFigures());
    About about =
        new About(
            DecisionKind.DISTRIBUTION, year.id(), false, "Result", Words.text(seen(year, first)));
    String proposal = TestDecisions.draft(cooperative, first, about, decisions);
    String box = TestDecisions.opened(proposal, first, decisions);
    List.of(first, second).forEach(member -> TestDecisions.inFavour(box, member, receipt(), null));
    TestDecisions.count();

    work(second, LAST, 800);

    assertThat(results.changedSince(years.one(year.id(), first), first))
        .containsExactly(DistributionInputKind.HOURS);
    assertRefused(
        () -> TestDecisions.carryOut(proposal, officer, decisions),
        RefusalCode.WRONG_STATE,
        "HOURS_CHANGED");
    assertThat(years.one(year.id(), first).adoptedOn()).isNull();
  }

  @Test
  void aProposalThatSaysAnotherThingIsRefused() {
    FiscalYear year = planned(withFigures());

    assertRefused(
        () ->
            TestDecisions.draft(
                cooperative,
                first,
                new About(DecisionKind.DISTRIBUTION, year.id(), false, "Result", "All by work"),
                decisions),
        RefusalCode.WRONG_STATE,
        "ANOTHER_TEXT");
  }

  @Test
  void figuresThatCannotBeAreRefused() {
    String id = open().id();

    assertField(() -> enter(id, "-1", "0"), "turnover");
    assertField(() -> enter(id, "10", "11"), "surplus");
    assertField(() -> enter(id, "10.5", "1"), "turnover");
    assertField(() -> enter(id, "9223372036854775808", "1"), "turnover");
    assertThat(refused(() -> acts.enterFigures(figures(id, 7, "10", "1"), officer)).code())
        .isEqualTo(RefusalCode.CHANGED_MEANWHILE);
    assertThat(years.one(id, officer).figures()).isNull();
    assertRefused(() -> planned(years.one(id, officer)), RefusalCode.CHANGED_MEANWHILE, null);
  }

  private void enter(String id, String turnover, String surplus) {
    acts.enterFigures(figures(id, 0, turnover, surplus), officer);
  }

  private static void assertField(ThrowingCallable call, String field) {
    Refusal refusal = refused(call);
    assertThat(refusal.code()).isEqualTo(RefusalCode.INVALID_VALUE);
    assertThat(refusal.extensions()).containsEntry("field", field);
  }

  @Test
  void daysBelongToOneYearHoweverManyBeginItAtOnce() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Boolean>> tries =
          IntStream.range(0, 8)
              .mapToObj(
                  i ->
                      threads.submit(
                          () -> {
                            try {
                              return open() != null;
                            } catch (Refusal e) {
                              assertThat(e.code()).isEqualTo(RefusalCode.ALREADY_SO);
                              return false;
                            }
                          }))
              .toList();
      int opened = 0;
      for (Future<Boolean> one : tries) {
        opened += one.get() ? 1 : 0;
      }
      assertThat(opened).isEqualTo(1);
    }
    assertThat(years.of(List.of(cooperative.id()), Page.forward(10, null), first))
        .hasEntrySatisfying(cooperative.id(), page -> assertThat(page.nodes()).hasSize(1));
  }

  @Test
  void aYearCanBeGivenUpAndBegunAgain() {
    FiscalYear year = withFigures();

    assertThat(acts.discard(new DiscardFiscalYearInput(year.id()), officer).state())
        .isEqualTo(FiscalYearState.DISCARDED);
    assertRefused(
        () -> acts.discard(new DiscardFiscalYearInput(year.id()), officer),
        RefusalCode.WRONG_STATE,
        "DISCARDED");
    assertThat(open().state()).isEqualTo(FiscalYearState.OPEN);
  }

  @Test
  void aDeficitIsBorneByTheReserveAndLaterYears() {
    String id = open().id();
    FiscalYear year =
        acts.enterFigures(
            new EnterFiscalFiguresInput(
                id,
                0,
                new BigDecimal("1000000"),
                new BigDecimal("-500000"),
                new BigDecimal("100000"),
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                "0/1",
                new BigDecimal("150000"),
                new BigDecimal("300000")),
            officer);

    SharedResult shared = seen(year, first);

    assertThat(shared.distribution().steps().stream().map(Step::amount).toList())
        .containsExactly(100_000L, 300_000L, 100_000L);
    assertThat(shared.share(first.person()).orElseThrow().share().byWork()).isZero();
  }

  @Test
  void othersSeeNothingAndOnlyThoseWhoActForItChangeIt() {
    FiscalYear year = withFigures();
    Viewer stranger = new Viewer(TestNetwork.person(), Set.of(), Set.of());

    for (Viewer viewer : List.of(staff, stranger, Viewer.ANONYMOUS)) {
      assertThat(years.read(List.of(year.id()), viewer)).isEmpty();
      assertThat(years.of(List.of(cooperative.id()), Page.forward(10, null), viewer)).isEmpty();
    }
    assertThat(
            refused(() -> acts.simulate(new SimulateDistributionInput(year.id(), List.of()), staff))
                .code())
        .isEqualTo(RefusalCode.NOT_FOUND);
    assertThat(
            refused(() -> acts.plan(new PlanDistributionInput(year.id(), 1, List.of()), first))
                .code())
        .isEqualTo(RefusalCode.NOT_ALLOWED);
    assertThat(
            refused(
                    () ->
                        acts.open(
                            new OpenFiscalYearInput(key(), cooperative.id(), FIRST, LAST, "en"),
                            first))
                .code())
        .isEqualTo(RefusalCode.NOT_ALLOWED);
    assertThat(FiscalYearAct.of(year, first)).isEmpty();
    assertThat(
            refused(
                    () ->
                        acts.discard(
                            new DiscardFiscalYearInput(NodeKind.FISCALYEAR.newId()), officer))
                .code())
        .isEqualTo(RefusalCode.NOT_FOUND);
  }

  @Test
  void membersPageThroughWhatTheyGetByTheirNumbers() {
    SharedResult shared = seen(withFigures(), officer);

    var page = shared.shares(Page.forward(1, null));
    assertThat(page.nodes()).hasSize(1);
    assertThat(page.pageInfo().hasNextPage()).isTrue();
    var next = shared.shares(Page.forward(1, page.pageInfo().endCursor()));
    assertThat(next.nodes().getFirst().share().year().number()).isEqualTo(2);
    assertThat(next.pageInfo().hasNextPage()).isFalse();
  }

  @Test
  void theRulesAreThoseOfTheBylaws() {
    TestGraph.clear();
    staff = new Viewer(TestNetwork.person(), Set.of(Role.FEDERATION_STAFF), Set.of());
    cooperative =
        TestNetwork.register(new InputBuilder("Rivet").visibility(Visibility.PUBLIC), staff);
    officer = TestNetwork.representativeOf(cooperative);
    TestBylaws.adopt(
        cooperative,
        "PRINCIPLES",
        Map.of(
            BylawsParameter.SHARE_VALUE, "100 JPY",
            BylawsParameter.DEVELOPMENT_RESERVE, "1/50"),
        officer);
    first = member(1, FIRST, 100_000);
    work(first, FIRST.plusDays(1), 100);

    SharedResult shared = seen(withFigures(), officer);

    assertThat(shared.distribution().amount(Tier.DEVELOPMENT_RESERVE)).isEqualTo(200_000);
    assertThat(shared.distribution().amount(Tier.MUTUAL_AID)).isEqualTo(50_000);
  }

  private static Refusal refused(ThrowingCallable call) {
    return assertThatExceptionOfType(Refusal.class).isThrownBy(call).actual();
  }

  private static void assertRefused(
      ThrowingCallable call, RefusalCode code, @Nullable String fiscalYear) {
    Refusal refusal = refused(call);
    assertThat(refusal.code()).isEqualTo(code);
    if (fiscalYear != null) {
      assertThat(refusal.details()).containsEntry("fiscalYear", fiscalYear);
    }
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }

  private static String receipt() {
    return UUID.randomUUID().toString().replace("-", "").toUpperCase(Locale.ROOT).substring(0, 20);
  }
}
