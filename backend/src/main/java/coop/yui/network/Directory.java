package coop.yui.network;

import coop.yui.graph.Connection;
import coop.yui.graph.Cursor;
import coop.yui.graph.Graph;
import coop.yui.graph.Page;
import coop.yui.identity.Viewer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Lists of organisations, by keyset. Where a filter leaves few organisations these are found first
 * and sorted; otherwise the index of the sort key is walked, where matches are many, until the page
 * is full.
 */
@Component
public class Directory {

  private static final String PAGE_ASCENDING =
      """
      WITH found AS o, key, id
      ORDER BY key, id
      LIMIT $limit
      """
          + Organisations.RETURN_ORGANISATION
          + ", key ORDER BY key, id";
  private static final String WALK_ASCENDING =
      """
      CYPHER 25
      UNWIND $kinds AS kind
      CALL (kind) {
        MATCH (o:Organisation)
        USING INDEX o:Organisation(kind, sortKey, id)
        WHERE o.kind = kind AND o.sortKey >= $key AND o.id IS NOT NULL
        WITH o
        WHERE CASE WHEN o.sortKey = $key THEN o.id > $id ELSE true END AND
      """
          + OrganisationFilter.MATCHES
          + """
            RETURN o AS found, o.sortKey AS key, o.id AS id
            ORDER BY o.kind, o.sortKey, o.id
            LIMIT $limit
          }
          """
          + PAGE_ASCENDING;
  private static final String SORT_ASCENDING =
      """
      CYPHER 25
      UNWIND $candidates AS candidate
      MATCH (o:Organisation {id: candidate})
      WITH o
      WHERE o.kind IN $kinds AND (o.sortKey > $key OR (o.sortKey = $key AND o.id > $id)) AND
      """
          + OrganisationFilter.MATCHES
          + """
          WITH o AS found, o.sortKey AS key, o.id AS id
          """
          + PAGE_ASCENDING;
  private static final Map<OrganisationSort, String> WALK = forEachSort(WALK_ASCENDING);
  private static final Map<OrganisationSort, String> SORT = forEachSort(SORT_ASCENDING);

  private static final Map<Among, String> COUNT =
      Among.statements(
          """
          WITH o LIMIT $limit
          RETURN count(*) AS count
          """);
  private static final String BEFORE_ALL = "";
  private static final String AFTER_ALL = Character.toString(Character.MAX_CODE_POINT).repeat(2);

  private final Graph graph;

  Directory(Graph graph) {
    this.graph = graph;
  }

  /** A page of the organisations that the viewer may see and that pass the filter. */
  Counted<Organisation> list(
      OrganisationFilter asked, OrganisationSort sort, Page page, Viewer viewer) {
    OrganisationFilter filter = asked.checked();
    if (filter.isImpossible()) {
      return new Counted<>(Connection.empty(), () -> 0);
    }
    Map<String, @Nullable Object> parameters = filter.parameters(viewer);
    Among.Chosen chosen = Among.choose(graph, parameters);
    OrganisationSort walked = page.isBackward() ? sort.reversed() : sort;
    String edge = walked.direction() == Direction.ASCENDING ? BEFORE_ALL : AFTER_ALL;
    parameters.put("key", page.key(edge));
    parameters.put("id", page.id(edge));
    parameters.put("limit", page.limit());
    parameters.put("candidates", chosen.candidates());
    String statement = (chosen.among() == Among.FOUND ? SORT : WALK).getOrDefault(walked, "");
    List<Row> rows =
        graph.read(
            statement,
            parameters,
            row -> new Row(row.get("key").asString(), Organisations.read(row)));
    return new Counted<>(organisations(page, rows), () -> count(chosen));
  }

  /** The same page alone, for lists that are read as a whole. */
  public Connection<Organisation> page(
      OrganisationFilter filter, OrganisationSort sort, Page page, Viewer viewer) {
    return list(filter, sort, page, viewer).page();
  }

  /** How many organisations pass, counted until there is one more than so many. */
  public int count(OrganisationFilter asked, int atMost, Viewer viewer) {
    OrganisationFilter filter = asked.checked();
    return filter.isImpossible()
        ? 0
        : count(Among.choose(graph, filter.parameters(viewer)), atMost);
  }

  private record Row(String key, Organisation organisation) {}

  private static Connection<Organisation> organisations(Page page, List<Row> rows) {
    return page.connection(rows, row -> new Cursor(row.key(), row.organisation().id()))
        .map(Row::organisation);
  }

  private @Nullable Integer count(Among.Chosen chosen) {
    int count = count(chosen, Counted.MOST);
    return count > Counted.MOST ? null : count;
  }

  private int count(Among.Chosen chosen, int atMost) {
    Map<String, @Nullable Object> counted = new HashMap<>(chosen.parameters());
    counted.put("limit", atMost + 1);
    return graph
        .readOne(COUNT.getOrDefault(chosen.among(), ""), counted, row -> row.get("count").asInt())
        .orElse(0);
  }

  private static Map<OrganisationSort, String> forEachSort(String ascending) {
    Map<OrganisationSort, String> statements = new HashMap<>();
    for (OrganisationSortKey key : OrganisationSortKey.values()) {
      String sorted = ascending.replace("sortKey", key.property());
      statements.put(new OrganisationSort(key, Direction.ASCENDING), sorted);
      statements.put(new OrganisationSort(key, Direction.DESCENDING), descending(sorted, key));
    }
    return Map.copyOf(statements);
  }

  private static String descending(String ascending, OrganisationSortKey key) {
    String property = "o." + key.property();
    return ascending
        .replace(property + " >", property + " <")
        .replace("o.id > $id", "o.id < $id")
        .replace(
            "ORDER BY o.kind, " + property + ", o.id",
            "ORDER BY o.kind DESC, " + property + " DESC, o.id DESC")
        .replace("ORDER BY key, id", "ORDER BY key DESC, id DESC");
  }
}
