package coop.yui.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.springframework.security.oauth2.jwt.JwtDecoders;

/** The servers of the other tests are real, and the realm's tokens are what the portal expects. */
@Tag("slow")
class TestServersTest {

  @Test
  void theGraphAnswers() {
    try (var driver = TestServers.neo4j().driver()) {
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
  void theGraphAnswersNobodyWithoutItsPassword() {
    for (var token : List.of(AuthTokens.none(), AuthTokens.basic("neo4j", "neo4j"))) {
      try (var driver = GraphDatabase.driver(TestServers.neo4j().uri(), token)) {
        assertThatExceptionOfType(AuthenticationException.class)
            .isThrownBy(driver::verifyConnectivity);
      }
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
