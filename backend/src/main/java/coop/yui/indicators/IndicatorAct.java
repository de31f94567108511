package coop.yui.indicators;

import coop.yui.identity.Viewer;
import java.util.ArrayList;
import java.util.List;

/** What can be done with an indicator. */
enum IndicatorAct {
  CHANGE,
  RECORD,
  SET_TARGET,
  RETIRE;

  /** What the viewer may do with it now; looked at again when she does it. */
  static List<IndicatorAct> of(Indicator indicator, Viewer viewer) {
    List<IndicatorAct> acts = new ArrayList<>();
    if (indicator.retiredAt() != null) {
      return acts;
    }
    boolean actsForCooperative = viewer.isRepresentativeOf(indicator.cooperative());
    if (actsForCooperative) {
      acts.add(CHANGE);
    }
    if (indicator.formula() == null && (actsForCooperative || isKeeper(indicator, viewer))) {
      acts.add(RECORD);
    }
    if (actsForCooperative) {
      acts.add(SET_TARGET);
      acts.add(RETIRE);
    }
    return acts;
  }

  /** Whether she enters its values. */
  static boolean isKeeper(Indicator indicator, Viewer viewer) {
    return viewer.isMemberOf(indicator.cooperative())
        && String.valueOf(viewer.person()).equals(indicator.keeper());
  }
}
