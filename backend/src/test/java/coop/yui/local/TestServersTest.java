package coop.yui.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.GraphDatabase;
import org.springframework.security.oauth2.jwt.JwtDecoders;

/** The servers of the other tests are real, and the realm's tokens are what the portal expects. */
@Tag("slow")
class TestServersTest {

  @Test
  void theGraphAnswers() {
    try (var driver = GraphDatabase.driver(TestServers.bolt())) {
      var edition =
          driver
              .executableQuery(
                  "CALL dbms.components() YIELD versions RETURN versions[0] AS version")
              .execute()
              .records();
      assertThat(edition.getFirst().get("version").asString()).startsWith("2026.08");
    }
  }

  @Test
  void aTokenOfADemonstrationAccountIsForTheApi() {
    var decoder = JwtDecoders.fromIssuerLocation(TestServers.keycloak().toString());

    var token = decoder.decode(TestServers.token("hanako"));

    assertThat(token.getSubject()).isEqualTo("a0000000-0000-4000-8000-000000000001");
    assertThat(token.getAudience()).contains("yui-api");
    assertThat(token.getClaimAsMap("realm_access"))
        .extractingByKey("roles")
        .asString()
        .contains("federation-staff");
  }
}
