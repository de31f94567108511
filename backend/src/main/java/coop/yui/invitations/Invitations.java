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
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;

/** Invitations to represent an organisation. */
@Component
class Invitations implements NodeReader {

  private static final String AFTER_ALL_IDS = "~";

  /** Whether the viewer may read the invitation `i` to represent `o`. */
  static final String READABLE = "($isStaff OR o.id IN $represents OR i.email = $verifiedEmail)\n";

  static final String RETURN =
      "RETURN i.id AS id, o.id AS organisation, o.name AS organisationName, i.email AS email,"
          + " i.role AS role, i.language AS language, i.message AS message, i.invitedBy AS"
          + " invitedBy, i.createdAt AS createdAt, i.sentAt AS sentAt, i.expiresAt AS expiresAt,"
          + " coalesce(i.acceptedAt, i.declinedAt) AS answeredAt, i.answeredBy AS answeredBy,"
          + " i.reason AS reason, "
          + InvitationState.CYPHER
          + " AS state\n";
  private static final String BY_IDS =
      """
      CYPHER 25
      UNWIND $ids AS id
      MATCH (i:Invitation {id: id})-[:TO_REPRESENT]->(o:Organisation)
      WHERE
      """
          + READABLE
          + RETURN;
  private static final String OF_ORGANISATION =
      """
      CYPHER 25
      MATCH (o:Organisation {id: $organisation})<-[:TO_REPRESENT]-(i:Invitation)
      WHERE i.id < $before
        AND (NOT $open OR coalesce(i.acceptedAt, i.declinedAt, i.withdrawnAt) IS NULL)
      """
          + RETURN
          + "ORDER BY i.id DESC LIMIT $limit";
  private static final String TO_BE_SENT =
      """
      CYPHER 25
      MATCH (i:Invitation {id: $id})-[:TO_REPRESENT]->(o:Organisation)
      MATCH (inviter:Person {id: i.invitedBy})
      """
          + RETURN
          + ", inviter.displayName AS inviter";

  private final Graph graph;

  Invitations(Graph graph) {
    this.graph = graph;
  }

  /** What the mail of an invitation needs to know. */
  record Sendable(Invitation invitation, String inviter) {}

  /**
   * A page of an organisation's invitations, the latest first; absent for those who may not read
   * them.
   */
  @Nullable Connection<Invitation> ofOrganisation(
      String organisation, boolean open, Page page, Viewer viewer) {
    if (!viewer.isStaff() && !viewer.isRepresentativeOf(organisation)) {
      return null;
    }
    Map<String, @Nullable Object> parameters = parameters(viewer);
    parameters.put("organisation", organisation);
    parameters.put("open", open);
    parameters.put("before", page.id(AFTER_ALL_IDS));
    parameters.put("limit", page.limit());
    return page.connection(
        graph.read(OF_ORGANISATION, parameters, Invitations::read),
        invitation -> new Cursor("", invitation.id()));
  }

  /** The invitation as its mail says it. */
  Optional<Sendable> toBeSent(String id) {
    return graph.readOne(
        TO_BE_SENT,
        Map.of("id", id, "now", OffsetDateTime.now(ZoneOffset.UTC)),
        row -> new Sendable(read(row), row.get("inviter").asString()));
  }

  /** The invitation with this id, if the viewer may read it. */
  Invitation one(String id, Viewer viewer) {
    Invitation found = read(List.of(id), viewer).get(id);
    if (found == null) {
      throw new Refusal(RefusalCode.NOT_FOUND).field("invitation");
    }
    return found;
  }

  @Override
  public NodeKind kind() {
    return NodeKind.INVITATION;
  }

  @Override
  public Map<String, Invitation> read(List<String> ids, Viewer viewer) {
    Map<String, @Nullable Object> parameters = parameters(viewer);
    parameters.put("ids", ids);
    return graph.read(BY_IDS, parameters, Invitations::read).stream()
        .collect(toMap(Invitation::id, Function.identity(), (a, b) -> a));
  }

  /** Statement parameters of the viewer, her verified address and the time. */
  static Map<String, @Nullable Object> parameters(Viewer viewer) {
    Map<String, @Nullable Object> parameters =
        viewer.parameters(Map.of("now", OffsetDateTime.now(ZoneOffset.UTC)));
    parameters.put("verifiedEmail", viewer.verifiedEmail());
    return parameters;
  }

  static Invitation read(Record row) {
    return new Invitation(
        row.get("id").asString(),
        row.get("organisation").asString(),
        row.get("organisationName").asString(),
        row.get("email").asString(),
        row.get("role").asString(null),
        row.get("language").asString(),
        row.get("message").asString(null),
        InvitationState.valueOf(row.get("state").asString()),
        row.get("invitedBy").asString(),
        row.get("createdAt").asOffsetDateTime(),
        row.get("sentAt").asOffsetDateTime(),
        row.get("expiresAt").asOffsetDateTime(),
        time(row.get("answeredAt")),
        row.get("answeredBy").asString(null),
        row.get("reason").asString(null));
  }

  static @Nullable OffsetDateTime time(Value value) {
    return value.isNull() ? null : value.asOffsetDateTime();
  }
}
