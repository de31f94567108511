package coop.yui.offices;

import coop.yui.identity.Viewer;
import java.util.ArrayList;
import java.util.List;

/** What can be done with an office. */
enum OfficeAct {
  RESIGN,
  PROPOSE_RECALL;

  /** What the viewer may do with it now; looked at again when she does it. */
  static List<OfficeAct> of(Office office, Viewer viewer) {
    List<OfficeAct> acts = new ArrayList<>();
    if (office.isHeld()) {
      if (office.holder().equals(viewer.person())) {
        acts.add(RESIGN);
      } else if (viewer.isMemberOf(office.cooperative())) {
        acts.add(PROPOSE_RECALL);
      }
    }
    return acts;
  }
}
