package coop.yui.membership;

import java.util.Map;

/** What must always hold of memberships; each statement must return no rows. */
public final class MembershipInvariants {

  /** The statements by what they guard. */
  public static final Map<String, String> ALL =
      Map.of(
          "nobody is a member without a paid share",
          """
          CYPHER 25
          MATCH (m:Membership)
          WHERE m.since IS NOT NULL AND NOT EXISTS {
            MATCH (m)-[:SUBSCRIBED]->(s:ShareSubscription) WHERE s.paidOn <= m.since }
          RETURN m.id AS broken
          LIMIT 10
          """,
          "the links of members are those of the register, with its days",
          """
          CYPHER 25
          MATCH (m:Membership)
          WHERE m.since IS NOT NULL
            AND COUNT {
              MATCH (person:Person)-[r:MEMBER_OF]->(o:Organisation)
              WHERE person.id = m.person AND r.id = m.id AND o.id = m.cooperative AND r.since = m.since
                AND r.membershipClass = m.membershipClass
                AND coalesce(r.until, date('9999-12-31')) = coalesce(m.until, date('9999-12-31'))
            } <> 1
          RETURN m.id AS broken
          LIMIT 10
          """,
          "numbers of a register stand for one member each",
          """
          CYPHER 25
          MATCH (m:Membership)
          WHERE m.number IS NOT NULL
          WITH m.cooperative AS cooperative, m.number AS number, count(*) AS members
          WHERE members > 1
          RETURN cooperative + ' ' + number AS broken
          LIMIT 10
          """,
          "whoever became a member was accepted by somebody else, unless the register was opened"
              + " with her",
          """
          CYPHER 25
          MATCH (m:Membership)
          WHERE m.since IS NOT NULL AND m.openedWith IS NULL AND (m.acceptedAt IS NULL OR m.answeredBy = m.person)
          RETURN m.id AS broken
          LIMIT 10
          """,
          "nobody has two memberships of one co-operative at a time",
          """
          CYPHER 25
          MATCH (one:Membership)
          WHERE one.since IS NOT NULL
          MATCH (:Person {id: one.person})-[:HAS_MEMBERSHIP]->(other:Membership)
          WHERE other.cooperative = one.cooperative AND other.since IS NOT NULL AND other.id <> one.id
            AND other.since >= one.since AND (one.until IS NULL OR other.since <= one.until)
          RETURN one.id AS broken
          LIMIT 10
          """);

  private MembershipInvariants() {}
}
