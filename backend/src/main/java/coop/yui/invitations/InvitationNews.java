package coop.yui.invitations;

import coop.yui.graph.NodeKind;
import coop.yui.graph.Transaction;
import coop.yui.identity.NotificationKind;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Tells people what became of invitations and claims. */
final class InvitationNews {

  private static final String NOTIFY =
      """
      CYPHER 25
      UNWIND $rows AS row
      CREATE (:Notification {id: row.id, person: row.person, kind: $kind, at: $at, by: $by, about: $about})
      """;

  private InvitationNews() {}

  /** Leaves a notification about an organisation for each of them but the one who acted. */
  static void tell(
      Transaction transaction,
      Collection<String> persons,
      NotificationKind kind,
      String by,
      String organisation) {
    List<Map<String, String>> rows =
        persons.stream()
            .filter(person -> !person.equals(by))
            .distinct()
            .map(person -> Map.of("id", NodeKind.NOTIFICATION.newId(), "person", person))
            .toList();
    transaction.run(
        NOTIFY,
        Map.of(
            "rows", rows, "kind", kind, "at", transaction.at(), "by", by, "about", organisation));
    transaction.announce(persons);
    transaction.announce(List.of(by, organisation));
  }
}
