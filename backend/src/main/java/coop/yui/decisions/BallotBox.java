package coop.yui.decisions;

import coop.yui.bylaws.MembershipClass;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A vote: who may take part, by which rules, and what came of it.
 *
 * @param proposal the id of the proposal
 * @param cooperative the id of the co-operative
 * @param textHash the SHA-256 of what is voted on
 * @param bylaws the id of the version whose rules decide
 * @param majority as bylaws write it
 * @param quorum as bylaws write it
 * @param electors how many may vote
 * @param assembly the id of the assembly that votes; absent for a vote of all members
 * @param hasViewerVoted absent when the viewer is no elector, or her proxy votes for her
 * @param tally absent before the count
 */
record BallotBox(
    String id,
    String proposal,
    String cooperative,
    OffsetDateTime openedAt,
    OffsetDateTime closesAt,
    boolean isSecret,
    String textHash,
    String bylaws,
    String majority,
    String quorum,
    List<ClassQuorum> classQuorums,
    int electors,
    @Nullable String assembly,
    @Nullable Boolean hasViewerVoted,
    @Nullable BallotTally tally) {

  /**
   * How much of a class must take part.
   *
   * @param quorum as bylaws write it
   * @param participants absent before the count
   */
  record ClassQuorum(
      MembershipClass membershipClass,
      String quorum,
      int electors,
      @Nullable Integer participants) {}

  /**
   * The count of a vote.
   *
   * @param participants how many voted
   * @param chainHash the last link of the chain over all ballots
   */
  record BallotTally(
      VoteOutcome outcome,
      int inFavour,
      int against,
      int abstaining,
      int participants,
      OffsetDateTime countedAt,
      String chainHash) {}
}
