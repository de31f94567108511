package coop.yui.assemblies;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import coop.yui.graph.Connection;
import coop.yui.graph.Cursor;
import coop.yui.graph.Graph;
import coop.yui.graph.Page;
import coop.yui.identity.Viewer;
import coop.yui.network.Read;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;

/** Who votes for whom in assemblies. */
@Component
class Proxies {

  private static final String RETURN =
      """
      RETURN of, x.id AS id, x.giver AS giver, x.holder AS holder, x.givenAt AS givenAt, x.endedAt AS endedAt,
        coalesce(x.isDeclined, false) AS isDeclined
      """;
  private static final String OF_ASSEMBLIES =
      """
      CYPHER 25
      UNWIND $ids AS of
      CALL (of) {
        MATCH (x:Proxy)
        WHERE x.assembly = of AND x.id > $after
        RETURN x
        ORDER BY x.id
        LIMIT $limit
      }
      """
          + RETURN;
  private static final String GIVEN =
      """
      CYPHER 25
      UNWIND $ids AS of
      MATCH (x:Proxy {given: of + '|' + $viewer})
      """
          + RETURN;
  private static final String HELD =
      """
      CYPHER 25
      UNWIND $ids AS of
      MATCH (x:Proxy)
      WHERE x.assembly = of AND x.holder = $viewer AND x.given IS NOT NULL
      """
          + RETURN
          + "ORDER BY id";

  private final Graph graph;

  Proxies(Graph graph) {
    this.graph = graph;
  }

  /** Pages of proxies, by the id of an assembly the viewer was given, in order. */
  Map<String, Connection<Proxy>> of(Collection<String> ids, Page page, Viewer viewer) {
    Map<String, List<Proxy>> rows =
        byAssembly(OF_ASSEMBLIES, Map.of("ids", ids, "after", page.id(""), "limit", page.limit()));
    Map<String, Connection<Proxy>> pages = new HashMap<>();
    rows.forEach(
        (assembly, proxies) ->
            pages.put(
                assembly, page.connection(proxies, each -> new Cursor(each.id(), each.id()))));
    return pages;
  }

  /** The proxy the viewer gave, by the id of an assembly. */
  Map<String, List<Proxy>> given(Collection<String> ids, Viewer viewer) {
    return byAssembly(GIVEN, viewer.parameters(Map.of("ids", ids)));
  }

  /** Those given to her, by the id of an assembly. */
  Map<String, List<Proxy>> held(Collection<String> ids, Viewer viewer) {
    return byAssembly(HELD, viewer.parameters(Map.of("ids", ids)));
  }

  private Map<String, List<Proxy>> byAssembly(String statement, Map<String, ?> parameters) {
    return graph
        .read(statement, parameters, row -> Map.entry(row.get("of").asString(), read(row)))
        .stream()
        .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
  }

  private static Proxy read(Record row) {
    return new Proxy(
        row.get("id").asString(),
        row.get("giver").asString(),
        row.get("holder").asString(),
        row.get("givenAt").asOffsetDateTime(),
        Read.time(row.get("endedAt")),
        row.get("isDeclined").asBoolean());
  }
}
