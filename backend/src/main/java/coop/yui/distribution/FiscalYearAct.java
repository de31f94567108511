package coop.yui.distribution;

import coop.yui.identity.Viewer;
import coop.yui.network.Days;
import java.util.ArrayList;
import java.util.List;

/** What can be done with a fiscal year. */
enum FiscalYearAct {
  ENTER_FIGURES,
  PLAN,
  PROPOSE,
  DISCARD;

  /** What the viewer may do with it now; looked at again when she does it. */
  static List<FiscalYearAct> of(FiscalYear year, Viewer viewer) {
    List<FiscalYearAct> acts = new ArrayList<>();
    boolean isOpen =
        switch (year.state()) {
          case OPEN, FIGURES, PLANNED -> true;
          case DECIDING, ADOPTED, DISCARDED -> false;
        };
    if (isOpen && viewer.isRepresentativeOf(year.cooperative())) {
      acts.add(ENTER_FIGURES);
      if (year.figures() != null && year.lastDay().isBefore(Days.today())) {
        acts.add(PLAN);
      }
      acts.add(DISCARD);
    }
    if (year.state() == FiscalYearState.PLANNED && viewer.isMemberOf(year.cooperative())) {
      acts.add(PROPOSE);
    }
    return acts;
  }
}
