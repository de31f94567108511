package coop.yui.invitations;

import coop.yui.graph.Transaction;
import coop.yui.identity.NotificationKind;
import coop.yui.identity.Notifications;
import java.util.Collection;
import java.util.List;

/** Tells people what became of invitations and claims. */
final class InvitationNews {

  private InvitationNews() {}

  /** Leaves a notification about an organisation for each of them but the one who acted. */
  static void tell(
      Transaction transaction,
      Collection<String> persons,
      NotificationKind kind,
      String by,
      String organisation) {
    Notifications.leave(transaction, persons, kind, organisation, by);
    transaction.announce(List.of(by, organisation));
  }
}
