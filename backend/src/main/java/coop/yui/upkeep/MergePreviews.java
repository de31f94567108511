package coop.yui.upkeep;

import coop.yui.graph.Graph;
import coop.yui.graph.NodeKind;
import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.identity.Viewer;
import coop.yui.network.Organisation;
import coop.yui.network.Organisations;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What a merge would bring, before anybody decides. */
@Component
class MergePreviews {

  private static final String GOING_OVER =
      """
      CYPHER 25
      MATCH (o:Organisation {id: $merged})
      RETURN COUNT { (o)-[:PARTY_TO]->() } AS alliances, COUNT { (o)-[:AFFILIATED_WITH]-() } AS affiliations,
        COUNT { (o)<-[:REPRESENTS|STAFF_OF]-() } AS people
      """;

  private final Graph graph;
  private final Organisations organisations;

  MergePreviews(Graph graph, Organisations organisations) {
    this.graph = graph;
    this.organisations = organisations;
  }

  /**
   * What merging the one into the other would bring.
   *
   * @throws Refusal NOT_ALLOWED, NOT_FOUND, WITH_ITSELF
   */
  MergePreview of(String keptId, String mergedId, Viewer viewer) {
    viewer.mustBeStaff();
    NodeKind.ORGANISATION.check(keptId, "kept");
    NodeKind.ORGANISATION.check(mergedId, "merged");
    Map<String, Organisation> found = organisations.read(List.of(keptId, mergedId), viewer);
    Organisation kept = found.get(keptId);
    Organisation merged = found.get(mergedId);
    if (kept == null || merged == null) {
      throw new Refusal(RefusalCode.NOT_FOUND).field(kept == null ? "kept" : "merged");
    }
    if (kept.id().equals(merged.id())) {
      throw new Refusal(RefusalCode.WITH_ITSELF).field("merged");
    }
    return graph
        .readOne(
            GOING_OVER,
            Map.of("merged", merged.id()),
            row ->
                new MergePreview(
                    kept,
                    merged,
                    row.get("alliances").asInt(),
                    row.get("affiliations").asInt(),
                    row.get("people").asInt()))
        .orElseThrow(() -> new Refusal(RefusalCode.NOT_FOUND).field("merged"));
  }
}
