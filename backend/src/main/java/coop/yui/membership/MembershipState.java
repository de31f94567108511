package coop.yui.membership;

/** Where a membership stands; read from its dates. */
public enum MembershipState {
  APPLIED,
  ACCEPTED,
  MEMBER,
  ENDED,
  DECLINED,
  WITHDRAWN;

  /** The state of the membership `m` on the day `$today`. */
  static final String CYPHER =
      """
      CASE
        WHEN m.withdrawnAt IS NOT NULL THEN 'WITHDRAWN'
        WHEN m.declinedAt IS NOT NULL THEN 'DECLINED'
        WHEN m.until < $today THEN 'ENDED'
        WHEN m.since IS NOT NULL THEN 'MEMBER'
        WHEN m.acceptedAt IS NOT NULL THEN 'ACCEPTED'
        ELSE 'APPLIED'
      END\
      """;
}
