package coop.yui.elections;

/** Where an election stands. */
enum ElectionState {
  NOMINATION,
  NOMINATED,
  VOTING,
  COUNTING,
  ELECTED,
  NO_QUORUM,
  CANCELLED;

  /** The state of the election `el` with the ballot box `b`, which may be absent. */
  static final String CYPHER =
      """
      CASE
        WHEN el.cancelledAt IS NOT NULL THEN 'CANCELLED'
        WHEN b IS NULL AND el.nominationsUntil >= $today THEN 'NOMINATION'
        WHEN b IS NULL THEN 'NOMINATED'
        WHEN b.outcome IS NOT NULL THEN b.outcome
        WHEN b.closesAt > $now THEN 'VOTING'
        ELSE 'COUNTING'
      END\
      """;
}
