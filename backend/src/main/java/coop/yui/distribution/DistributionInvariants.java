package coop.yui.distribution;

import java.util.Map;

/** What must always hold of fiscal years; each statement must return no rows. */
public final class DistributionInvariants {

  /** The statements by what they guard. */
  public static final Map<String, String> ALL =
      Map.of(
          "no day belongs to two fiscal years of a co-operative",
          """
          CYPHER 25
          MATCH (one:FiscalYear)
          WHERE one.discardedAt IS NULL
          MATCH (other:FiscalYear)
          WHERE other.cooperative = one.cooperative AND other.discardedAt IS NULL AND other.id > one.id
            AND other.firstDay <= one.lastDay AND other.lastDay >= one.firstDay
          RETURN one.id AS broken
          LIMIT 10
          """,
          "what was adopted is a plan, and the members decided it",
          """
          CYPHER 25
          MATCH (f:FiscalYear)
          WHERE f.adoptedOn IS NOT NULL AND (f.planHash IS NULL OR NOT EXISTS {
            MATCH (d:Proposal {id: f.decidedBy})
            WHERE d.subject = f.id AND d.text CONTAINS f.planHash })
          RETURN f.id AS broken
          LIMIT 10
          """,
          "the members counted are those of the figures, with their hours",
          """
          CYPHER 25
          MATCH (f:FiscalYear)
          WHERE f.version > 0
          WITH f, COUNT { MATCH (f)-[:COUNTS]->(:MemberYear) } AS members,
            COLLECT { MATCH (f)-[:COUNTS]->(y:MemberYear) RETURN sum(y.hundredths) }[0] AS hundredths
          WHERE members <> f.memberCount OR hundredths <> f.hundredths
          RETURN f.id AS broken
          LIMIT 10
          """);

  private DistributionInvariants() {}
}
