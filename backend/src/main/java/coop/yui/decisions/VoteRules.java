package coop.yui.decisions;

import coop.yui.bylaws.Fraction;
import coop.yui.bylaws.Majority;
import coop.yui.bylaws.MembershipClass;
import java.util.Map;

/**
 * By what a vote is decided, as the bylaws had it when the vote was opened. Abstentions count for
 * the quorum and not for the majority.
 *
 * @param classQuorums for the classes that have one of their own
 */
record VoteRules(Majority majority, Fraction quorum, Map<MembershipClass, Fraction> classQuorums) {

  /** Keeps its own map. */
  VoteRules {
    classQuorums = Map.copyOf(classQuorums);
  }

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
    if (!quorum.isReachedBy(sum(participants), sum(electors))) {
      return VoteOutcome.NO_QUORUM;
    }
    for (Map.Entry<MembershipClass, Fraction> quorumOfClass : classQuorums.entrySet()) {
      MembershipClass of = quorumOfClass.getKey();
      if (!quorumOfClass
          .getValue()
          .isReachedBy(participants.getOrDefault(of, 0), electors.getOrDefault(of, 0))) {
        return VoteOutcome.NO_QUORUM;
      }
    }
    return majority.isCarriedBy(inFavour, inFavour + against)
        ? VoteOutcome.ADOPTED
        : VoteOutcome.REJECTED;
  }

  private static long sum(Map<MembershipClass, Integer> counts) {
    return counts.values().stream().mapToLong(Integer::longValue).sum();
  }
}
