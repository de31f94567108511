package coop.yui.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls of a running portal by nobody in particular, and how long they take. */
final class Calls {

  private static final int CALLS = 300;
  private static final Duration WARM_UP = Duration.ofSeconds(30);
  private static final Duration LONGEST = Duration.ofSeconds(30);

  private final HttpClient client = HttpClient.newHttpClient();
  private final JsonMapper json = new JsonMapper();
  private final URI address;

  Calls(int port) {
    address = URI.create("http://localhost:" + port + "/graphql");
  }

  /** Prints the head of a table of times. */
  static void head(String what) {
    System.out.printf(
        "%n| %s | calls | median ms | p95 ms | range ms |%n|---|---|---|---|---|%n", what);
  }

  /** Prints a row of times of a call that is always the same. */
  void time(String what, String document) throws IOException, InterruptedException {
    time(what, document, Map::of);
  }

  /**
   * Prints a row of times: of 300 calls, or of as many as there is time for in 30 s. The document
   * is the same for all, as pages and programs send it.
   */
  void time(String what, String document, Supplier<Map<String, ?>> variables)
      throws IOException, InterruptedException {
    // A portal that has been in use for a while: what is asked often is compiled.
    long until = System.nanoTime() + WARM_UP.toNanos();
    while (System.nanoTime() < until) {
      ask(document, variables.get());
    }
    until = System.nanoTime() + LONGEST.toNanos();
    List<Double> millis = new ArrayList<>();
    while (millis.size() < CALLS && System.nanoTime() < until) {
      Map<String, ?> asked = variables.get();
      long start = System.nanoTime();
      ask(document, asked);
      millis.add((System.nanoTime() - start) / 1e6);
    }
    millis.sort(null);
    int calls = millis.size();
    System.out.printf(
        "| %s | %d | %.1f | %.1f | %.1f to %.1f |%n",
        what,
        calls,
        millis.get(calls / 2),
        millis.get(calls * 95 / 100),
        millis.getFirst(),
        millis.getLast());
  }

  /** The answer, which must have no errors. */
  JsonNode ask(String document) throws IOException, InterruptedException {
    return ask(document, Map.of());
  }

  private JsonNode ask(String document, Map<String, ?> variables)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/json")
            .POST(
                BodyPublishers.ofString(
                    json.writeValueAsString(Map.of("query", document, "variables", variables))))
            .build();
    JsonNode answer = json.readTree(client.send(request, BodyHandlers.ofString()).body());
    if (answer.has("errors")) {
      throw new IllegalStateException(answer.get("errors").toString());
    }
    return answer;
  }
}
