package coop.yui.invitations;

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
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;

/** Claims to represent an organisation. */
@Component
class Claims implements NodeReader {

  private static final String AFTER_ALL_IDS = "~";

  /** Whether the viewer may read the claim `c` of `person` to represent `o`. */
  static final String READABLE =
      "($isStaff OR o.id IN $represents OR (person.id = $viewer AND o.visibility IN"
          + " $visibilities))\n";

  static final String RETURN =
      "RETURN c.id AS id, person.id AS person, o.id AS organisation, c.role AS role, c.reason AS"
          + " reason, c.createdAt AS createdAt, coalesce(c.acceptedAt, c.declinedAt) AS answeredAt,"
          + " c.answeredBy AS answeredBy, c.answer AS answer, "
          + ClaimState.CYPHER
          + " AS state\n";
  private static final String BY_IDS =
      """
      CYPHER 25
      UNWIND $ids AS id
      MATCH (person:Person)-[:MAKES]->(c:RepresentationClaim {id: id})-[:CLAIMS]->(o:Organisation)
      WHERE
      """
          + READABLE
          + RETURN;
  private static final String OF_ORGANISATION =
      """
      CYPHER 25
      MATCH (o:Organisation {id: $organisation})<-[:CLAIMS]-(c:RepresentationClaim)<-[:MAKES]-(person:Person)
      WHERE c.id < $before AND (NOT $open OR c:OpenClaim)
      """
          + RETURN
          + "ORDER BY c.id DESC LIMIT $limit";
  private static final String OF_VIEWER =
      """
      CYPHER 25
      MATCH (person:Person {id: $viewer})-[:MAKES]->(c:RepresentationClaim)-[:CLAIMS]->(o:Organisation)
      WHERE c.id < $before AND (NOT $open OR c:OpenClaim)
        AND (o.visibility IN $visibilities OR o.id IN $admitted)
      """
          + RETURN
          + "ORDER BY c.id DESC LIMIT $limit";

  private final Graph graph;

  Claims(Graph graph) {
    this.graph = graph;
  }

  /**
   * A page of the claims to represent an organisation, the latest first; absent for those who may
   * not read them.
   */
  @Nullable Connection<RepresentationClaim> ofOrganisation(
      String organisation, boolean open, Page page, Viewer viewer) {
    if (!viewer.isStaff() && !viewer.isRepresentativeOf(organisation)) {
      return null;
    }
    return list(OF_ORGANISATION, Map.of("organisation", organisation, "open", open), page, viewer);
  }

  /** A page of the viewer's own claims, the latest first. */
  Connection<RepresentationClaim> ofViewer(boolean open, Page page, Viewer viewer) {
    viewer.mustBeSignedIn();
    return list(OF_VIEWER, Map.of("open", open), page, viewer);
  }

  private Connection<RepresentationClaim> list(
      String statement, Map<String, ?> of, Page page, Viewer viewer) {
    Map<String, @Nullable Object> parameters = viewer.parameters(of);
    parameters.put("before", page.id(AFTER_ALL_IDS));
    parameters.put("limit", page.limit());
    return page.connection(
        graph.read(statement, parameters, Claims::read), claim -> new Cursor("", claim.id()));
  }

  /** The claim with this id, if the viewer may read it. */
  RepresentationClaim one(String id, Viewer viewer) {
    RepresentationClaim found = read(List.of(id), viewer).get(id);
    if (found == null) {
      throw new Refusal(RefusalCode.NOT_FOUND).field("claim");
    }
    return found;
  }

  @Override
  public NodeKind kind() {
    return NodeKind.CLAIM;
  }

  @Override
  public Map<String, RepresentationClaim> read(List<String> ids, Viewer viewer) {
    return graph.read(BY_IDS, viewer.parameters(Map.of("ids", ids)), Claims::read).stream()
        .collect(toMap(RepresentationClaim::id, Function.identity(), (a, b) -> a));
  }

  static RepresentationClaim read(Record row) {
    return new RepresentationClaim(
        row.get("id").asString(),
        row.get("person").asString(),
        row.get("organisation").asString(),
        row.get("role").asString(null),
        row.get("reason").asString(),
        ClaimState.valueOf(row.get("state").asString()),
        row.get("createdAt").asOffsetDateTime(),
        Invitations.time(row.get("answeredAt")),
        row.get("answeredBy").asString(null),
        row.get("answer").asString(null));
  }
}
