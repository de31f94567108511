package coop.yui.elections;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import coop.yui.ballots.Ballots;
import coop.yui.ballots.Ballots.RepresentedElector;
import coop.yui.bylaws.MembershipClass;
import coop.yui.counting.CountingMethod;
import coop.yui.elections.Election.ElectionResult;
import coop.yui.elections.Election.ElectionVote;
import coop.yui.graph.Connection;
import coop.yui.graph.Cursor;
import coop.yui.graph.Graph;
import coop.yui.graph.NodeKind;
import coop.yui.graph.Page;
import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.identity.NodeReader;
import coop.yui.identity.Viewer;
import coop.yui.network.Days;
import coop.yui.offices.OfficeKind;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;

/** Elections as they are read, by the members of their co-operative and those who act for it. */
@Component
class Elections implements NodeReader {

  /** Whether the viewer may read the election `el`. */
  static final String READABLE = "(el.cooperative IN $represents OR el.cooperative IN $memberOf)\n";

  /** Gives the election `el` as {@link #read(Record)} wants it. */
  static final String RETURN =
      """
      OPTIONAL MATCH (el)-[:DECIDED_IN]->(b:BallotBox)
      OPTIONAL MATCH (voter:Elector {key: b.id + '|' + $viewer})
      OPTIONAL MATCH (c:Candidacy {key: el.id + '|' + $viewer})
      RETURN el.id AS id, el.cooperative AS cooperative, el.office AS office, el.kind AS kind, el.seats AS seats,
        el.membershipClass AS membershipClass, el.method AS method, el.convenedBy AS convenedBy,
        el.convenedAt AS convenedAt, el.nominationsUntil AS nominationsUntil, el.votingFrom AS votingFrom,
        b.id AS box, b.openedAt AS openedAt, b.closesAt AS closesAt, b.textHash AS textHash, b.bylaws AS bylaws,
        b.quorum AS quorum, b.electors AS electors, b.validBallots AS validBallots, b.emptyBallots AS emptyBallots,
        b.quota AS quota, b.countedAt AS countedAt, b.chainHash AS chainHash,
        b.assembly AS assembly,
        CASE WHEN voter.proxy IS NULL AND voter IS NOT NULL THEN coalesce(voter.hasVoted, false) END AS hasViewerVoted,
        EXISTS { MATCH (e:Elector) WHERE e.box = b.id AND e.awaited = $viewer } AS awaitsViewer,
        CASE WHEN c IS NOT NULL THEN
      """
          + CandidacyState.CYPHER
          + " END AS own, "
          + ElectionState.CYPHER
          + " AS state\n";

  private static final String BY_IDS =
      """
      CYPHER 25
      UNWIND $ids AS id
      MATCH (el:Election {id: id})
      WHERE
      """
          + READABLE
          + RETURN;
  private static final String OF_COOPERATIVES =
      """
      CYPHER 25
      UNWIND $ids AS of
      CALL (of) {
        MATCH (el:Election)
        WHERE el.cooperative = of AND el.id < $before
        RETURN el
        ORDER BY el.id DESC
        LIMIT $limit
      }
      """
          + RETURN
          + "ORDER BY id DESC";

  /** Sorts after every id. */
  private static final String AFTER_ALL = "~";

  private final Graph graph;

  Elections(Graph graph) {
    this.graph = graph;
  }

  /**
   * Pages of elections by co-operative, the newest first; those whose elections the viewer may not
   * read are left out.
   */
  Map<String, Connection<Election>> of(Collection<String> ids, Page page, Viewer viewer) {
    List<String> readable = ids.stream().filter(viewer::isOneOf).toList();
    Map<String, @Nullable Object> parameters = parameters(Map.of("ids", readable), viewer);
    parameters.put("before", page.id(AFTER_ALL));
    parameters.put("limit", page.limit());
    Map<String, List<Election>> rows =
        graph.read(OF_COOPERATIVES, parameters, Elections::read).stream()
            .collect(groupingBy(Election::cooperative));
    return readable.stream()
        .collect(
            toMap(
                Function.identity(),
                id ->
                    page.connection(
                        rows.getOrDefault(id, List.of()),
                        election -> new Cursor(election.id(), election.id()))));
  }

  /** How many voted, by the id of a ballot box. */
  Map<String, Integer> participants(Collection<String> boxes) {
    return Ballots.participants(graph, boxes);
  }

  /** For whom the viewer votes as a proxy, by the id of a ballot box. */
  Map<String, List<RepresentedElector>> represented(Collection<String> boxes, Viewer viewer) {
    return Ballots.represented(graph, boxes, viewer);
  }

  /**
   * The election with this id.
   *
   * @throws Refusal NOT_FOUND also when the viewer may not read it
   */
  Election one(String id, Viewer viewer) {
    Election found = read(List.of(id), viewer).get(id);
    if (found == null) {
      throw new Refusal(RefusalCode.NOT_FOUND).field("election");
    }
    return found;
  }

  @Override
  public NodeKind kind() {
    return NodeKind.ELECTION;
  }

  @Override
  public Map<String, Election> read(List<String> ids, Viewer viewer) {
    return graph.read(BY_IDS, parameters(Map.of("ids", ids), viewer), Elections::read).stream()
        .collect(toMap(Election::id, Function.identity(), (one, same) -> one));
  }

  static Map<String, @Nullable Object> parameters(Map<String, ?> others, Viewer viewer) {
    Map<String, @Nullable Object> parameters = viewer.parameters(others);
    parameters.put("now", OffsetDateTime.now(ZoneOffset.UTC));
    parameters.put("today", Days.today());
    return parameters;
  }

  static Election read(Record row) {
    ElectionState state = ElectionState.valueOf(row.get("state").asString());
    boolean isBeforeVote = state == ElectionState.NOMINATION || state == ElectionState.NOMINATED;
    return new Election(
        row.get("id").asString(),
        row.get("cooperative").asString(),
        OfficeKind.valueOf(row.get("office").asString()),
        ElectionKind.valueOf(row.get("kind").asString()),
        row.get("seats").asInt(),
        row.get("membershipClass").isNull()
            ? null
            : MembershipClass.valueOf(row.get("membershipClass").asString()),
        CountingMethod.valueOf(row.get("method").asString()),
        state,
        row.get("convenedBy").asString(),
        row.get("convenedAt").asOffsetDateTime(),
        row.get("nominationsUntil").asLocalDate(),
        isBeforeVote ? row.get("votingFrom").asOffsetDateTime() : null,
        row.get("box").isNull() ? null : vote(row),
        row.get("validBallots").isNull() ? null : result(row),
        row.get("own").isNull() ? null : CandidacyState.valueOf(row.get("own").asString()));
  }

  private static ElectionVote vote(Record row) {
    return new ElectionVote(
        row.get("box").asString(),
        row.get("openedAt").asOffsetDateTime(),
        row.get("closesAt").asOffsetDateTime(),
        row.get("textHash").asString(),
        row.get("bylaws").asString(),
        row.get("quorum").asString(),
        row.get("electors").asInt(),
        row.get("assembly").asString(null),
        row.get("awaitsViewer").asBoolean(),
        row.get("hasViewerVoted").isNull() ? null : row.get("hasViewerVoted").asBoolean());
  }

  private static ElectionResult result(Record row) {
    return new ElectionResult(
        row.get("id").asString(),
        row.get("validBallots").asInt(),
        row.get("emptyBallots").asInt(),
        row.get("quota").isNull() ? null : row.get("quota").asInt(),
        row.get("countedAt").asOffsetDateTime(),
        row.get("chainHash").asString());
  }
}
