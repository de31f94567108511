package coop.yui.decisions;

import coop.yui.graph.Act;
import coop.yui.graph.Graph;
import coop.yui.graph.NodeKind;
import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.graph.Transaction;
import coop.yui.identity.Viewer;
import coop.yui.network.Days;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;

/**
 * Takes ballots. That somebody took part is kept on the elector, what was cast on a ballot that
 * nothing links to her and that bears no time; no audit entry and no request key tells of it.
 */
@Component
class Ballots {

  private static final Pattern RECEIPT = Pattern.compile("[0-9A-HJKMNP-TV-Z]{20}");

  /** The elector's lock makes casts of one elector follow each other. */
  private static final String LOCK_ELECTOR =
      """
      CYPHER 25
      MATCH (e:Elector {key: $elector})
      SET e.lock = randomUUID()
      WITH e
      MATCH (b:BallotBox {id: e.box})
      RETURN e.hasVoted = true AS hasVoted, b.closesAt AS closesAt, b.outcome IS NOT NULL AS isCounted,
        b.isSecret AS isSecret,
        EXISTS { MATCH (:Person {id: $viewer})-[r:MEMBER_OF]->(o:Organisation)
                 WHERE o.id = b.cooperative AND r.since <= $today AND (r.until IS NULL OR r.until >= $today) } AS isMember
      """;

  private static final String CAST_BEFORE =
      """
      CYPHER 25
      MATCH (ballot:Ballot {key: $ballot})
      RETURN ballot.choice AS choice
      """;
  private static final String CAST =
      """
      CYPHER 25
      MATCH (e:Elector {key: $elector})
      SET e.hasVoted = true, e.awaited = NULL
      CREATE (:Ballot {key: $ballot, box: e.box, receipt: $receipt, choice: $choice, person: $person})
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
   * @throws Refusal NOT_SIGNED_IN, NOT_FOUND, NOT_ALLOWED for who is no elector or no member any
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
    Map<String, @Nullable Object> parameters = new HashMap<>();
    parameters.put("elector", box + "|" + person);
    parameters.put("ballot", box + "|" + input.receipt());
    parameters.put("viewer", person);
    parameters.put("today", Days.today());
    Record elector =
        transaction
            .one(LOCK_ELECTOR, parameters, Function.identity())
            .orElseThrow(() -> notAllowed("NO_ELECTOR"));
    List<String> before =
        transaction.run(CAST_BEFORE, parameters, row -> row.get("choice").asString());
    if (elector.get("hasVoted").isTrue()) {
      if (before.equals(List.of(input.choice().name()))) {
        return;
      }
      throw new Refusal(RefusalCode.ALREADY_SO).with("ballot", "CAST").principle("2.1.2");
    }
    if (elector.get("isCounted").asBoolean()
        || !transaction.at().isBefore(elector.get("closesAt").asOffsetDateTime())) {
      throw new Refusal(RefusalCode.WRONG_STATE)
          .field("ballotBox")
          .with("proposal", ProposalState.COUNTING.name());
    }
    if (!elector.get("isMember").asBoolean()) {
      throw notAllowed("MEMBERSHIP_ENDED");
    }
    if (!before.isEmpty()) {
      // Twenty drawn characters never meet another's by chance: a program drew badly.
      throw new Refusal(RefusalCode.INVALID_VALUE).field("receipt");
    }
    parameters.put("receipt", input.receipt());
    parameters.put("choice", input.choice());
    parameters.put("person", elector.get("isSecret").asBoolean() ? null : person);
    transaction.run(CAST, parameters);
    transaction.announce(List.of(box, person));
  }

  private static Refusal notAllowed(String why) {
    return new Refusal(RefusalCode.NOT_ALLOWED).with("ballot", why).principle("2.1.2");
  }
}
