package coop.yui.decisions;

import coop.yui.decisions.Proposal.ProposalConsent;
import coop.yui.identity.Viewer;
import java.util.ArrayList;
import java.util.List;

/** What can be done with a proposal. */
enum ProposalAct {
  CHANGE,
  PUBLISH,
  WITHDRAW,
  COMMENT,
  TAKE_IN,
  OPEN_VOTING,
  ASK_CONSENT,
  CONSENT,
  OBJECT,
  VOTE,
  CARRY_OUT;

  /** What the viewer may do with it now; looked at again when she does it. */
  static List<ProposalAct> of(Proposal proposal, Viewer viewer) {
    boolean isAuthor = proposal.author().equals(viewer.person());
    boolean actsForCooperative = viewer.isRepresentativeOf(proposal.cooperative());
    List<ProposalAct> acts = new ArrayList<>();
    switch (proposal.state()) {
      case DRAFT -> acts.addAll(List.of(CHANGE, PUBLISH, WITHDRAW));
      case DISCUSSION -> {
        acts.add(COMMENT);
        if (isAuthor) {
          acts.addAll(List.of(CHANGE, TAKE_IN, WITHDRAW));
        }
        if (isAuthor || actsForCooperative) {
          acts.add(OPEN_VOTING);
          if (Consents.isPossible(proposal)) {
            acts.add(ASK_CONSENT);
          }
        }
      }
      case CONSENT -> {
        ProposalConsent consent = proposal.consent();
        if (consent != null && consent.canViewerAnswer()) {
          if (!consent.hasViewerConsented()) {
            acts.add(CONSENT);
          }
          acts.add(OBJECT);
        }
      }
      case VOTING -> {
        if (proposal.awaitsViewer()) {
          acts.add(VOTE);
        }
      }
      case ADOPTED -> {
        if (actsForCooperative) {
          acts.add(CARRY_OUT);
        }
      }
      default -> {}
    }
    return acts;
  }
}
