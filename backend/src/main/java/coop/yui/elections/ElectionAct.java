package coop.yui.elections;

import coop.yui.identity.Viewer;
import java.util.ArrayList;
import java.util.List;

/** What can be done with an election. */
enum ElectionAct {
  NOMINATE,
  ACCEPT,
  DECLINE,
  WITHDRAW,
  CHANGE,
  OPEN,
  VOTE,
  CANCEL;

  /** What the viewer may do with it now; looked at again when she does it. */
  static List<ElectionAct> of(Election election, Viewer viewer) {
    List<ElectionAct> acts = new ArrayList<>();
    boolean isBeforeVote =
        election.state() == ElectionState.NOMINATION || election.state() == ElectionState.NOMINATED;
    if (election.state() == ElectionState.NOMINATION && viewer.isMemberOf(election.cooperative())) {
      acts.add(NOMINATE);
    }
    if (isBeforeVote && election.own() == CandidacyState.NOMINATED) {
      acts.add(ACCEPT);
      acts.add(DECLINE);
    }
    if (election.own() == CandidacyState.STANDING
        && (isBeforeVote || election.state() == ElectionState.VOTING)) {
      acts.add(WITHDRAW);
    }
    if (isBeforeVote && viewer.isRepresentativeOf(election.cooperative())) {
      acts.add(CHANGE);
      if (election.state() == ElectionState.NOMINATED) {
        acts.add(OPEN);
      }
      acts.add(CANCEL);
    }
    if (election.state() == ElectionState.VOTING
        && election.vote() != null
        && election.vote().awaitsViewer()
        && viewer.isMemberOf(election.cooperative())) {
      acts.add(VOTE);
    }
    return acts;
  }
}
