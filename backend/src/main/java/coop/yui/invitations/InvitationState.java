package coop.yui.invitations;

/** Where an invitation stands. */
public enum InvitationState {
  PENDING,
  ACCEPTED,
  DECLINED,
  WITHDRAWN,
  EXPIRED,
  LAPSED;

  /**
   * The state of the invitation `i` to represent `o` at `$now`. Who invites must be allowed to
   * until it is accepted; what Keycloak's role for staff gives is known only when it is used.
   */
  static final String CYPHER =
      """
      CASE
        WHEN i.acceptedAt IS NOT NULL THEN 'ACCEPTED'
        WHEN i.declinedAt IS NOT NULL THEN 'DECLINED'
        WHEN i.withdrawnAt IS NOT NULL THEN 'WITHDRAWN'
        WHEN o.dissolvedOn IS NOT NULL THEN 'LAPSED'
        WHEN i.expiresAt <= $now THEN 'EXPIRED'
        WHEN NOT i.isByRole AND NOT EXISTS {
          MATCH (:Person {id: i.invitedBy})-[r:REPRESENTS|STAFF_OF]->(whom:Organisation)
          WHERE (r.until IS NULL OR r.until > $now) AND (whom.id = o.id OR type(r) = 'STAFF_OF') } THEN 'LAPSED'
        ELSE 'PENDING'
      END\
      """;
}
