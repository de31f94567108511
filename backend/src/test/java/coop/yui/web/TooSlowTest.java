package coop.yui.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import coop.yui.Api;
import coop.yui.PortalTest;
import coop.yui.local.TestServers;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.Environment;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** A call that runs out of time is given up, and so is its work in the graph. */
@PortalTest
@ExtendWith(OutputCaptureExtension.class)
@TestPropertySource(properties = "yui.limits.time=8s")
class TooSlowTest {

  private static final String SOMEONE =
      "{ organisations(filter: {text: \"Kestrel\"}, first: 1) { nodes { id legalForm } } }";
  private static final String CHANGE =
      """
      mutation($id: ID!) {
        changeOrganisation(input: {organisation: $id, legalForm: "too slow"}) { legalForm }
      }
      """;
  private static final String WAITING =
      """
      SHOW TRANSACTIONS YIELD currentQuery, status
      WHERE currentQuery CONTAINS 'SET o.lock' AND NOT currentQuery STARTS WITH 'SHOW'
      RETURN status
      """;

  private final Api staff;

  TooSlowTest(@Autowired Environment environment) {
    staff = new Api(environment).withToken("hanako");
  }

  @Test
  void aCallThatWaitsForALockTooLongIsGivenUpAndLeavesNothingBehind(CapturedOutput output)
      throws IOException, InterruptedException {
    JsonNode before = staff.call(SOMEONE, Map.of()).at("/data/organisations/nodes/0");
    String id = before.get("id").asString();
    try (Driver driver = TestServers.neo4j().driver();
        var session = driver.session();
        var other = session.beginTransaction()) {
      other.run("MATCH (o:Organisation {id: $id}) SET o.lock = 'held'", Map.of("id", id)).consume();

      JsonNode answer = staff.call(CHANGE, Map.of("id", id));

      assertThat(answer.at("/errors/0/extensions/code").asString("")).isEqualTo("TOO_SLOW");
      assertThat(answer.at("/data/changeOrganisation").isObject()).isFalse();
      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> driver.executableQuery(WAITING).execute().records().isEmpty());
      other.rollback();
    }
    assertThat(output).doesNotContain("Failure");
    assertThat(staff.call(SOMEONE, Map.of()).at("/data/organisations/nodes/0")).isEqualTo(before);
  }
}
