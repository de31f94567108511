package coop.yui.agreements;

/** Where an amendment stands; never stored, always read from dates. */
enum AmendmentState {
  PROPOSED,
  ADOPTED,
  DECLINED,
  WITHDRAWN,
  LAPSED;

  /**
   * The state of the amendment `m` of the alliance `a` on the day `$today`. Whoever gave notice
   * after it was proposed does not want it any more.
   */
  static final String CYPHER =
      """
      CASE
        WHEN m.adoptedAt IS NOT NULL THEN 'ADOPTED'
        WHEN m.declinedAt IS NOT NULL THEN 'DECLINED'
        WHEN m.withdrawnAt IS NOT NULL THEN 'WITHDRAWN'
        WHEN a.until < $today OR m.until < $today OR a.endedAt > m.proposedAt THEN 'LAPSED'
        ELSE 'PROPOSED'
      END
      """;
}
