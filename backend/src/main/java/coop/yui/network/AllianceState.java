package coop.yui.network;

/** Where an alliance stands; never stored, always read from its dates. */
public enum AllianceState {
  PROPOSED,
  IN_FORCE,
  AGREED,
  ENDED,
  DECLINED,
  WITHDRAWN,
  LAPSED;

  /** The state of the alliance `a` on the day `$asOf`, which ends at `$asOfEnd`. */
  static final String CYPHER =
      """
      CASE
        WHEN a.declinedAt < $asOfEnd THEN 'DECLINED'
        WHEN a.withdrawnAt < $asOfEnd THEN 'WITHDRAWN'
        WHEN a.agreedAt IS NULL OR a.agreedAt >= $asOfEnd
          THEN CASE WHEN a.until < $asOf THEN 'LAPSED' ELSE 'PROPOSED' END
        WHEN a.until < $asOf THEN 'ENDED'
        WHEN a.since > $asOf THEN 'AGREED'
        ELSE 'IN_FORCE'
      END
      """;
}
