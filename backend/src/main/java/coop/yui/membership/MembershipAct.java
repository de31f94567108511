package coop.yui.membership;

import coop.yui.identity.Viewer;
import java.util.ArrayList;
import java.util.List;

/** What can be done with a membership. */
enum MembershipAct {
  WITHDRAW,
  ACCEPT,
  DECLINE,
  SUBSCRIBE,
  RECORD_PAYMENT,
  CANCEL_SUBSCRIPTION,
  LEAVE,
  RECORD_DEATH;

  /** What the viewer may do with it now; looked at again when she does it. */
  static List<MembershipAct> of(Membership membership, Viewer viewer) {
    boolean isOwn = membership.person().equals(viewer.person());
    boolean actsForCooperative = viewer.isRepresentativeOf(membership.cooperative());
    if (!isOwn && !actsForCooperative) {
      return List.of();
    }
    List<MembershipAct> acts = new ArrayList<>();
    boolean isUnpaid = membership.subscriptions().stream().anyMatch(ShareSubscription::isOpen);
    switch (membership.state()) {
      case APPLIED -> {
        if (isOwn) {
          acts.add(WITHDRAW);
        } else {
          acts.addAll(List.of(ACCEPT, DECLINE));
        }
      }
      case ACCEPTED, MEMBER -> {
        if (isOwn && membership.state() == MembershipState.ACCEPTED && membership.shares() == 0) {
          acts.add(WITHDRAW);
        }
        acts.add(SUBSCRIBE);
        if (isUnpaid) {
          acts.add(CANCEL_SUBSCRIPTION);
          if (actsForCooperative) {
            acts.add(RECORD_PAYMENT);
          }
        }
        if (membership.state() == MembershipState.MEMBER) {
          if (membership.until() == null) {
            acts.add(LEAVE);
          }
          if (actsForCooperative && !isOwn) {
            acts.add(RECORD_DEATH);
          }
        }
      }
      default -> {}
    }
    return acts;
  }
}
