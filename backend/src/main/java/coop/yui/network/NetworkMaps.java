package coop.yui.network;

import coop.yui.graph.Graph;
import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.identity.Viewer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;

/**
 * Where organisations sit and what links them, as of a day, as far as the viewer may see them.
 * However many there are, they are read in a few statements. Who has no coordinates stands where
 * its place is, or the smallest place around that with coordinates.
 */
@Component
class NetworkMaps {

  private static final int MOST_POINTS = 10_000;
  private static final int MOST_ARCS = 5_000;

  /** Of the organisations `o` that come in, those that have a spot on the map. */
  private static final String RETURN_PLACED =
      """
      OPTIONAL MATCH (o)-[:LOCATED_IN]->(place:Place)
      WITH o, place, CASE WHEN o.latitude IS NOT NULL AND o.longitude IS NOT NULL THEN o ELSE head(COLLECT {
        MATCH way = (place)-[:WITHIN*0..5]->(around:Place)
        WHERE around.latitude IS NOT NULL AND around.longitude IS NOT NULL
        RETURN around ORDER BY length(way) LIMIT 1 }) END AS spot
      ORDER BY o.id
      WITH collect(CASE WHEN spot IS NOT NULL THEN [o, place, spot] END) AS placed, count(*) AS total
      RETURN total - size(placed) AS withoutCoordinates, size(placed) > $limit AS isCut,
        [row IN placed[..$limit] | [row[0].id, row[0].kind,
          coalesce(
            head([i IN range(0, size(coalesce(row[0].otherNames, [])) - 1)
              WHERE split(row[0].otherNameLanguages[i], '-')[0] = $language | row[0].otherNames[i]]),
            row[0].name),
          row[1].code, row[2].latitude, row[2].longitude, row[0] <> row[2]]] AS points
      """;

  private static final String MATCHING =
      """
      CYPHER 25
      UNWIND $kinds AS kind
      MATCH (o:Organisation)
      WHERE o.kind = kind
      WITH o
      WHERE
      """
          + OrganisationFilter.MATCHES
          + "  AND "
          + OrganisationFilter.EXISTS_ON_THE_DAY
          + "\nWITH o\n"
          + RETURN_PLACED;
  private static final String OF_IDS =
      """
      CYPHER 25
      UNWIND $ids AS id
      MATCH (o:Organisation {id: id})
      WHERE
      """
          + Organisations.VISIBLE
          + "\nWITH o\n"
          + RETURN_PLACED;
  private static final String SITTING =
      """
      CYPHER 25
      MATCH (:Place {code: $place})<-[:WITHIN*0..5]-(:Place)<-[:LOCATED_IN]-(o:Organisation)
      WHERE
      """
          + Organisations.VISIBLE
          + " AND "
          + OrganisationFilter.EXISTS_ON_THE_DAY
          + """

          RETURN o.id AS id
          ORDER BY id
          LIMIT $limit
          """;
  // Said and not left to the planner: a plan made while there were few links reads all of them.
  private static final String LINKED =
      """
      CYPHER 25
      UNWIND $ids AS id
      MATCH (source:Organisation {id: id})-[r:ALLIED_WITH|AFFILIATED_WITH]-(o:Organisation)
      USING INDEX source:Organisation(id)
      WHERE
      """
          + Links.IN_FORCE
          + " AND "
          + Organisations.VISIBLE
          + """

          WITH DISTINCT o.id AS id
          WHERE NOT id IN $ids
          RETURN id
          ORDER BY id
          LIMIT $limit
          """;
  private static final String ARCS =
      """
      CYPHER 25
      UNWIND $ids AS id
      MATCH (source:Organisation {id: id})-[r:ALLIED_WITH|AFFILIATED_WITH]->(other:Organisation)
      USING INDEX source:Organisation(id)
      WHERE type(r) IN $types AND
      """
          + Links.IN_FORCE
          + """

          WITH id, r, other.id AS target
          WHERE target IN $ids
          RETURN type(r) AS type, id AS source, target, min(r.since) AS since
          ORDER BY source, target, type
          LIMIT $limit
          """;

  private static final List<String> ALLIANCES = List.of("ALLIED_WITH");
  private static final List<String> ALL_LINKS = List.of("ALLIED_WITH", "AFFILIATED_WITH");

  private final Graph graph;
  private final Organisations organisations;
  private final Places places;

  NetworkMaps(Graph graph, Organisations organisations, Places places) {
    this.graph = graph;
    this.organisations = organisations;
    this.places = places;
  }

  /**
   * The organisations that pass a filter, and the alliances among them.
   *
   * @throws Refusal those of {@link OrganisationFilter#checked}
   */
  NetworkMap whole(
      OrganisationFilter asked, @Nullable LocalDate asOf, Locale locale, Viewer viewer) {
    OrganisationFilter filter = asked.checked();
    if (filter.isImpossible()) {
      return NetworkMap.EMPTY;
    }
    Map<String, @Nullable Object> parameters = filter.parameters(asOf, viewer);
    Placed placed = placed(MATCHING, parameters, locale);
    return withArcs(placed, null, false, ALLIANCES, parameters, locale);
  }

  /**
   * The organisations of a place, those linked with them, and what links them.
   *
   * @throws Refusal INVALID_VALUE unless one of the two is given; INVALID_ID; NOT_FOUND
   */
  NetworkMap local(
      @Nullable String of,
      @Nullable String place,
      @Nullable LocalDate asOf,
      Locale locale,
      Viewer viewer) {
    if ((of == null) == (place == null)) {
      throw new Refusal(RefusalCode.INVALID_VALUE).field("place");
    }
    Optional<String> code = Optional.ofNullable(of == null ? place : seat(of, viewer));
    if (of == null && code.map(places::byCode).isEmpty()) {
      throw new Refusal(RefusalCode.NOT_FOUND).field("place");
    }
    Map<String, @Nullable Object> parameters = Days.parameters(Map.of(), asOf, viewer);
    parameters.put("andDissolved", false);
    parameters.put("isNow", false);
    Set<String> local = new LinkedHashSet<>();
    if (of != null) {
      local.add(of);
    }
    code.ifPresent(
        known -> {
          parameters.put("place", known);
          local.addAll(ids(SITTING, parameters));
        });
    parameters.put("ids", local);
    Set<String> all = new LinkedHashSet<>(local);
    all.addAll(ids(LINKED, parameters));
    parameters.put("ids", all.stream().limit(MOST_POINTS).toList());
    Placed placed = placed(OF_IDS, parameters, locale);
    return withArcs(placed, local, all.size() > MOST_POINTS, ALL_LINKS, parameters, locale);
  }

  private @Nullable String seat(String organisation, Viewer viewer) {
    Organisation found = organisations.byId(organisation, viewer);
    if (found == null) {
      throw new Refusal(RefusalCode.NOT_FOUND).field("of");
    }
    return found.placeCode();
  }

  private List<String> ids(String statement, Map<String, @Nullable Object> parameters) {
    parameters.put("limit", MOST_POINTS + 1);
    return graph.read(statement, parameters, row -> row.get("id").asString());
  }

  /** What {@link #RETURN_PLACED} gives. */
  private record Placed(int withoutCoordinates, boolean isCut, List<Spot> spots) {}

  private record Spot(
      String id,
      OrganisationKind kind,
      String name,
      @Nullable String placeCode,
      double latitude,
      double longitude,
      boolean isApproximate) {

    static Spot of(Value row) {
      return new Spot(
          row.get(0).asString(),
          OrganisationKind.valueOf(row.get(1).asString()),
          row.get(2).asString(),
          Read.text(row.get(3)),
          row.get(4).asDouble(),
          row.get(5).asDouble(),
          row.get(6).asBoolean());
    }
  }

  private Placed placed(String statement, Map<String, @Nullable Object> parameters, Locale locale) {
    parameters.put("language", locale.getLanguage());
    parameters.put("limit", MOST_POINTS);
    return graph
        .readOne(
            statement,
            parameters,
            row ->
                new Placed(
                    row.get("withoutCoordinates").asInt(),
                    row.get("isCut").asBoolean(),
                    row.get("points").asList(Spot::of)))
        .orElse(new Placed(0, false, List.of()));
  }

  private NetworkMap withArcs(
      Placed placed,
      @Nullable Set<String> local,
      boolean isCut,
      List<String> types,
      Map<String, @Nullable Object> parameters,
      Locale locale) {
    Map<String, String> placeNames = placeNames(placed.spots(), locale);
    List<MapPoint> points = new ArrayList<>();
    Map<String, Integer> positions = new HashMap<>();
    for (Spot spot : placed.spots()) {
      positions.put(spot.id(), points.size());
      points.add(
          new MapPoint(
              spot.id(),
              spot.kind(),
              spot.name(),
              spot.placeCode() == null ? null : placeNames.get(spot.placeCode()),
              spot.latitude(),
              spot.longitude(),
              spot.isApproximate(),
              local == null || local.contains(spot.id())));
    }
    parameters.put("ids", List.copyOf(positions.keySet()));
    parameters.put("types", types);
    parameters.put("limit", MOST_ARCS + 1);
    List<MapArc> arcs = graph.read(ARCS, parameters, row -> arc(row, positions));
    boolean hasMoreArcs = arcs.size() > MOST_ARCS;
    return new NetworkMap(
        points,
        hasMoreArcs ? arcs.subList(0, MOST_ARCS) : arcs,
        placed.withoutCoordinates(),
        isCut || placed.isCut(),
        hasMoreArcs);
  }

  private Map<String, String> placeNames(List<Spot> spots, Locale locale) {
    List<String> codes =
        spots.stream().map(Spot::placeCode).filter(Objects::nonNull).distinct().toList();
    Map<String, String> names = new HashMap<>();
    places.byCodes(codes).forEach((code, place) -> names.put(code, place.name(locale)));
    return names;
  }

  private static MapArc arc(Record row, Map<String, Integer> positions) {
    return new MapArc(
        row.get("type").asString().equals("ALLIED_WITH") ? LinkKind.ALLIANCE : LinkKind.AFFILIATION,
        Objects.requireNonNull(positions.get(row.get("source").asString())),
        Objects.requireNonNull(positions.get(row.get("target").asString())),
        row.get("since").asLocalDate());
  }
}
