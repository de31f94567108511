package coop.yui;

import coop.yui.graph.AuditSeals;
import coop.yui.graph.AuditSeals.AuditCheck;
import java.util.Map;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.neo4j.autoconfigure.Neo4jAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/**
 * The command {@code check-audit}: recomputes the chain of the audit trail without starting the
 * portal. It ends with 0 when the chain is intact and with 1 when it is broken, naming the first
 * link that does not fit.
 */
@Import({Neo4jAutoConfiguration.class, JacksonAutoConfiguration.class})
@ComponentScan({"coop.yui.graph", "coop.yui.local"})
@ConfigurationPropertiesScan("coop.yui.graph")
final class CheckAudit {

  static final String NAME = "check-audit";

  private CheckAudit() {}

  static int run(String[] arguments) {
    try (var context =
        new SpringApplicationBuilder(CheckAudit.class)
            .web(WebApplicationType.NONE)
            // Nobody signs in, so no identity provider is needed.
            .properties(Map.of("yui.keycloak.issuer", "none"))
            .run(arguments)) {
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
