package coop.yui.decisions;

import coop.yui.ballots.Quorum;
import coop.yui.bylaws.Majority;
import coop.yui.bylaws.MembershipClass;
import java.util.Map;

/**
 * By what a vote is decided, as the bylaws had it when the vote was opened. Abstentions count for
 * the quorum and not for the majority.
 */
record VoteRules(Majority majority, Quorum quorum) {

  /**
   * What came of a vote.
   *
   * @param electors how many could vote, by class
   * @param participants how many did, by class
   */
  VoteOutcome outcome(
      Map<MembershipClass, Integer> electors,
      Map<MembershipClass, Integer> participants,
      long inFavour,
      long against) {
    if (!quorum.isReachedBy(electors, participants)) {
      return VoteOutcome.NO_QUORUM;
    }
    return majority.isCarriedBy(inFavour, inFavour + against)
        ? VoteOutcome.ADOPTED
        : VoteOutcome.REJECTED;
  }
}
