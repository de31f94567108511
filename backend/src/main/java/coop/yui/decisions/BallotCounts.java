package coop.yui.decisions;

import static java.util.stream.Collectors.toMap;

import coop.yui.bylaws.BylawsTerms;
import coop.yui.bylaws.Fraction;
import coop.yui.bylaws.Majority;
import coop.yui.bylaws.MembershipClass;
import coop.yui.decisions.BallotBoxes.Ballot;
import coop.yui.graph.Act;
import coop.yui.graph.Graph;
import coop.yui.graph.Transaction;
import coop.yui.graph.Transaction.Change;
import coop.yui.identity.NotificationKind;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.neo4j.driver.Record;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Counts votes: once closed, or once every elector has voted. Several portals may run it. */
@Component
class BallotCounts {

  /** A ballot whose transaction began before the closing is in the graph by then, or never. */
  static final Duration LAST_TRANSACTIONS = Duration.ofSeconds(30);

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
      RETURN b.proposal AS proposal, b.cooperative AS cooperative, b.textHash AS textHash, b.majority AS majority,
        b.quorum AS quorum, b.classQuorums AS classQuorums, b.classElectors AS classElectors
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
      SET b.uncounted = NULL, b.outcome = $outcome, b.inFavour = $inFavour, b.against = $against,
        b.abstaining = $abstaining, b.participants = $participants, b.classParticipants = $classParticipants,
        b.countedAt = $at, b.chainHash = $chainHash
      """;
  private static final String WAIT_NO_LONGER =
      """
      CYPHER 25
      MATCH (e:Elector)
      WHERE e.box = $box AND e.awaited IS NOT NULL
      SET e.awaited = NULL
      """;
  private static final String ELECTORS =
      """
      CYPHER 25
      MATCH (e:Elector)
      WHERE e.box = $box
      RETURN e.person AS person
      """;

  private final Graph graph;

  BallotCounts(Graph graph) {
    this.graph = graph;
  }

  /** Counts what is due. */
  @Scheduled(fixedDelayString = "${yui.decisions.count-every:5s}")
  void countDue() {
    OffsetDateTime closedBefore = OffsetDateTime.now(ZoneOffset.UTC).minus(LAST_TRANSACTIONS);
    graph
        .read(DUE, Map.of("closedBefore", closedBefore), row -> row.get("box").asString())
        .forEach(this::count);
  }

  private void count(String box) {
    graph.write(
        Act.of("countBallots", null),
        transaction -> {
          Optional<Record> locked = transaction.one(LOCK, Map.of("box", box), Function.identity());
          locked.ifPresent(row -> count(transaction, box, row));
          return box;
        });
  }

  private static void count(Transaction transaction, String box, Record locked) {
    BallotChain chain = new BallotChain(box, locked.get("textHash").asString());
    Map<BallotChoice, Integer> votes = new HashMap<>();
    transaction
        .run(BallotBoxes.BALLOTS, Map.of("box", box), Ballot::of)
        .forEach(
            ballot -> {
              chain.add(ballot.receipt(), ballot.choice());
              votes.merge(ballot.choice(), 1, Integer::sum);
            });
    Map<MembershipClass, Integer> participants =
        transaction
            .run(
                PARTICIPANTS,
                Map.of("box", box),
                row ->
                    Map.entry(
                        MembershipClass.valueOf(row.get("membershipClass").asString()),
                        row.get("count").asInt()))
            .stream()
            .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    int inFavour = votes.getOrDefault(BallotChoice.FOR, 0);
    int against = votes.getOrDefault(BallotChoice.AGAINST, 0);
    VoteOutcome outcome =
        rules(locked)
            .outcome(
                ClassCounts.read(locked.get("classElectors").asList(value -> value.asString())),
                participants,
                inFavour,
                against);
    Map<String, Object> result = new HashMap<>();
    result.put("box", box);
    result.put("outcome", outcome);
    result.put("inFavour", inFavour);
    result.put("against", against);
    result.put("abstaining", votes.getOrDefault(BallotChoice.ABSTAIN, 0));
    result.put("participants", participants.values().stream().mapToInt(count -> count).sum());
    result.put("classParticipants", ClassCounts.written(participants));
    result.put("at", transaction.at());
    result.put("chainHash", chain.link());
    transaction.run(KEEP, result);
    transaction.run(WAIT_NO_LONGER, Map.of("box", box));
    tell(transaction, box, locked, result);
  }

  private static VoteRules rules(Record locked) {
    return new VoteRules(
        Majority.of(locked.get("majority").asString()),
        Fraction.of(locked.get("quorum").asString()),
        BylawsTerms.classFractions(locked.get("classQuorums").asString()));
  }

  private static void tell(
      Transaction transaction, String box, Record locked, Map<String, Object> result) {
    String proposal = locked.get("proposal").asString();
    String cooperative = locked.get("cooperative").asString();
    Map<String, Change> changes = new HashMap<>();
    for (String name : List.of("outcome", "inFavour", "against", "abstaining", "chainHash")) {
      changes.put(name, Change.to(result.get(name)));
    }
    transaction.audit(proposal, List.of(cooperative), Collections.unmodifiableMap(changes));
    transaction.announce(List.of(proposal, box, cooperative));
    List<String> electors =
        transaction.run(ELECTORS, Map.of("box", box), row -> row.get("person").asString());
    LockedProposal.tell(transaction, electors, proposal, NotificationKind.DECISION_REACHED, null);
  }
}
