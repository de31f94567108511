package coop.yui.elections;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import coop.yui.ballots.Ballots;
import coop.yui.ballots.Ballots.Cast;
import coop.yui.counting.CountingMethod;
import coop.yui.graph.Act;
import coop.yui.graph.Graph;
import coop.yui.graph.NodeKind;
import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.graph.Transaction;
import coop.yui.identity.Viewer;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;

/** Takes the ballots of elections. */
@Component
class ElectionBallots {

  /** No lock: ballots of different electors do not wait for each other. */
  private static final String PAPER =
      """
      CYPHER 25
      MATCH (el:Election {id: $id})-[:DECIDED_IN]->(b:BallotBox)
      WHERE
      """
          + Elections.READABLE
          + """
          RETURN b.id AS box, el.method AS method, COLLECT {
            MATCH (el)-[:HAS_CANDIDACY]->(c:Candidacy)
            WHERE c.number IS NOT NULL
            RETURN {id: c.id, number: c.number, isWithdrawn: c.withdrawnAt IS NOT NULL}
          } AS candidates
          """;

  private final Graph graph;
  private final Elections elections;

  ElectionBallots(Graph graph, Elections elections) {
    this.graph = graph;
    this.elections = elections;
  }

  /**
   * A ballot, with the receipt that the voter's own program drew.
   *
   * @param elector for whom the viewer votes as a proxy; absent for her own ballot
   */
  record CastElectionBallotInput(
      String election, List<String> ranking, String receipt, @Nullable String elector) {}

  private record Candidate(String id, int number, boolean isWithdrawn) {

    private static Candidate of(Value value) {
      return new Candidate(
          value.get("id").asString(),
          value.get("number").asInt(),
          value.get("isWithdrawn").asBoolean());
    }
  }

  /**
   * Casts the viewer's ballot, or that of an elector whose proxy she is. The same call again, from
   * whoever knows the receipt, gives the same answer.
   *
   * @throws Refusal NOT_SIGNED_IN, INVALID_ID, NOT_FOUND, NOT_ALLOWED for who is no elector or no
   *     member any more, WRONG_STATE before the opening and after the closing, ALREADY_SO for a
   *     second ballot, INVALID_VALUE for a ranking with repeats, with unknown or withdrawn
   *     candidates or more than the method counts, and for a receipt of another form
   */
  Election cast(CastElectionBallotInput input, Viewer viewer) {
    String person = viewer.mustBeSignedIn();
    String id = NodeKind.ELECTION.check(input.election(), "election");
    Ballots.checkReceipt(input.receipt());
    graph.write(
        Act.of("castElectionBallot", person),
        transaction -> {
          Record paper =
              transaction
                  .one(PAPER, Elections.parameters(Map.of("id", id), viewer), Function.identity())
                  .orElseThrow(() -> notOpen(id, viewer));
          cast(transaction, paper, person, input);
          transaction.announce(List.of(id));
          return id;
        });
    return elections.one(id, viewer);
  }

  private Refusal notOpen(String id, Viewer viewer) {
    return LockedElection.refused(elections.one(id, viewer).state().name());
  }

  private static void cast(
      Transaction transaction, Record paper, String person, CastElectionBallotInput input) {
    String elector =
        input.elector() == null ? person : NodeKind.PERSON.check(input.elector(), "elector");
    Ballots.cast(
        transaction,
        new Cast(
            NodeKind.ELECTION,
            paper.get("box").asString(),
            elector,
            person,
            choice(paper, input.ranking()),
            input.receipt()));
  }

  /** The numbers on the ballot paper, the first preference first: {@code 3 1 2}. */
  private static String choice(Record paper, List<String> ranking) {
    CountingMethod method = CountingMethod.valueOf(paper.get("method").asString());
    if (new HashSet<>(ranking).size() < ranking.size()) {
      throw invalid("REPEATED");
    }
    if (method == CountingMethod.PLURALITY && ranking.size() > 1) {
      throw invalid("ONE_ONLY");
    }
    Map<String, Candidate> candidates =
        paper.get("candidates").asList(Candidate::of).stream()
            .collect(toMap(Candidate::id, Function.identity()));
    Stream<Integer> numbers = ranking.stream().map(id -> number(candidates.get(id)));
    return (method == CountingMethod.APPROVAL ? numbers.sorted() : numbers)
        .map(String::valueOf)
        .collect(joining(" "));
  }

  private static int number(@Nullable Candidate candidate) {
    if (candidate == null) {
      throw invalid("UNKNOWN");
    }
    if (candidate.isWithdrawn()) {
      throw invalid("WITHDRAWN");
    }
    return candidate.number();
  }

  private static Refusal invalid(String why) {
    return new Refusal(RefusalCode.INVALID_VALUE).field("ranking").with("ranking", why);
  }
}
