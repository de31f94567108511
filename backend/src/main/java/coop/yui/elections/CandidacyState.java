package coop.yui.elections;

/** Where a candidacy stands. */
enum CandidacyState {
  NOMINATED,
  STANDING,
  DECLINED,
  WITHDRAWN,
  ELECTED,
  NOT_ELECTED;

  /**
   * The state of the candidacy `c` in the election `el` with the ballot box `b`, which may be
   * absent.
   */
  static final String CYPHER =
      """
      CASE
        WHEN c.withdrawnAt IS NOT NULL THEN 'WITHDRAWN'
        WHEN c.declinedAt IS NOT NULL THEN 'DECLINED'
        WHEN c.acceptedAt IS NULL AND b IS NULL THEN 'NOMINATED'
        WHEN c.acceptedAt IS NULL THEN 'DECLINED'
        WHEN c.place IS NOT NULL THEN 'ELECTED'
        WHEN b.outcome IS NOT NULL THEN 'NOT_ELECTED'
        ELSE 'STANDING'
      END\
      """;
}
