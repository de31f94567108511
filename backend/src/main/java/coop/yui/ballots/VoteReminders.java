package coop.yui.ballots;

import coop.yui.graph.Act;
import coop.yui.graph.Graph;
import coop.yui.graph.Transaction;
import coop.yui.identity.Notifications;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Reminds electors, once, on the last day of a vote in which they have not voted. */
@Component
public class VoteReminders {

  private static final Duration BEFORE = Duration.ofDays(1);

  private static final String DUE =
      """
      CYPHER 25
      MATCH (b:BallotBox)
      WHERE b.uncounted > $now AND b.uncounted <= $soon AND b.remindedAt IS NULL AND b.openedAt <= $openedBefore
      RETURN b.id AS box
      LIMIT 100
      """;
  private static final String CLAIM =
      """
      CYPHER 25
      MATCH (b:BallotBox {id: $box})
      SET b.lock = randomUUID()
      WITH b
      WHERE b.remindedAt IS NULL AND b.uncounted IS NOT NULL
      SET b.remindedAt = $at
      RETURN coalesce(b.proposal, b.election) AS subject
      """;
  private static final String AWAITED =
      """
      CYPHER 25
      MATCH (e:Elector)
      WHERE e.box = $box AND e.awaited IS NOT NULL
      RETURN DISTINCT coalesce(e.proxy, e.person) AS person
      """;

  private final Graph graph;
  private final List<VoteSubject> subjects;

  /** Reminds in the words of those who know what is voted on. */
  public VoteReminders(Graph graph, List<VoteSubject> subjects) {
    this.graph = graph;
    this.subjects = List.copyOf(subjects);
  }

  /** Leaves the notifications that are due; a vote opened within the last day needs none. */
  @Scheduled(initialDelayString = "PT1M", fixedDelayString = "${yui.ballots.remind-every:10m}")
  public void remind() {
    OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
    graph
        .read(
            DUE,
            Map.of("now", now, "soon", now.plus(BEFORE), "openedBefore", now.minus(BEFORE)),
            row -> row.get("box").asString())
        .forEach(this::remind);
  }

  private void remind(String box) {
    graph.write(
        Act.of("remindOfVoting", null),
        transaction -> {
          transaction
              .one(
                  CLAIM,
                  Map.of("box", box, "at", transaction.at()),
                  row -> row.get("subject").asString())
              .ifPresent(subject -> tell(transaction, box, subject));
          return box;
        });
  }

  private void tell(Transaction transaction, String box, String subject) {
    Notifications.leave(
        transaction,
        transaction.run(AWAITED, Map.of("box", box), row -> row.get("person").asString()),
        DueVotes.subject(subjects, subject).closesSoon(),
        subject,
        null);
  }
}
