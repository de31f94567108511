package coop.yui.invitations;

import coop.yui.graph.Graph;
import coop.yui.identity.AwaitedDecision;
import coop.yui.identity.AwaitedDecisionReader;
import coop.yui.identity.Viewer;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;

/** Invitations that wait for the answer of the viewer, by the verified address of her account. */
@Component
class AwaitedInvitations implements AwaitedDecisionReader {

  private static final String WAITING =
      "MATCH (i:Invitation)-[:TO_REPRESENT]->(o:Organisation)\n"
          + "WHERE i.email = $verifiedEmail AND NOT o.id IN $represents\n"
          + "WITH i, o, "
          + InvitationState.CYPHER
          + " AS state\nWHERE state = 'PENDING'\n";
  private static final String SOONEST_DUE_FIRST =
      "CYPHER 25\n"
          + WAITING
          + """
          WITH i, o, toString(date(i.expiresAt)) + toString(i.sentAt) AS key
          WHERE key > $key OR (key = $key AND i.id > $id)
          RETURN key, i.id AS id, o.id AS organisation, i.sentAt AS since, i.expiresAt AS expiresAt
          ORDER BY key, id
          LIMIT $limit
          """;
  private static final String COUNT = "CYPHER 25\n" + WAITING + "RETURN count(*) AS count";

  private final Graph graph;

  AwaitedInvitations(Graph graph) {
    this.graph = graph;
  }

  /**
   * An invitation that waits.
   *
   * @param invitation the invitation's id
   */
  record AwaitedInvitation(
      String id,
      OffsetDateTime since,
      LocalDate dueOn,
      String organisation,
      String invitation,
      String key)
      implements AwaitedDecision {}

  @Override
  public List<AwaitedInvitation> read(Viewer viewer, String key, String id, int limit) {
    Map<String, @Nullable Object> parameters = Invitations.parameters(viewer);
    parameters.put("key", key);
    parameters.put("id", id);
    parameters.put("limit", limit);
    return graph.read(SOONEST_DUE_FIRST, parameters, AwaitedInvitations::read);
  }

  @Override
  public int count(Viewer viewer) {
    return graph
        .readOne(COUNT, Invitations.parameters(viewer), row -> row.get("count").asInt())
        .orElse(0);
  }

  private static AwaitedInvitation read(Record row) {
    String id = row.get("id").asString();
    return new AwaitedInvitation(
        id,
        row.get("since").asOffsetDateTime(),
        row.get("expiresAt")
            .asZonedDateTime()
            .withZoneSameInstant(ZoneId.systemDefault())
            .toLocalDate(),
        row.get("organisation").asString(),
        id,
        row.get("key").asString());
  }
}
