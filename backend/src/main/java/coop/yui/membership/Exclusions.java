package coop.yui.membership;

import coop.yui.graph.NodeKind;
import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.graph.Transaction;
import coop.yui.identity.Viewer;
import coop.yui.network.Days;

/** How members exclude one of themselves: only by a decision, after she could be heard. */
public final class Exclusions {

  private Exclusions() {}

  /**
   * Makes sure that a membership of the co-operative is in force and no end of it is known.
   *
   * @throws Refusal INVALID_ID, NOT_FOUND, WRONG_STATE
   */
  public static void mustBePossible(
      Transaction transaction, String cooperative, String membership, Viewer viewer) {
    mustBePossible(locked(transaction, cooperative, membership, viewer));
  }

  private static void mustBePossible(LockedMembership locked) {
    locked.mustBe(MembershipState.MEMBER);
    if (locked.membership().until() != null) {
      throw new Refusal(RefusalCode.WRONG_STATE)
          .field("membership")
          .with("membership", MembershipState.ENDED.name());
    }
  }

  /**
   * Ends a membership today, as the members decided.
   *
   * @param why what they decided
   * @throws Refusal INVALID_ID, NOT_FOUND, NOT_ALLOWED, WRONG_STATE
   */
  public static void carryOut(
      Transaction transaction, String cooperative, String membership, String why, Viewer viewer) {
    LockedMembership locked = locked(transaction, cooperative, membership, viewer);
    locked.mustActForCooperative();
    mustBePossible(locked);
    MembershipActs.end(locked, Days.today(), MembershipEnding.EXCLUDED, why);
  }

  private static LockedMembership locked(
      Transaction transaction, String cooperative, String membership, Viewer viewer) {
    NodeKind.MEMBERSHIP.check(membership, "membership");
    LockedMembership locked = LockedMembership.lock(transaction, membership, viewer);
    if (!locked.membership().cooperative().equals(cooperative)) {
      throw new Refusal(RefusalCode.NOT_FOUND).field("membership");
    }
    return locked;
  }
}
