package coop.yui.indicators;

import java.util.Map;

/** What must always hold of the management index; each statement must return no rows. */
public final class IndicatorInvariants {

  /** The statements by what they guard. */
  public static final Map<String, String> ALL =
      Map.of(
          "a period has one value that counts",
          """
          CYPHER 25
          MATCH (i:Indicator)-[:HAS_VALUE]->(v:IndicatorValue)
          WHERE v.replacedBy IS NULL
          WITH i, v.firstDay AS firstDay, count(*) AS values
          WHERE values > 1
          RETURN i.id AS broken
          LIMIT 10
          """,
          "what was replaced was replaced by a record of the same period",
          """
          CYPHER 25
          MATCH (i:Indicator)-[:HAS_VALUE]->(v:IndicatorValue)
          WHERE v.replacedBy IS NOT NULL
            AND NOT EXISTS { (i)-[:HAS_VALUE]->(:IndicatorValue {id: v.replacedBy, firstDay: v.firstDay}) }
          RETURN v.id AS broken
          LIMIT 10
          """,
          "what is calculated is not entered",
          """
          CYPHER 25
          MATCH (i:Indicator)
          WHERE i.formula IS NOT NULL AND EXISTS { (i)-[:HAS_VALUE]->(:IndicatorValue) }
          RETURN i.id AS broken
          LIMIT 10
          """,
          "what a formula needs is kept by the same co-operative",
          """
          CYPHER 25
          MATCH (i:Indicator)-[:NEEDS]->(needed:Indicator)
          WHERE needed.cooperative <> i.cooperative OR needed.period <> i.period OR i.formula IS NULL
            OR (i.retiredAt IS NULL AND needed.retiredAt IS NOT NULL)
          RETURN i.id AS broken
          LIMIT 10
          """);

  private IndicatorInvariants() {}
}
