package coop.yui.upkeep;

import coop.yui.graph.Transaction;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Moves what hangs on one organisation to another, whatever it is. Each thing moved remembers by
 * which merges, so that it finds back.
 */
final class Moves {

  private static final String LOCK_ALLIANCES =
      """
      CYPHER 25
      MATCH (:Organisation {id: $id})-[:PARTY_TO]->(a:Alliance)
      SET a.lock = $at
      """;
  private static final String HANGING =
      """
      CYPHER 25
      MATCH (:Organisation {id: $id})-[link]-()
      WHERE NOT type(link) IN ['IDENTIFIED_BY', 'LOCATED_IN', 'MERGED_INTO', 'DISTINCT_FROM']
      RETURN elementId(link) AS link
      """;
  private static final String MOVED =
      """
      CYPHER 25
      MATCH (:Organisation {id: $id})-[link]-()
      WHERE last(link.merges) = $merge
      RETURN elementId(link) AS link
      """;
  private static final String ANEW =
      """
        SET made = properties(link)
        SET made.merges = CASE WHEN $isUndo THEN link.merges[..-1] ELSE coalesce(link.merges, []) + $merge END
      }
      DELETE link
      """;
  private static final String MOVE_OUTGOING =
      """
      CYPHER 25
      MATCH (:Organisation {id: $from})-[link]->(other)
      WHERE elementId(link) IN $links
      CALL (link, other) {
        MATCH (to:Organisation {id: $to})
        CREATE (to)-[made:$(type(link))]->(other)
      """
          + ANEW;
  private static final String MOVE_INCOMING =
      """
      CYPHER 25
      MATCH (:Organisation {id: $from})<-[link]-(other)
      WHERE elementId(link) IN $links
      CALL (link, other) {
        MATCH (to:Organisation {id: $to})
        CREATE (to)<-[made:$(type(link))]-(other)
      """
          + ANEW;

  private final Transaction transaction;
  private final String merge;

  Moves(Transaction transaction, String merge) {
    this.transaction = transaction;
    this.merge = merge;
  }

  /** Moves all that hangs on an organisation but what stays, and other things the other way. */
  void merge(String from, String to, Set<String> staying, Set<String> swapped) {
    transaction.run(LOCK_ALLIANCES, Map.of("id", from, "at", transaction.at()));
    Set<String> links = new HashSet<>(links(HANGING, from));
    links.removeAll(staying);
    move(from, to, links, false);
    move(to, from, swapped, false);
  }

  /** Moves back what the merge moved, both ways. */
  void undo(String kept, String merged) {
    transaction.run(LOCK_ALLIANCES, Map.of("id", kept, "at", transaction.at()));
    List<String> fromKept = links(MOVED, kept);
    List<String> fromMerged = links(MOVED, merged);
    move(kept, merged, Set.copyOf(fromKept), true);
    move(merged, kept, Set.copyOf(fromMerged), true);
  }

  private List<String> links(String statement, String organisation) {
    return transaction.run(
        statement, Map.of("id", organisation, "merge", merge), row -> row.get("link").asString());
  }

  private void move(String from, String to, Set<String> links, boolean isUndo) {
    if (links.isEmpty()) {
      return;
    }
    Map<String, Object> parameters =
        Map.of(
            "from", from, "to", to, "links", List.copyOf(links), "merge", merge, "isUndo", isUndo);
    transaction.run(MOVE_OUTGOING, parameters);
    transaction.run(MOVE_INCOMING, parameters);
  }
}
