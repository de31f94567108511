package coop.yui.decisions;

import coop.yui.graph.Act;
import coop.yui.graph.Graph;
import coop.yui.graph.NodeKind;
import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.graph.Transaction;
import coop.yui.identity.Viewer;
import coop.yui.network.Days;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;

/**
 * Takes ballots. That somebody took part is kept on the elector, what was cast on a ballot that
 * nothing links to her and that bears no time; no audit entry and no request key tells of it.
 */
@Component
class Ballots {

  private static final Pattern RECEIPT = Pattern.compile("[0-9A-HJKMNP-TV-Z]{20}");

  /**
   * The elector's lock comes first, so that casts of one elector follow each other; all is read
   * after it. One statement, because a burst of ballots is as fast as its round trips are few.
   */
  private static final String CAST =
      """
      CYPHER 25
      MATCH (e:Elector {key: $elector})
      SET e.lock = randomUUID()
      WITH e
      MATCH (b:BallotBox {id: e.box})
      OPTIONAL MATCH (before:Ballot {key: $ballot})
      WITH e, b, before.choice AS before, coalesce(e.hasVoted, false) AS hasVoted,
        b.outcome IS NOT NULL OR b.closesAt <= $at AS isClosed,
        EXISTS { MATCH (:Person {id: $person})-[r:MEMBER_OF]->(o:Organisation)
                 WHERE o.id = b.cooperative AND r.since <= $today AND (r.until IS NULL OR r.until >= $today) } AS isMember
      FOREACH (ballot IN CASE WHEN hasVoted OR isClosed OR NOT isMember OR before IS NOT NULL THEN [] ELSE [$ballot] END |
        SET e.hasVoted = true, e.awaited = NULL
        CREATE (:Ballot {key: ballot, box: b.id, receipt: $receipt, choice: $choice,
          person: CASE WHEN b.isSecret THEN NULL ELSE $person END})
      )
      RETURN before, hasVoted, isClosed, isMember
      """;

  private final Graph graph;

  Ballots(Graph graph) {
    this.graph = graph;
  }

  /** A ballot, with the receipt that the voter's own program drew. */
  record CastBallotInput(String ballotBox, BallotChoice choice, String receipt) {}

  /**
   * Casts the viewer's ballot and gives the id of the box. The same call again, from whoever knows
   * the receipt, gives the same answer.
   *
   * @throws Refusal NOT_SIGNED_IN, INVALID_ID, NOT_ALLOWED for who is no elector or no member any
   *     more, WRONG_STATE after closing, ALREADY_SO for a second ballot, INVALID_VALUE for a
   *     receipt of another form
   */
  String cast(CastBallotInput input, Viewer viewer) {
    String person = viewer.mustBeSignedIn();
    String box = NodeKind.BALLOTBOX.check(input.ballotBox(), "ballotBox");
    if (!RECEIPT.matcher(input.receipt()).matches()) {
      throw new Refusal(RefusalCode.INVALID_VALUE).field("receipt");
    }
    return graph.write(
        Act.of("castBallot", person),
        transaction -> {
          cast(transaction, box, person, input);
          return box;
        });
  }

  private static void cast(
      Transaction transaction, String box, String person, CastBallotInput input) {
    Map<String, Object> parameters =
        Map.of(
            "elector", box + "|" + person,
            "ballot", box + "|" + input.receipt(),
            "receipt", input.receipt(),
            "choice", input.choice(),
            "person", person,
            "at", transaction.at(),
            "today", Days.today());
    Record found =
        transaction
            .one(CAST, parameters, Function.identity())
            .orElseThrow(() -> notAllowed("NO_ELECTOR"));
    String before = found.get("before").asString("");
    if (found.get("hasVoted").asBoolean()) {
      if (before.equals(input.choice().name())) {
        return;
      }
      throw new Refusal(RefusalCode.ALREADY_SO).with("ballot", "CAST").principle("2.1.2");
    }
    if (found.get("isClosed").asBoolean()) {
      throw new Refusal(RefusalCode.WRONG_STATE)
          .field("ballotBox")
          .with("proposal", ProposalState.COUNTING.name());
    }
    if (!found.get("isMember").asBoolean()) {
      throw notAllowed("MEMBERSHIP_ENDED");
    }
    if (!before.isEmpty()) {
      // Twenty drawn characters never meet another's by chance: a program drew badly.
      throw new Refusal(RefusalCode.INVALID_VALUE).field("receipt");
    }
    transaction.announce(List.of(box, person));
  }

  private static Refusal notAllowed(String why) {
    return new Refusal(RefusalCode.NOT_ALLOWED).with("ballot", why).principle("2.1.2");
  }
}
