package coop.yui.ballots;

import coop.yui.ballots.Ballots.Ballot;
import coop.yui.bylaws.MembershipClass;
import java.util.List;
import java.util.Map;

/**
 * A vote in which nobody can take part any more, locked while it is counted.
 *
 * @param box the id of the ballot box
 * @param subject the id of what is voted on
 * @param electors how many could vote, by class
 * @param participants how many did, by class
 * @param ballots in the order of their receipts
 * @param chainHash the last link of the chain over them
 */
public record ClosedVote(
    String box,
    String subject,
    String cooperative,
    Quorum quorum,
    Map<MembershipClass, Integer> electors,
    Map<MembershipClass, Integer> participants,
    List<Ballot> ballots,
    String chainHash) {

  /** Keeps its own lists. */
  public ClosedVote {
    electors = Map.copyOf(electors);
    participants = Map.copyOf(participants);
    ballots = List.copyOf(ballots);
  }

  /** Whether enough took part. */
  public boolean hasQuorum() {
    return quorum.isReachedBy(electors, participants);
  }
}
