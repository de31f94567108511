package coop.yui.invitations;

import coop.yui.local.TestServers;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The realm's accounts, as its administration interface tells them. */
final class KeycloakUsers {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpClient client = HttpClient.newHttpClient();

  /** The account with this address; missing when there is none. */
  JsonNode find(String email) throws IOException, InterruptedException {
    String address = "?exact=true&email=" + URLEncoder.encode(email, StandardCharsets.UTF_8);
    return JSON.readTree(send(request(address).GET().build(), 200).body()).path(0);
  }

  /** Somebody registers by herself, with an address that nobody proved to be hers. */
  void register(String username, String email) throws IOException, InterruptedException {
    String user =
        """
        {"username": "%s", "email": "%s", "firstName": "A", "lastName": "B", "enabled": true,
         "emailVerified": false,
         "credentials": [{"type": "password", "value": "%s", "temporary": false}]}
        """
            .formatted(username, email, TestServers.PASSWORD);
    send(request("").POST(BodyPublishers.ofString(user)).build(), 201);
  }

  private HttpRequest.Builder request(String path) throws IOException, InterruptedException {
    String users =
        TestServers.keycloak().toString().replace("/realms/", "/admin/realms/") + "/users";
    return HttpRequest.newBuilder(URI.create(users + path))
        .header("Content-Type", "application/json")
        .header("Authorization", "Bearer " + token());
  }

  private String token() throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(TestServers.keycloak() + "/protocol/openid-connect/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                BodyPublishers.ofString(
                    "grant_type=client_credentials&client_id=yui-admin"
                        + "&client_secret=yui-local-only"))
            .build();
    return JSON.readTree(send(request, 200).body()).get("access_token").asString();
  }

  private HttpResponse<String> send(HttpRequest request, int expected)
      throws IOException, InterruptedException {
    HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
    if (answer.statusCode() != expected) {
      throw new IllegalStateException(answer.statusCode() + " " + answer.body());
    }
    return answer;
  }
}
