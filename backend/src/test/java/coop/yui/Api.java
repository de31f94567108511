package coop.yui;

import coop.yui.local.TestServers;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A caller of the running portal, as a program with a token or as a browser with a session. */
public final class Api {

  private static final Pattern FORM = Pattern.compile("action=\"([^\"]+)\"");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final URI address;

  /** Like a browser, takes this machine for a secure place and sends it secure cookies. */
  private final CookieManager cookies =
      new CookieManager() {
        @Override
        public Map<String, List<String>> get(URI uri, Map<String, List<String>> headers)
            throws IOException {
          return super.get(URI.create(uri.toString().replaceFirst("^http:", "https:")), headers);
        }
      };

  private final HttpClient client =
      HttpClient.newBuilder().cookieHandler(cookies).followRedirects(Redirect.NORMAL).build();
  private @Nullable String token;

  /** Somebody who is not signed in. */
  public Api(Environment environment) {
    this.address =
        URI.create("http://localhost:" + environment.getRequiredProperty("local.server.port"));
  }

  /** Takes a token of the account as programs do. */
  public Api withToken(String username) {
    token = TestServers.token(username);
    return this;
  }

  /** Signs in on Keycloak's page as a browser does. */
  public Api withSession(String username) throws IOException, InterruptedException {
    TestServers.keycloak();
    String page = get("/oauth2/authorization/yui").body();
    Matcher form = FORM.matcher(page);
    if (!form.find()) {
      throw new IllegalStateException("no sign-in form");
    }
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(form.group(1).replace("&amp;", "&")))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                BodyPublishers.ofString(
                    "username="
                        + username
                        + "&password="
                        + URLEncoder.encode(TestServers.PASSWORD, StandardCharsets.UTF_8)))
            .build();
    HttpResponse<String> signedIn = client.send(request, BodyHandlers.ofString());
    if (!signedIn.uri().getAuthority().equals(address.getAuthority())) {
      throw new IllegalStateException("not signed in, but at " + signedIn.uri());
    }
    return this;
  }

  /** Where the portal answers. */
  public URI address() {
    return address;
  }

  /** The token, for clients that take it in another way. */
  public String token() {
    if (token == null) {
      throw new IllegalStateException("no token was taken");
    }
    return token;
  }

  /** The client with this caller's cookies. */
  public HttpClient client() {
    return client;
  }

  /** A cookie's value. */
  public String cookie(String name) {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(name))
        .findFirst()
        .orElseThrow()
        .getValue();
  }

  /** Asks and reads the whole answer. */
  public JsonNode call(String document, Map<String, ?> variables, String... headers)
      throws IOException, InterruptedException {
    return JSON.readTree(send(document, variables, headers).body());
  }

  /** Asks. */
  public HttpResponse<String> send(String document, Map<String, ?> variables, String... headers)
      throws IOException, InterruptedException {
    return post(
        JSON.writeValueAsString(Map.of("query", document, "variables", variables)), headers);
  }

  /** The id of the first organisation that the caller acts for. */
  public String ownOrganisation() throws IOException, InterruptedException {
    return call("{ viewer { representations { organisation { id } } } }", Map.of())
        .at("/data/viewer/representations/0/organisation/id")
        .asString();
  }

  /** Sends any body to the interface. */
  public HttpResponse<String> post(String body, String... headers)
      throws IOException, InterruptedException {
    return client.send(
        request("/graphql", headers).POST(BodyPublishers.ofString(body)).build(),
        BodyHandlers.ofString());
  }

  /** Reads an address of the portal. */
  public HttpResponse<String> get(String path, String... headers)
      throws IOException, InterruptedException {
    return client.send(request(path, headers).GET().build(), BodyHandlers.ofString());
  }

  /** A request that bears this caller's token. */
  public HttpRequest.Builder request(String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address.resolve(path)).timeout(Duration.ofSeconds(60));
    request.setHeader("Content-Type", "application/json");
    request.setHeader("Accept", "application/json");
    if (token != null) {
      request.setHeader("Authorization", "Bearer " + token);
    }
    for (int i = 0; i < headers.length; i += 2) {
      request.setHeader(headers[i], headers[i + 1]);
    }
    return request;
  }
}
