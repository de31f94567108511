package coop.yui.analysis;

import coop.yui.graph.Graph;
import coop.yui.network.Coordinates;
import coop.yui.network.Days;
import coop.yui.network.LinkKind;
import coop.yui.network.OrganisationKind;
import coop.yui.network.PlaceKind;
import coop.yui.network.Sector;
import coop.yui.network.Visibility;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;

/** Reads the whole network as of a day, row by row. */
@Component
class Snapshots {

  private static final String PLACES =
      """
      CYPHER 25
      MATCH (place:Place)
      RETURN place.code AS code, place.kind AS kind, place.latitude AS latitude, place.longitude AS longitude,
        head(COLLECT { MATCH (place)-[:WITHIN]->(around:Place) RETURN around.code }) AS within
      """;
  private static final String ORGANISATIONS =
      """
      CYPHER 25
      MATCH (o:Organisation)
      WHERE (o.dissolvedOn IS NULL OR o.dissolvedOn > $asOf)
        AND ($isToday OR o.foundedOn IS NULL OR o.foundedOn <= $asOf)
      RETURN o.id AS id, o.kind AS kind, o.sortName AS sortName, o.sectors AS sectors, o.visibility AS visibility,
        o.latitude AS latitude, o.longitude AS longitude,
        head(COLLECT { MATCH (o)-[:LOCATED_IN]->(place:Place) RETURN place.code }) AS place
      """;
  private static final String LINKS =
      """
      CYPHER 25
      MATCH (one:Organisation)-[r:ALLIED_WITH|AFFILIATED_WITH]->(other:Organisation)
      WHERE r.since <= $since AND (r.until IS NULL OR r.until >= $asOf)
      RETURN one.id AS one, other.id AS other, type(r) = 'ALLIED_WITH' AS isAlliance
      """;

  private final Graph graph;

  Snapshots(Graph graph) {
    this.graph = graph;
  }

  /** The network as it is today. */
  Snapshot read() {
    return read(Days.today());
  }

  /**
   * The network as it was on a day, or as it will be from what is known: links that have not begun
   * today do not count.
   */
  Snapshot read(LocalDate asOf) {
    LocalDate today = Days.today();
    Map<String, Object> parameters =
        Map.of(
            "asOf",
            asOf,
            "since",
            asOf.isAfter(today) ? today : asOf,
            "isToday",
            asOf.equals(today));
    Map<String, Area> areas = areas();
    Snapshot.Builder snapshot = new Snapshot.Builder();
    graph.forEach(ORGANISATIONS, parameters, row -> snapshot.add(member(row, areas)));
    graph.forEach(
        LINKS,
        parameters,
        row ->
            snapshot.link(
                row.get("one").asString(),
                row.get("other").asString(),
                row.get("isAlliance").asBoolean() ? LinkKind.ALLIANCE : LinkKind.AFFILIATION));
    return snapshot.build();
  }

  private record Told(
      String code, PlaceKind kind, @Nullable String within, @Nullable Coordinates coordinates) {}

  private Map<String, Area> areas() {
    Map<String, Told> told = new HashMap<>();
    graph.forEach(
        PLACES,
        Map.of(),
        row ->
            told.put(
                row.get("code").asString(),
                new Told(
                    row.get("code").asString(),
                    PlaceKind.valueOf(row.get("kind").asString()),
                    text(row.get("within")),
                    coordinates(row))));
    Map<String, Area> areas = new HashMap<>();
    told.keySet().forEach(code -> area(code, told, areas));
    return areas;
  }

  /** The area of a place, with those around it. */
  private static @Nullable Area area(
      @Nullable String code, Map<String, Told> told, Map<String, Area> areas) {
    Told place = code == null ? null : told.get(code);
    if (place == null) {
      return null;
    }
    Area known = areas.get(place.code());
    if (known != null) {
      return known;
    }
    Area area =
        new Area(
            place.code(), place.kind(), area(place.within(), told, areas), place.coordinates());
    areas.put(place.code(), area);
    return area;
  }

  private static Member member(Record row, Map<String, Area> areas) {
    String place = text(row.get("place"));
    List<Sector> sectors =
        row.get("sectors").isNull()
            ? List.of()
            : row.get("sectors").asList(value -> Sector.valueOf(value.asString()));
    return new Member(
        row.get("id").asString(),
        OrganisationKind.valueOf(row.get("kind").asString()),
        row.get("sortName").asString(),
        Member.bits(sectors),
        place == null ? null : areas.get(place),
        coordinates(row),
        Visibility.valueOf(row.get("visibility").asString()));
  }

  private static @Nullable String text(Value value) {
    return value.isNull() ? null : value.asString();
  }

  private static @Nullable Coordinates coordinates(Record row) {
    return row.get("latitude").isNull() || row.get("longitude").isNull()
        ? null
        : new Coordinates(row.get("latitude").asDouble(), row.get("longitude").asDouble());
  }
}
