package coop.yui.agreements;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import coop.yui.graph.Graph;
import coop.yui.graph.NodeKind;
import coop.yui.graph.Updates;
import coop.yui.identity.NotificationKind;
import coop.yui.network.Days;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.Record;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Reminds those who represent the parties, each time once, even when two portals run: before an
 * alliance ends, and of statements that are due or overdue.
 */
@Component
class AgreementReminders {

  /** How many days before the end. */
  private static final List<Integer> DAYS = List.of(7, 30, 90);

  private static final int BATCH = 500;
  private static final String ENDING =
      """
      CYPHER 25
      MATCH (a:Alliance)
      WHERE a.until >= $today AND a.until <= $today + duration({days: last($days)}) AND a.agreedAt IS NOT NULL
        AND a.endedAt IS NULL
      WITH a, head([days IN $days WHERE a.until <= $today + duration({days: days})]) AS days
      WHERE a.remindedOf IS NULL OR a.remindedOf <> a.until OR a.remindedDays > days
      WITH a, days LIMIT $limit
      MATCH (a)<-[:PARTY_TO]-(:Organisation)<-[r:REPRESENTS|STAFF_OF]-(person:Person)
      WHERE r.until IS NULL OR r.until > $now
      RETURN DISTINCT a.id AS alliance, days AS mark, person.id AS person
      """;
  private static final String REMIND_OF_END =
      """
      CYPHER 25
      UNWIND $rows AS row
      MATCH (a:Alliance {id: row.alliance})
      SET a.lock = $now
      WITH a, row
      WHERE a.remindedOf IS NULL OR a.remindedOf <> a.until OR a.remindedDays > row.mark
      SET a.remindedOf = a.until, a.remindedDays = row.mark
      WITH row
      UNWIND row.notifications AS notification
      CREATE (:Notification {id: notification.id, person: notification.person, kind: $kind, at: $now, about: row.alliance})
      RETURN notification.person AS person
      """;
  private static final String OWING =
      """
      CYPHER 25
      MATCH (a:Alliance)
      WHERE size(a.commitmentTopics) > 0
      MATCH (o:Organisation)-[answer:PARTY_TO]->(a)
      WHERE
      """
          + AwaitedStatements.OWED
          + """
            AND coalesce(answer.statementMark, 0) < $mark
          WITH a, o LIMIT $limit
          MATCH (o)<-[r:REPRESENTS|STAFF_OF]-(person:Person)
          WHERE r.until IS NULL OR r.until > $now
          RETURN DISTINCT a.id + '|' + o.id AS alliance, $mark AS mark, person.id AS person
          """;
  private static final String REMIND_OF_STATEMENT =
      """
      CYPHER 25
      UNWIND $rows AS row
      MATCH (a:Alliance {id: split(row.alliance, '|')[0]})
      SET a.lock = $now
      WITH a, row
      MATCH (a)<-[answer:PARTY_TO]-(o:Organisation)
      WHERE o.id = split(row.alliance, '|')[1] AND coalesce(answer.statementMark, 0) < row.mark
      SET answer.statementMark = row.mark
      WITH a, row
      UNWIND row.notifications AS notification
      CREATE (:Notification {id: notification.id, person: notification.person, kind: $kind, at: $now, about: a.id})
      RETURN notification.person AS person
      """;

  private final Graph graph;
  private final Updates updates;

  AgreementReminders(Graph graph, Updates updates) {
    this.graph = graph;
    this.updates = updates;
  }

  private record Reminder(String alliance, int mark, String person) {
    static Reminder of(Record row) {
      return new Reminder(
          row.get("alliance").asString(), row.get("mark").asInt(), row.get("person").asString());
    }
  }

  /** Leaves the notifications that are due. */
  @Scheduled(initialDelayString = "PT1M", fixedDelayString = "${yui.agreements.remind-every:1h}")
  void remind() {
    Map<String, Object> ending = new HashMap<>();
    ending.put("today", Days.today());
    ending.put("days", DAYS);
    ending.put("limit", BATCH);
    ending.put("now", OffsetDateTime.now(ZoneOffset.UTC));
    leave(
        graph.read(ENDING, ending, Reminder::of),
        REMIND_OF_END,
        NotificationKind.ALLIANCE_ENDS_SOON);
    Map<String, Object> owing = new HashMap<>(AwaitedStatements.lastYear());
    owing.put("mark", mark());
    owing.put("limit", BATCH);
    leave(
        graph.read(OWING, owing, Reminder::of),
        REMIND_OF_STATEMENT,
        NotificationKind.STATEMENT_DUE);
  }

  /** Grows by one when a year has ended, and by one when its statements are overdue. */
  private static int mark() {
    int year = Days.today().getYear() - 1;
    return 2 * year + (Days.today().isAfter(DecentWorkStatements.dueOn(year)) ? 1 : 0);
  }

  private void leave(List<Reminder> reminders, String statement, NotificationKind kind) {
    if (reminders.isEmpty()) {
      return;
    }
    List<Map<String, Object>> rows =
        reminders.stream()
            .collect(
                groupingBy(
                    reminder -> Map.entry(reminder.alliance(), reminder.mark()),
                    mapping(AgreementReminders::notification, toList())))
            .entrySet()
            .stream()
            .map(
                one ->
                    Map.<String, Object>of(
                        "alliance", one.getKey().getKey(),
                        "mark", one.getKey().getValue(),
                        "notifications", one.getValue()))
            .toList();
    updates.publish(
        graph.keep(
            statement,
            Map.of("rows", rows, "kind", kind, "now", OffsetDateTime.now(ZoneOffset.UTC)),
            row -> row.get("person").asString()));
  }

  private static Map<String, String> notification(Reminder reminder) {
    return Map.of("id", NodeKind.NOTIFICATION.newId(), "person", reminder.person());
  }
}
