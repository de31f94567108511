package coop.yui.network;

import coop.yui.graph.Graph;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Organisations by their folded names, whatever their visibility. */
@Component
public class OrganisationNames {

  /** The most organisations of one name, and of one place, that are looked at. */
  private static final int MOST_OF_NAME = 20;

  private static final int MOST_OF_PLACE = 20_000;

  private static final String OF_NAMES =
      """
      CYPHER 25
      UNWIND $names AS name
      CALL (name) {
        MATCH (o:Organisation {foldedName: name})
        USING INDEX o:Organisation(foldedName)
        RETURN o LIMIT $most
      }
      RETURN o.id AS id, o.foldedName AS name, o.kind = 'MUNICIPALITY' AS isMunicipality,
        head([(o)-[:LOCATED_IN]->(p:Place) | p.code]) AS place,
        COLLECT { MATCH (o)-[:LOCATED_IN]->(:Place)-[:WITHIN]->{1,5}(around:Place) RETURN around.code } AS around
      """;
  private static final String OF_PLACES =
      """
      CYPHER 25
      UNWIND $codes AS code
      MATCH (place:Place {code: code})
      CALL (place) {
        MATCH (place)<-[:LOCATED_IN]-(o:Organisation)
        RETURN o LIMIT $most
      }
      RETURN o.id AS id, o.foldedName AS name, o.kind = 'MUNICIPALITY' AS isMunicipality, code AS place,
        [] AS around
      """;
  private static final String AROUND =
      """
      CYPHER 25
      UNWIND $codes AS code
      MATCH (place:Place {code: code})-[:WITHIN]->{1,5}(around:Place)
      RETURN code, around.code AS around
      """;

  private final Graph graph;

  OrganisationNames(Graph graph) {
    this.graph = graph;
  }

  /**
   * An organisation as its name is looked for.
   *
   * @param name folded
   * @param place the code of where it sits
   * @param around the codes of the places around that
   */
  public record Named(
      String id,
      String name,
      boolean isMunicipality,
      @Nullable String place,
      List<String> around) {}

  /** Those of these folded names. */
  public List<Named> ofNames(Collection<String> names) {
    return read(OF_NAMES, Map.of("names", new HashSet<>(names), "most", MOST_OF_NAME));
  }

  /** Those in these places. */
  public List<Named> inPlaces(Collection<String> codes) {
    return read(OF_PLACES, Map.of("codes", new HashSet<>(codes), "most", MOST_OF_PLACE));
  }

  /** The codes of the places around places, by their codes. */
  public Map<String, Set<String>> around(Collection<String> codes) {
    Map<String, Set<String>> around = new HashMap<>();
    graph
        .read(AROUND, Map.of("codes", new HashSet<>(codes)), Function.identity())
        .forEach(
            row ->
                around
                    .computeIfAbsent(row.get("code").asString(), code -> new HashSet<>())
                    .add(row.get("around").asString()));
    return around;
  }

  private List<Named> read(String cypher, Map<String, ?> parameters) {
    return graph.read(
        cypher,
        parameters,
        row ->
            new Named(
                row.get("id").asString(),
                row.get("name").asString(""),
                row.get("isMunicipality").asBoolean(),
                Read.text(row.get("place")),
                Read.texts(row.get("around"))));
  }
}
