package coop.yui.local;

import coop.yui.local.KeycloakSettings.MailServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.FileSystemUtils;
import org.testcontainers.DockerClientFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * One graph database and one identity provider for all tests of a run: containers where Docker
 * answers, otherwise the embedded Neo4j and a Keycloak process. Each starts when it is first asked
 * for and ends with the run.
 */
public class TestServers
    implements ApplicationContextInitializer<ConfigurableApplicationContext>, Ordered {

  /** Password of every demonstration account. */
  public static final String PASSWORD = "yui-demo";

  static final String SECRET = "yui-local-only";
  private static final boolean IN_CONTAINERS = DockerClientFactory.instance().isDockerAvailable();
  private static final int KEYCLOAK_PORT = Ports.free();
  private static final int MAIL_PORT = Ports.free();
  private static final URI ISSUER =
      URI.create("http://localhost:%d/realms/yui".formatted(KEYCLOAK_PORT));

  static {
    System.out.println(
        IN_CONTAINERS
            ? "Tests use Neo4j and Keycloak in containers."
            : "Docker does not answer: tests use an embedded Neo4j and a Keycloak process.");
  }

  @Override
  public int getOrder() {
    return HIGHEST_PRECEDENCE;
  }

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    var properties = new HashMap<String, Object>(neo4j().properties());
    properties.putAll(
        Map.of(
            "yui.keycloak.issuer",
            ISSUER.toString(),
            "yui.keycloak.pages-secret",
            SECRET,
            "yui.keycloak.admin-secret",
            SECRET,
            "yui.demo",
            true,
            LocalServers.MAILBOX,
            true,
            "spring.mail.host",
            "127.0.0.1",
            "spring.mail.port",
            MAIL_PORT));
    context.getBeanFactory().registerSingleton("mailbox", mailbox());
    context.getBeanFactory().addBeanPostProcessor(StatementCount.COUNTING);
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(new MapPropertySource("testServers", properties));
    // A machine that does much else plans a statement for the first time in many seconds.
    context
        .getEnvironment()
        .getPropertySources()
        .addLast(new MapPropertySource("patience", Map.of("yui.limits.time", "60s")));
  }

  /** The graph database of the portals under test. */
  public static TestNeo4j neo4j() {
    return Graph.ANSWERING;
  }

  /** Another graph database, for tests of stores, which take everything out of it. */
  public static TestNeo4j emptyNeo4j() {
    return EmptyGraph.ANSWERING;
  }

  /** The mailbox to which the portals and Keycloak send. */
  public static Mailbox mailbox() {
    return Mails.KEEPING;
  }

  /** The realm's address; Keycloak answers there when this returns. */
  public static URI keycloak() {
    return IdentityProvider.ANSWERING;
  }

  /** A bearer token for the API, as the program of a demonstration account would get it. */
  public static String token(String username) {
    return token(username, "yui-programs");
  }

  /** A token of a demonstration account from any client of the realm. */
  public static String token(String username, String program) {
    var form =
        Map.of(
            "grant_type",
            "password",
            "client_id",
            program,
            "username",
            username,
            "password",
            PASSWORD);
    var request =
        HttpRequest.newBuilder(URI.create(keycloak() + "/protocol/openid-connect/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(encode(form)))
            .build();
    try (var client = HttpClient.newHttpClient()) {
      var answer = client.send(request, BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(answer.body());
      }
      return new JsonMapper().readTree(answer.body()).get("access_token").asString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String encode(Map<String, String> form) {
    return form.entrySet().stream()
        .map(
            field ->
                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  private static TestNeo4j start(String folder) {
    if (IN_CONTAINERS) {
      return Containers.neo4j();
    }
    var server = EmbeddedNeo4j.start(empty(folder), 0, Duration.ofMinutes(5));
    Runtime.getRuntime().addShutdownHook(new Thread(server::close));
    return new TestNeo4j(server.getUri(), server.password());
  }

  private static class Graph {
    static final TestNeo4j ANSWERING = start("target/test-servers");
  }

  private static class EmptyGraph {
    static final TestNeo4j ANSWERING = start("target/test-graph");
  }

  private static class Mails {
    static final Mailbox KEEPING = Mailbox.start(empty("target/test-mailbox"), MAIL_PORT);
  }

  private static class IdentityProvider {
    static final URI ANSWERING =
        IN_CONTAINERS ? Containers.keycloak(KEYCLOAK_PORT, ISSUER, MAIL_PORT) : process();

    private static URI process() {
      var settings =
          new KeycloakSettings(
              Path.of(System.getProperty("yui.keycloak.home", "target/keycloak")),
              Path.of(System.getProperty("yui.root", ".."), "infra/keycloak"),
              KEYCLOAK_PORT,
              ISSUER.toString(),
              SECRET,
              SECRET,
              new MailServer("127.0.0.1", MAIL_PORT, "yui@localhost", "", ""));
      var process = KeycloakProcess.start(settings, empty("target/test-keycloak"), true);
      Runtime.getRuntime().addShutdownHook(new Thread(process::close));
      StartReport.step("Keycloak", process.ready().join(), ISSUER);
      return ISSUER;
    }
  }

  private static DataFolder empty(String name) {
    var path = Path.of(name);
    try {
      FileSystemUtils.deleteRecursively(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return DataFolder.open(path);
  }
}
