package coop.yui.network;

import static java.util.stream.Collectors.toMap;

import coop.yui.graph.Act;
import coop.yui.graph.Graph;
import coop.yui.graph.NodeKind;
import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.graph.SearchWords;
import coop.yui.graph.Transaction;
import coop.yui.graph.Transaction.Change;
import coop.yui.identity.NodeReader;
import coop.yui.identity.Viewer;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;

/** Countries, regions, municipalities and wards, known by their codes. Everyone may see them. */
@Component
public class Places implements NodeReader {

  private static final int MOST = 20;

  private static final String RETURN_PLACE =
      """
      RETURN place.id AS id, place.code AS code, place.kind AS kind, place.name AS name,
        place.nameKana AS nameKana, place.otherNames AS otherNames,
        place.otherNameLanguages AS otherNameLanguages, place.latitude AS latitude,
        place.longitude AS longitude,
        head(COLLECT { MATCH (place)-[:WITHIN]->(around:Place) RETURN around.code }) AS within
      """;
  private static final String BY_CODES =
      """
      CYPHER 25
      UNWIND $codes AS code
      MATCH (place:Place {code: code})
      """
          + RETURN_PLACE;
  private static final String BY_IDS =
      """
      CYPHER 25
      UNWIND $ids AS id
      MATCH (place:Place {id: id})
      """
          + RETURN_PLACE;
  private static final String BY_WORDS =
      """
      CYPHER 25
      CALL db.index.fulltext.queryNodes('place_words', $query, {limit: 500}) YIELD node AS place
      WHERE $kind IS NULL OR place.kind = $kind
      WITH place
      ORDER BY place.code <> $text, size(place.name), place.code
      LIMIT $limit
      """
          + RETURN_PLACE
          + "ORDER BY place.code <> $text, size(place.name), place.code";
  private static final String SEED_COUNTRIES =
      """
      CYPHER 25
      UNWIND $countries AS country
      MERGE (place:Place {code: country.properties.code})
      ON CREATE SET place += country.properties, place.id = country.id, place.createdAt = datetime()
      RETURN count(*) AS known
      """;
  private static final String REGIONS =
      """
      CYPHER 25
      MATCH (place:Place)
      WHERE place.code > '' AND place.kind = 'REGION'
      """
          + RETURN_PLACE;
  private static final String KNOWN_CODES =
      """
      CYPHER 25
      UNWIND $codes AS code
      MATCH (place:Place {code: code})
      RETURN code
      """;
  private static final String ENTER =
      """
      CYPHER 25
      UNWIND $places AS row
      MERGE (place:Place {code: row.properties.code})
      ON CREATE SET place += row.properties, place.id = row.id, place.createdAt = $at
      WITH place, row
      WHERE place.id = row.id
      MATCH (around:Place {code: row.within})
      MERGE (place)-[:WITHIN]->(around)
      RETURN place.code AS code
      """;

  private final Graph graph;

  Places(Graph graph) {
    this.graph = graph;
    seedCountries();
  }

  /** The places with these codes, by code. */
  public Map<String, Place> byCodes(Collection<String> codes) {
    return graph.read(BY_CODES, Map.of("codes", new HashSet<>(codes)), Places::read).stream()
        .collect(toMap(Place::code, Function.identity()));
  }

  /** All regions of all countries. */
  public List<Place> regions() {
    return graph.read(REGIONS, Map.of(), Places::read);
  }

  /** The place with this code. */
  public @Nullable Place byCode(String code) {
    return byCodes(Set.of(code)).get(code);
  }

  /** Places whose names or codes have words beginning like this. */
  List<Place> find(String text, @Nullable PlaceKind kind) {
    String asked = Wording.line(text, SearchWords.LONGEST, "text");
    String query = SearchWords.query(asked);
    if (query.isEmpty()) {
      return List.of();
    }
    Map<String, @Nullable Object> parameters = new HashMap<>();
    parameters.put("query", query);
    parameters.put("kind", kind);
    parameters.put("text", asked);
    parameters.put("limit", MOST);
    return graph.read(BY_WORDS, parameters, Places::read);
  }

  /**
   * Enters a place.
   *
   * @throws Refusal those of {@link PlaceEntry#checked}; ALREADY_SO when the code is known;
   *     NOT_FOUND for an unknown place around
   */
  Place register(RegisterPlaceInput input, Viewer viewer) {
    String person = viewer.mustBeStaff();
    PlaceEntry entry = input.entry().checked();
    String id =
        graph.write(
            Act.once("registerPlace", person, input.requestKey(), input),
            transaction -> {
              if (!missing(transaction, Set.of(entry.within())).isEmpty()) {
                throw new Refusal(RefusalCode.NOT_FOUND).field("within");
              }
              String created = NodeKind.PLACE.newId();
              if (enter(transaction, Map.of(created, entry)).isEmpty()) {
                throw new Refusal(RefusalCode.ALREADY_SO).field("code");
              }
              transaction.audit(
                  created,
                  List.of(),
                  Map.of("code", Change.to(entry.code()), "name", Change.to(entry.name())));
              return created;
            });
    return read(List.of(id), viewer).values().iterator().next();
  }

  /** Enters those of the checked places that are not known yet; gives the codes of the new ones. */
  public Set<String> ensure(Transaction transaction, List<PlaceEntry> places) {
    return enter(
        transaction,
        places.stream().collect(toMap(place -> NodeKind.PLACE.newId(), Function.identity())));
  }

  /** Those of the codes that no place has. */
  public Set<String> missing(Transaction transaction, Collection<String> codes) {
    Set<String> missing = new HashSet<>(codes);
    transaction
        .run(KNOWN_CODES, Map.of("codes", codes), row -> row.get("code").asString())
        .forEach(missing::remove);
    return missing;
  }

  private Set<String> enter(Transaction transaction, Map<String, PlaceEntry> places) {
    List<Map<String, Object>> rows =
        places.entrySet().stream()
            .map(
                row ->
                    Map.<String, Object>of(
                        "id", row.getKey(),
                        "within", row.getValue().within(),
                        "properties", row.getValue().properties()))
            .toList();
    return new HashSet<>(
        transaction.run(
            ENTER,
            Map.of("places", rows, "at", transaction.at()),
            row -> row.get("code").asString()));
  }

  private void seedCountries() {
    List<Map<String, Object>> countries =
        Arrays.stream(Locale.getISOCountries())
            .map(
                code -> {
                  String english = Place.countryName(code, Locale.ENGLISH);
                  String japanese = Place.countryName(code, Locale.JAPANESE);
                  return Map.<String, Object>of(
                      "id",
                      NodeKind.PLACE.newId(),
                      "properties",
                      Map.of(
                          "code",
                          code,
                          "kind",
                          PlaceKind.COUNTRY,
                          "name",
                          english,
                          "words",
                          SearchWords.of(List.of(code, english, japanese))));
                })
            .toList();
    graph.keep(SEED_COUNTRIES, Map.of("countries", countries), row -> row.get("known").asInt());
  }

  @Override
  public NodeKind kind() {
    return NodeKind.PLACE;
  }

  @Override
  public Map<String, Place> read(List<String> ids, Viewer viewer) {
    return graph.read(BY_IDS, Map.of("ids", ids), Places::read).stream()
        .collect(toMap(Place::id, Function.identity()));
  }

  private static Place read(Record row) {
    return new Place(
        row.get("id").asString(),
        row.get("code").asString(),
        PlaceKind.valueOf(row.get("kind").asString()),
        row.get("name").asString(),
        Read.text(row.get("nameKana")),
        Read.localised(row.get("otherNameLanguages"), row.get("otherNames")),
        Read.text(row.get("within")),
        Read.coordinates(row.get("latitude"), row.get("longitude")));
  }
}
