package coop.yui.plans;

import coop.yui.bylaws.DecisionKind;
import coop.yui.decisions.ProposalSubject;
import coop.yui.graph.NodeKind;
import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.graph.Transaction;
import coop.yui.graph.Transaction.Change;
import coop.yui.identity.Viewer;
import coop.yui.network.Days;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How a decision adopts a business plan: exactly the text that the members had before them. */
@Component
class PlanDecisions implements ProposalSubject {

  private static final String LOCK =
      """
      CYPHER 25
      MATCH (p:BusinessPlan {id: $subject})
      WHERE p.cooperative = $cooperative
      SET p.lock = randomUUID()
      """;
  private static final String READ =
      """
      CYPHER 25
      MATCH (p:BusinessPlan {id: $subject})
      WHERE p.cooperative = $cooperative
      """
          + Plans.RETURN;
  private static final String ADOPT =
      """
      CYPHER 25
      MATCH (p:BusinessPlan {id: $subject})
      SET p.adoptedOn = $today, p.decidedBy = $proposal, p.adoptedText = $text
      """;

  @Override
  public DecisionKind decision() {
    return DecisionKind.PLAN;
  }

  @Override
  public void mustBePossible(Transaction transaction, Proposed proposed) {
    if (proposed.isRepeal()) {
      throw new Refusal(RefusalCode.INVALID_VALUE).field("isRepeal");
    }
    if (proposed.subject() == null) {
      return;
    }
    BusinessPlan plan = locked(transaction, proposed);
    if (plan.state() != PlanState.DRAFT) {
      throw refused(plan.state().name());
    }
    if (plan.sections().isEmpty()) {
      throw refused("EMPTY");
    }
    if (!PlanText.of(plan).equals(proposed.text())) {
      throw refused("ANOTHER_TEXT");
    }
  }

  private static Refusal refused(String why) {
    return new Refusal(RefusalCode.WRONG_STATE).field("plan").with("plan", why);
  }

  private static BusinessPlan locked(Transaction transaction, Proposed proposed) {
    Map<String, Object> parameters =
        Map.of(
            "subject", NodeKind.PLAN.check(String.valueOf(proposed.subject()), "subject"),
            "cooperative", proposed.cooperative());
    transaction.run(LOCK, parameters);
    return transaction
        .one(READ, parameters, Plans::read)
        .orElseThrow(() -> new Refusal(RefusalCode.NOT_FOUND).field("subject"));
  }

  @Override
  public void carryOut(Transaction transaction, Proposed proposed, Viewer viewer) {
    if (proposed.subject() == null) {
      return;
    }
    BusinessPlan plan = locked(transaction, proposed);
    transaction.run(
        ADOPT,
        Map.of(
            "subject", plan.id(),
            "today", Days.today(),
            "proposal", proposed.proposal(),
            "text", proposed.text()));
    transaction.audit(
        plan.id(), List.of(plan.cooperative()), Map.of("adopted", Change.to(proposed.proposal())));
    transaction.announce(List.of(plan.id(), plan.cooperative()));
  }
}
