package coop.yui.bylaws;

import java.util.Map;

/** What must always hold of bylaws; each statement must return no rows. */
public final class BylawsInvariants {

  /** The statements by what they guard. */
  public static final Map<String, String> ALL =
      Map.of(
          "versions of bylaws follow each other without gap, from the first",
          """
          CYPHER 25
          MATCH (b:Bylaws)
          WHERE (b.version > 1 AND NOT EXISTS {
              MATCH (before:Bylaws)
              WHERE before.cooperative = b.cooperative AND before.version = b.version - 1
                AND before.until = b.since - duration('P1D') })
            OR b.version < 1 OR b.until < b.since
          RETURN b.id AS broken
          LIMIT 10
          """,
          "bylaws are those of the co-operative they hang on",
          """
          CYPHER 25
          MATCH (b:Bylaws)
          WHERE COUNT { MATCH (o:Organisation)-[:HAS_BYLAWS]->(b) WHERE o.id = b.cooperative } <> 1
          RETURN b.id AS broken
          LIMIT 10
          """);

  private BylawsInvariants() {}
}
