package coop.yui.reviews;

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
import coop.yui.network.Days;
import coop.yui.network.InputBuilder;
import coop.yui.network.Organisation;
import coop.yui.network.TestNetwork;
import coop.yui.network.Visibility;
import coop.yui.offices.TestMembers;
import coop.yui.offices.TestMembers.Member;
import coop.yui.plans.BudgetSide;
import coop.yui.plans.PlanInvariants;
import coop.yui.plans.TestPlans;
import coop.yui.reviews.AwaitedImprovements.AwaitedImprovement;
import coop.yui.reviews.Improvement.Postponement;
import coop.yui.reviews.ImprovementActs.AddImprovementInput;
import coop.yui.reviews.ImprovementActs.FinishImprovementInput;
import coop.yui.reviews.ImprovementActs.PostponeImprovementInput;
import coop.yui.reviews.ImprovementActs.RemoveImprovementInput;
import coop.yui.reviews.Improvements.ImprovementPage;
import coop.yui.reviews.Review.BudgetResult;
import coop.yui.reviews.Review.TargetResult;
import coop.yui.reviews.ReviewActs.BudgetResultInput;
import coop.yui.reviews.ReviewActs.ChangeReviewInput;
import coop.yui.reviews.ReviewActs.ConcludeReviewInput;
import coop.yui.reviews.ReviewActs.DiscardReviewInput;
import coop.yui.reviews.ReviewActs.StartReviewInput;
import coop.yui.reviews.ReviewActs.TargetResultInput;
import coop.yui.reviews.Reviews.ReviewPage;
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
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Members examine what became of a plan, and see to what shall become better. */
@Tag("slow")
class ReviewsTest {

  private static final Page ALL = Page.forward(100, null);
  private static final LocalDate SOON = Days.today().plusDays(10);

  private final Reviews reviews = new Reviews(TestGraph.graph());
  private final Improvements improvements = new Improvements(TestGraph.graph());
  private final ReviewActs acts = new ReviewActs(TestGraph.graph(), reviews);
  private final ImprovementActs improving =
      new ImprovementActs(TestGraph.graph(), reviews, improvements);
  private final AwaitedImprovements awaited = new AwaitedImprovements(TestGraph.graph());

  private Viewer staff = Viewer.ANONYMOUS;
  private Viewer officer = Viewer.ANONYMOUS;
  private Viewer owner = Viewer.ANONYMOUS;
  private Viewer member = Viewer.ANONYMOUS;
  private String plan = "";

  @SuppressWarnings("NullAway.Init")
  private Organisation cooperative;

  @SuppressWarnings("NullAway.Init")
  private Member ownerMember;

  @BeforeEach
  void aCooperativeWithAnAdoptedPlan() {
    TestGraph.clear();
    staff = new Viewer(TestNetwork.person(), Set.of(Role.FEDERATION_STAFF), Set.of());
    cooperative =
        TestNetwork.register(new InputBuilder("Rivet").visibility(Visibility.PUBLIC), staff);
    officer = TestNetwork.representativeOf(cooperative);
    TestBylaws.adopt(
        cooperative,
        "PRINCIPLES",
        Map.of(
            BylawsParameter.MEMBERSHIP_CLASSES, "WORKER",
            BylawsParameter.VOTING_CLASSES, "WORKER",
            BylawsParameter.CLASS_QUORUMS, "",
            BylawsParameter.SHARE_VALUE, "1.00 GBP"),
        officer);
    ownerMember = TestMembers.member(cooperative, "WORKER");
    owner = ownerMember.viewer();
    member = TestMembers.member(cooperative, "WORKER").viewer();
    plan =
        TestPlans.adopted(
            cooperative, Days.today().getYear(), null, officer, List.of(owner, member));
  }

  @AfterEach
  void nothingIsBroken() {
    for (var invariants : List.of(PlanInvariants.ALL, ReviewInvariants.ALL)) {
      assertThat(Invariants.check(TestGraph.graph(), invariants).values()).allMatch(List::isEmpty);
    }
  }

  private Review start() {
    return acts.start(new StartReviewInput(key(), plan, "Half year", Days.today()), officer);
  }

  private Review written(Review review, @Nullable String findings, @Nullable String wages) {
    BudgetResult ofWages =
        review.budgetResults().stream()
            .filter(result -> result.side() == BudgetSide.EXPENSE)
            .findFirst()
            .orElseThrow();
    BigDecimal actual = wages == null ? null : new BigDecimal(wages);
    return acts.change(
        new ChangeReviewInput(
            review.id(),
            review.version(),
            findings,
            List.of(new BudgetResultInput(ofWages.id(), actual, "Overtime")),
            List.of(
                new TargetResultInput(
                    review.targetResults().getFirst().id(), new BigDecimal("17.5"), null))),
        officer);
  }

  private Improvement improvement(Review review) {
    improving.add(
        new AddImprovementInput(key(), review.id(), "Begin earlier", owner.mustBeSignedIn(), SOON),
        officer);
    return requireNonNull(improvements.ofReviews(List.of(review.id())).get(review.id())).getLast();
  }

  private Improvement agreed() {
    Review review = written(start(), "Too few hands in June.", "1100");
    Improvement improvement = improvement(review);
    acts.conclude(new ConcludeReviewInput(review.id()), officer);
    return improvements.one(improvement.id(), member);
  }

  private List<Improvement> listed(boolean includeDone, Viewer viewer) {
    Connection<Improvement> found =
        improvements
            .of(List.of(cooperative.id()), new ImprovementPage(includeDone, ALL), viewer)
            .get(cooperative.id());
    return found == null ? List.of() : found.nodes();
  }

  private List<Review> listed(@Nullable String ofPlan, Viewer viewer) {
    Connection<Review> found =
        reviews
            .of(List.of(cooperative.id()), new ReviewPage(ofPlan, ALL), viewer)
            .get(cooperative.id());
    return found == null ? List.of() : found.nodes();
  }

  private Improvement postpone(
      Improvement improvement, LocalDate dueOn, @Nullable String to, Viewer viewer) {
    return improving.postpone(
        new PostponeImprovementInput(improvement.id(), dueOn, to, "The rain"), viewer);
  }

  @Test
  void whatWasPlannedIsLaidOutBesideWhatHappened() {
    Review started = start();
    assertThat(started.state()).isEqualTo(ReviewState.DRAFT);
    assertThat(started.budgetResults())
        .extracting(BudgetResult::planned)
        .containsExactly(Money.parse("GBP 1200.50"), Money.parse("GBP 1000.00"));
    assertThat(started.budgetResults()).extracting(BudgetResult::actual).containsOnlyNulls();
    Review review = written(started, "Too few hands in June.", "1100.25");
    assertThat(review.version()).isEqualTo(2);
    assertThat(review.findings()).isEqualTo("Too few hands in June.");
    assertThat(review.budgetResults())
        .extracting(BudgetResult::actual)
        .containsExactly(null, Money.parse("GBP 1100.25"));
    TargetResult target = review.targetResults().getFirst();
    assertThat(target.planned()).isEqualByComparingTo("20");
    assertThat(target.actual()).isEqualByComparingTo("17.5");
    assertThat(written(review, "Again.", null).budgetResults())
        .extracting(BudgetResult::actual)
        .containsOnlyNulls();
  }

  @Test
  void aConcludedReviewStandsStillAndIsToldToMembers() {
    Review review = written(start(), "Too few hands in June.", "1100");
    acts.conclude(new ConcludeReviewInput(review.id()), officer);
    Review concluded = reviews.one(review.id(), member);
    assertThat(concluded.state()).isEqualTo(ReviewState.CONCLUDED);
    assertThat(concluded.concludedBy()).isEqualTo(officer.person());
    assertThat(ReviewAct.of(concluded, officer)).isEmpty();
    assertRefused(RefusalCode.WRONG_STATE, () -> written(concluded, "Later.", "1"));
    assertRefused(RefusalCode.WRONG_STATE, () -> improvement(concluded));
    assertRefused(
        RefusalCode.WRONG_STATE, () -> acts.discard(new DiscardReviewInput(review.id()), officer));
    assertThat(
            TestGraph.run(
                """
                MATCH (n:Notification {kind: 'REVIEW_CONCLUDED', about: $review})
                RETURN n.person AS person
                """,
                Map.of("review", review.id())))
        .extracting(row -> row.get("person").asString())
        .containsExactlyInAnyOrder(owner.mustBeSignedIn(), member.mustBeSignedIn());
  }

  @Test
  void aPlanIsReviewedAgainOnceTheReviewIsOver() {
    Review first = start();
    assertRefused(RefusalCode.ALREADY_SO, this::start);
    acts.discard(new DiscardReviewInput(first.id()), officer);
    Review second = written(start(), "Fine.", null);
    acts.conclude(new ConcludeReviewInput(second.id()), officer);
    Review third = start();
    assertThat(listed(plan, member))
        .extracting(Review::id)
        .containsExactly(third.id(), second.id());
    assertThat(listed(NodeKind.PLAN.newId(), member)).isEmpty();
    assertThat(listed((String) null, member)).hasSize(2);
  }

  @Test
  void ofTwoWhoBeginAtOnceOneIsTold() throws Exception {
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Boolean>> both =
          IntStream.range(0, 2)
              .mapToObj(
                  i ->
                      executor.submit(
                          () -> {
                            try {
                              start();
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
  void nobodyOverwritesWhatSheHasNotRead() {
    Review review = start();
    written(review, "First.", "1");
    assertRefused(RefusalCode.CHANGED_MEANWHILE, () -> written(review, "Second.", "2"));
    assertThat(reviews.one(review.id(), member).findings()).isEqualTo("First.");
  }

  @Test
  void anImprovementWaitsForItsOwnerUntilItIsDone() {
    Improvement improvement = agreed();
    assertThat(awaited.read(owner, "", "", 10))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.id()).isEqualTo(improvement.id());
              assertThat(one.dueOn()).isEqualTo(SOON);
              assertThat(one.organisation()).isEqualTo(cooperative.id());
            });
    assertThat(awaited.count(owner)).isEqualTo(1);
    assertThat(awaited.count(member)).isZero();
    assertThat(awaited.count(officer)).isZero();
    assertThat(listed(false, member)).extracting(Improvement::id).containsExactly(improvement.id());

    Improvement done =
        improving.finish(new FinishImprovementInput(improvement.id(), "We began in May."), owner);
    assertThat(done.finishedOn()).isEqualTo(Days.today());
    assertThat(done.isOverdue()).isFalse();
    assertThat(awaited.count(owner)).isZero();
    assertThat(listed(false, member)).isEmpty();
    assertThat(listed(true, member)).hasSize(1);
    assertRefused(
        RefusalCode.WRONG_STATE,
        () -> improving.finish(new FinishImprovementInput(improvement.id(), "Again."), owner));
    assertRefused(RefusalCode.WRONG_STATE, () -> postpone(improvement, SOON, null, owner));
  }

  @Test
  void itIsPutOffByItsOwnerAndHandedOnByOfficers() {
    Improvement improvement = agreed();
    LocalDate later = SOON.plusMonths(1);
    assertThat(postpone(improvement, later, null, owner).dueOn()).isEqualTo(later);
    assertRefused(
        RefusalCode.NOT_ALLOWED, () -> postpone(improvement, later, member.person(), owner));
    Improvement handedOn = postpone(improvement, later.plusDays(1), member.person(), officer);
    assertThat(handedOn.owner()).isEqualTo(member.person());
    assertThat(handedOn.postponements())
        .extracting(Postponement::formerDueOn)
        .containsExactly(later, SOON);
    assertThat(awaited.count(owner)).isZero();
    assertThat(awaited.read(member, "", "", 10))
        .extracting(AwaitedImprovement::dueOn)
        .containsExactly(later.plusDays(1));
    assertRefused(RefusalCode.NOT_ALLOWED, () -> postpone(improvement, later, null, owner));
    assertThat(ImprovementAct.of(handedOn, owner)).isEmpty();
    assertThat(ImprovementAct.of(handedOn, officer)).hasSize(3);
  }

  @Test
  void whoIsNoMemberAnyMoreOwesNothing() {
    Improvement improvement = agreed();
    TestMembers.end(ownerMember);
    Viewer former = new Viewer(owner.person(), Set.of(), Set.of());
    assertThat(awaited.count(former)).isZero();
    assertRefused(
        RefusalCode.NOT_FOUND,
        () -> improving.finish(new FinishImprovementInput(improvement.id(), "x"), former));
    assertRefused(RefusalCode.NOT_FOUND, () -> postpone(improvement, SOON, owner.person(), former));
    assertThat(postpone(improvement, SOON, member.person(), officer).owner())
        .isEqualTo(member.person());
  }

  @Test
  void beforeTheReviewIsConcludedAnImprovementCanBeTakenOut() {
    Review review = start();
    Improvement improvement = improvement(review);
    assertThat(listed(true, member)).isEmpty();
    assertThat(awaited.count(owner)).isZero();
    assertRefused(
        RefusalCode.WRONG_STATE,
        () -> improving.finish(new FinishImprovementInput(improvement.id(), "x"), owner));
    assertThat(ImprovementAct.of(improvement, owner)).isEmpty();
    assertThat(ImprovementAct.of(improvement, officer)).containsExactly(ImprovementAct.REMOVE);
    improving.remove(new RemoveImprovementInput(improvement.id()), officer);
    assertThat(improvements.ofReviews(List.of(review.id()))).isEmpty();
    assertRefused(
        RefusalCode.NOT_FOUND,
        () -> improving.remove(new RemoveImprovementInput(improvement.id()), officer));
  }

  @Test
  void onlyOfficersReviewAndOnlyOwnPeopleRead() {
    Review review = start();
    StartReviewInput input = new StartReviewInput(key(), plan, "Mine", Days.today());
    assertRefused(RefusalCode.NOT_ALLOWED, () -> acts.start(input, member));
    assertRefused(RefusalCode.NOT_FOUND, () -> acts.start(input, staff));
    assertRefused(RefusalCode.NOT_SIGNED_IN, () -> acts.start(input, Viewer.ANONYMOUS));
    assertRefused(
        RefusalCode.NOT_ALLOWED, () -> acts.discard(new DiscardReviewInput(review.id()), member));
    Improvement improvement = improvement(review);
    assertRefused(
        RefusalCode.NOT_ALLOWED,
        () -> improving.remove(new RemoveImprovementInput(improvement.id()), member));
    Viewer outsider = new Viewer(TestNetwork.person(), Set.of(), Set.of());
    for (Viewer other : List.of(staff, outsider, Viewer.ANONYMOUS)) {
      assertThat(reviews.read(List.of(review.id()), other)).isEmpty();
      assertThat(improvements.read(List.of(improvement.id()), other)).isEmpty();
      assertThat(listed((String) null, other)).isEmpty();
      assertThat(listed(true, other)).isEmpty();
    }
    assertThat(reviews.read(List.of(review.id()), member)).containsOnlyKeys(review.id());
  }

  @Test
  void badInputIsRefused() {
    String draft = TestPlans.written(cooperative, Days.today().getYear() + 1, null, officer);
    assertRefused(
        RefusalCode.WRONG_STATE,
        () -> acts.start(new StartReviewInput(key(), draft, "Early", Days.today()), officer));
    assertRefused(
        RefusalCode.INVALID_DAY,
        () ->
            acts.start(
                new StartReviewInput(key(), plan, "Tomorrow", Days.today().plusDays(1)), officer));
    assertRefused(
        RefusalCode.INVALID_DAY,
        () ->
            acts.start(
                new StartReviewInput(key(), plan, "Before", Days.today().minusYears(1)), officer));
    Review review = start();
    assertRefused(
        RefusalCode.WRONG_STATE,
        () -> acts.conclude(new ConcludeReviewInput(review.id()), officer));
    assertRefused(RefusalCode.INVALID_VALUE, () -> written(review, "x", "-1"));
    assertRefused(RefusalCode.INVALID_VALUE, () -> written(review, "x", "1.001"));
    assertRefused(
        RefusalCode.NOT_FOUND,
        () ->
            acts.change(
                new ChangeReviewInput(
                    review.id(),
                    1,
                    "x",
                    List.of(new BudgetResultInput(key(), BigDecimal.ONE, null)),
                    List.of()),
                officer));
    for (LocalDate day :
        List.of(Days.today().minusDays(1), Days.today().plusYears(3).plusDays(1))) {
      assertRefused(
          RefusalCode.INVALID_DAY,
          () ->
              improving.add(
                  new AddImprovementInput(key(), review.id(), "x", owner.mustBeSignedIn(), day),
                  officer));
    }
    assertRefused(
        RefusalCode.NOT_FOUND,
        () ->
            improving.add(
                new AddImprovementInput(key(), review.id(), "x", TestNetwork.person(), SOON),
                officer));
    assertThat(reviews.one(review.id(), member)).isEqualTo(review);
    assertThat(improvements.ofReviews(List.of(review.id()))).isEmpty();
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }

  private static void assertRefused(RefusalCode code, ThrowingCallable act) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(act)
        .extracting(Refusal::code)
        .isEqualTo(code);
  }
}
