package coop.yui.ballots;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import coop.yui.graph.Graph;
import coop.yui.graph.NodeKind;
import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.graph.Transaction;
import coop.yui.identity.Viewer;
import coop.yui.network.Days;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;

/**
 * Takes ballots. That somebody took part is kept on the elector, what was cast on a ballot that
 * nothing links to her and that bears no time; no audit entry and no request key tells of it.
 */
public final class Ballots {

  private static final Pattern RECEIPT = Pattern.compile("[0-9A-HJKMNP-TV-Z]{20}");

  /**
   * The elector's lock comes first, so that casts of one elector follow each other; all is read
   * after it. One statement, because a burst of ballots is as fast as its round trips are few.
   */
  private static final String CAST =
      """
      CYPHER 25
      MATCH (e:Elector {key: $elector})
      WHERE coalesce(e.proxy, e.person) = $caster
      SET e.lock = randomUUID()
      WITH e
      MATCH (b:BallotBox {id: e.box})
      WHERE coalesce(b.proposal, b.election) STARTS WITH $subject
      OPTIONAL MATCH (before:Ballot {key: $ballot})
      WITH e, b, before.choice AS before, coalesce(e.hasVoted, false) AS hasVoted,
        b.countedAt IS NOT NULL OR b.closesAt <= $at AS isClosed,
        all(id IN [$person, $caster] WHERE EXISTS {
          MATCH (:Person {id: id})-[r:MEMBER_OF]->(o:Organisation)
          WHERE o.id = b.cooperative AND r.since <= $today AND (r.until IS NULL OR r.until >= $today) }) AS isMember
      FOREACH (ballot IN CASE WHEN hasVoted OR isClosed OR NOT isMember OR before IS NOT NULL THEN [] ELSE [$ballot] END |
        SET e.hasVoted = true, e.awaited = NULL
        CREATE (:Ballot {key: ballot, box: b.id, receipt: $receipt, choice: $choice,
          person: CASE WHEN b.isSecret THEN NULL ELSE $person END})
      )
      RETURN before, hasVoted, isClosed, isMember, b.assembly AS assembly
      """;

  private static final String ALL =
      """
      CYPHER 25
      MATCH (ballot:Ballot)
      WHERE ballot.box = $box AND ballot.receipt > ''
      RETURN ballot.receipt AS receipt, ballot.choice AS choice, ballot.person AS person
      ORDER BY ballot.box, ballot.receipt
      """;

  private static final String REPRESENTED =
      """
      CYPHER 25
      UNWIND $ids AS id
      MATCH (e:Elector)
      WHERE e.box = id AND e.proxy = $viewer
      RETURN id, e.person AS person, coalesce(e.hasVoted, false) AS hasVoted
      ORDER BY person
      """;

  /** How many voted, of the ballot box `b`. */
  private static final String PARTICIPANTS =
      """
      CYPHER 25
      UNWIND $ids AS id
      MATCH (b:BallotBox {id: id})
      RETURN b.id AS id, coalesce(b.participants, b.electors - COUNT {
          MATCH (e:Elector) WHERE e.box = b.id AND e.awaited IS NOT NULL }) AS participants
      """;

  private Ballots() {}

  /** Somebody for whom the viewer votes as her proxy, and whether she has. */
  public record RepresentedElector(String person, boolean hasVoted) {}

  /** For whom the viewer votes as a proxy, by the id of a box she was given. */
  public static Map<String, List<RepresentedElector>> represented(
      Graph graph, Collection<String> boxes, Viewer viewer) {
    return graph
        .read(
            REPRESENTED,
            viewer.parameters(Map.of("ids", boxes)),
            row ->
                Map.entry(
                    row.get("id").asString(),
                    new RepresentedElector(
                        row.get("person").asString(), row.get("hasVoted").asBoolean())))
        .stream()
        .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
  }

  /**
   * A ballot as it is published.
   *
   * @param choice as what is voted on writes it
   * @param person the id of the voter; absent where the vote is secret
   */
  public record Ballot(String receipt, String choice, @Nullable String person) {

    private static Ballot of(Record row) {
      return new Ballot(
          row.get("receipt").asString(),
          row.get("choice").asString(),
          row.get("person").asString(null));
    }
  }

  /** All ballots of a box, in the order of their receipts. */
  static List<Ballot> all(Transaction transaction, String box) {
    return transaction.run(ALL, Map.of("box", box), Ballot::of);
  }

  /** Hands on all ballots of a box that is counted, in the order of their receipts. */
  public static void each(Graph graph, String box, Consumer<Ballot> consumer) {
    graph.forEach(ALL, Map.of("box", box), row -> consumer.accept(Ballot.of(row)));
  }

  /** How many voted, by the id of a box the viewer was given. */
  public static Map<String, Integer> participants(Graph graph, Collection<String> boxes) {
    return graph
        .read(
            PARTICIPANTS,
            Map.of("ids", boxes),
            row -> Map.entry(row.get("id").asString(), row.get("participants").asInt()))
        .stream()
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /**
   * Makes sure that a receipt is twenty of the characters that nobody mixes up.
   *
   * @throws Refusal INVALID_VALUE
   */
  public static void checkReceipt(String receipt) {
    if (!RECEIPT.matcher(receipt).matches()) {
      throw new Refusal(RefusalCode.INVALID_VALUE).field("receipt");
    }
  }

  /**
   * A ballot to be cast.
   *
   * @param subject of which kind what is voted on is
   * @param box the id of the ballot box
   * @param elector whose ballot it is
   * @param caster who casts it: she herself or, in an assembly, her proxy
   * @param choice as what is voted on writes it
   */
  public record Cast(
      NodeKind subject, String box, String elector, String caster, String choice, String receipt) {

    /** Of an elector who votes herself. */
    public static Cast own(
        NodeKind subject, String box, String elector, String choice, String receipt) {
      return new Cast(subject, box, elector, elector, choice, receipt);
    }
  }

  /**
   * Casts a ballot. The same call again, from whoever knows the receipt, gives the same answer.
   *
   * @throws Refusal NOT_ALLOWED for who is no elector, whose proxy votes for her, or no member any
   *     more, WRONG_STATE after closing, ALREADY_SO for a second ballot, INVALID_VALUE for a
   *     receipt that is taken
   */
  public static void cast(Transaction transaction, Cast cast) {
    String box = cast.box();
    Map<String, Object> parameters =
        Map.of(
            "subject", cast.subject().prefix(),
            "elector", box + "|" + cast.elector(),
            "ballot", box + "|" + cast.receipt(),
            "receipt", cast.receipt(),
            "choice", cast.choice(),
            "person", cast.elector(),
            "caster", cast.caster(),
            "at", transaction.at(),
            "today", Days.today());
    Record found =
        transaction
            .one(CAST, parameters, Function.identity())
            .orElseThrow(() -> notAllowed("NO_ELECTOR"));
    String before = found.get("before").asString(null);
    if (found.get("hasVoted").asBoolean()) {
      if (cast.choice().equals(before)) {
        return;
      }
      throw new Refusal(RefusalCode.ALREADY_SO).with("ballot", "CAST").principle("2.1.2");
    }
    if (found.get("isClosed").asBoolean()) {
      throw new Refusal(RefusalCode.WRONG_STATE).with("ballot", "CLOSED");
    }
    if (!found.get("isMember").asBoolean()) {
      throw notAllowed("MEMBERSHIP_ENDED");
    }
    if (before != null) {
      // Twenty drawn characters never meet another's by chance: a program drew badly.
      throw new Refusal(RefusalCode.INVALID_VALUE).field("receipt");
    }
    transaction.announce(
        Stream.of(box, cast.caster(), found.get("assembly").asString(""))
            .filter(id -> !id.isEmpty())
            .toList());
  }

  private static Refusal notAllowed(String why) {
    return new Refusal(RefusalCode.NOT_ALLOWED).with("ballot", why).principle("2.1.2");
  }
}
