package coop.yui.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import coop.yui.Api;
import coop.yui.PortalTest;
import coop.yui.network.TestNetwork;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** The whole portal: acts of people show in the analysis without anybody's waiting for it. */
@PortalTest
class FreshnessTest {

  private static final String NAME = "Freshly entered";
  private static final String GAPS =
      """
      query($after: String) {
        network {
          gaps(kind: COOPERATIVE_WITHOUT_ALLIANCE, first: 100, after: $after) {
            calculatedAt
            nodes { organisation { id } }
          }
        }
      }
      """;

  private final Api anybody;
  private final Api hanako;
  private final Api satoshi;
  private final Api kenji;

  FreshnessTest(@Autowired Environment environment) {
    anybody = new Api(environment);
    hanako = new Api(environment).withToken("hanako");
    satoshi = new Api(environment).withToken("satoshi");
    kenji = new Api(environment).withToken("kenji");
  }

  @AfterEach
  void takeItAway() {
    TestNetwork.takeAway(NAME);
  }

  @Test
  void aNewCoOperativeIsAGapUntilItIsAllied() throws IOException, InterruptedException {
    String it =
        id(
            hanako,
            "registerOrganisation",
            "kind: WORKER_COOPERATIVE, name: \"%s\", place: \"JP\", sectors: [CARE]"
                .formatted(NAME));
    awaitGap(it, true);
    String own = kenji.ownOrganisation();
    id(
        hanako,
        "grantRepresentation",
        "email: \"satoshi@example.org\", organisation: \"%s\"".formatted(it));
    String alliance =
        id(
            satoshi,
            "proposeAlliance",
            """
            proposedBy: "%s", parties: ["%s"], title: "T", text: "T", language: "en", purposes: [LEARNING]
            """
                .formatted(it, own));
    kenji.call(
        "mutation { consentToAlliance(input: {alliance: \"%s\", organisation: \"%s\"}) { state } }"
            .formatted(alliance, own),
        Map.of());
    awaitGap(it, false);

    JsonNode standing =
        anybody.call(
            "query($id: ID!) { organisation(id: $id) { standing { community { size centre { id }"
                + " members(first: 100) { totalCount nodes { id } } } } introductions(first: 3) {"
                + " nodes { one { id } introducers { id } } } } }",
            Map.of("id", it));
    assertThat(standing.at("/data/organisation/standing/community/members/nodes").toString())
        .contains(it);
    assertThat(standing.at("/data/organisation/introductions/nodes/0/introducers/0/id").asString())
        .isEqualTo(own);
  }

  private void awaitGap(String id, boolean isGap) {
    await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(500))
        .until(
            () -> {
              JsonNode gaps = anybody.call(GAPS, Map.of()).at("/data/network/gaps");
              return !gaps.at("/calculatedAt").isNull() && gaps.toString().contains(id) == isGap;
            });
  }

  private static String id(Api caller, String act, String input)
      throws IOException, InterruptedException {
    JsonNode answer =
        caller.call(
            "mutation { %s(input: {requestKey: \"%s\", %s}) { id } }"
                .formatted(act, UUID.randomUUID(), input),
            Map.of());
    String id = answer.at("/data/" + act + "/id").asString("");
    assertThat(id).as(answer.toString()).isNotEmpty();
    return id;
  }
}
