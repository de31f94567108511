package coop.yui.duties;

import coop.yui.identity.Viewer;
import java.util.ArrayList;
import java.util.List;

/** What can be done with a report. */
enum ReportAct {
  MARK_READ,
  ASK,
  ANSWER;

  /** What the viewer may do with it now; looked at again when she does it. */
  static List<ReportAct> of(OfficerReport report, Viewer viewer) {
    List<ReportAct> acts = new ArrayList<>();
    if (viewer.isMemberOf(report.cooperative())) {
      if (!report.hasViewerRead()) {
        acts.add(MARK_READ);
      }
      acts.add(ASK);
    }
    if (viewer.isRepresentativeOf(report.cooperative()) && report.openQuestions() > 0) {
      acts.add(ANSWER);
    }
    return acts;
  }
}
