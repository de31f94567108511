package coop.yui.standards;

import java.util.Map;

/** What must always hold of standards; each statement must return no rows. */
public final class StandardInvariants {

  /** The statements by what they guard. */
  public static final Map<String, String> ALL =
      Map.of(
          "a standard in force says what the members decided",
          """
          CYPHER 25
          MATCH (s:Standard)
          WHERE s.repealedOn IS NULL AND NOT EXISTS {
            MATCH (p:Proposal {id: s.decidedBy})
            WHERE p.carriedOutAt IS NOT NULL AND p.cooperative = s.cooperative AND p.title = s.name AND p.text = s.text }
          RETURN s.id AS broken
          LIMIT 10
          """,
          "a standard is repealed by a decision only",
          """
          CYPHER 25
          MATCH (s:Standard)
          WHERE s.repealedOn IS NOT NULL AND NOT EXISTS {
            MATCH (p:Proposal {id: s.repealedBy})
            WHERE p.carriedOutAt IS NOT NULL AND p.subject = s.id AND p.isRepeal }
          RETURN s.id AS broken
          LIMIT 10
          """);

  private StandardInvariants() {}
}
