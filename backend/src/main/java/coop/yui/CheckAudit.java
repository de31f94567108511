package coop.yui;

import coop.yui.graph.AuditSeals;
import coop.yui.graph.AuditSeals.AuditCheck;

/**
 * The command {@code check-audit}: recomputes the chain of the audit trail without starting the
 * portal. It ends with 0 when the chain is intact and with 1 when it is broken, naming the first
 * link that does not fit.
 */
final class CheckAudit {

  static final String NAME = "check-audit";

  private CheckAudit() {}

  static int run(String[] arguments) {
    try (var context = GraphOnly.start(arguments)) {
      AuditCheck check = context.getBean(AuditSeals.class).check();
      System.out.println(sentence(check));
      return check.isIntact() ? 0 : 1;
    }
  }

  static String sentence(AuditCheck check) {
    if (check.isIntact()) {
      return "The audit trail is intact: %d seals over %d entries. Last hash: %s"
          .formatted(check.sealCount(), check.entryCount(), check.lastHash());
    }
    String entry = check.firstBrokenEntry() == null ? "" : ", entry " + check.firstBrokenEntry();
    return "The audit trail is BROKEN at seal %d%s; %d seals before it are intact, the last of them %s"
        .formatted(check.firstBrokenSeal(), entry, check.sealCount(), check.lastHash());
  }
}
