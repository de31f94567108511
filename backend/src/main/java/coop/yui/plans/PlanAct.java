package coop.yui.plans;

import coop.yui.identity.Viewer;
import java.util.ArrayList;
import java.util.List;

/** What can be done with a business plan. */
enum PlanAct {
  CHANGE,
  COMMENT,
  PROPOSE,
  DISCARD;

  /** What the viewer may do with it now; looked at again when she does it. */
  static List<PlanAct> of(BusinessPlan plan, Viewer viewer) {
    List<PlanAct> acts = new ArrayList<>();
    if (plan.state() != PlanState.DRAFT) {
      return acts;
    }
    boolean actsForCooperative = viewer.isRepresentativeOf(plan.cooperative());
    if (actsForCooperative || plan.authors().contains(String.valueOf(viewer.person()))) {
      acts.add(CHANGE);
      if (!plan.sections().isEmpty()) {
        acts.add(PROPOSE);
      }
    }
    acts.add(COMMENT);
    if (actsForCooperative) {
      acts.add(DISCARD);
    }
    return acts;
  }
}
