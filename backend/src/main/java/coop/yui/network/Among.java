package coop.yui.network;

import static java.util.stream.Collectors.toMap;

import coop.yui.graph.Graph;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Among which organisations those that pass a filter are looked for: few that an index names, all
 * that sit in a place, or all. A place is asked for once from its own side, not anew for each
 * organisation.
 */
enum Among {
  /** Those whose ids are {@code $candidates}. */
  FOUND(
      """
      UNWIND $candidates AS candidate
      MATCH (o:Organisation {id: candidate})
      WITH o
      WHERE o.kind IN $kinds AND
      """),
  /** Those that sit in {@code $around} or within it. */
  IN_PLACE(
      """
      MATCH (:Place {code: $around})<-[:WITHIN*0..5]-(:Place)<-[:LOCATED_IN]-(o:Organisation)
      WITH o
      WHERE o.kind IN $kinds AND
      """),
  /** All of {@code $kinds}. */
  ALL(
      """
      UNWIND $kinds AS kind
      MATCH (o:Organisation)
      WHERE o.kind = kind
      WITH o
      WHERE
      """);

  private static final String BY_WORDS =
      """
      CYPHER 25
      CALL db.index.fulltext.queryNodes('organisation_search', 'words:(' + $query + ')', {limit: $limit}) YIELD node
      RETURN node.id AS id
      """;
  private static final String BY_SECTORS =
      """
      CYPHER 25
      CALL db.index.fulltext.queryNodes('organisation_sectors', $sectorQuery, {limit: $limit}) YIELD node
      RETURN node.id AS id
      """;
  private static final String BY_FEDERATION =
      """
      CYPHER 25
      MATCH (:Federation {id: $federation})<-[a:AFFILIATED_WITH]-(o:Organisation)
      WHERE a.since <= $since AND (a.until IS NULL OR a.until >= $asOf)
      RETURN o.id AS id
      LIMIT $limit
      """;
  private static final String BY_PLACE =
      """
      CYPHER 25
      MATCH (:Place {code: $place})<-[:WITHIN*0..5]-(:Place)<-[:LOCATED_IN]-(o:Organisation)
      RETURN o.id AS id
      LIMIT $limit
      """;
  private static final int FEW = 2000;

  private final String matching;

  Among(String matching) {
    this.matching = matching;
  }

  /**
   * A statement for each way to look: organisations `o` that pass, and what follows.
   *
   * @param rest what is done with each `o`
   */
  static Map<Among, String> statements(String rest) {
    return Arrays.stream(values())
        .collect(
            toMap(
                Function.identity(),
                among -> "CYPHER 25\n" + among.matching + OrganisationFilter.MATCHES + rest));
  }

  /** The way to look that touches the fewest, and its parameters. */
  static Chosen choose(Graph graph, Map<String, @Nullable Object> parameters) {
    List<String> candidates = candidates(graph, parameters);
    Map<String, @Nullable Object> chosen = new HashMap<>(parameters);
    if (candidates != null) {
      chosen.put("candidates", candidates);
      return new Chosen(FOUND, chosen);
    }
    chosen.put("around", parameters.get("place"));
    if (parameters.get("place") == null) {
      return new Chosen(ALL, chosen);
    }
    chosen.put("place", null);
    return new Chosen(IN_PLACE, chosen);
  }

  /**
   * A way to look with the parameters it needs.
   *
   * @param parameters those of {@link OrganisationFilter#parameters} and of the way
   */
  record Chosen(Among among, Map<String, @Nullable Object> parameters) {

    /** The ids of the few organisations among which all matches are, if they are few. */
    @Nullable Object candidates() {
      return parameters.get("candidates");
    }
  }

  private static @Nullable List<String> candidates(
      Graph graph, Map<String, @Nullable Object> parameters) {
    List<String> statements = new ArrayList<>();
    addIf(parameters.get("query"), BY_WORDS, statements);
    addIf(parameters.get("sectorQuery"), BY_SECTORS, statements);
    addIf(parameters.get("federation"), BY_FEDERATION, statements);
    addIf(parameters.get("place"), BY_PLACE, statements);
    Map<String, @Nullable Object> few = new HashMap<>(parameters);
    few.put("limit", FEW + 1);
    return statements.stream()
        .map(statement -> graph.read(statement, few, row -> row.get("id").asString()))
        .filter(ids -> ids.size() <= FEW)
        .min(Comparator.comparingInt(List::size))
        .map(ids -> ids.stream().distinct().toList())
        .orElse(null);
  }

  private static void addIf(@Nullable Object given, String statement, List<String> statements) {
    if (given != null) {
      statements.add(statement);
    }
  }
}
