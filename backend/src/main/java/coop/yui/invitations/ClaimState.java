package coop.yui.invitations;

/** Where a claim stands. */
public enum ClaimState {
  OPEN,
  ACCEPTED,
  DECLINED,
  WITHDRAWN,
  LAPSED;

  /** The state of the claim `c` to represent `o`. */
  static final String CYPHER =
      """
      CASE
        WHEN c.acceptedAt IS NOT NULL THEN 'ACCEPTED'
        WHEN c.declinedAt IS NOT NULL THEN 'DECLINED'
        WHEN c.withdrawnAt IS NOT NULL THEN 'WITHDRAWN'
        WHEN o.dissolvedOn IS NOT NULL THEN 'LAPSED'
        ELSE 'OPEN'
      END\
      """;
}
