package coop.yui.network;

import coop.yui.graph.Transaction;
import coop.yui.identity.NotificationKind;
import coop.yui.identity.Notifications;
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

  private AllianceNews() {}

  /**
   * Leaves a notification for each of them but the one who acted, and announces it and the
   * alliance.
   */
  static void tell(Transaction transaction, String alliance, NotificationKind kind, String by) {
    Map<String, Object> about = Map.of("alliance", alliance, "at", transaction.at(), "by", by);
    List<String> persons = transaction.run(REPRESENTATIVES, about, row -> row.get("id").asString());
    Notifications.leave(transaction, persons, kind, alliance, by);
    transaction.announce(List.of(alliance));
  }
}
