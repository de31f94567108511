package coop.yui.plans;

import java.util.Map;

/** What must always hold of business plans; each statement must return no rows. */
public final class PlanInvariants {

  /** The statements by what they guard. */
  public static final Map<String, String> ALL =
      Map.of(
          "an adopted plan is what the members decided, and was not changed since",
          """
          CYPHER 25
          MATCH (p:BusinessPlan)
          WHERE p.adoptedOn IS NOT NULL
            AND (NOT EXISTS {
                MATCH (d:Proposal {id: p.decidedBy})
                WHERE d.carriedOutAt IS NOT NULL AND d.subject = p.id AND d.cooperative = p.cooperative
                  AND d.text = p.adoptedText }
              OR EXISTS {
                MATCH (p)-[:HAS_SECTION]->(s:PlanSection)
                WHERE s.removedAt IS NULL AND NOT (p.adoptedText CONTAINS s.title AND p.adoptedText CONTAINS s.text) })
          RETURN p.id AS broken
          LIMIT 10
          """,
          "no year has two plans that are being written",
          """
          CYPHER 25
          MATCH (p:BusinessPlan)
          WHERE p.adoptedOn IS NULL AND p.discardedAt IS NULL
          WITH p.cooperative AS cooperative, p.year AS year, collect(p.id) AS plans
          WHERE size(plans) > 1
          RETURN plans[0] AS broken
          LIMIT 10
          """);

  private PlanInvariants() {}
}
