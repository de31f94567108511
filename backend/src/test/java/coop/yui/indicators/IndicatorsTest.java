package coop.yui.indicators;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import coop.yui.bylaws.BylawsParameter;
import coop.yui.bylaws.TestBylaws;
import coop.yui.graph.Connection;
import coop.yui.graph.Invariants;
import coop.yui.graph.NodeKind;
import coop.yui.graph.Page;
import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.graph.TestGraph;
import coop.yui.identity.Role;
import coop.yui.identity.Viewer;
import coop.yui.indicators.Indicator.IndicatorPoint;
import coop.yui.indicators.Indicator.IndicatorTarget;
import coop.yui.indicators.Indicator.IndicatorValue;
import coop.yui.indicators.IndicatorActs.ChangeIndicatorInput;
import coop.yui.indicators.IndicatorActs.DefineIndicatorInput;
import coop.yui.indicators.IndicatorActs.RetireIndicatorInput;
import coop.yui.indicators.IndicatorRecords.RecordIndicatorValueInput;
import coop.yui.indicators.IndicatorRecords.SetIndicatorTargetInput;
import coop.yui.indicators.IndicatorSeries.Window;
import coop.yui.indicators.Indicators.IndicatorPage;
import coop.yui.network.Days;
import coop.yui.network.InputBuilder;
import coop.yui.network.Organisation;
import coop.yui.network.TestNetwork;
import coop.yui.network.Visibility;
import coop.yui.offices.TestMembers;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
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

/** What a co-operative is managed by: entered, calculated, compared with what shall be reached. */
@Tag("slow")
class IndicatorsTest {

  private static final Page ALL = Page.forward(100, null);
  private static final LocalDate THIS_MONTH = Days.today().withDayOfMonth(1);
  private static final LocalDate LAST_MONTH = THIS_MONTH.minusMonths(1);

  private final Indicators indicators = new Indicators(TestGraph.graph());
  private final IndicatorSeries series =
      new IndicatorSeries(TestGraph.graph(), new IndicatorInputs(TestGraph.graph()));
  private final IndicatorActs acts = new IndicatorActs(TestGraph.graph(), indicators);
  private final IndicatorRecords records = new IndicatorRecords(TestGraph.graph(), indicators);

  private Viewer staff = Viewer.ANONYMOUS;
  private Viewer officer = Viewer.ANONYMOUS;
  private Viewer keeper = Viewer.ANONYMOUS;
  private Viewer member = Viewer.ANONYMOUS;

  @SuppressWarnings("NullAway.Init")
  private Organisation cooperative;

  @BeforeEach
  void aCooperativeOfTwo() {
    TestGraph.clear();
    staff = new Viewer(TestNetwork.person(), Set.of(Role.FEDERATION_STAFF), Set.of());
    cooperative = registered("Rivet");
    officer = TestNetwork.representativeOf(cooperative);
    adoptBylaws();
    keeper = TestMembers.member(cooperative, "WORKER").viewer();
    member = TestMembers.member(cooperative, "WORKER").viewer();
  }

  private Organisation registered(String name) {
    return TestNetwork.register(new InputBuilder(name).visibility(Visibility.PUBLIC), staff);
  }

  private void adoptBylaws() {
    TestBylaws.adopt(
        cooperative,
        "PRINCIPLES",
        Map.of(
            BylawsParameter.MEMBERSHIP_CLASSES, "WORKER",
            BylawsParameter.VOTING_CLASSES, "WORKER",
            BylawsParameter.CLASS_QUORUMS, "",
            BylawsParameter.SHARE_VALUE, "1.00 GBP"),
        officer);
  }

  @AfterEach
  void nothingIsBroken() {
    assertThat(Invariants.check(TestGraph.graph(), IndicatorInvariants.ALL).values())
        .allMatch(List::isEmpty);
  }

  private Indicator define(
      String symbol, IndicatorPeriod period, BetterWhen better, @Nullable String formula) {
    return acts.define(input(symbol, period, better, formula, false), officer);
  }

  private DefineIndicatorInput input(
      String symbol,
      IndicatorPeriod period,
      BetterWhen better,
      @Nullable String formula,
      boolean isShared) {
    return new DefineIndicatorInput(
        key(),
        cooperative.id(),
        "The " + symbol,
        symbol,
        "GBP",
        null,
        period,
        better,
        formula,
        formula == null ? keeper.mustBeSignedIn() : null,
        isShared);
  }

  private Indicator entered(String symbol) {
    return define(symbol, IndicatorPeriod.MONTH, BetterWhen.HIGHER, null);
  }

  private Indicator calculated(String symbol, String formula) {
    return define(symbol, IndicatorPeriod.MONTH, BetterWhen.HIGHER, formula);
  }

  private Indicator change(Indicator of, @Nullable String formula, boolean isShared) {
    return acts.change(
        new ChangeIndicatorInput(
            of.id(), of.name(), of.unit(), "Without tax", of.betterWhen(), formula, null, isShared),
        officer);
  }

  private void enter(Indicator indicator, LocalDate day, @Nullable String value) {
    BigDecimal number = value == null ? null : new BigDecimal(value);
    records.record(
        new RecordIndicatorValueInput(key(), indicator.id(), day, number, "From the books"),
        keeper);
  }

  private void aim(
      Indicator indicator, LocalDate day, @Nullable String target, @Nullable String limit) {
    records.setTarget(
        new SetIndicatorTargetInput(
            key(),
            indicator.id(),
            day,
            target == null ? null : new BigDecimal(target),
            limit == null ? null : new BigDecimal(limit)),
        officer);
  }

  private IndicatorPoint point(Indicator indicator, LocalDate day) {
    return points(indicator, Window.of(1, day)).getFirst();
  }

  private List<IndicatorPoint> points(Indicator indicator, Window window) {
    return requireNonNull(series.of(List.of(indicator.id()), window).get(indicator.id()));
  }

  private IndicatorPoint latest(Indicator indicator) {
    return requireNonNull(series.latest(List.of(indicator.id())).get(indicator.id()));
  }

  private List<IndicatorValue> values(Indicator indicator, Page page, Viewer viewer) {
    Connection<IndicatorValue> found =
        indicators.values(List.of(indicator.id()), page, viewer).get(indicator.id());
    return found == null ? List.of() : found.nodes();
  }

  private List<Indicator> all(Viewer viewer, boolean includeRetired) {
    Connection<Indicator> found =
        indicators
            .of(List.of(cooperative.id()), new IndicatorPage(includeRetired, ALL), viewer)
            .get(cooperative.id());
    return found == null ? List.of() : found.nodes();
  }

  @Test
  void whatIsEnteredCountsUntilItIsCorrectedAndAllStays() {
    Indicator sales = entered("sales");
    enter(sales, LAST_MONTH.plusDays(9), "1200.50");
    assertThat(point(sales, LAST_MONTH).value()).isEqualByComparingTo("1200.5");
    assertThat(point(sales, LAST_MONTH).isCorrected()).isFalse();

    enter(sales, LAST_MONTH, "1300");
    IndicatorPoint corrected = point(sales, LAST_MONTH.plusDays(20));
    assertThat(corrected.value()).isEqualByComparingTo("1300");
    assertThat(corrected.isCorrected()).isTrue();
    assertThat(corrected.firstDay()).isEqualTo(LAST_MONTH);
    assertThat(corrected.lastDay()).isEqualTo(THIS_MONTH.minusDays(1));

    enter(sales, LAST_MONTH, null);
    assertThat(point(sales, LAST_MONTH).value()).isNull();
    assertThat(point(sales, LAST_MONTH).absence()).isEqualTo(ValueAbsence.NOT_RECORDED);
    assertThat(values(sales, ALL, member))
        .extracting(IndicatorValue::isReplaced)
        .containsExactly(false, true, true);
    assertThat(values(sales, Page.forward(1, null), member))
        .extracting(IndicatorValue::value)
        .containsExactly((BigDecimal) null);
    assertThat(values(sales, ALL, staff)).isEmpty();
  }

  @Test
  void aFormulaFollowsWhatItIsCalculatedFrom() {
    Indicator sales = entered("売上");
    Indicator wages = entered("wages");
    Indicator surplus = calculated("surplus", "売上 − wages");
    Indicator share = calculated("share", "surplus ÷ 売上 × 100");
    enter(sales, LAST_MONTH, "500");
    assertThat(point(share, LAST_MONTH).absence()).isEqualTo(ValueAbsence.INPUT_MISSING);
    enter(wages, LAST_MONTH, "400");
    assertThat(point(surplus, LAST_MONTH).value()).isEqualByComparingTo("100");
    assertThat(point(share, LAST_MONTH).value()).isEqualByComparingTo("20");
    enter(sales, LAST_MONTH, "0");
    assertThat(point(share, LAST_MONTH).absence()).isEqualTo(ValueAbsence.DIVIDED_BY_ZERO);
  }

  @Test
  void theNumberOfMembersAndTheirHoursAreKnown() {
    TestGraph.run(
        """
        UNWIND [[$day, 750], [$day, 125], [$before, 400]] AS row
        CREATE (:WorkRecord {id: randomUUID(), cooperative: $cooperative, person: 'p', day: row[0], year: row[0].year,
          hundredths: row[1]})
        RETURN 1
        """,
        Map.of(
            "day",
            LAST_MONTH.plusDays(3),
            "before",
            LAST_MONTH.minusDays(1),
            "cooperative",
            cooperative.id()));
    TestGraph.run(
        "MATCH (:Person {id: $id})-[r:MEMBER_OF]->() SET r.since = $since RETURN 1",
        Map.of("id", member.mustBeSignedIn(), "since", LAST_MONTH.minusYears(2)));
    Indicator worked = calculated("worked", "hours");
    Indicator perMember = calculated("per_member", "hours / members");
    assertThat(point(worked, LAST_MONTH).value()).isEqualByComparingTo("8.75");
    assertThat(point(worked, LAST_MONTH.minusMonths(1)).value()).isEqualByComparingTo("4");
    assertThat(point(perMember, LAST_MONTH).value()).isEqualByComparingTo("8.75");
    Indicator members = define("all", IndicatorPeriod.YEAR, BetterWhen.HIGHER, "members");
    assertThat(point(members, Days.today()).value()).isEqualByComparingTo("2");
    assertThat(point(members, Days.today()).isPreliminary()).isTrue();
    assertThat(point(members, Days.today().minusYears(1)).value()).isEqualByComparingTo("1");
    assertThat(point(members, Days.today().plusYears(2)).absence())
        .isEqualTo(ValueAbsence.INPUT_MISSING);
    Indicator quarter = define("of_quarter", IndicatorPeriod.QUARTER, BetterWhen.HIGHER, "hours");
    List<IndicatorPoint> quarters = points(quarter, Window.of(3, null));
    assertThat(
            quarters.stream().map(IndicatorPoint::value).reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo("12.75");
  }

  @Test
  void aTargetHoldsUntilAnotherFollows() {
    Indicator sales = entered("sales");
    LocalDate before = LAST_MONTH.minusMonths(1);
    aim(sales, before, "1000", "800");
    aim(sales, LAST_MONTH, "2000", null);
    aim(sales, THIS_MONTH, null, null);
    enter(sales, before.minusMonths(1), "1");
    enter(sales, before, "900");
    enter(sales, LAST_MONTH, "1900");
    enter(sales, THIS_MONTH, "5");
    assertThat(points(sales, Window.of(4, null)))
        .extracting(IndicatorPoint::light)
        .containsExactly(null, TrafficLight.AMBER, TrafficLight.RED, null);
    aim(sales, LAST_MONTH, "1900", null);
    assertThat(point(sales, LAST_MONTH).light()).isEqualTo(TrafficLight.GREEN);
    assertThat(indicators.targets(List.of(sales.id()), member).get(sales.id()))
        .extracting(IndicatorTarget::firstDay)
        .containsExactly(LAST_MONTH, THIS_MONTH, LAST_MONTH, before);
    assertThat(latest(sales).firstDay()).isEqualTo(THIS_MONTH);
  }

  @Test
  void lessCanBeTheBetter() {
    Indicator accidents = define("accidents", IndicatorPeriod.MONTH, BetterWhen.LOWER, null);
    aim(accidents, LAST_MONTH.minusMonths(2), "0", "2");
    enter(accidents, LAST_MONTH.minusMonths(2), "0");
    enter(accidents, LAST_MONTH.minusMonths(1), "2");
    enter(accidents, LAST_MONTH, "3");
    assertThat(points(accidents, Window.of(3, LAST_MONTH)))
        .extracting(IndicatorPoint::light)
        .containsExactly(TrafficLight.GREEN, TrafficLight.AMBER, TrafficLight.RED);
    assertRefused(RefusalCode.INVALID_VALUE, () -> aim(accidents, LAST_MONTH, "2", "1"));
    assertRefused(RefusalCode.INVALID_VALUE, () -> aim(accidents, LAST_MONTH, null, "1"));
  }

  @Test
  void whatIsCalculatedForAPeriodThatHasNotEndedIsPreliminary() {
    Indicator sales = entered("sales");
    Indicator twice = calculated("twice", "sales * 2");
    aim(twice, LAST_MONTH, "1", null);
    enter(sales, LAST_MONTH, "4");
    enter(sales, THIS_MONTH, "3");
    assertThat(point(twice, THIS_MONTH).value()).isEqualByComparingTo("6");
    assertThat(point(twice, THIS_MONTH).light()).isNull();
    assertThat(latest(twice).value()).isEqualByComparingTo("8");
    assertThat(latest(sales).value()).isEqualByComparingTo("3");
  }

  @Test
  void formulasAreCheckedWhenTheyAreWritten() {
    Indicator sales = entered("sales");
    define("turnover", IndicatorPeriod.YEAR, BetterWhen.HIGHER, null);
    assertProblem("UNKNOWN", () -> calculated("x", "sales + rent"));
    assertProblem("UNKNOWN", () -> calculated("x", "x + 1"));
    assertProblem("OTHER_PERIOD", () -> calculated("x", "turnover"));
    assertProblem("SYNTAX", () -> calculated("x", "sales +"));
    Indicator first = calculated("first", "sales + 1");
    Indicator second = calculated("second", "first + 1");
    assertProblem("CIRCLE", () -> change(first, "second", false));
    assertProblem("CIRCLE", () -> change(first, "first", false));
    assertProblem("ENTERED_OR_CALCULATED", () -> change(sales, "1", false));
    assertProblem("ENTERED_OR_CALCULATED", () -> change(first, null, false));
    assertThat(change(second, "sales + 2", false).formula()).isEqualTo("sales + 2");
    assertThat(change(first, "second", false).formula()).isEqualTo("second");
    enter(sales, LAST_MONTH, "1");
    assertThat(point(first, LAST_MONTH).value()).isEqualByComparingTo("3");
  }

  @Test
  void aSymbolIsUsedOnce() {
    Indicator sales = entered("Sales");
    assertThat(sales.symbol()).isEqualTo("sales");
    assertRefused(RefusalCode.ALREADY_SO, () -> entered("ＳＡＬＥＳ"));
    for (String symbol :
        List.of("members", "hours", "min", "1st", "a b", "", "a-b", "x".repeat(41))) {
      assertRefused(RefusalCode.INVALID_VALUE, () -> entered(symbol));
    }
    acts.retire(new RetireIndicatorInput(sales.id()), officer);
    assertThat(entered("sales").id()).isNotEqualTo(sales.id());
    assertThat(all(member, false)).hasSize(1);
    assertThat(all(member, true)).hasSize(2);
  }

  @Test
  void oneOfTwoRacingDefinitionsIsRefused() throws Exception {
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Boolean>> both =
          IntStream.range(0, 2)
              .mapToObj(
                  i ->
                      executor.submit(
                          () -> {
                            try {
                              entered("sales");
                              return true;
                            } catch (Refusal e) {
                              assertThat(e.code()).isEqualTo(RefusalCode.ALREADY_SO);
                              return false;
                            }
                          }))
              .toList();
      assertThat(List.of(both.get(0).get(), both.get(1).get()))
          .containsExactlyInAnyOrder(true, false);
    }
  }

  @Test
  void racingCorrectionsLeaveOneValueThatCounts() throws Exception {
    Indicator sales = entered("sales");
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> all =
          IntStream.range(0, 8)
              .<Future<?>>mapToObj(
                  i -> executor.submit(() -> enter(sales, LAST_MONTH, String.valueOf(i))))
              .toList();
      for (Future<?> one : all) {
        one.get();
      }
    }
    assertThat(values(sales, ALL, member)).hasSize(8);
    assertThat(values(sales, ALL, member).stream().filter(one -> !one.isReplaced())).hasSize(1);
  }

  @Test
  void whatAFormulaNeedsIsNotGivenUp() {
    Indicator sales = entered("sales");
    Indicator twice = calculated("twice", "sales * 2");
    assertRefused(
        RefusalCode.WRONG_STATE, () -> acts.retire(new RetireIndicatorInput(sales.id()), officer));
    enter(sales, LAST_MONTH, "4");
    acts.retire(new RetireIndicatorInput(twice.id()), officer);
    acts.retire(new RetireIndicatorInput(sales.id()), officer);
    assertThat(point(twice, LAST_MONTH).value()).isEqualByComparingTo("8");
    assertRefused(RefusalCode.WRONG_STATE, () -> enter(sales, LAST_MONTH, "5"));
    assertRefused(RefusalCode.WRONG_STATE, () -> change(sales, null, false));
    assertRefused(
        RefusalCode.WRONG_STATE, () -> acts.retire(new RetireIndicatorInput(sales.id()), officer));
    assertThat(IndicatorAct.of(indicators.one(sales.id(), officer), officer)).isEmpty();
  }

  @Test
  void theFederationSeesWhatIsShared() {
    Indicator own = entered("own");
    Indicator shared =
        acts.define(input("shared", IndicatorPeriod.MONTH, BetterWhen.HIGHER, null, true), officer);
    assertThat(indicators.shared(ALL, staff).nodes()).containsExactly(shared);
    assertThat(indicators.read(List.of(own.id(), shared.id()), staff))
        .containsOnlyKeys(shared.id());
    assertThat(all(staff, true)).isEmpty();
    assertThat(indicators.targets(List.of(shared.id()), staff)).isEmpty();

    Viewer outsider = new Viewer(TestNetwork.person(), Set.of(), Set.of());
    assertThat(indicators.read(List.of(own.id(), shared.id()), outsider)).isEmpty();
    assertRefused(RefusalCode.NOT_ALLOWED, () -> indicators.shared(ALL, outsider));
    assertRefused(RefusalCode.NOT_ALLOWED, () -> indicators.shared(ALL, officer));
    assertRefused(RefusalCode.NOT_SIGNED_IN, () -> indicators.shared(ALL, Viewer.ANONYMOUS));

    change(shared, null, false);
    Indicator again = change(own, null, true);
    assertThat(indicators.shared(ALL, staff).nodes()).containsExactly(again);
    acts.retire(new RetireIndicatorInput(own.id()), officer);
    assertThat(indicators.shared(ALL, staff).nodes()).isEmpty();
  }

  @Test
  void sharedOnesAreReadPageByPage() {
    for (String symbol : List.of("a", "b", "c")) {
      acts.define(input(symbol, IndicatorPeriod.MONTH, BetterWhen.HIGHER, null, true), officer);
    }
    Connection<Indicator> first = indicators.shared(Page.forward(2, null), staff);
    assertThat(first.nodes()).extracting(Indicator::symbol).containsExactly("a", "b");
    Page next = Page.forward(2, first.pageInfo().endCursor());
    assertThat(indicators.shared(next, staff).nodes())
        .extracting(Indicator::symbol)
        .containsExactly("c");
  }

  @Test
  void whoMayDoWhat() {
    Indicator sales = entered("sales");
    DefineIndicatorInput input = input("x", IndicatorPeriod.MONTH, BetterWhen.HIGHER, null, false);
    assertRefused(RefusalCode.NOT_ALLOWED, () -> acts.define(input, member));
    assertRefused(RefusalCode.NOT_ALLOWED, () -> acts.define(input, staff));
    assertRefused(RefusalCode.NOT_SIGNED_IN, () -> acts.define(input, Viewer.ANONYMOUS));
    RetireIndicatorInput retire = new RetireIndicatorInput(sales.id());
    assertRefused(RefusalCode.NOT_ALLOWED, () -> acts.retire(retire, member));
    assertRefused(RefusalCode.NOT_FOUND, () -> acts.retire(retire, staff));
    RecordIndicatorValueInput value =
        new RecordIndicatorValueInput(key(), sales.id(), LAST_MONTH, BigDecimal.ONE, null);
    assertRefused(RefusalCode.NOT_ALLOWED, () -> records.record(value, member));
    assertRefused(RefusalCode.NOT_FOUND, () -> records.record(value, staff));
    SetIndicatorTargetInput target =
        new SetIndicatorTargetInput(key(), sales.id(), LAST_MONTH, BigDecimal.ONE, null);
    assertRefused(RefusalCode.NOT_ALLOWED, () -> records.setTarget(target, keeper));
    assertThat(IndicatorAct.of(sales, keeper)).containsExactly(IndicatorAct.RECORD);
    assertThat(IndicatorAct.of(sales, member)).isEmpty();
    assertThat(IndicatorAct.of(sales, officer)).hasSize(4);
    records.record(value, officer);
    assertThat(values(sales, ALL, keeper)).hasSize(1);
  }

  @Test
  void badInputIsRefused() {
    Indicator sales = entered("sales");
    Indicator twice = calculated("twice", "sales * 2");
    RecordIndicatorValueInput ofCalculated =
        new RecordIndicatorValueInput(key(), twice.id(), LAST_MONTH, BigDecimal.ONE, null);
    assertRefused(RefusalCode.WRONG_STATE, () -> records.record(ofCalculated, officer));
    assertRefused(RefusalCode.INVALID_DAY, () -> enter(sales, Days.today().plusDays(1), "1"));
    assertRefused(RefusalCode.INVALID_DAY, () -> enter(sales, LocalDate.of(1949, 12, 31), "1"));
    assertRefused(RefusalCode.INVALID_DAY, () -> aim(sales, Days.today().plusYears(11), "1", null));
    assertRefused(RefusalCode.INVALID_VALUE, () -> enter(sales, LAST_MONTH, "0.12345"));
    assertRefused(RefusalCode.INVALID_VALUE, () -> enter(sales, LAST_MONTH, "1000000000001"));
    assertRefused(RefusalCode.INVALID_VALUE, () -> Window.of(0, null));
    assertRefused(RefusalCode.INVALID_VALUE, () -> Window.of(121, null));
    assertRefused(RefusalCode.INVALID_DAY, () -> Window.of(1, LocalDate.of(1900, 1, 1)));
    String stranger = TestNetwork.person();
    assertRefused(
        RefusalCode.NOT_FOUND,
        () ->
            acts.change(
                new ChangeIndicatorInput(
                    sales.id(), "Sales", "GBP", null, BetterWhen.HIGHER, null, stranger, false),
                officer));
    assertRefused(
        RefusalCode.NOT_FOUND,
        () -> enter(indicatorOf(NodeKind.INDICATOR.newId()), LAST_MONTH, "1"));
    assertThat(values(sales, ALL, member)).isEmpty();
  }

  @Test
  void thereAreAtMostAHundred() {
    for (int i = 0; i < 100; i++) {
      entered("i" + i);
    }
    assertRefused(RefusalCode.TOO_MANY, () -> entered("one_more"));
  }

  private Indicator indicatorOf(String id) {
    Indicator like = all(member, false).getFirst();
    return new Indicator(
        id,
        like.cooperative(),
        like.name(),
        like.symbol(),
        like.unit(),
        null,
        like.period(),
        like.betterWhen(),
        null,
        null,
        false,
        like.definedAt(),
        null);
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }

  private static void assertProblem(String problem, ThrowingCallable act) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(act)
        .matches(refusal -> problem.equals(refusal.details().get("problem")));
  }

  private static void assertRefused(RefusalCode code, ThrowingCallable act) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(act)
        .extracting(Refusal::code)
        .isEqualTo(code);
  }
}
