package coop.yui.plans;

import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.graph.Transaction;
import coop.yui.graph.Transaction.Change;
import coop.yui.identity.Representations;
import coop.yui.identity.Viewer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A plan within an act. It is locked before it is read, so that acts on one plan happen one after
 * the other.
 */
record LockedPlan(Transaction transaction, BusinessPlan plan, Viewer viewer) {

  private static final String LOCK =
      """
      CYPHER 25
      MATCH (p:BusinessPlan {id: $id})
      WHERE p.cooperative IN $represents OR p.cooperative IN $memberOf
      SET p.lock = randomUUID()
      """;
  private static final String READ =
      """
      CYPHER 25
      MATCH (p:BusinessPlan {id: $id})
      WHERE p.cooperative IN $represents OR p.cooperative IN $memberOf
      """
          + Plans.RETURN;

  /**
   * Takes the lock and reads.
   *
   * @throws Refusal NOT_FOUND
   */
  static LockedPlan lock(Transaction transaction, String id, Viewer viewer) {
    Map<String, @Nullable Object> parameters = viewer.parameters(Map.of("id", id));
    transaction.run(LOCK, parameters);
    return transaction
        .one(READ, parameters, Plans::read)
        .map(plan -> new LockedPlan(transaction, plan, viewer))
        .orElseThrow(() -> new Refusal(RefusalCode.NOT_FOUND).field("plan"));
  }

  /** Reads it again after a change in the same act. */
  BusinessPlan again() {
    return transaction
        .one(READ, viewer.parameters(Map.of("id", plan.id())), Plans::read)
        .orElseThrow();
  }

  /**
   * Makes sure that the viewer writes the plan, or acts for the co-operative at this moment.
   *
   * @throws Refusal NOT_ALLOWED
   */
  void mustWrite() {
    boolean isAuthor =
        viewer.isMemberOf(plan.cooperative())
            && plan.authors().contains(String.valueOf(viewer.person()));
    if (!isAuthor) {
      mustActForCooperative();
    }
  }

  /**
   * Makes sure that the viewer acts for the co-operative at this moment.
   *
   * @throws Refusal NOT_ALLOWED
   */
  void mustActForCooperative() {
    Representations.mustActFor(transaction, plan.cooperative(), viewer);
  }

  /**
   * Makes sure that the plan is still being written.
   *
   * @throws Refusal WRONG_STATE
   */
  void mustBeDraft() {
    if (plan.state() != PlanState.DRAFT) {
      throw new Refusal(RefusalCode.WRONG_STATE).field("plan").with("plan", plan.state().name());
    }
  }

  /**
   * Makes sure that the whole is no longer than what can be proposed.
   *
   * @throws Refusal INVALID_LENGTH
   */
  void mustFitAProposal(String field) {
    if (PlanText.of(again()).length() > PlanText.LONGEST) {
      throw new Refusal(RefusalCode.INVALID_LENGTH).field(field).with("maximum", PlanText.LONGEST);
    }
  }

  /** Runs a statement with the plan's id, the viewer and the time. */
  void run(String statement, Map<String, ?> others) {
    Map<String, @Nullable Object> parameters = new HashMap<>(others);
    parameters.put("id", plan.id());
    parameters.put("viewer", viewer.person());
    parameters.put("at", transaction.at());
    transaction.run(statement, parameters);
  }

  /** Leaves an audit entry and tells those who follow. */
  void audit(Map<String, Change> changes) {
    transaction.audit(plan.id(), List.of(plan.cooperative()), changes);
    transaction.announce(List.of(plan.id(), plan.cooperative()));
  }
}
