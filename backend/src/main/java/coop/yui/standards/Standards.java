package coop.yui.standards;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import coop.yui.graph.Connection;
import coop.yui.graph.Cursor;
import coop.yui.graph.Graph;
import coop.yui.graph.NodeKind;
import coop.yui.graph.Page;
import coop.yui.identity.NodeReader;
import coop.yui.identity.Viewer;
import coop.yui.network.Read;
import coop.yui.standards.Standard.StandardVersion;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;

/** Standards as they are read, by the members of their co-operative and those who act for it. */
@Component
class Standards implements NodeReader {

  private static final String RETURN =
      """
      RETURN s.id AS id, s.cooperative AS cooperative, s.name AS name, s.text AS text, s.version AS version,
        s.inForceOn AS inForceOn, s.repealedOn AS repealedOn, s.decidedBy AS decidedBy, s.repealedBy AS repealedBy
      """;
  private static final String BY_IDS =
      """
      CYPHER 25
      UNWIND $ids AS id
      MATCH (s:Standard {id: id})
      WHERE s.cooperative IN $represents OR s.cooperative IN $memberOf
      """
          + RETURN;
  private static final String OF_COOPERATIVES =
      """
      CYPHER 25
      UNWIND $ids AS of
      CALL (of) {
        MATCH (s:Standard)
        WHERE s.cooperative = of AND s.id > $after AND (s.repealedOn IS NOT NULL) = $isRepealed
        RETURN s
        ORDER BY s.id
        LIMIT $limit
      }
      """
          + RETURN
          + "ORDER BY id";
  private static final String FORMER_VERSIONS =
      """
      CYPHER 25
      UNWIND $ids AS of
      CALL (of) {
        MATCH (:Standard {id: of})-[:REPLACED]->(v:StandardVersion)
        RETURN v
        ORDER BY v.version DESC
        LIMIT 100
      }
      RETURN of, v.version AS version, v.name AS name, v.text AS text, v.inForceOn AS inForceOn, v.until AS until,
        v.decidedBy AS decidedBy
      """;

  private final Graph graph;

  Standards(Graph graph) {
    this.graph = graph;
  }

  /** What a page of standards asks for. */
  record StandardPage(boolean isRepealed, Page page) {}

  /**
   * Pages of standards by co-operative, the earliest first; those whose standards the viewer may
   * not read are left out.
   */
  Map<String, Connection<Standard>> of(Collection<String> ids, StandardPage asked, Viewer viewer) {
    List<String> readable = ids.stream().filter(viewer::isOneOf).toList();
    Map<String, @Nullable Object> parameters = viewer.parameters(Map.of("ids", readable));
    parameters.put("isRepealed", asked.isRepealed());
    parameters.put("after", asked.page().id(""));
    parameters.put("limit", asked.page().limit());
    Map<String, List<Standard>> rows =
        graph.read(OF_COOPERATIVES, parameters, Standards::read).stream()
            .collect(groupingBy(Standard::cooperative));
    return readable.stream()
        .collect(
            toMap(
                Function.identity(),
                id ->
                    asked
                        .page()
                        .connection(
                            rows.getOrDefault(id, List.of()),
                            standard -> new Cursor(standard.id(), standard.id()))));
  }

  /** The versions that were replaced, by the id of the standard, the latest first. */
  Map<String, List<StandardVersion>> formerVersions(List<String> ids) {
    return graph
        .read(
            FORMER_VERSIONS,
            Map.of("ids", ids),
            row -> Map.entry(row.get("of").asString(), version(row)))
        .stream()
        .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
  }

  private static StandardVersion version(Record row) {
    return new StandardVersion(
        row.get("version").asInt(),
        row.get("name").asString(),
        row.get("text").asString(),
        row.get("inForceOn").asLocalDate(),
        row.get("until").asLocalDate(),
        row.get("decidedBy").asString());
  }

  @Override
  public NodeKind kind() {
    return NodeKind.STANDARD;
  }

  @Override
  public Map<String, Standard> read(List<String> ids, Viewer viewer) {
    return graph.read(BY_IDS, viewer.parameters(Map.of("ids", ids)), Standards::read).stream()
        .collect(toMap(Standard::id, Function.identity(), (one, same) -> one));
  }

  private static Standard read(Record row) {
    return new Standard(
        row.get("id").asString(),
        row.get("cooperative").asString(),
        row.get("name").asString(),
        row.get("text").asString(),
        row.get("version").asInt(),
        row.get("inForceOn").asLocalDate(),
        row.get("repealedOn").isNull() ? null : row.get("repealedOn").asLocalDate(),
        row.get("decidedBy").asString(),
        Read.text(row.get("repealedBy")));
  }
}
