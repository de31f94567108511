package coop.yui.plans;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import coop.yui.bylaws.BylawsParameter;
import coop.yui.bylaws.DecisionKind;
import coop.yui.bylaws.TestBylaws;
import coop.yui.decisions.DecisionInvariants;
import coop.yui.decisions.TestDecisions;
import coop.yui.decisions.TestDecisions.About;
import coop.yui.graph.Invariants;
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
import coop.yui.plans.BusinessPlan.PlanComment;
import coop.yui.plans.BusinessPlan.PlanSection;
import coop.yui.plans.BusinessPlan.PlanSectionVersion;
import coop.yui.plans.PlanActs.AddPlanAuthorInput;
import coop.yui.plans.PlanActs.CommentOnPlanInput;
import coop.yui.plans.PlanActs.DiscardBusinessPlanInput;
import coop.yui.plans.PlanActs.RemovePlanAuthorInput;
import coop.yui.plans.PlanActs.SettlePlanCommentInput;
import coop.yui.plans.PlanActs.StartBusinessPlanInput;
import coop.yui.plans.PlanWriting.AddPlanSectionInput;
import coop.yui.plans.PlanWriting.BudgetLineInput;
import coop.yui.plans.PlanWriting.ChangePlanBudgetInput;
import coop.yui.plans.PlanWriting.ChangePlanSectionInput;
import coop.yui.plans.PlanWriting.ChangePlanTargetsInput;
import coop.yui.plans.PlanWriting.OrderPlanSectionsInput;
import coop.yui.plans.PlanWriting.PlanTargetInput;
import coop.yui.plans.PlanWriting.RemovePlanSectionInput;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Members write a plan together; it is adopted exactly as they had it before them. */
@Tag("slow")
class PlansTest {

  private static final int YEAR = Days.today().getYear() + 1;

  private final Plans plans = new Plans(TestGraph.graph());
  private final PlanActs acts = new PlanActs(TestGraph.graph(), plans, TestBylaws.versions());
  private final PlanWriting writing = new PlanWriting(TestGraph.graph(), plans);
  private final PlanDecisions decisions = new PlanDecisions();

  private Viewer officer = Viewer.ANONYMOUS;
  private Viewer author = Viewer.ANONYMOUS;
  private Viewer member = Viewer.ANONYMOUS;

  @SuppressWarnings("NullAway.Init")
  private Organisation cooperative;

  @BeforeEach
  void aCooperativeOfTwo() {
    TestGraph.clear();
    Viewer staff = new Viewer(TestNetwork.person(), Set.of(Role.FEDERATION_STAFF), Set.of());
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
    author = TestMembers.member(cooperative, "WORKER").viewer();
    member = TestMembers.member(cooperative, "WORKER").viewer();
  }

  @AfterEach
  void nothingIsBroken() {
    for (var invariants : List.of(DecisionInvariants.ALL, PlanInvariants.ALL)) {
      assertThat(Invariants.check(TestGraph.graph(), invariants).values()).allMatch(List::isEmpty);
    }
  }

  private BusinessPlan start(int year, @Nullable String basedOn) {
    return acts.start(
        new StartBusinessPlanInput(key(), cooperative.id(), year, "en", basedOn), officer);
  }

  private BusinessPlan started() {
    BusinessPlan plan = start(YEAR, null);
    return acts.addAuthor(new AddPlanAuthorInput(plan.id(), author.mustBeSignedIn()), officer);
  }

  private BusinessPlan section(BusinessPlan plan, String title, String text) {
    return writing.addSection(new AddPlanSectionInput(key(), plan.id(), title, text), author);
  }

  private BusinessPlan full() {
    BusinessPlan plan = section(started(), "What we do", "Twenty hectares.");
    section(plan, "Who does it", "All of us.");
    writing.changeBudget(
        new ChangePlanBudgetInput(
            plan.id(),
            1,
            List.of(
                new BudgetLineInput(BudgetSide.INCOME, "Care of woods", new BigDecimal("1200.50")),
                new BudgetLineInput(BudgetSide.EXPENSE, "Wages", new BigDecimal("1000")))),
        author);
    return writing.changeTargets(
        new ChangePlanTargetsInput(
            plan.id(),
            1,
            List.of(new PlanTargetInput("Woods cared for", new BigDecimal("20"), "ha", null))),
        author);
  }

  private String proposed(BusinessPlan plan, String text) {
    About about = new About(DecisionKind.PLAN, plan.id(), false, "Plan", text);
    return TestDecisions.draft(cooperative, author, about, decisions);
  }

  private String vote(String proposal) {
    String box = TestDecisions.opened(proposal, author, decisions);
    TestDecisions.inFavour(box, author, receipt(), null);
    TestDecisions.inFavour(box, member, receipt(), null);
    return box;
  }

  @Test
  void severalWriteAndWhatWasSaidBeforeStays() {
    BusinessPlan plan = section(started(), "What we do", "Ten hectares.");
    PlanSection section = plan.sections().getFirst();
    BusinessPlan changed =
        writing.changeSection(
            new ChangePlanSectionInput(plan.id(), section.id(), 1, "What we do", "Twenty."),
            officer);
    assertThat(changed.sections().getFirst().version()).isEqualTo(2);
    List<PlanSectionVersion> former =
        plans.formerSections(List.of(section.id())).getOrDefault(section.id(), List.of());
    assertThat(former)
        .singleElement()
        .satisfies(
            version -> {
              assertThat(version.text()).isEqualTo("Ten hectares.");
              assertThat(version.changedBy()).isEqualTo(author.person());
            });
    assertRefused(
        RefusalCode.CHANGED_MEANWHILE,
        () ->
            writing.changeSection(
                new ChangePlanSectionInput(plan.id(), section.id(), 1, "What", "Thirty."), author));
  }

  @Test
  void sectionsAreOrderedAndTakenOut() {
    BusinessPlan plan = full();
    List<String> ids = plan.sections().stream().map(PlanSection::id).toList();
    BusinessPlan turned =
        writing.orderSections(new OrderPlanSectionsInput(plan.id(), ids.reversed()), author);
    assertThat(turned.sections()).extracting(PlanSection::id).isEqualTo(ids.reversed());
    assertRefused(
        RefusalCode.CHANGED_MEANWHILE,
        () ->
            writing.orderSections(
                new OrderPlanSectionsInput(plan.id(), List.of(ids.getFirst(), ids.getFirst())),
                author));
    BusinessPlan shorter =
        writing.removeSection(new RemovePlanSectionInput(plan.id(), ids.getFirst(), 1), author);
    assertThat(shorter.sections()).extracting(PlanSection::id).containsExactly(ids.getLast());
    assertRefused(
        RefusalCode.NOT_FOUND,
        () ->
            writing.removeSection(
                new RemovePlanSectionInput(plan.id(), ids.getFirst(), 1), author));
  }

  @Test
  void theWholeIsOneTextWithItsSums() {
    assertThat(PlanText.of(full()))
        .isEqualTo(
            """
            1. What we do

            Twenty hectares.

            2. Who does it

            All of us.

            Budget (GBP)

            Income
            - Care of woods: 1,200.5
            Sum: 1,200.5

            Expenses
            - Wages: 1,000
            Sum: 1,000

            Result: 200.5

            Targets

            - Woods cared for: 20 ha\
            """);
  }

  @Test
  void whatTheMembersHadBeforeThemIsAdoptedAndStaysStillMeanwhile() {
    BusinessPlan plan = full();
    String proposal = proposed(plan, PlanText.of(plan));
    vote(proposal);
    assertThat(plans.one(plan.id(), member).state()).isEqualTo(PlanState.DECIDING);
    assertThat(PlanAct.of(plans.one(plan.id(), author), author)).isEmpty();
    assertRefused(RefusalCode.WRONG_STATE, () -> section(plan, "Late", "Text."));
    TestDecisions.count();
    assertThat(plans.one(plan.id(), member).state()).isEqualTo(PlanState.DECIDING);
    TestDecisions.carryOut(proposal, officer, decisions);
    BusinessPlan adopted = plans.one(plan.id(), member);
    assertThat(adopted.state()).isEqualTo(PlanState.ADOPTED);
    assertThat(adopted.adoptedOn()).isEqualTo(Days.today());
    assertThat(adopted.decidedBy()).isEqualTo(proposal);
    assertRefused(RefusalCode.WRONG_STATE, () -> section(plan, "Late", "Text."));
  }

  @Test
  void aPlanThatIsRejectedIsWrittenOn() {
    BusinessPlan plan = full();
    String proposal = proposed(plan, PlanText.of(plan));
    String box = TestDecisions.opened(proposal, author, decisions);
    TestGraph.run(
        "MATCH (b:BallotBox {id: $box}) SET b.closesAt = datetime() - duration('PT1H'), b.uncounted"
            + " = datetime() - duration('PT1H') RETURN 1",
        Map.of("box", box));
    TestDecisions.count();
    assertThat(plans.one(plan.id(), member).state()).isEqualTo(PlanState.DRAFT);
    assertThat(section(plan, "Once more", "Text.").sections()).hasSize(3);
  }

  @Test
  void aProposalSaysExactlyWhatThePlanSays() {
    BusinessPlan plan = full();
    assertRefused(RefusalCode.WRONG_STATE, () -> proposed(plan, "Something else."));
    String proposal = proposed(plan, PlanText.of(plan));
    section(plan, "Risks", "Snow.");
    assertRefused(RefusalCode.WRONG_STATE, () -> TestDecisions.opened(proposal, author, decisions));
    BusinessPlan empty = start(YEAR + 1, null);
    assertRefused(RefusalCode.WRONG_STATE, () -> proposed(empty, "Nothing."));
  }

  @Test
  void aYearHasOnePlanAtATimeAndEditionsFollowEachOther() {
    BusinessPlan plan = full();
    assertRefused(RefusalCode.ALREADY_SO, () -> start(YEAR, null));
    String proposal = proposed(plan, PlanText.of(plan));
    vote(proposal);
    TestDecisions.count();
    TestDecisions.carryOut(proposal, officer, decisions);
    BusinessPlan second = start(YEAR, plan.id());
    assertThat(second.edition()).isEqualTo(2);
    assertThat(PlanText.of(second)).isEqualTo(PlanText.of(plan));
    assertThat(second.sections())
        .extracting(PlanSection::id)
        .doesNotContainAnyElementsOf(plan.sections().stream().map(PlanSection::id).toList());
    acts.discard(new DiscardBusinessPlanInput(second.id()), officer);
    assertThat(list(member)).extracting(BusinessPlan::id).containsExactly(plan.id());
    assertThat(start(YEAR, null).edition()).isEqualTo(3);
    assertRefused(RefusalCode.INVALID_VALUE, () -> start(YEAR + 9, null));
  }

  private List<BusinessPlan> list(Viewer viewer) {
    var page = plans.of(List.of(cooperative.id()), Page.forward(20, null), viewer);
    var own = page.get(cooperative.id());
    return own == null ? List.of() : own.nodes();
  }

  @Test
  void onlyAuthorsAndOfficersWriteAndMembersComment() {
    BusinessPlan plan = full();
    AddPlanSectionInput theirs = new AddPlanSectionInput(key(), plan.id(), "Mine", "Text.");
    assertRefused(RefusalCode.NOT_ALLOWED, () -> writing.addSection(theirs, member));
    String section = plan.sections().getFirst().id();
    acts.comment(new CommentOnPlanInput(key(), plan.id(), section, "And the north side?"), member);
    String comment = comment(plan).id();
    SettlePlanCommentInput settle = new SettlePlanCommentInput(plan.id(), comment);
    assertRefused(RefusalCode.NOT_ALLOWED, () -> acts.settle(settle, member));
    acts.settle(settle, author);
    assertThat(comment(plan).settledAt()).isNotNull();
    acts.removeAuthor(new RemovePlanAuthorInput(plan.id(), author.mustBeSignedIn()), officer);
    assertRefused(RefusalCode.NOT_ALLOWED, () -> section(plan, "Late", "Text."));
    AddPlanAuthorInput outsider = new AddPlanAuthorInput(plan.id(), TestNetwork.person());
    assertRefused(RefusalCode.NOT_FOUND, () -> acts.addAuthor(outsider, officer));
  }

  private PlanComment comment(BusinessPlan plan) {
    return requireNonNull(
            plans.comments(List.of(plan.id()), Page.forward(20, null), member).get(plan.id()))
        .nodes()
        .getFirst();
  }

  @Test
  void othersReadNothing() {
    BusinessPlan plan = full();
    Viewer staff = new Viewer(TestNetwork.person(), Set.of(Role.FEDERATION_STAFF), Set.of());
    for (Viewer stranger : List.of(staff, Viewer.ANONYMOUS)) {
      assertThat(list(stranger)).isEmpty();
      assertThat(plans.read(List.of(plan.id()), stranger)).isEmpty();
    }
    assertRefused(
        RefusalCode.NOT_FOUND,
        () -> acts.comment(new CommentOnPlanInput(key(), plan.id(), null, "Hm."), staff));
  }

  @Test
  void badAmountsAndTargetsAreRefusedAndNothingIsLost() {
    BusinessPlan plan = full();
    for (String amount : List.of("-1", "0.001", "1000000000001")) {
      assertRefused(RefusalCode.INVALID_VALUE, () -> budget(plan, 2, amount));
    }
    assertRefused(RefusalCode.CHANGED_MEANWHILE, () -> budget(plan, 1, "5"));
    assertRefused(
        RefusalCode.INVALID_VALUE,
        () ->
            writing.changeTargets(
                new ChangePlanTargetsInput(
                    plan.id(),
                    2,
                    List.of(new PlanTargetInput("Half", new BigDecimal("0.00001"), "ha", null))),
                author));
    assertThat(plans.one(plan.id(), author).budget()).hasSize(2);
  }

  private void budget(BusinessPlan plan, int version, String amount) {
    BudgetLineInput line = new BudgetLineInput(BudgetSide.INCOME, "Line", new BigDecimal(amount));
    writing.changeBudget(new ChangePlanBudgetInput(plan.id(), version, List.of(line)), author);
  }

  @Test
  void ofTwoWhoChangeTheSameSectionAtOnceOneIsTold() {
    BusinessPlan plan = full();
    PlanSection section = plan.sections().getFirst();
    List<Boolean> done =
        List.of(author, officer).parallelStream()
            .map(
                viewer -> {
                  try {
                    writing.changeSection(
                        new ChangePlanSectionInput(
                            plan.id(), section.id(), 1, "What we do", "By " + viewer.person()),
                        viewer);
                    return true;
                  } catch (Refusal refusal) {
                    assertThat(refusal.code()).isEqualTo(RefusalCode.CHANGED_MEANWHILE);
                    return false;
                  }
                })
            .toList();
    assertThat(done).containsExactlyInAnyOrder(true, false);
    assertThat(plans.one(plan.id(), author).sections().getFirst().version()).isEqualTo(2);
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }

  private static String receipt() {
    return UUID.randomUUID().toString().replace("-", "").toUpperCase(Locale.ROOT).substring(0, 20);
  }

  private static void assertRefused(RefusalCode code, ThrowingCallable act) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(act)
        .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
  }
}
