package coop.yui.upkeep;

import static java.util.stream.Collectors.toMap;

import coop.yui.graph.Connection;
import coop.yui.graph.Cursor;
import coop.yui.graph.Graph;
import coop.yui.graph.NodeKind;
import coop.yui.graph.Page;
import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.identity.NodeReader;
import coop.yui.identity.Viewer;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;

/** What was merged. Read by federation staff. */
@Component
class Merges implements NodeReader {

  private static final String AFTER_ALL_IDS = "~";
  private static final String BEFORE_ALL_IDS = "";
  private static final String RETURN =
      """
      RETURN m.id AS id, m.at AS at, m.by AS by, m.kept AS kept, m.mergedName AS mergedName,
        m.undoneAt AS undoneAt, m.undoneBy AS undoneBy,
        EXISTS { MATCH (o:MergedOrganisation {id: m.merged})-[into:MERGED_INTO]->(:Organisation) WHERE into.merge = m.id }
          AS isUndoable
      """;
  private static final String NEWEST_FIRST =
      """
      CYPHER 25
      MATCH (m:OrganisationMerge)
      WHERE m.id < $edge
      WITH m ORDER BY m.id DESC LIMIT $limit
      """
          + RETURN
          + "ORDER BY id DESC";
  private static final String OLDEST_FIRST =
      """
      CYPHER 25
      MATCH (m:OrganisationMerge)
      WHERE m.id > $edge
      WITH m ORDER BY m.id LIMIT $limit
      """
          + RETURN
          + "ORDER BY id";
  private static final String BY_IDS =
      """
      CYPHER 25
      UNWIND $ids AS id
      MATCH (m:OrganisationMerge {id: id})
      """
          + RETURN;

  private final Graph graph;

  Merges(Graph graph) {
    this.graph = graph;
  }

  /** A page of all merges, the latest first. */
  Connection<OrganisationMerge> list(Page page, Viewer viewer) {
    viewer.mustBeStaff();
    List<OrganisationMerge> rows =
        graph.read(
            page.isBackward() ? OLDEST_FIRST : NEWEST_FIRST,
            Map.of(
                "edge", page.id(page.isBackward() ? BEFORE_ALL_IDS : AFTER_ALL_IDS),
                "limit", page.limit()),
            Merges::read);
    return page.connection(rows, merge -> new Cursor("", merge.id()));
  }

  /**
   * The merge with this id.
   *
   * @throws Refusal NOT_FOUND
   */
  OrganisationMerge one(String id, Viewer viewer) {
    OrganisationMerge found = read(List.of(id), viewer).get(id);
    if (found == null) {
      throw new Refusal(RefusalCode.NOT_FOUND).field("merge");
    }
    return found;
  }

  @Override
  public NodeKind kind() {
    return NodeKind.MERGE;
  }

  @Override
  public Map<String, OrganisationMerge> read(List<String> ids, Viewer viewer) {
    return viewer.isStaff()
        ? graph.read(BY_IDS, Map.of("ids", ids), Merges::read).stream()
            .collect(toMap(OrganisationMerge::id, Function.identity(), (a, b) -> a))
        : Map.of();
  }

  private static OrganisationMerge read(Record row) {
    return new OrganisationMerge(
        row.get("id").asString(),
        row.get("at").asOffsetDateTime(),
        row.get("by").asString(),
        row.get("kept").asString(),
        row.get("mergedName").asString(),
        row.get("isUndoable").asBoolean(),
        row.get("undoneAt").isNull() ? null : row.get("undoneAt").asOffsetDateTime(),
        row.get("undoneBy").asString(null));
  }
}
