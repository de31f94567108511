package coop.yui.ballots;

import static java.util.stream.Collectors.toMap;

import coop.yui.ballots.Ballots.Ballot;
import coop.yui.bylaws.MembershipClass;
import coop.yui.graph.Act;
import coop.yui.graph.Graph;
import coop.yui.graph.Transaction;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.neo4j.driver.Record;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Has votes counted: once closed, or once every elector has voted. Several portals may run it. */
@Component
public class DueVotes {

  /** A ballot whose transaction began before the closing is in the graph by then, or never. */
  private static final Duration LAST_TRANSACTIONS = Duration.ofSeconds(30);

  private static final String DUE =
      """
      CYPHER 25
      MATCH (b:BallotBox)
      WHERE b.uncounted IS NOT NULL
        AND (b.uncounted <= $closedBefore
             OR NOT EXISTS { MATCH (e:Elector) WHERE e.box = b.id AND e.awaited IS NOT NULL })
      RETURN b.id AS box
      ORDER BY b.uncounted
      LIMIT 20
      """;
  private static final String LOCK =
      """
      CYPHER 25
      MATCH (b:BallotBox {id: $box})
      SET b.lock = randomUUID()
      WITH b
      WHERE b.uncounted IS NOT NULL
      RETURN coalesce(b.proposal, b.election) AS subject, coalesce(b.election, b.id) AS chainedOn, b.cooperative AS cooperative, b.textHash AS textHash,
        b.quorum AS quorum, b.classQuorums AS classQuorums, b.classElectors AS classElectors,
        b.assembly AS assembly
      """;
  private static final String PARTICIPANTS =
      """
      CYPHER 25
      MATCH (e:Elector)
      WHERE e.box = $box AND e.hasVoted
      RETURN e.membershipClass AS membershipClass, count(*) AS count
      """;
  private static final String KEEP =
      """
      CYPHER 25
      MATCH (b:BallotBox {id: $box})
      SET b.uncounted = NULL, b.participants = $participants, b.classParticipants = $classParticipants,
        b.countedAt = $at, b.chainHash = $chainHash
      """;
  private static final String WAIT_NO_LONGER =
      """
      CYPHER 25
      MATCH (e:Elector)
      WHERE e.box = $box AND e.awaited IS NOT NULL
      SET e.awaited = NULL
      """;

  private final Graph graph;
  private final List<VoteSubject> subjects;

  /** Counts with those who know what is voted on. */
  public DueVotes(Graph graph, List<VoteSubject> subjects) {
    this.graph = graph;
    this.subjects = List.copyOf(subjects);
  }

  /** Counts what is due. */
  @Scheduled(fixedDelayString = "${yui.ballots.count-every:5s}")
  public void count() {
    OffsetDateTime closedBefore = OffsetDateTime.now(ZoneOffset.UTC).minus(LAST_TRANSACTIONS);
    graph
        .read(DUE, Map.of("closedBefore", closedBefore), row -> row.get("box").asString())
        .forEach(this::count);
  }

  private void count(String box) {
    graph.write(
        Act.of("countBallots", null),
        transaction -> {
          transaction
              .one(LOCK, Map.of("box", box), Function.identity())
              .ifPresent(
                  row -> {
                    count(transaction, closed(transaction, box, row));
                    if (!row.get("assembly").isNull()) {
                      transaction.announce(List.of(row.get("assembly").asString()));
                    }
                  });
          return box;
        });
  }

  private static ClosedVote closed(Transaction transaction, String box, Record row) {
    List<Ballot> ballots = Ballots.all(transaction, box);
    BallotChain chain =
        new BallotChain(row.get("chainedOn").asString(), row.get("textHash").asString());
    ballots.forEach(ballot -> chain.add(ballot.receipt(), ballot.choice()));
    return new ClosedVote(
        box,
        row.get("subject").asString(),
        row.get("cooperative").asString(),
        Quorum.read(row.get("quorum").asString(), row.get("classQuorums").asString()),
        ClassCounts.read(row.get("classElectors").asList(value -> value.asString())),
        participants(transaction, box),
        ballots,
        chain.link());
  }

  private static Map<MembershipClass, Integer> participants(Transaction transaction, String box) {
    return transaction
        .run(
            PARTICIPANTS,
            Map.of("box", box),
            row ->
                Map.entry(
                    MembershipClass.valueOf(row.get("membershipClass").asString()),
                    row.get("count").asInt()))
        .stream()
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private void count(Transaction transaction, ClosedVote vote) {
    transaction.run(
        KEEP,
        Map.of(
            "box", vote.box(),
            "participants", vote.ballots().size(),
            "classParticipants", ClassCounts.written(vote.participants()),
            "at", transaction.at(),
            "chainHash", vote.chainHash()));
    transaction.run(WAIT_NO_LONGER, Map.of("box", vote.box()));
    subject(subjects, vote.subject()).count(transaction, vote);
  }

  /** Who knows what is voted on. */
  static VoteSubject subject(List<VoteSubject> subjects, String id) {
    return subjects.stream()
        .filter(subject -> subject.kind().isKindOf(id))
        .findFirst()
        .orElseThrow();
  }
}
