package coop.yui.plans;

import coop.yui.bylaws.DecisionKind;
import coop.yui.bylaws.TestBylaws;
import coop.yui.decisions.TestDecisions;
import coop.yui.decisions.TestDecisions.About;
import coop.yui.graph.TestGraph;
import coop.yui.identity.Viewer;
import coop.yui.network.Organisation;
import coop.yui.plans.PlanActs.StartBusinessPlanInput;
import coop.yui.plans.PlanWriting.AddPlanSectionInput;
import coop.yui.plans.PlanWriting.BudgetLineInput;
import coop.yui.plans.PlanWriting.ChangePlanBudgetInput;
import coop.yui.plans.PlanWriting.ChangePlanTargetsInput;
import coop.yui.plans.PlanWriting.PlanTargetInput;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Business plans for tests of what follows from them. */
public final class TestPlans {

  private static final Plans PLANS = new Plans(TestGraph.graph());
  private static final PlanActs ACTS =
      new PlanActs(TestGraph.graph(), PLANS, TestBylaws.versions());
  private static final PlanWriting WRITING = new PlanWriting(TestGraph.graph(), PLANS);

  private TestPlans() {}

  /**
   * The id of a plan that is being written, with an income of 1200.50, an expense of 1000 and a
   * target of 20 ha.
   *
   * @param indicator what measures the target
   */
  public static String written(
      Organisation cooperative, int year, @Nullable String indicator, Viewer officer) {
    String plan =
        ACTS.start(new StartBusinessPlanInput(key(), cooperative.id(), year, "en", null), officer)
            .id();
    WRITING.addSection(
        new AddPlanSectionInput(key(), plan, "What we do", "Twenty hectares."), officer);
    WRITING.changeBudget(
        new ChangePlanBudgetInput(
            plan,
            1,
            List.of(
                new BudgetLineInput(BudgetSide.INCOME, "Care of woods", new BigDecimal("1200.50")),
                new BudgetLineInput(BudgetSide.EXPENSE, "Wages", new BigDecimal("1000")))),
        officer);
    WRITING.changeTargets(
        new ChangePlanTargetsInput(
            plan,
            1,
            List.of(new PlanTargetInput("Woods cared for", new BigDecimal("20"), "ha", indicator))),
        officer);
    return plan;
  }

  /**
   * The id of such a plan that the members adopted.
   *
   * @param members all who vote
   */
  public static String adopted(
      Organisation cooperative,
      int year,
      @Nullable String indicator,
      Viewer officer,
      List<Viewer> members) {
    String plan = written(cooperative, year, indicator, officer);
    PlanDecisions decisions = new PlanDecisions();
    About about =
        new About(DecisionKind.PLAN, plan, false, "Plan", PlanText.of(PLANS.one(plan, officer)));
    Viewer author = members.getFirst();
    String proposal = TestDecisions.draft(cooperative, author, about, decisions);
    String box = TestDecisions.opened(proposal, author, decisions);
    members.forEach(member -> TestDecisions.inFavour(box, member, receipt(), null));
    TestDecisions.count();
    TestDecisions.carryOut(proposal, officer, decisions);
    return plan;
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }

  private static String receipt() {
    return UUID.randomUUID().toString().replace("-", "").toUpperCase(Locale.ROOT).substring(0, 20);
  }
}
