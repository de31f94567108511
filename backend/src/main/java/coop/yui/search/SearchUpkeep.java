package coop.yui.search;

import coop.yui.graph.Graph;
import coop.yui.identity.Persons;
import coop.yui.identity.Role;
import coop.yui.identity.Viewer;
import coop.yui.network.Alliance;
import coop.yui.network.AlliancePurpose;
import coop.yui.network.Organisations;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.neo4j.driver.Record;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Gives what came into the graph another way, by an earlier Yui or with the demonstration, the
 * words it is found by.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class SearchUpkeep implements ApplicationRunner {

  private static final int BATCH = 500;
  private static final Viewer PORTAL = new Viewer(null, Set.of(Role.FEDERATION_STAFF), Set.of());

  private static final String ORGANISATIONS =
      """
      CYPHER 25
      MATCH (o:Organisation)
      WHERE o.contextWords IS NULL OR o.foldedName IS NULL
      RETURN o.id AS id LIMIT $batch
      """;
  private static final String ALLIANCES =
      """
      CYPHER 25
      MATCH (a:Alliance)
      WHERE a.words IS NULL
      RETURN a.id AS id, a.title AS title, a.text AS text, a.purposes AS purposes LIMIT $batch
      """;
  private static final String PERSONS =
      """
      CYPHER 25
      MATCH (p:Person)
      WHERE p.words IS NULL
      RETURN p.id AS id, p.displayName AS displayName, p.nameKana AS nameKana LIMIT $batch
      """;
  private static final String KEEP_ORGANISATIONS =
      """
      CYPHER 25
      UNWIND $rows AS row
      MATCH (o:Organisation {id: row.id})
      SET o += row.words, o.placeWords = reduce(words = '', around IN COLLECT {
        MATCH (o)-[:LOCATED_IN]->(:Place)-[:WITHIN*0..5]->(around:Place) RETURN around.words } | words + around)
      RETURN o.id AS id
      """;
  private static final String KEEP_ALLIANCES =
      """
      CYPHER 25
      UNWIND $rows AS row
      MATCH (a:Alliance {id: row.id})
      SET a += row.words
      RETURN a.id AS id
      """;
  private static final String KEEP_PERSONS =
      """
      CYPHER 25
      UNWIND $rows AS row
      MATCH (p:Person {id: row.id})
      SET p += row.words
      RETURN p.id AS id
      """;

  private final Graph graph;
  private final Organisations organisations;

  SearchUpkeep(Graph graph, Organisations organisations) {
    this.graph = graph;
    this.organisations = organisations;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    keep(ORGANISATIONS, KEEP_ORGANISATIONS, this::ofOrganisations);
    keep(ALLIANCES, KEEP_ALLIANCES, rows -> rows.stream().map(SearchUpkeep::ofAlliance).toList());
    keep(PERSONS, KEEP_PERSONS, rows -> rows.stream().map(SearchUpkeep::ofPerson).toList());
  }

  private void keep(
      String missing, String keeping, Function<List<Record>, List<Map<String, Object>>> words) {
    List<Record> rows = graph.read(missing, Map.of("batch", BATCH), Function.identity());
    while (!rows.isEmpty()) {
      graph.keep(keeping, Map.of("rows", words.apply(rows)), row -> row.get("id").asString());
      rows = graph.read(missing, Map.of("batch", BATCH), Function.identity());
    }
  }

  private List<Map<String, Object>> ofOrganisations(List<Record> rows) {
    List<String> ids = rows.stream().map(row -> row.get("id").asString()).toList();
    Map<String, Map<String, String>> words = new HashMap<>();
    organisations
        .read(ids, PORTAL)
        .forEach((id, organisation) -> words.put(id, organisation.entry().searchWords()));
    return ids.stream()
        .map(id -> row(id, words.getOrDefault(id, Map.of("contextWords", "", "foldedName", ""))))
        .toList();
  }

  private static Map<String, Object> ofAlliance(Record row) {
    List<AlliancePurpose> purposes =
        row.get("purposes").asList(value -> AlliancePurpose.valueOf(value.asString()));
    return row(
        row.get("id").asString(),
        Alliance.searchWords(
            row.get("title").asString(""), row.get("text").asString(""), purposes));
  }

  private static Map<String, Object> ofPerson(Record row) {
    return row(
        row.get("id").asString(),
        Map.of(
            "words",
            Persons.searchWords(
                row.get("displayName").asString(""), row.get("nameKana").asString(null))));
  }

  private static Map<String, Object> row(String id, Map<String, String> words) {
    return Map.of("id", id, "words", words);
  }
}
