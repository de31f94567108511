package coop.yui.upkeep;

import coop.yui.graph.Transaction;
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
      WHERE NOT type(link) IN ['IDENTIFIED_BY', 'LOCATED_IN', 'MERGED_INTO', 'DISTINCT_FROM']
        AND NOT elementId(link) IN $staying
      """;
  private static final String CHOSEN = "WHERE elementId(link) IN $chosen\n";
  private static final String MOVED = "WHERE last(link.merges) = $merge\n";
  private static final String REMEMBER =
      "SET made.merges = coalesce(link.merges, []) + $merge DELETE link }";
  private static final String FORGET = "SET made.merges = link.merges[..-1] DELETE link }";

  private static final List<String> MOVE_HANGING = bothWays(HANGING, REMEMBER);
  private static final List<String> MOVE_CHOSEN = bothWays(CHOSEN, REMEMBER);
  private static final List<String> MOVE_BACK = bothWays(MOVED, FORGET);

  private final Transaction transaction;
  private final String merge;

  Moves(Transaction transaction, String merge) {
    this.transaction = transaction;
    this.merge = merge;
  }

  /** Moves all that hangs on an organisation but what stays, and other things the other way. */
  void merge(String from, String to, Set<String> staying, Set<String> swapped) {
    transaction.run(LOCK_ALLIANCES, Map.of("id", from, "at", transaction.at()));
    move(MOVE_HANGING, from, to, staying, Set.of());
    move(MOVE_CHOSEN, to, from, Set.of(), swapped);
  }

  /** Moves back what the merge moved, both ways. */
  void undo(String kept, String merged) {
    transaction.run(LOCK_ALLIANCES, Map.of("id", kept, "at", transaction.at()));
    move(MOVE_BACK, kept, merged, Set.of(), Set.of());
    move(MOVE_BACK, merged, kept, Set.of(), Set.of());
  }

  private void move(
      List<String> statements, String from, String to, Set<String> staying, Set<String> chosen) {
    for (String statement : statements) {
      transaction.run(
          statement,
          Map.of("from", from, "to", to, "merge", merge, "staying", staying, "chosen", chosen));
    }
  }

  private static List<String> bothWays(String which, String memory) {
    return List.of(
        """
        CYPHER 25
        MATCH (to:Organisation {id: $to})
        CALL (to) {
          MATCH (:Organisation {id: $from})-[link]->(other)
          %s
          CREATE (to)-[made:$(type(link))]->(other)
          SET made = properties(link)
          %s
        """
            .formatted(which, memory),
        """
        CYPHER 25
        MATCH (to:Organisation {id: $to})
        CALL (to) {
          MATCH (:Organisation {id: $from})<-[link]-(other)
          %s
          CREATE (to)<-[made:$(type(link))]-(other)
          SET made = properties(link)
          %s
        """
            .formatted(which, memory));
  }
}
