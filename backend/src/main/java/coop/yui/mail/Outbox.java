package coop.yui.mail;

import static java.util.stream.Collectors.toMap;

import coop.yui.graph.Graph;
import coop.yui.graph.Transaction;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;

/**
 * Mails in the graph. What is put here within an act is sent when the act is done, and only then.
 * Who sends a mail claims it first: what was claimed and never settled counts as failed, because it
 * may have been sent.
 */
@Component
public class Outbox {

  private static final int BATCH = 50;

  private static final String PUT =
      """
      CYPHER 25
      CREATE (:Mail {id: $id, kind: $kind, about: $about, by: $by, state: 'WAITING', failures: 0,
        createdAt: $at, nextAt: $at})
      """;
  private static final String CANCEL =
      """
      CYPHER 25
      MATCH (mail:Mail)
      WHERE mail.about = $about AND mail.state = 'WAITING'
      SET mail.state = 'CANCELLED', mail.settledAt = $at
      """;
  private static final String COUNT_SINCE =
      """
      CYPHER 25
      MATCH (mail:Mail)
      WHERE mail.by = $by AND mail.createdAt > $since AND mail.kind = $kind
      RETURN count(mail) AS count
      """;
  private static final String LAST_OF_EACH_KIND =
      """
      CYPHER 25
      UNWIND $ids AS about
      CALL (about) {
        MATCH (mail:Mail)
        WHERE mail.about = about
        WITH mail ORDER BY mail.createdAt DESC
        WITH mail.kind AS kind, head(collect(mail)) AS last
        RETURN collect(CASE
          WHEN last.state = 'SENDING' OR last.state = 'WAITING'
            THEN CASE WHEN last.failures > 0 THEN 'DELAYED' ELSE 'WAITING' END
          ELSE last.state END) AS states
      }
      RETURN about, states
      """;
  private static final String DUE =
      """
      CYPHER 25
      MATCH (mail:Mail)
      WHERE mail.state = 'WAITING' AND mail.nextAt <= $now
      RETURN mail.id AS id
      ORDER BY mail.nextAt
      LIMIT $limit
      """;
  private static final String CLAIM =
      """
      CYPHER 25
      MATCH (mail:Mail {id: $id})
      SET mail.lock = randomUUID()
      WITH mail
      WHERE mail.state = 'WAITING'
      SET mail.state = 'SENDING', mail.claimedAt = $now
      RETURN mail.id AS id, mail.kind AS kind, mail.about AS about, mail.failures AS failures,
        mail.createdAt AS createdAt
      """;
  private static final String SETTLE =
      """
      CYPHER 25
      MATCH (mail:Mail {id: $id})
      WHERE mail.state = 'SENDING'
      SET mail.state = $state, mail.failure = $failure, mail.settledAt = $now
      RETURN mail.id AS id
      """;
  private static final String PUT_OFF =
      """
      CYPHER 25
      MATCH (mail:Mail {id: $id})
      WHERE mail.state = 'SENDING'
      SET mail.state = 'WAITING', mail.failure = $failure, mail.failures = mail.failures + 1,
        mail.nextAt = $nextAt
      RETURN mail.id AS id
      """;
  private static final String GIVE_UP_INTERRUPTED =
      """
      CYPHER 25
      MATCH (mail:Mail)
      WHERE mail.state = 'SENDING' AND mail.nextAt IS NOT NULL AND mail.claimedAt < $before
      SET mail.state = 'FAILED', mail.failure = 'Interrupted', mail.settledAt = $now
      RETURN mail.id AS id
      """;

  private final Graph graph;

  Outbox(Graph graph) {
    this.graph = graph;
  }

  /** A mail that is being sent by whoever got this. */
  record Claimed(String id, String kind, String about, int failures, OffsetDateTime createdAt) {}

  /**
   * Has a mail sent once the act is done.
   *
   * @param kind the name of its {@link MailKind}
   * @param about the id of what it is about
   * @param by the id of who causes it
   */
  public void put(Transaction transaction, String kind, String about, String by) {
    transaction.run(
        PUT,
        Map.of(
            "id", "mail-" + UUID.randomUUID(),
            "kind", kind,
            "about", about,
            "by", by,
            "at", transaction.at()));
  }

  /** Has no mail sent about it that was not sent yet. */
  public void cancel(Transaction transaction, String about) {
    transaction.run(CANCEL, Map.of("about", about, "at", transaction.at()));
  }

  /** How many mails of a kind somebody caused since then. */
  public int countSince(Transaction transaction, String kind, String by, OffsetDateTime since) {
    return transaction
        .one(
            COUNT_SINCE,
            Map.of("kind", kind, "by", by, "since", since),
            row -> row.get("count").asInt())
        .orElse(0);
  }

  /** How the latest mails about these things stand, by id; SENT where there never were any. */
  public Map<String, MailState> statesOf(Collection<String> ids) {
    return graph
        .read(
            LAST_OF_EACH_KIND,
            Map.of("ids", ids),
            row ->
                Map.entry(
                    row.get("about").asString(),
                    worst(row.get("states").asList(value -> value.asString()))))
        .stream()
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue, (one, same) -> one));
  }

  private static MailState worst(List<String> states) {
    for (MailState state :
        List.of(MailState.FAILED, MailState.DELAYED, MailState.WAITING, MailState.CANCELLED)) {
      if (states.contains(state.name())) {
        return state;
      }
    }
    return MailState.SENT;
  }

  List<String> due() {
    return graph.read(DUE, Map.of("now", now(), "limit", BATCH), row -> row.get("id").asString());
  }

  /** The mail, if nobody else is sending it. */
  Optional<Claimed> claim(String id) {
    return graph.keep(CLAIM, Map.of("id", id, "now", now()), Outbox::claimed).stream().findFirst();
  }

  void settle(String id, MailState state, String failure) {
    graph.keep(
        SETTLE,
        Map.of("id", id, "state", state, "failure", failure, "now", now()),
        row -> row.get("id").asString());
  }

  void putOff(String id, OffsetDateTime until, String failure) {
    graph.keep(
        PUT_OFF,
        Map.of("id", id, "nextAt", until, "failure", failure),
        row -> row.get("id").asString());
  }

  /** Gives those up whose sending began before then and never ended; how many. */
  int giveUpInterrupted(OffsetDateTime before) {
    return graph
        .keep(
            GIVE_UP_INTERRUPTED,
            Map.of("before", before, "now", now()),
            row -> row.get("id").asString())
        .size();
  }

  static OffsetDateTime now() {
    return OffsetDateTime.now(ZoneOffset.UTC);
  }

  private static Claimed claimed(Record row) {
    return new Claimed(
        row.get("id").asString(),
        row.get("kind").asString(),
        row.get("about").asString(),
        row.get("failures").asInt(),
        row.get("createdAt").asOffsetDateTime());
  }
}
