package coop.yui.elections;

import java.util.Map;

/** What must always hold of elections; each statement must return no rows. */
public final class ElectionInvariants {

  /** The statements by what they guard. */
  public static final Map<String, String> ALL =
      Map.of(
          "the elected hold their office from the count on, and nobody else by that election",
          """
          CYPHER 25
          MATCH (el:Election)
          WITH el, COLLECT { MATCH (el)-[:HAS_CANDIDACY]->(c:Candidacy) WHERE c.place IS NOT NULL
                             RETURN c.person ORDER BY c.person } AS elected,
            COLLECT { MATCH (f:Office) WHERE f.election = el.id RETURN f.person ORDER BY f.person } AS officers
          WHERE elected <> officers
          RETURN el.id AS broken
          LIMIT 10
          """,
          "no more are elected than there are seats",
          """
          CYPHER 25
          MATCH (el:Election)
          WHERE COUNT { MATCH (el)-[:HAS_CANDIDACY]->(c:Candidacy) WHERE c.place IS NOT NULL } > el.seats
          RETURN el.id AS broken
          LIMIT 10
          """,
          "only who accepted and did not stand down is elected",
          """
          CYPHER 25
          MATCH (c:Candidacy)
          WHERE c.place IS NOT NULL AND (c.acceptedAt IS NULL OR c.withdrawnAt IS NOT NULL OR c.number IS NULL)
          RETURN c.id AS broken
          LIMIT 10
          """,
          "every ballot of an election is in its valid or its empty ones",
          """
          CYPHER 25
          MATCH (:Election)-[:DECIDED_IN]->(b:BallotBox)
          WHERE b.outcome IS NOT NULL AND b.validBallots + b.emptyBallots <> b.participants
          RETURN b.id AS broken
          LIMIT 10
          """,
          "two elections to the same seats are never under way together",
          """
          CYPHER 25
          MATCH (el:Election)
          WHERE el.cancelledAt IS NULL
            AND NOT EXISTS { MATCH (el)-[:DECIDED_IN]->(b:BallotBox) WHERE b.outcome IS NOT NULL }
          WITH el.cooperative AS cooperative, el.office AS office, coalesce(el.membershipClass, '') AS membershipClass,
            count(*) AS elections
          WHERE elections > 1
          RETURN cooperative AS broken
          LIMIT 10
          """);

  private ElectionInvariants() {}
}
