package coop.yui.upkeep;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import coop.yui.graph.Graph;
import coop.yui.graph.NodeKind;
import coop.yui.graph.Updates;
import coop.yui.identity.NotificationKind;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Asks those who act for an organisation to look at its entry once it is stale. */
@Component
class StaleNews {

  private static final int BATCH = 500;
  private static final String NOT_ASKED_YET =
      """
      CYPHER 25
      MATCH (o:Organisation)
      WHERE (o.askedToConfirmAt IS NULL OR o.askedToConfirmAt < $before) AND
      """
          + StaleEntries.STALE
          + """
            AND EXISTS { MATCH (o)<-[r:REPRESENTS]-(:Person) WHERE r.until IS NULL OR r.until > $now }
          WITH o LIMIT $limit
          MATCH (o)<-[r:REPRESENTS]-(person:Person)
          WHERE r.until IS NULL OR r.until > $now
          RETURN DISTINCT o.id AS organisation, person.id AS person
          """;
  private static final String ASK =
      """
      CYPHER 25
      UNWIND $rows AS row
      MATCH (o:Organisation {id: row.organisation})
      SET o.askedToConfirmAt = $now
      WITH row
      UNWIND row.notifications AS notification
      CREATE (:Notification {id: notification.id, person: notification.person, kind: $kind, at: $now,
        about: row.organisation})
      RETURN notification.person AS person
      """;

  private final Graph graph;
  private final Updates updates;

  StaleNews(Graph graph, Updates updates) {
    this.graph = graph;
    this.updates = updates;
  }

  private record Asked(String organisation, String person) {}

  /** Leaves each of them a notification, once for each time that the entry became stale. */
  @Scheduled(initialDelayString = "PT1M", fixedDelayString = "${yui.upkeep.ask-every:1h}")
  void ask() {
    Map<String, Object> now =
        Map.of(
            "before", StaleEntries.before(),
            "now", OffsetDateTime.now(ZoneOffset.UTC),
            "limit", BATCH);
    List<Asked> asked =
        graph.read(
            NOT_ASKED_YET,
            now,
            row -> new Asked(row.get("organisation").asString(), row.get("person").asString()));
    if (asked.isEmpty()) {
      return;
    }
    List<Map<String, Object>> rows =
        asked.stream()
            .collect(groupingBy(Asked::organisation, mapping(StaleNews::notification, toList())))
            .entrySet()
            .stream()
            .map(
                one ->
                    Map.<String, Object>of(
                        "organisation", one.getKey(), "notifications", one.getValue()))
            .toList();
    updates.publish(
        graph.keep(
            ASK,
            Map.of(
                "rows",
                rows,
                "now",
                OffsetDateTime.now(ZoneOffset.UTC),
                "kind",
                NotificationKind.ENTRY_STALE),
            row -> row.get("person").asString()));
  }

  private static Map<String, String> notification(Asked asked) {
    return Map.of("id", NodeKind.NOTIFICATION.newId(), "person", asked.person());
  }
}
