package coop.yui.elections;

import coop.yui.ballots.Ballots.Ballot;
import coop.yui.ballots.ClosedVote;
import coop.yui.ballots.Electorate;
import coop.yui.ballots.VoteSubject;
import coop.yui.counting.BallotBox;
import coop.yui.counting.BallotBox.Paper;
import coop.yui.counting.Count;
import coop.yui.counting.Count.Stage;
import coop.yui.counting.CountingMethod;
import coop.yui.graph.NodeKind;
import coop.yui.graph.Transaction;
import coop.yui.graph.Transaction.Change;
import coop.yui.identity.NotificationKind;
import coop.yui.identity.Notifications;
import coop.yui.network.Days;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;

/** Counts elections and lets the elected hold their offices from that minute on. */
@Component
class ElectionCounts implements VoteSubject {

  private static final String LOCK =
      """
      CYPHER 25
      MATCH (el:Election {id: $id})
      SET el.lock = randomUUID()
      RETURN el.seats AS seats, el.method AS method
      """;
  private static final String WITHDRAW_FORMER_MEMBERS =
      """
      CYPHER 25
      MATCH (el:Election {id: $id})-[:HAS_CANDIDACY]->(c:Candidacy)
      WHERE c.number IS NOT NULL AND c.withdrawnAt IS NULL
        AND NOT EXISTS {
          MATCH (:Person {id: c.person})-[r:MEMBER_OF]->(o:Organisation)
          WHERE o.id = el.cooperative AND r.since <= $today AND (r.until IS NULL OR r.until >= $today)
        }
      SET c.withdrawnAt = $at
      """;
  private static final String KEEP =
      """
      CYPHER 25
      MATCH (b:BallotBox {id: $box})
      SET b.outcome = $outcome, b.validBallots = $validBallots, b.emptyBallots = $emptyBallots, b.quota = $quota
      """;
  private static final String KEEP_STAGES =
      """
      CYPHER 25
      MATCH (el:Election {id: $id})
      UNWIND $stages AS stage
      CREATE (el)-[:HAS_STAGE]->(s:CountStage)
      SET s = stage
      """;
  private static final String PLACE =
      """
      CYPHER 25
      UNWIND $elected AS elected
      MATCH (c:Candidacy {id: elected.id})
      SET c.place = elected.place
      """;

  private final Successions successions;

  ElectionCounts(Successions successions) {
    this.successions = successions;
  }

  @Override
  public NodeKind kind() {
    return NodeKind.ELECTION;
  }

  @Override
  public NotificationKind closesSoon() {
    return NotificationKind.ELECTION_CLOSES_SOON;
  }

  @Override
  public void count(Transaction transaction, ClosedVote vote) {
    Record locked =
        transaction.one(LOCK, Map.of("id", vote.subject()), Function.identity()).orElseThrow();
    transaction.run(
        WITHDRAW_FORMER_MEMBERS,
        Map.of(
            "id", vote.subject(),
            "at", transaction.at(),
            "today", Days.today()));
    List<Candidacy> paper =
        Candidacies.of(transaction, vote.subject()).stream()
            .filter(candidacy -> candidacy.number() != null)
            .toList();
    CountingMethod method = CountingMethod.valueOf(locked.get("method").asString());
    Count count =
        method.count(box("", locked.get("seats").asInt(), paper, vote.ballots()), vote.chainHash());
    boolean isDecided = vote.hasQuorum() && count.validBallots() > 0;
    List<Candidacy> elected =
        isDecided ? count.elected().stream().map(paper::get).toList() : List.of();
    keep(transaction, vote, count, isDecided);
    if (isDecided) {
      keepStages(transaction, vote.subject(), count);
      place(transaction, elected);
      successions.begin(transaction, vote.subject(), elected);
    }
    tell(transaction, vote, elected);
  }

  /** What was cast, as it is counted. */
  static BallotBox box(String title, int seats, List<Candidacy> paper, List<Ballot> ballots) {
    Set<Integer> withdrawn =
        paper.stream()
            .filter(candidacy -> candidacy.state() == CandidacyState.WITHDRAWN)
            .map(candidacy -> Objects.requireNonNull(candidacy.number()) - 1)
            .collect(Collectors.toSet());
    return new BallotBox(
        title,
        seats,
        paper.stream().map(candidacy -> Objects.requireNonNull(candidacy.ballotName())).toList(),
        withdrawn,
        ballots.stream().map(ballot -> new Paper(1, preferences(ballot.choice()))).toList());
  }

  private static List<Integer> preferences(String choice) {
    return choice.isEmpty()
        ? List.of()
        : Stream.of(choice.split(" ")).map(number -> Integer.parseInt(number) - 1).toList();
  }

  private static void keep(
      Transaction transaction, ClosedVote vote, Count count, boolean isDecided) {
    Map<String, @Nullable Object> parameters = new HashMap<>();
    parameters.put("box", vote.box());
    parameters.put("outcome", isDecided ? ElectionState.ELECTED : ElectionState.NO_QUORUM);
    parameters.put("validBallots", count.validBallots());
    parameters.put("emptyBallots", count.emptyBallots());
    parameters.put("quota", isDecided ? count.quota() : null);
    transaction.run(KEEP, parameters);
  }

  private static void keepStages(Transaction transaction, String election, Count count) {
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    for (Stage stage : count.stages()) {
      Map<String, @Nullable Object> row = new HashMap<>();
      row.put("number", rows.size() + 1);
      row.put("action", stage.action().name());
      row.put("candidate", stage.candidate());
      row.put("votes", stage.votes());
      row.put("nonTransferable", stage.nonTransferable());
      row.put("lostInRounding", stage.lostInRounding());
      row.put("elected", stage.elected());
      row.put("lots", stage.lots());
      rows.add(row);
    }
    transaction.run(KEEP_STAGES, Map.of("id", election, "stages", rows));
  }

  private static void place(Transaction transaction, List<Candidacy> elected) {
    List<Map<String, Object>> rows = new ArrayList<>();
    elected.forEach(one -> rows.add(Map.of("id", one.id(), "place", rows.size() + 1)));
    transaction.run(PLACE, Map.of("elected", rows));
  }

  private static void tell(Transaction transaction, ClosedVote vote, List<Candidacy> elected) {
    transaction.audit(
        vote.subject(),
        List.of(vote.cooperative()),
        Map.of(
            "elected",
            Change.to(elected.stream().map(Candidacy::candidate).toList().toString()),
            "chainHash",
            Change.to(vote.chainHash())));
    transaction.announce(List.of(vote.subject(), vote.cooperative()));
    Notifications.leave(
        transaction,
        Electorate.of(transaction, vote.box()),
        NotificationKind.ELECTION_COUNTED,
        vote.subject(),
        null);
  }
}
