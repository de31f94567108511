package coop.yui.elections;

import coop.yui.bylaws.MembershipClass;
import coop.yui.counting.CountingMethod;
import coop.yui.offices.OfficeKind;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An election of officers.
 *
 * @param cooperative the id of the co-operative
 * @param membershipClass the class whose seats they are; absent for those of all
 * @param convenedBy the id of the person
 * @param votingFrom from when on the vote may be opened; absent once it is, or called off
 * @param vote absent before it is open
 * @param result absent before the count
 * @param own where the viewer's own candidacy stands; absent without one
 */
record Election(
    String id,
    String cooperative,
    OfficeKind office,
    ElectionKind kind,
    int seats,
    @Nullable MembershipClass membershipClass,
    CountingMethod method,
    ElectionState state,
    String convenedBy,
    OffsetDateTime convenedAt,
    LocalDate nominationsUntil,
    @Nullable OffsetDateTime votingFrom,
    @Nullable ElectionVote vote,
    @Nullable ElectionResult result,
    @Nullable CandidacyState own) {

  /**
   * The vote of an election.
   *
   * @param box the id of the ballot box
   * @param textHash the SHA-256 of what is voted on
   * @param bylaws the id of the version whose rules decide
   * @param quorum as bylaws write it
   * @param assembly the id of the assembly that votes; absent for a vote of all members
   * @param awaitsViewer whether a ballot is left for her to cast
   * @param hasViewerVoted absent when the viewer is no elector, or her proxy votes for her
   */
  record ElectionVote(
      String box,
      OffsetDateTime openedAt,
      OffsetDateTime closesAt,
      String textHash,
      String bylaws,
      String quorum,
      int electors,
      @Nullable String assembly,
      boolean awaitsViewer,
      @Nullable Boolean hasViewerVoted) {}

  /**
   * The count of an election.
   *
   * @param election its id
   * @param quota in whole votes; absent where the method has none, or when nothing was counted
   * @param chainHash the last link of the chain over all ballots, and the seed of lots
   */
  record ElectionResult(
      String election,
      int validBallots,
      int emptyBallots,
      @Nullable Integer quota,
      OffsetDateTime countedAt,
      String chainHash) {}
}
