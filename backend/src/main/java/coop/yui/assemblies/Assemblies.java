package coop.yui.assemblies;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import coop.yui.assemblies.Assembly.MinutesProgress;
import coop.yui.assemblies.Assembly.Own;
import coop.yui.graph.Connection;
import coop.yui.graph.Cursor;
import coop.yui.graph.Graph;
import coop.yui.graph.NodeKind;
import coop.yui.graph.Page;
import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.identity.NodeReader;
import coop.yui.identity.Viewer;
import coop.yui.network.Read;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;

/** Assemblies as they are read, by the members of their co-operative and those who act for it. */
@Component
class Assemblies implements NodeReader {

  /** Whether the viewer may read the assembly `a`. */
  static final String READABLE = "(a.cooperative IN $represents OR a.cooperative IN $memberOf)\n";

  /** Gives the assembly `a` as {@link #read(Record)} wants it. */
  static final String RETURN =
      """
      OPTIONAL MATCH (a)-[:HAS_MINUTES]->(m:Minutes)
      RETURN a.id AS id, a.cooperative AS cooperative, a.kind AS kind, a.format AS format, a.title AS title,
        a.startsAt AS startsAt, a.place AS place, a.link AS link, a.convenedBy AS convenedBy, a.convenedAt AS convenedAt,
        a.conductedBy AS conductedBy, a.openedAt AS openedAt, a.closedAt AS closedAt, a.proxies AS proxies,
        EXISTS { MATCH (t:Attendance {present: a.id + '|' + $viewer}) } AS isPresent,
        EXISTS { MATCH (t:Attendance) WHERE t.assembly = a.id AND t.person = $viewer } AS wasThere,
        EXISTS { MATCH (x:Proxy {given: a.id + '|' + $viewer}) } AS hasGivenProxy,
        EXISTS { MATCH (x:Proxy) WHERE x.assembly = a.id AND x.holder = $viewer AND x.given IS NOT NULL } AS holdsProxies,
        EXISTS { MATCH (s:SpeakingRequest {waiting: a.id + '|' + $viewer}) } AS hasAsked,
        EXISTS { MATCH (a)-[:HAS_ITEM]->(i:AgendaItem) WHERE i.calledAt IS NOT NULL AND i.endedAt IS NULL } AS hasItem,
        CASE WHEN m IS NULL THEN 'NONE' WHEN m.publishedAt IS NOT NULL THEN 'PUBLISHED'
             WHEN m.approvedAt IS NOT NULL THEN 'APPROVED' ELSE 'DRAFTED' END AS minutes,
        EXISTS { MATCH (m)<-[:APPROVED]-(:Person {id: $viewer}) } AS hasApproved,
      """
          + AssemblyState.CYPHER
          + " AS state\n";

  private static final String BY_IDS =
      """
      CYPHER 25
      UNWIND $ids AS id
      MATCH (a:Assembly {id: id})
      WHERE
      """
          + READABLE
          + RETURN;
  private static final String OF_COOPERATIVES =
      """
      CYPHER 25
      UNWIND $ids AS of
      CALL (of) {
        MATCH (a:Assembly)
        WHERE a.cooperative = of AND a.id < $before
        RETURN a
        ORDER BY a.id DESC
        LIMIT $limit
      }
      """
          + RETURN
          + "ORDER BY id DESC";

  /** Sorts after every id. */
  private static final String AFTER_ALL = "~";

  private final Graph graph;

  Assemblies(Graph graph) {
    this.graph = graph;
  }

  /**
   * Pages of assemblies by co-operative, the newest first; those whose assemblies the viewer may
   * not read are left out.
   */
  Map<String, Connection<Assembly>> of(Collection<String> ids, Page page, Viewer viewer) {
    List<String> readable = ids.stream().filter(viewer::isOneOf).toList();
    Map<String, @Nullable Object> parameters = viewer.parameters(Map.of("ids", readable));
    parameters.put("before", page.id(AFTER_ALL));
    parameters.put("limit", page.limit());
    Map<String, List<Assembly>> rows =
        graph.read(OF_COOPERATIVES, parameters, Assemblies::read).stream()
            .collect(groupingBy(Assembly::cooperative));
    return readable.stream()
        .collect(
            toMap(
                Function.identity(),
                id ->
                    page.connection(
                        rows.getOrDefault(id, List.of()),
                        assembly -> new Cursor(assembly.id(), assembly.id()))));
  }

  /**
   * The assembly with this id.
   *
   * @throws Refusal NOT_FOUND also when the viewer may not read it
   */
  Assembly one(String id, Viewer viewer) {
    Assembly found = read(List.of(id), viewer).get(id);
    if (found == null) {
      throw new Refusal(RefusalCode.NOT_FOUND).field("assembly");
    }
    return found;
  }

  @Override
  public NodeKind kind() {
    return NodeKind.ASSEMBLY;
  }

  @Override
  public Map<String, Assembly> read(List<String> ids, Viewer viewer) {
    return graph.read(BY_IDS, viewer.parameters(Map.of("ids", ids)), Assemblies::read).stream()
        .collect(toMap(Assembly::id, Function.identity(), (one, same) -> one));
  }

  static Assembly read(Record row) {
    return new Assembly(
        row.get("id").asString(),
        row.get("cooperative").asString(),
        AssemblyKind.valueOf(row.get("kind").asString()),
        AssemblyFormat.valueOf(row.get("format").asString()),
        row.get("title").asString(),
        AssemblyState.valueOf(row.get("state").asString()),
        row.get("startsAt").asOffsetDateTime(),
        Read.text(row.get("place")),
        Read.text(row.get("link")),
        row.get("convenedBy").asString(),
        row.get("convenedAt").asOffsetDateTime(),
        Read.text(row.get("conductedBy")),
        Read.time(row.get("openedAt")),
        Read.time(row.get("closedAt")),
        row.get("proxies").asInt(),
        own(row));
  }

  private static Own own(Record row) {
    return new Own(
        row.get("isPresent").asBoolean(),
        row.get("wasThere").asBoolean(),
        row.get("hasGivenProxy").asBoolean(),
        row.get("holdsProxies").asBoolean(),
        row.get("hasAsked").asBoolean(),
        row.get("hasItem").asBoolean(),
        MinutesProgress.valueOf(row.get("minutes").asString()),
        row.get("hasApproved").asBoolean());
  }
}
