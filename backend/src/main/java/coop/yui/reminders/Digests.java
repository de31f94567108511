package coop.yui.reminders;

import coop.yui.graph.Act;
import coop.yui.graph.Graph;
import coop.yui.graph.Page;
import coop.yui.identity.AwaitedDecision;
import coop.yui.identity.AwaitedDecisions;
import coop.yui.identity.ReminderRhythm;
import coop.yui.identity.Viewer;
import coop.yui.identity.Viewers;
import coop.yui.mail.Outbox;
import coop.yui.mail.Postman;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks once a day at what waits for each person, and has a mail sent when something is new or due,
 * or once a week, or never, as she chose. Several portals may run it.
 */
@Component
class Digests {

  private static final int BATCH = 200;
  private static final int LOOKED_AT = 100;

  private static final String DUE =
      """
      CYPHER 25
      MATCH (person:Person)
      WHERE person.id > $after AND person.email IS NOT NULL
        AND (person.remindersCheckedOn IS NULL OR person.remindersCheckedOn < $today)
        AND coalesce(person.reminderRhythm, 'DAILY') <> 'NEVER'
        AND (coalesce(person.reminderRhythm, 'DAILY') = 'DAILY' OR person.remindedAt IS NULL
          OR person.remindedAt < $aWeekAgo)
      RETURN person.id AS person, person.remindedAt AS remindedAt,
        coalesce(person.reminderRhythm, 'DAILY') AS rhythm
      ORDER BY person
      LIMIT $limit
      """;
  private static final String CLAIM =
      """
      CYPHER 25
      MATCH (person:Person {id: $person})
      SET person.lock = randomUUID()
      WITH person
      WHERE person.remindersCheckedOn IS NULL OR person.remindersCheckedOn < $today
      SET person.remindersCheckedOn = $today,
        person.remindedAt = CASE WHEN $isReminded THEN $at ELSE person.remindedAt END
      RETURN person.id AS person
      """;

  private final Graph graph;
  private final Viewers viewers;
  private final AwaitedDecisions awaited;
  private final Outbox outbox;
  private final Postman postman;
  private final int fromHour;

  Digests(
      Graph graph,
      Viewers viewers,
      AwaitedDecisions awaited,
      Outbox outbox,
      Postman postman,
      @Value("${yui.reminders.from-hour:7}") int fromHour) {
    this.graph = graph;
    this.viewers = viewers;
    this.awaited = awaited;
    this.outbox = outbox;
    this.postman = postman;
    this.fromHour = fromHour;
  }

  private record Candidate(
      String person, @Nullable OffsetDateTime remindedAt, ReminderRhythm rhythm) {

    private static Candidate of(Record row) {
      return new Candidate(
          row.get("person").asString(),
          row.get("remindedAt").isNull() ? null : row.get("remindedAt").asOffsetDateTime(),
          ReminderRhythm.valueOf(row.get("rhythm").asString()));
    }
  }

  /** Looks, once the hour of the day has come, where there is a mail server. */
  @Scheduled(initialDelayString = "PT1M", fixedDelayString = "${yui.reminders.every:15m}")
  void run() {
    ZonedDateTime now = ZonedDateTime.now(ZoneId.systemDefault());
    if (now.getHour() >= fromHour && postman.hasServer()) {
      run(now.toOffsetDateTime());
    }
  }

  /** Looks at everybody who was not looked at on this day. */
  void run(OffsetDateTime now) {
    String after = "";
    List<Candidate> candidates = candidates(now, after);
    while (!candidates.isEmpty()) {
      candidates.forEach(candidate -> look(candidate, now.toLocalDate()));
      after = candidates.getLast().person();
      candidates = candidates(now, after);
    }
  }

  private List<Candidate> candidates(OffsetDateTime now, String after) {
    return graph.read(
        DUE,
        Map.of(
            "after",
            after,
            "today",
            now.toLocalDate(),
            "aWeekAgo",
            now.minusDays(7).plusHours(12),
            "limit",
            BATCH),
        Candidate::of);
  }

  private void look(Candidate candidate, LocalDate today) {
    Viewer viewer = viewers.of(candidate.person());
    boolean isReminded =
        viewer.isSignedIn()
            && awaited.of(viewer, Page.portion(LOOKED_AT)).nodes().stream()
                .anyMatch(decision -> isWorthAMail(decision, candidate, today));
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("person", candidate.person());
    parameters.put("today", today);
    parameters.put("isReminded", isReminded);
    graph.write(
        Act.of("remindByMail", null),
        transaction -> {
          parameters.put("at", transaction.at());
          boolean isClaimed =
              transaction.one(CLAIM, parameters, row -> row.get("person").asString()).isPresent();
          if (isClaimed && isReminded) {
            // One that waits still would say the same.
            outbox.cancel(transaction, candidate.person());
            outbox.put(transaction, DigestMail.NAME, candidate.person(), candidate.person());
          }
          return candidate.person();
        });
  }

  private static boolean isWorthAMail(
      AwaitedDecision decision, Candidate candidate, LocalDate today) {
    LocalDate dueOn = decision.dueOn();
    return candidate.rhythm() == ReminderRhythm.WEEKLY
        || candidate.remindedAt() == null
        || decision.since().isAfter(candidate.remindedAt())
        || today.equals(dueOn)
        || today.plusDays(1).equals(dueOn);
  }
}
