package coop.yui.standards;

import coop.yui.identity.Viewer;
import java.util.List;

/** What can be proposed about a standard. */
enum StandardAct {
  PROPOSE_CHANGE,
  PROPOSE_REPEAL;

  /** What the viewer may do with it now; looked at again when she does it. */
  static List<StandardAct> of(Standard standard, Viewer viewer) {
    boolean mayPropose =
        viewer.isMemberOf(standard.cooperative())
            || viewer.isRepresentativeOf(standard.cooperative());
    return mayPropose && standard.repealedOn() == null ? List.of(values()) : List.of();
  }
}
