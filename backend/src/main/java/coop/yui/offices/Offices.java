package coop.yui.offices;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import coop.yui.bylaws.MembershipClass;
import coop.yui.graph.Connection;
import coop.yui.graph.Cursor;
import coop.yui.graph.Graph;
import coop.yui.graph.NodeKind;
import coop.yui.graph.Page;
import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.identity.NodeReader;
import coop.yui.identity.Viewer;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;

/** Offices as they are read, by the members of their co-operative and those who act for it. */
@Component
class Offices implements NodeReader {

  private static final String RETURN =
      """
      RETURN f.id AS id, f.cooperative AS cooperative, f.kind AS kind, f.person AS holder,
        f.membershipClass AS membershipClass, f.origin AS origin, f.reason AS reason, f.appointedBy AS appointedBy,
        f.election AS election, f.since AS since, f.until AS until, f.until > $now AS isHeld, f.ending AS ending
      """;
  private static final String BY_IDS =
      """
      CYPHER 25
      UNWIND $ids AS id
      MATCH (f:Office {id: id})
      WHERE f.cooperative IN $represents OR f.cooperative IN $memberOf
      """
          + RETURN;
  private static final String OF_COOPERATIVES =
      """
      CYPHER 25
      UNWIND $ids AS of
      CALL (of) {
        MATCH (f:Office)
        WHERE f.cooperative = of AND f.id < $before AND (NOT $isHeld OR f.until > $now)
        RETURN f
        ORDER BY f.id DESC
        LIMIT $limit
      }
      """
          + RETURN;
  private static final String OF_REPRESENTATIONS =
      """
      CYPHER 25
      UNWIND $ids AS id
      MATCH (:Person)-[r:REPRESENTS {id: id}]->(:Organisation)
      WHERE r.office IS NOT NULL
      RETURN id, r.office AS office
      """;

  /** Sorts after every id. */
  private static final String AFTER_ALL = "~";

  private final Graph graph;

  Offices(Graph graph) {
    this.graph = graph;
  }

  /** What a page of offices asks for. */
  record OfficePage(boolean isHeld, Page page) {}

  /**
   * Pages of offices by co-operative, the newest first; those whose offices the viewer may not read
   * are left out.
   */
  Map<String, Connection<Office>> of(Collection<String> ids, OfficePage asked, Viewer viewer) {
    List<String> readable = ids.stream().filter(viewer::isOneOf).toList();
    Map<String, @Nullable Object> parameters = parameters(Map.of("ids", readable), viewer);
    parameters.put("isHeld", asked.isHeld());
    parameters.put("before", asked.page().id(AFTER_ALL));
    parameters.put("limit", asked.page().limit());
    Map<String, List<Office>> rows =
        graph.read(OF_COOPERATIVES, parameters, Offices::read).stream()
            .collect(groupingBy(Office::cooperative));
    return readable.stream()
        .collect(
            toMap(
                Function.identity(),
                id ->
                    asked
                        .page()
                        .connection(
                            rows.getOrDefault(id, List.of()),
                            office -> new Cursor(office.id(), office.id()))));
  }

  /** The ids of offices by the ids of representations that come from them. */
  Map<String, String> ofRepresentations(List<String> ids) {
    return graph
        .read(
            OF_REPRESENTATIONS,
            Map.of("ids", ids),
            row -> Map.entry(row.get("id").asString(), row.get("office").asString()))
        .stream()
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue, (one, same) -> one));
  }

  /**
   * The office with this id.
   *
   * @throws Refusal NOT_FOUND also when the viewer may not read it
   */
  Office one(String id, Viewer viewer) {
    Office found = read(List.of(id), viewer).get(id);
    if (found == null) {
      throw new Refusal(RefusalCode.NOT_FOUND).field("office");
    }
    return found;
  }

  @Override
  public NodeKind kind() {
    return NodeKind.OFFICE;
  }

  @Override
  public Map<String, Office> read(List<String> ids, Viewer viewer) {
    return graph.read(BY_IDS, parameters(Map.of("ids", ids), viewer), Offices::read).stream()
        .collect(toMap(Office::id, Function.identity(), (one, same) -> one));
  }

  private static Map<String, @Nullable Object> parameters(Map<String, ?> others, Viewer viewer) {
    Map<String, @Nullable Object> parameters = viewer.parameters(others);
    parameters.put("now", OffsetDateTime.now(ZoneOffset.UTC));
    return parameters;
  }

  private static Office read(Record row) {
    return new Office(
        row.get("id").asString(),
        row.get("cooperative").asString(),
        OfficeKind.valueOf(row.get("kind").asString()),
        row.get("holder").asString(),
        row.get("membershipClass").isNull()
            ? null
            : MembershipClass.valueOf(row.get("membershipClass").asString()),
        OfficeOrigin.valueOf(row.get("origin").asString()),
        row.get("reason").asString(null),
        row.get("appointedBy").asString(null),
        row.get("election").asString(null),
        row.get("since").asOffsetDateTime(),
        row.get("until").asOffsetDateTime(),
        row.get("isHeld").asBoolean(),
        row.get("ending").isNull() ? null : OfficeEnding.valueOf(row.get("ending").asString()));
  }
}
