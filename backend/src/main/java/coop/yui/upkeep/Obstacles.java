package coop.yui.upkeep;

import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.graph.Transaction;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.neo4j.driver.Record;

/** What two entries of one organisation cannot both have, and what both may have at once. */
final class Obstacles {

  private static final String NEVER_ENDS = "date('9999-12-31')";
  private static final String COMMON_ALLIANCE =
      """
      CYPHER 25
      MATCH (:Organisation {id: $kept})-[:PARTY_TO]->(a:Alliance)<-[:PARTY_TO]-(merged:Organisation)
      WHERE merged.id = $merged
      RETURN a.title AS name
      LIMIT 1
      """;
  private static final String AFFILIATED =
      """
      CYPHER 25
      MATCH (kept:Organisation {id: $kept})-[:AFFILIATED_WITH]-(merged:Organisation)
      WHERE merged.id = $merged
      RETURN merged.name AS name
      LIMIT 1
      """;
  private static final String GOVERNED =
      """
      CYPHER 25
      MATCH (merged:Organisation {id: $merged})
      WHERE EXISTS { (merged)-[:HAS_BYLAWS]->(:Bylaws) } OR EXISTS { (:MemberRegister {cooperative: $merged}) }
      RETURN merged.name AS name
      """;
  private static final String AFFILIATE =
      """
      CYPHER 25
      UNWIND $ids AS id
      MATCH (:Organisation {id: id})<-[:AFFILIATED_WITH|STAFF_OF]-(other)
      RETURN coalesce(other.name, other.displayName) AS name
      LIMIT 1
      """;
  private static final String CIRCLE =
      """
      CYPHER 25
      MATCH (o:Federation {id: $kept})(()-[a:AFFILIATED_WITH WHERE a.until IS NULL]->(:Federation)){1,8}(above:Federation)
      WHERE above = o
      RETURN o.name AS name
      LIMIT 1
      """;
  private static final String OVERLAPPING =
      """
      CYPHER 25
      MATCH (:Organisation {id: $kept})-[one:AFFILIATED_WITH]-(other:Organisation)-[two:AFFILIATED_WITH]-(kept:Organisation)
      WHERE kept.id = $kept AND startNode(one) = startNode(two) AND endNode(one) = endNode(two)
        AND one.since <= coalesce(two.until, %1$s) AND two.since <= coalesce(one.until, %1$s)
      RETURN other.name AS name
      LIMIT 1
      """
          .formatted(NEVER_ENDS);
  private static final String SAME_POWERS =
      """
      CYPHER 25
      MATCH (:Organisation {id: $merged})<-[theirs:REPRESENTS|STAFF_OF]-(:Person)-[own:REPRESENTS|STAFF_OF]->(kept:Organisation)
      WHERE kept.id = $kept AND type(own) = type(theirs)
        AND (own.until IS NULL OR own.until >= theirs.until)
      RETURN elementId(theirs) AS link
      """;
  private static final String SAME_CLAIMS =
      """
      CYPHER 25
      MATCH (:Organisation {id: $merged})<-[theirs:CLAIMS]-(:OpenClaim)<-[:MAKES]-(:Person)-[:MAKES]->(:OpenClaim)-[:CLAIMS]->(kept:Organisation)
      WHERE kept.id = $kept
      RETURN elementId(theirs) AS link
      """;
  private static final String SAME_HEADCOUNTS =
      """
      CYPHER 25
      MATCH (:Organisation {id: $merged})-[theirs:COUNTED]->(counted:Headcount)
      WHERE EXISTS {
        MATCH (:Organisation {id: $kept})-[:COUNTED]->(own:Headcount)
        WHERE own.asOf = counted.asOf
      }
      RETURN elementId(theirs) AS link
      """;
  private static final String SAME_AFFILIATIONS =
      """
      CYPHER 25
      MATCH (merged:Organisation {id: $merged})-[theirs:AFFILIATED_WITH]-(other:Organisation)-[own:AFFILIATED_WITH]-(kept:Organisation)
      WHERE kept.id = $kept AND (startNode(own) = other) = (startNode(theirs) = other)
      WITH own, theirs, other, coalesce(own.until, %1$s) AS ownEnd, coalesce(theirs.until, %1$s) AS theirEnd
      WHERE own.since <= theirEnd AND theirs.since <= ownEnd
      RETURN elementId(own) AS own, elementId(theirs) AS theirs, other.name AS name,
        own.since <= theirs.since AND ownEnd >= theirEnd AS isOwnLonger,
        theirs.since <= own.since AND theirEnd >= ownEnd AS isTheirsLonger
      """
          .formatted(NEVER_ENDS);

  private final Transaction transaction;
  private final Map<String, Object> both;

  Obstacles(Transaction transaction, String kept, String merged) {
    this.transaction = transaction;
    this.both = Map.of("kept", kept, "merged", merged, "ids", List.of(kept, merged));
  }

  /**
   * What stands twice.
   *
   * @param staying links of the merged entry that the kept one has as well
   * @param swapped links of the kept entry for which the merged one has longer ones
   */
  record Twice(Set<String> staying, Set<String> swapped) {}

  /**
   * Makes sure that the two may become one.
   *
   * @throws Refusal WRONG_STATE with what is between them
   */
  void mustBeMergeable(boolean becomesFederation) {
    refuseIfAny(COMMON_ALLIANCE, "ALLIED");
    refuseIfAny(AFFILIATED, "AFFILIATED");
    refuseIfAny(GOVERNED, "GOVERNED");
    if (!becomesFederation) {
      refuseIfAny(AFFILIATE, "HAS_AFFILIATES");
    }
  }

  /**
   * Makes sure that what is left is sound.
   *
   * @throws Refusal WRONG_STATE
   */
  void mustBeSound(boolean isFederation) {
    refuseIfAny(CIRCLE, "CIRCLE");
    refuseIfAny(OVERLAPPING, "OVERLAPPING");
    if (!isFederation) {
      Map<String, Object> kept = Map.of("ids", List.of(both.get("kept")));
      refuseIfAny(AFFILIATE, kept, "HAS_AFFILIATES");
    }
  }

  /**
   * What both have: the same person's power or claim, a headcount of the same day, membership in
   * the same federation.
   *
   * @throws Refusal WRONG_STATE for memberships that overlap so that neither holds the other
   */
  Twice twice() {
    Set<String> staying = new HashSet<>();
    Set<String> swapped = new HashSet<>();
    for (String statement : List.of(SAME_POWERS, SAME_CLAIMS, SAME_HEADCOUNTS)) {
      staying.addAll(transaction.run(statement, both, row -> row.get("link").asString()));
    }
    for (Record row : transaction.run(SAME_AFFILIATIONS, both, Function.identity())) {
      if (row.get("isOwnLonger").asBoolean()) {
        staying.add(row.get("theirs").asString());
      } else if (row.get("isTheirsLonger").asBoolean()) {
        swapped.add(row.get("own").asString());
      } else {
        throw refusal("OVERLAPPING", row.get("name").asString());
      }
    }
    return new Twice(staying, swapped);
  }

  private void refuseIfAny(String statement, String state) {
    refuseIfAny(statement, both, state);
  }

  private void refuseIfAny(String statement, Map<String, Object> parameters, String state) {
    transaction
        .one(statement, parameters, row -> row.get("name").asString())
        .ifPresent(
            name -> {
              throw refusal(state, name);
            });
  }

  private static Refusal refusal(String state, String name) {
    return new Refusal(RefusalCode.WRONG_STATE)
        .field("merged")
        .with("merge", state)
        .with("name", name);
  }
}
