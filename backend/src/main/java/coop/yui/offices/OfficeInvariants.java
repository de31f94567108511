package coop.yui.offices;

import java.util.Map;

/** What must always hold of offices; each statement must return no rows. */
public final class OfficeInvariants {

  /** The statements by what they guard. */
  public static final Map<String, String> ALL =
      Map.of(
          "no office without an election or an appointment",
          """
          CYPHER 25
          MATCH (f:Office)
          WHERE (f.origin = 'ELECTED') <> (f.election IS NOT NULL)
            OR (f.origin <> 'ELECTED' AND (f.appointedBy IS NULL OR f.reason IS NULL))
          RETURN f.id AS broken
          LIMIT 10
          """,
          "an office that acts for its co-operative gives that power from its beginning to its end,"
              + " and no other does",
          """
          CYPHER 25
          MATCH (person:Person)-[:HOLDS]->(f:Office)
          WHERE COUNT {
              MATCH (person)-[r:REPRESENTS {office: f.id}]->(o:Organisation)
              WHERE r.until = f.until AND r.since = f.since AND o.id = f.cooperative
            } <> CASE WHEN f.kind = 'AUDITOR' THEN 0 ELSE 1 END
          RETURN f.id AS broken
          LIMIT 10
          """,
          "nobody holds two offices at once that cannot be held together",
          """
          CYPHER 25
          MATCH (person:Person)-[:HOLDS]->(f:Office), (person)-[:HOLDS]->(other:Office)
          WHERE f.id < other.id AND f.cooperative = other.cooperative AND other.since < f.until AND f.since < other.until
            AND (f.kind = other.kind OR 'AUDITOR' IN [f.kind, other.kind])
          RETURN f.id AS broken
          LIMIT 10
          """,
          "nobody holds an office in a co-operative whose member she is not",
          """
          CYPHER 25
          MATCH (person:Person)-[:HOLDS]->(f:Office)
          WHERE f.until > datetime()
            AND NOT EXISTS {
              MATCH (person)-[r:MEMBER_OF]->(o:Organisation)
              WHERE o.id = f.cooperative AND r.since <= date() AND (r.until IS NULL OR r.until >= date())
            }
          RETURN f.id AS broken
          LIMIT 10
          """);

  private OfficeInvariants() {}
}
