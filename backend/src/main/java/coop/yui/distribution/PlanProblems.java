package coop.yui.distribution;

import coop.yui.bylaws.BylawsParameter;
import coop.yui.bylaws.LawRule;
import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.waterfall.PlanProblem;

/** Why a plan is refused, with the rule that it breaks. */
final class PlanProblems {

  private PlanProblems() {}

  /**
   * Makes sure that a way of sharing out keeps law and bylaws.
   *
   * @throws Refusal LAW_FORBIDS with the rule, the tier and the limit of the first problem
   */
  static void mustBeNone(SharedResult result) {
    if (result.distribution().problems().isEmpty()) {
      return;
    }
    PlanProblem problem = result.distribution().problems().getFirst();
    Refusal refusal =
        new Refusal(RefusalCode.LAW_FORBIDS)
            .field("amounts")
            .principle("2.3.2")
            .with("distribution", problem.kind().name())
            .with("tier", problem.tier().name())
            .with("limit", result.money(problem.limit()).getAmount().toPlainString());
    BylawsParameter parameter = RulesOfBylaws.parameter(problem.tier(), problem.bound());
    if (parameter != null) {
      LawRule law = result.bylaws().preset().rule(parameter);
      refusal = refusal.with("rule", law.article()).article(law.article());
    }
    throw refusal;
  }
}
