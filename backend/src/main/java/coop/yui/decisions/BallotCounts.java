package coop.yui.decisions;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import coop.yui.ballots.Ballots.Ballot;
import coop.yui.ballots.ClosedVote;
import coop.yui.ballots.Electorate;
import coop.yui.ballots.VoteSubject;
import coop.yui.bylaws.Majority;
import coop.yui.graph.NodeKind;
import coop.yui.graph.Transaction;
import coop.yui.graph.Transaction.Change;
import coop.yui.identity.NotificationKind;
import coop.yui.offices.OfficeTerms;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;

/** Counts the votes on proposals; a recall that is adopted takes effect with the count. */
@Component
class BallotCounts implements VoteSubject {

  private static final String VOTED_ON =
      """
      CYPHER 25
      MATCH (b:BallotBox {id: $box})
      RETURN b.majority AS majority, b.office AS office
      """;
  private static final String CARRY_OUT =
      """
      CYPHER 25
      MATCH (p:Proposal {id: $id})
      SET p.carriedOutAt = $at
      """;
  private static final String KEEP =
      """
      CYPHER 25
      MATCH (b:BallotBox {id: $box})
      SET b.outcome = $outcome, b.inFavour = $inFavour, b.against = $against, b.abstaining = $abstaining
      """;

  private static final String AWAIT_CARRYING_OUT =
      """
      CYPHER 25
      MATCH (p:Proposal {id: $id})
      SET p.toCarryOut = p.cooperative
      """;

  @Override
  public NodeKind kind() {
    return NodeKind.PROPOSAL;
  }

  @Override
  public NotificationKind closesSoon() {
    return NotificationKind.VOTING_CLOSES_SOON;
  }

  @Override
  public void count(Transaction transaction, ClosedVote vote) {
    Map<String, Long> votes =
        vote.ballots().stream().collect(groupingBy(Ballot::choice, counting()));
    Map<String, Object> result = new HashMap<>();
    result.put("inFavour", votes.getOrDefault(BallotChoice.FOR.name(), 0L));
    result.put("against", votes.getOrDefault(BallotChoice.AGAINST.name(), 0L));
    result.put("abstaining", votes.getOrDefault(BallotChoice.ABSTAIN.name(), 0L));
    Record votedOn =
        transaction.one(VOTED_ON, Map.of("box", vote.box()), Function.identity()).orElseThrow();
    Majority majority = Majority.of(votedOn.get("majority").asString());
    VoteOutcome outcome =
        new VoteRules(majority, vote.quorum())
            .outcome(
                vote.electors(),
                vote.participants(),
                votes.getOrDefault(BallotChoice.FOR.name(), 0L),
                votes.getOrDefault(BallotChoice.AGAINST.name(), 0L));
    result.put("outcome", outcome);
    result.put("box", vote.box());
    transaction.run(KEEP, result);
    String office = votedOn.get("office").asString(null);
    if (outcome == VoteOutcome.ADOPTED && office != null) {
      OfficeTerms.recall(transaction, vote.cooperative(), office);
      transaction.run(CARRY_OUT, Map.of("id", vote.subject(), "at", transaction.at()));
    } else if (outcome == VoteOutcome.ADOPTED) {
      transaction.run(AWAIT_CARRYING_OUT, Map.of("id", vote.subject()));
    }
    tell(transaction, vote, result);
  }

  private static void tell(Transaction transaction, ClosedVote vote, Map<String, Object> result) {
    Map<String, Change> changes = new HashMap<>();
    for (String name : List.of("outcome", "inFavour", "against", "abstaining")) {
      changes.put(name, Change.to(result.get(name)));
    }
    changes.put("chainHash", Change.to(vote.chainHash()));
    transaction.audit(
        vote.subject(), List.of(vote.cooperative()), Collections.unmodifiableMap(changes));
    transaction.announce(List.of(vote.subject(), vote.box(), vote.cooperative()));
    LockedProposal.tell(
        transaction,
        Electorate.of(transaction, vote.box()),
        vote.subject(),
        NotificationKind.DECISION_REACHED,
        null);
  }
}
