package coop.yui.web;

import static org.assertj.core.api.Assertions.assertThat;

import coop.yui.Api;
import coop.yui.PortalTest;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.Environment;

/** What those who run the portal see: health, metrics, the log. */
@PortalTest
@ExtendWith(OutputCaptureExtension.class)
class OperationsTest {

  private final Environment environment;

  OperationsTest(@Autowired Environment environment) {
    this.environment = environment;
  }

  @Test
  void healthIsForAllAndItsDetailsForAdministrators() throws IOException, InterruptedException {
    HttpResponse<String> all = new Api(environment).get("/actuator/health/readiness");
    assertThat(all.statusCode()).isIn(200, 503);
    assertThat(all.body()).doesNotContain("components");
    HttpResponse<String> details =
        new Api(environment).withToken("admin").get("/actuator/health/readiness");
    assertThat(details.statusCode()).isEqualTo(200);
    assertThat(details.body()).contains("neo4j", "identityProvider", "readinessState");
    assertThat(new Api(environment).withToken("emma").get("/actuator/health/readiness").body())
        .doesNotContain("components");
    assertThat(new Api(environment).get("/actuator/health/liveness").statusCode()).isEqualTo(200);
  }

  @Test
  void metricsAreForAdministratorsAndNameNobody() throws IOException, InterruptedException {
    Api emma = new Api(environment).withToken("emma");
    emma.call("query EmmaReadsMail { viewer { person { email } } }", Map.of());
    assertThat(new Api(environment).get("/actuator/prometheus").statusCode()).isEqualTo(401);
    assertThat(emma.get("/actuator/prometheus").statusCode()).isEqualTo(403);
    HttpResponse<String> metrics =
        new Api(environment).withToken("admin").get("/actuator/prometheus", "Accept", "text/plain");
    assertThat(metrics.statusCode()).isEqualTo(200);
    assertThat(metrics.body())
        .contains(
            "graphql_request_seconds_count",
            "graphql_operation_name=\"other\"",
            "graphql_outcome=\"SUCCESS\"")
        .doesNotContain("EmmaReadsMail", "emma@example.org", "person-");
  }

  @Test
  void theLogTellsNothingOfPersons(CapturedOutput output) throws IOException, InterruptedException {
    Api emma = new Api(environment).withToken("emma");
    emma.call("query($id: ID!) { node(id: $id) { id } }", Map.of("id", "secret-variable"));
    emma.call("{ nope(secret: \"secret-literal\") }", Map.of());
    emma.call(
        "mutation($n: String!) { changeProfile(input: {displayName: $n}) { displayName email } }",
        Map.of("n", ""));
    emma.post("{\"query\": secret-body");
    assertThat(output.getAll()).doesNotContain("secret-", "emma@example.org", emma.token());
  }
}
