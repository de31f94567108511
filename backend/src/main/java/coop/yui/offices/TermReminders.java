package coop.yui.offices;

import coop.yui.graph.Act;
import coop.yui.graph.Graph;
import coop.yui.graph.Transaction;
import coop.yui.identity.NotificationKind;
import coop.yui.identity.Notifications;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Reminds, once and in time for an election, that a term ends. */
@Component
class TermReminders {

  private static final Duration BEFORE = Duration.ofDays(60);

  /** A term that was known to be this short when it began needs no reminder. */
  private static final String DUE =
      """
      CYPHER 25
      MATCH (f:Office)
      WHERE f.unreminded > $now AND f.unreminded <= $soon AND f.since <= f.until - duration({days: 60})
      RETURN f.id AS office
      LIMIT 100
      """;

  private static final String CLAIM =
      """
      CYPHER 25
      MATCH (f:Office {id: $office})
      SET f.lock = randomUUID()
      WITH f
      WHERE f.unreminded > $at
      SET f.unreminded = NULL
      RETURN f.person AS holder, COLLECT {
        MATCH (person:Person)-[r:REPRESENTS]->(:Organisation {id: f.cooperative})
        WHERE r.until IS NULL OR r.until > $at
        RETURN person.id
        LIMIT 100
      } AS acting
      """;

  private final Graph graph;

  TermReminders(Graph graph) {
    this.graph = graph;
  }

  /**
   * Leaves the notifications that are due, for the holder and those who can convene an election.
   */
  @Scheduled(initialDelayString = "PT1M", fixedDelayString = "${yui.offices.remind-every:1h}")
  void remind() {
    OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
    graph
        .read(
            DUE, Map.of("now", now, "soon", now.plus(BEFORE)), row -> row.get("office").asString())
        .forEach(this::remind);
  }

  private void remind(String office) {
    graph.write(
        Act.of("remindOfTerm", null),
        transaction -> {
          Map<String, Object> parameters = Map.of("office", office, "at", transaction.at());
          Set<String> persons = new HashSet<>();
          transaction
              .run(
                  CLAIM,
                  parameters,
                  row -> {
                    persons.addAll(row.get("acting").asList(value -> value.asString()));
                    return row.get("holder").asString();
                  })
              .forEach(persons::add);
          tell(transaction, List.copyOf(persons), office);
          return office;
        });
  }

  private static void tell(Transaction transaction, List<String> persons, String office) {
    Notifications.leave(transaction, persons, NotificationKind.TERM_ENDS_SOON, office, null);
  }
}
