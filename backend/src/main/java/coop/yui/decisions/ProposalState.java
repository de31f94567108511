package coop.yui.decisions;

/** Where a proposal stands. */
enum ProposalState {
  DRAFT,
  DISCUSSION,
  CONSENT,
  VOTING,
  COUNTING,
  ADOPTED,
  REJECTED,
  NO_QUORUM,
  CARRIED_OUT,
  WITHDRAWN;

  /** The state of the proposal `p` with the ballot box `b`, which may be absent. */
  static final String CYPHER =
      """
      CASE
        WHEN p.withdrawnAt IS NOT NULL THEN 'WITHDRAWN'
        WHEN p.publishedAt IS NULL THEN 'DRAFT'
        WHEN p.consentedAt IS NOT NULL THEN CASE WHEN p.carriedOutAt IS NULL THEN 'ADOPTED' ELSE 'CARRIED_OUT' END
        WHEN p.consentUntil IS NOT NULL THEN 'CONSENT'
        WHEN b IS NULL THEN 'DISCUSSION'
        WHEN b.outcome = 'ADOPTED' AND p.carriedOutAt IS NOT NULL THEN 'CARRIED_OUT'
        WHEN b.outcome IS NOT NULL THEN b.outcome
        WHEN b.closesAt > $now THEN 'VOTING'
        ELSE 'COUNTING'
      END\
      """;
}
