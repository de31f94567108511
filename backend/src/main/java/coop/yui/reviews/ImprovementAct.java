package coop.yui.reviews;

import coop.yui.identity.Viewer;
import java.util.List;

/** What can be done with an improvement. */
enum ImprovementAct {
  REMOVE,
  FINISH,
  POSTPONE,
  HAND_ON;

  /** What the viewer may do with it now; looked at again when she does it. */
  static List<ImprovementAct> of(Improvement improvement, Viewer viewer) {
    boolean actsForCooperative = viewer.isRepresentativeOf(improvement.cooperative());
    if (!improvement.isAgreed()) {
      return actsForCooperative ? List.of(REMOVE) : List.of();
    }
    if (improvement.finishedOn() != null) {
      return List.of();
    }
    if (actsForCooperative) {
      return List.of(FINISH, POSTPONE, HAND_ON);
    }
    return isOwner(improvement, viewer) ? List.of(FINISH, POSTPONE) : List.of();
  }

  /** Whether she sees to it, as a member. */
  static boolean isOwner(Improvement improvement, Viewer viewer) {
    return viewer.isMemberOf(improvement.cooperative())
        && improvement.owner().equals(viewer.person());
  }
}
