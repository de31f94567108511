package coop.yui.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The production jar as its own process, against the servers of the tests. */
final class RunningJar implements AutoCloseable {

  /** Where calls seem to come from. */
  static final String ADDRESS = "203.0.113.77";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Process process;
  private final URI address;
  private final Path log;
  private final HttpClient client = HttpClient.newHttpClient();

  private RunningJar(Process process, URI address, Path log) {
    this.process = process;
    this.address = address;
    this.log = log;
  }

  /** Starts it and waits until it is ready. */
  static RunningJar start(String jar, Path folder) throws IOException {
    var port = Ports.free();
    var log = folder.resolve("log");
    var line =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                Path.of(jar).toAbsolutePath().toString())
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    var neo4j = TestServers.neo4j();
    line.environment()
        .putAll(
            Map.of(
                "SPRING_PROFILES_ACTIVE", "production",
                "SPRING_NEO4J_URI", neo4j.uri().toString(),
                "SPRING_NEO4J_AUTHENTICATION_USERNAME", EmbeddedNeo4j.USER,
                "SPRING_NEO4J_AUTHENTICATION_PASSWORD", neo4j.password(),
                "YUI_KEYCLOAK_ISSUER", TestServers.keycloak().toString(),
                "YUI_KEYCLOAK_PAGES_SECRET", TestServers.SECRET,
                "SERVER_PORT", String.valueOf(port)));
    var running = new RunningJar(line.start(), URI.create("http://localhost:" + port), log);
    Awaitility.await()
        .atMost(Duration.ofMinutes(5))
        .pollInterval(Duration.ofMillis(500))
        .until(running::isReady);
    return running;
  }

  private boolean isReady() throws InterruptedException {
    if (!process.isAlive()) {
      throw new IllegalStateException(log());
    }
    try {
      return get("/actuator/health/readiness").statusCode() == 200;
    } catch (IOException e) {
      return false; // nobody listens yet
    }
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(address.resolve(path)).build(), BodyHandlers.ofString());
  }

  /** A program of this account. */
  Caller caller(String account) {
    return new Caller(TestServers.token(account));
  }

  /** Ends it and gives what it wrote. */
  String stop() throws InterruptedException {
    process.destroy();
    process.waitFor();
    return log();
  }

  private String log() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
    client.close();
  }

  /** Asks with a token. */
  final class Caller {

    private final String token;

    private Caller(String token) {
      this.token = token;
    }

    String token() {
      return token;
    }

    /** The data of an answer without errors. */
    String ask(String document) {
      return answer(document).toString();
    }

    /** The id of what a mutation made. */
    String id(String mutation, String input) {
      return answer("mutation { %s(input: {%s}) { id } }".formatted(mutation, input))
          .at("/" + mutation + "/id")
          .asString();
    }

    private JsonNode answer(String document) {
      var request =
          HttpRequest.newBuilder(address.resolve("/graphql"))
              .header("Content-Type", "application/json")
              .header("Authorization", "Bearer " + token)
              .header("X-Forwarded-For", ADDRESS)
              .POST(BodyPublishers.ofString(JSON.writeValueAsString(Map.of("query", document))))
              .build();
      try {
        var answer = JSON.readTree(client.send(request, BodyHandlers.ofString()).body());
        if (answer.has("errors")) {
          throw new IllegalStateException(document + answer);
        }
        return answer.get("data");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }
}
