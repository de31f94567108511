package coop.yui.statistics;

import static java.util.stream.Collectors.toMap;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;

/**
 * Whose figures are asked for. Each gives organisations `o` that the viewer may see, with the first
 * and last day, `since` and `until`, for which they belong; both absent where they always do.
 */
enum Scope {
  /** All of {@code $kinds}. */
  ALL(
      """
      UNWIND $kinds AS kind
      MATCH (o:Organisation)
      WHERE o.kind = kind AND %s
      WITH o, null AS since, null AS until
      """),
  /** Those that sit in {@code $place} or within it. */
  IN_PLACE(
      """
      MATCH (:Place {code: $place})<-[:WITHIN*0..5]-(:Place)<-[:LOCATED_IN]-(o:Organisation)
      WHERE o.kind IN $kinds AND %s
      WITH DISTINCT o, null AS since, null AS until
      """),
  /** The affiliates of {@code $federation}, in {@code $place} if that is given. */
  OF_FEDERATION(
      """
      MATCH (federation:Federation {id: $federation})
      WHERE federation.visibility IN $visibilities OR federation.id IN $admitted
      MATCH (federation)<-[belongs:AFFILIATED_WITH]-(o:Organisation)
      WHERE belongs.since <= $today AND o.kind IN $kinds AND %s
        AND CASE WHEN $place IS NULL THEN true ELSE EXISTS {
          MATCH (o)-[:LOCATED_IN]->(:Place)-[:WITHIN*0..5]->(around:Place) WHERE around.code = $place } END
      WITH o, belongs.since AS since, belongs.until AS until
      """);

  /** Whether the viewer may see the organisation `o`. */
  static final String VISIBLE = "(o.visibility IN $visibilities OR o.id IN $admitted)\n";

  private final String matching;

  Scope(String matching) {
    this.matching = matching;
  }

  /** A statement for each scope: its organisations, and what follows. */
  static Map<Scope, String> statements(String rest) {
    return Arrays.stream(values())
        .collect(
            toMap(
                Function.identity(),
                scope -> "CYPHER 25\n" + scope.matching.formatted(VISIBLE.strip()) + rest));
  }
}
