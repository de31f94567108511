package coop.yui.network;

import coop.yui.graph.NodeKind;
import coop.yui.graph.Transaction;
import coop.yui.identity.NotificationKind;
import java.util.List;
import java.util.Map;

/** Tells those who represent the parties of an alliance, or its proposer, what happened to it. */
final class AllianceNews {

  private static final String REPRESENTATIVES =
      """
      CYPHER 25
      MATCH (:Alliance {id: $alliance})-[:PARTY_TO|PROPOSED_BY]-(:Organisation)<-[r:REPRESENTS|STAFF_OF]-(person:Person)
      WHERE (r.until IS NULL OR r.until > $at) AND person.id <> $by
      RETURN DISTINCT person.id AS id
      """;
  private static final String NOTIFY =
      """
      CYPHER 25
      UNWIND $rows AS row
      CREATE (:Notification {id: row.id, person: row.person, kind: $kind, at: $at, by: $by, about: $alliance})
      """;

  private AllianceNews() {}

  /**
   * Leaves a notification for each of them but the one who acted, and announces it and the
   * alliance.
   */
  static void tell(Transaction transaction, String alliance, NotificationKind kind, String by) {
    Map<String, Object> about = Map.of("alliance", alliance, "at", transaction.at(), "by", by);
    List<String> persons = transaction.run(REPRESENTATIVES, about, row -> row.get("id").asString());
    List<Map<String, String>> rows =
        persons.stream()
            .map(person -> Map.of("id", NodeKind.NOTIFICATION.newId(), "person", person))
            .toList();
    transaction.run(
        NOTIFY,
        Map.of("rows", rows, "kind", kind, "alliance", alliance, "at", transaction.at(), "by", by));
    transaction.announce(persons);
    transaction.announce(List.of(alliance));
  }
}
