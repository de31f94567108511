package coop.yui.decisions;

import static java.util.stream.Collectors.toMap;

import coop.yui.ballots.Ballots;
import coop.yui.ballots.Ballots.Ballot;
import coop.yui.ballots.Ballots.RepresentedElector;
import coop.yui.ballots.ClassCounts;
import coop.yui.bylaws.MembershipClass;
import coop.yui.decisions.BallotBox.BallotTally;
import coop.yui.decisions.BallotBox.ClassQuorum;
import coop.yui.graph.Graph;
import coop.yui.graph.NodeKind;
import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.identity.NodeReader;
import coop.yui.identity.Viewer;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;

/** Votes as they are read, by the members of their co-operative and those who act for it. */
@Component
class BallotBoxes implements NodeReader {

  private static final String READABLE =
      "b.proposal IS NOT NULL AND (b.cooperative IN $represents OR b.cooperative IN $memberOf)\n";

  private static final String RETURN =
      """
      OPTIONAL MATCH (own:Elector {key: b.id + '|' + $viewer})
      RETURN b.id AS id, b.proposal AS proposal, b.cooperative AS cooperative, b.openedAt AS openedAt,
        b.closesAt AS closesAt, b.isSecret AS isSecret, b.textHash AS textHash, b.bylaws AS bylaws, b.majority AS majority,
        b.quorum AS quorum, b.classQuorums AS classQuorums, b.electors AS electors, b.classElectors AS classElectors,
        b.assembly AS assembly,
        CASE WHEN own.proxy IS NULL AND own IS NOT NULL THEN coalesce(own.hasVoted, false) END AS hasViewerVoted,
        b.outcome AS outcome,
        b.inFavour AS inFavour, b.against AS against, b.abstaining AS abstaining, b.participants AS participants,
        b.classParticipants AS classParticipants, b.countedAt AS countedAt, b.chainHash AS chainHash
      """;
  private static final String BY_IDS =
      """
      CYPHER 25
      UNWIND $ids AS id
      MATCH (b:BallotBox {id: id})
      WHERE
      """
          + READABLE
          + RETURN;
  private final Graph graph;

  BallotBoxes(Graph graph) {
    this.graph = graph;
  }

  /** How many voted, by the id of a box the viewer was given. */
  Map<String, Integer> participants(Collection<String> ids) {
    return Ballots.participants(graph, ids);
  }

  /** For whom the viewer votes as a proxy, by the id of a box she was given. */
  Map<String, List<RepresentedElector>> represented(Collection<String> ids, Viewer viewer) {
    return Ballots.represented(graph, ids, viewer);
  }

  /** Hands on all ballots of a counted box, in the order of their receipts. */
  void each(BallotBox box, Consumer<Ballot> consumer) {
    Ballots.each(graph, box.id(), consumer);
  }

  /**
   * The box with this id.
   *
   * @throws Refusal NOT_FOUND also when the viewer may not read it
   */
  BallotBox one(String id, Viewer viewer) {
    BallotBox found = read(List.of(id), viewer).get(id);
    if (found == null) {
      throw new Refusal(RefusalCode.NOT_FOUND).field("ballotBox");
    }
    return found;
  }

  @Override
  public NodeKind kind() {
    return NodeKind.BALLOTBOX;
  }

  @Override
  public Map<String, BallotBox> read(List<String> ids, Viewer viewer) {
    return graph.read(BY_IDS, viewer.parameters(Map.of("ids", ids)), BallotBoxes::read).stream()
        .collect(toMap(BallotBox::id, Function.identity(), (one, same) -> one));
  }

  private static BallotBox read(Record row) {
    return new BallotBox(
        row.get("id").asString(),
        row.get("proposal").asString(),
        row.get("cooperative").asString(),
        row.get("openedAt").asOffsetDateTime(),
        row.get("closesAt").asOffsetDateTime(),
        row.get("isSecret").asBoolean(),
        row.get("textHash").asString(),
        row.get("bylaws").asString(),
        row.get("majority").asString(),
        row.get("quorum").asString(),
        classQuorums(row),
        row.get("electors").asInt(),
        row.get("assembly").asString(null),
        row.get("hasViewerVoted").isNull() ? null : row.get("hasViewerVoted").asBoolean(),
        row.get("outcome").isNull() ? null : tally(row));
  }

  private static List<ClassQuorum> classQuorums(Record row) {
    String quorums = row.get("classQuorums").asString();
    if (quorums.isEmpty()) {
      return List.of();
    }
    Map<MembershipClass, Integer> electors = counts(row.get("classElectors"));
    Map<MembershipClass, Integer> participants = counts(row.get("classParticipants"));
    boolean isCounted = !row.get("outcome").isNull();
    return List.of(quorums.split(",")).stream()
        .map(quorum -> quorum.split("=", 2))
        .map(
            quorum -> {
              MembershipClass of = MembershipClass.valueOf(quorum[0]);
              return new ClassQuorum(
                  of,
                  quorum[1],
                  electors.getOrDefault(of, 0),
                  isCounted ? participants.getOrDefault(of, 0) : null);
            })
        .toList();
  }

  private static Map<MembershipClass, Integer> counts(Value value) {
    return value.isNull() ? Map.of() : ClassCounts.read(value.asList(Value::asString));
  }

  private static BallotTally tally(Record row) {
    return new BallotTally(
        VoteOutcome.valueOf(row.get("outcome").asString()),
        row.get("inFavour").asInt(),
        row.get("against").asInt(),
        row.get("abstaining").asInt(),
        row.get("participants").asInt(),
        row.get("countedAt").asOffsetDateTime(),
        row.get("chainHash").asString());
  }
}
