package coop.yui.reviews;

import java.util.Map;

/** What must always hold of reviews; each statement must return no rows. */
public final class ReviewInvariants {

  /** The statements by what they guard. */
  public static final Map<String, String> ALL =
      Map.of(
          "a review is of an adopted plan of the same co-operative",
          """
          CYPHER 25
          MATCH (r:Review)
          WHERE NOT EXISTS {
            MATCH (p:BusinessPlan {id: r.plan})
            WHERE p.cooperative = r.cooperative AND p.adoptedOn IS NOT NULL }
          RETURN r.id AS broken
          LIMIT 10
          """,
          "no plan has two reviews that are being written",
          """
          CYPHER 25
          MATCH (r:Review)
          WHERE r.concludedAt IS NULL AND r.discardedAt IS NULL
          WITH r.plan AS plan, count(*) AS reviews
          WHERE reviews > 1
          RETURN plan AS broken
          LIMIT 10
          """,
          "a review lays out what the plan said",
          """
          CYPHER 25
          MATCH (r:Review)-[:HAS_RESULT]->(b:BudgetResult)
          WHERE NOT EXISTS {
            MATCH (:BusinessPlan {id: r.plan})-[:HAS_LINE]->(l:BudgetLine)
            WHERE l.name = b.name AND l.side = b.side AND l.amountMinor = b.plannedMinor }
          RETURN b.id AS broken
          LIMIT 10
          """,
          "what was agreed waits for its owner until it is done",
          """
          CYPHER 25
          MATCH (r:Review)-[:HAS_IMPROVEMENT]->(i:Improvement)
          WHERE (r.concludedAt IS NOT NULL) <> (i.key IS NOT NULL)
            OR (r.concludedAt IS NOT NULL AND i.finishedOn IS NULL AND coalesce(i.awaitedOf, '') <> i.owner)
            OR (i.awaitedOf IS NOT NULL AND (i.finishedOn IS NOT NULL OR r.concludedAt IS NULL))
          RETURN i.id AS broken
          LIMIT 10
          """);

  private ReviewInvariants() {}
}
