package coop.yui.decisions;

/** How a vote ended. */
enum VoteOutcome {
  ADOPTED,
  REJECTED,
  NO_QUORUM
}
