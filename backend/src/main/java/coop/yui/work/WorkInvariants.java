package coop.yui.work;

import java.util.Map;

/** What must always hold of work records; each statement must return no rows. */
public final class WorkInvariants {

  /** The statements by what they guard. */
  public static final Map<String, String> ALL =
      Map.of(
          "nobody works more than 24 hours on a day in one co-operative",
          """
          CYPHER 25
          MATCH (w:WorkRecord)
          WHERE w.replacedBy IS NULL
          WITH w.cooperative AS cooperative, w.person AS person, w.day AS day, sum(w.hundredths) AS hundredths
          WHERE hundredths > 2400
          RETURN person + ' ' + toString(day) AS broken
          LIMIT 10
          """,
          "nothing is recorded in a closed year",
          """
          CYPHER 25
          MATCH (y:WorkYear)
          WHERE y.closedAt IS NOT NULL
            AND (EXISTS { MATCH (w:WorkRecord)
                          WHERE w.cooperative = y.cooperative AND w.year = y.year AND w.recordedAt > y.closedAt }
              OR y.hundredths <> COLLECT {
                MATCH (w:WorkRecord)
                WHERE w.cooperative = y.cooperative AND w.year = y.year AND w.replacedBy IS NULL
                RETURN sum(w.hundredths) }[0])
          RETURN y.key AS broken
          LIMIT 10
          """,
          "a record that was corrected has one that stands in its place, of the same day and"
              + " person",
          """
          CYPHER 25
          MATCH (w:WorkRecord)
          WHERE w.replacedBy IS NOT NULL
            AND NOT EXISTS { MATCH (by:WorkRecord {id: w.replacedBy})
                             WHERE by.corrects = w.id AND by.day = w.day AND by.person = w.person
                               AND by.cooperative = w.cooperative }
          RETURN w.id AS broken
          LIMIT 10
          """);

  private WorkInvariants() {}
}
