package coop.yui.web;

import static org.assertj.core.api.Assertions.assertThat;

import coop.yui.Api;
import coop.yui.PortalTest;
import coop.yui.local.TestServers;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@PortalTest
class GraphqlEndpointTest {

  private static final String RESPONSE = "application/graphql-response+json";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Environment environment;
  private final Api anonymous;

  GraphqlEndpointTest(@Autowired Environment environment) {
    this.environment = environment;
    this.anonymous = new Api(environment);
  }

  @Test
  void eachAnswerTellsItsCost() throws IOException, InterruptedException {
    JsonNode cost = anonymous.call("{ viewer { person { id } } }", Map.of()).at("/extensions/cost");
    assertThat(cost.required("spent").asInt()).isEqualTo(3);
    assertThat(cost.required("left").asInt()).isPositive();
    assertThat(cost.required("resetsAt").asString()).endsWith("Z");
  }

  @Test
  void queriesMayComeWithGetAndMutationsMayNot() throws IOException, InterruptedException {
    HttpResponse<String> query =
        get(
            "query($id: ID!) { node(id: $id) { id } }",
            "{\"id\":\"person-" + "0".repeat(32) + "\"}");
    assertThat(query.statusCode()).isEqualTo(200);
    assertThat(JSON.readTree(query.body()).at("/data/node").isNull()).isTrue();
    HttpResponse<String> mutation =
        get("mutation { markNotificationsRead(input: {}) { unreadNotificationCount } }", "{}");
    assertThat(mutation.statusCode()).isEqualTo(405);
    assertThat(mutation.headers().firstValue("Allow")).contains("POST");
  }

  @Test
  void refusalsComeInTheLanguageOfTheRequest() throws IOException, InterruptedException {
    String document = "{ nope }";
    JsonNode english = anonymous.call(document, Map.of()).at("/errors/0");
    JsonNode japanese = anonymous.call(document, Map.of(), "Accept-Language", "ja").at("/errors/0");
    assertThat(english.required("message").asString())
        .startsWith("The query could not be understood");
    assertThat(japanese.required("message").asString()).startsWith("問い合わせの書き方が正しくない");
    for (JsonNode error : List.of(english, japanese)) {
      assertThat(error.at("/extensions/code").asString()).isEqualTo("INVALID_DOCUMENT");
      assertThat(error.at("/extensions/classification").asString()).isEqualTo("BAD_REQUEST");
    }
  }

  @Test
  void anythingButAStringIsNoId() throws IOException, InterruptedException {
    for (Object id : List.of(Map.of("a", 1), List.of("a"), 1, 1.5, true)) {
      HttpResponse<String> answer =
          anonymous.send(
              "query($id: ID!) { node(id: $id) { id } }", Map.of("id", id), "Accept", RESPONSE);
      JsonNode error = JSON.readTree(answer.body()).at("/errors/0");
      assertThat(error.at("/extensions/code").asString()).isEqualTo("INVALID_VALUE");
      assertThat(error.at("/extensions/field").asString()).isEqualTo("id");
      assertThat(answer.body()).doesNotContain("java", "Map", "Exception", "data\"");
      assertThat(answer.statusCode()).isEqualTo(400);
    }
  }

  @Test
  void bodiesHaveALimitAndMustBeJson() throws IOException, InterruptedException {
    HttpResponse<String> large =
        anonymous.post(
            "{\"query\":\"{ __typename }\",\"variables\":{\"x\":\""
                + "x".repeat(256 * 1024)
                + "\"}}");
    assertThat(large.statusCode()).isEqualTo(413);
    assertThat(JSON.readTree(large.body()).at("/errors/0/extensions/code").asString())
        .isEqualTo("TOO_LARGE");
    for (String body :
        List.of(
            "",
            "{",
            "[]",
            "null",
            "{}",
            "{\"query\":1}",
            "{\"query\":\"{ __typename }\",\"variables\":[]}",
            "[".repeat(100_000))) {
      HttpResponse<String> answer = anonymous.post(body);
      assertThat(answer.statusCode()).as(body).isEqualTo(400);
      assertThat(JSON.readTree(answer.body()).at("/errors/0/extensions/code").asString())
          .isEqualTo("INVALID_DOCUMENT");
    }
  }

  @Test
  void whatAsksForTooMuchIsRefused() throws IOException, InterruptedException {
    HttpResponse<String> tokens =
        anonymous.send("{ " + "__typename ".repeat(5_400) + "}", Map.of(), "Accept", RESPONSE);
    assertThat(code(tokens)).isEqualTo("TOO_COSTLY");
    HttpResponse<String> many =
        anonymous.send("{ node(id: " + "[".repeat(10_001) + ") }", Map.of(), "Accept", RESPONSE);
    assertThat(code(many)).isEqualTo("TOO_COSTLY");
    assertThat(many.statusCode()).isEqualTo(400);
  }

  @Test
  void introspectionNeedsASignIn() throws IOException, InterruptedException {
    String document = "{ __schema { queryType { name } } }";
    HttpResponse<String> refused = anonymous.send(document, Map.of(), "Accept", RESPONSE);
    assertThat(code(refused)).isEqualTo("NOT_SIGNED_IN");
    assertThat(refused.statusCode()).isEqualTo(401);
    assertThat(refused.headers().firstValue("WWW-Authenticate")).contains("Bearer");
    JsonNode allowed = new Api(environment).withToken("emma").call(document, Map.of());
    assertThat(allowed.at("/data/__schema/queryType/name").asString())
        .as(allowed.toString())
        .isEqualTo("Query");
  }

  @Test
  void unknownRegisteredDocumentsAreToldInTheStandardForm()
      throws IOException, InterruptedException {
    String hash = "0".repeat(64);
    HttpResponse<String> answer =
        anonymous.post(
            "{\"extensions\":{\"persistedQuery\":{\"version\":1,\"sha256Hash\":\""
                + hash
                + "\"}}}");
    JsonNode error = JSON.readTree(answer.body()).at("/errors/0");
    assertThat(error.required("message").asString()).isEqualTo("PersistedQueryNotFound");
    assertThat(error.at("/extensions/code").asString()).isEqualTo("PERSISTED_QUERY_NOT_FOUND");
  }

  @Test
  void aTokenForAnotherAudienceIsRefused() throws IOException, InterruptedException {
    String token = TestServers.token("emma", "admin-cli");
    HttpResponse<String> answer =
        anonymous.send("{ __typename }", Map.of(), "Authorization", "Bearer " + token);
    assertThat(answer.statusCode()).isEqualTo(401);
  }

  @Test
  void tokensThatAreNoneAreRefused() throws IOException, InterruptedException {
    HttpResponse<String> answer =
        anonymous.send("{ __typename }", Map.of(), "Authorization", "Bearer e30.e30.e30");
    assertThat(answer.statusCode()).isEqualTo(401);
  }

  private static String code(HttpResponse<String> answer) {
    return JSON.readTree(answer.body()).at("/errors/0/extensions/code").asString();
  }

  private HttpResponse<String> get(String document, String variables)
      throws IOException, InterruptedException {
    return anonymous.get(
        "/graphql?query=%s&variables=%s"
            .formatted(
                URLEncoder.encode(document, StandardCharsets.UTF_8),
                URLEncoder.encode(variables, StandardCharsets.UTF_8)));
  }
}
