package coop.yui.bench;

import coop.yui.graph.Act;
import coop.yui.graph.Graph;
import coop.yui.graph.NodeKind;
import coop.yui.local.TestServers;
import coop.yui.network.Coordinates;
import coop.yui.network.Entries;
import coop.yui.network.Identifier;
import coop.yui.network.LocalisedText;
import coop.yui.network.OrganisationEntry;
import coop.yui.network.OrganisationKind;
import coop.yui.network.Sector;
import coop.yui.network.Visibility;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures reads of the network over HTTP on generated organisations and links. It asserts nothing:
 * the numbers are for people. {@code infra/bench/run} runs it.
 */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "yui.limits.anonymous-budget=1000000000")
@ContextConfiguration(initializers = TestServers.class)
@TestConstructor(autowireMode = AutowireMode.ALL)
class NetworkBench {

  private static final int BATCH = 2_000;
  private static final Duration WARM_UP = Duration.ofSeconds(15);
  private static final int CALLS = 300;
  private static final Duration LONGEST = Duration.ofSeconds(30);
  private static final String LINK =
      """
      CYPHER 25
      UNWIND $rows AS row
      MATCH (one:Organisation {id: row.one})
      MATCH (other:Organisation {id: row.other})
      CREATE (one)-[:ALLIED_WITH {alliance: row.alliance, since: date('2024-01-01')}]->(other)
      """;

  private static final String MAP =
      """
      {network{map{points{__typename id kind name placeName latitude longitude isApproximate isLocal}
        arcs{__typename kind from to since} withoutCoordinates isCut hasMoreArcs}}}
      """;

  private final Graph graph;
  private final Entries entries;
  private final URI address;
  private final HttpClient client = HttpClient.newHttpClient();
  private final JsonMapper json = new JsonMapper();
  private final Random random = new Random(2026);
  private final List<String> organisations = new ArrayList<>();
  private final List<String> names = new ArrayList<>();

  NetworkBench(Graph graph, Entries entries, @Value("${local.server.port}") int port) {
    this.graph = graph;
    this.entries = entries;
    this.address = URI.create("http://localhost:" + port + "/graphql");
  }

  @Test
  void measure() throws IOException, InterruptedException {
    System.out.printf(
        "%n| what | calls | median ms | p95 ms | range ms |%n|---|---|---|---|---|%n");
    organisations(10_000);
    System.out.printf(
        "| resident memory, 10,000 organisations (MiB) | | %d | | |%n", residentMiB());
    time("map of 10,000 organisations without links", i -> MAP);
    links(25_000);
    time("map of 10,000 organisations, 25,000 links", i -> MAP);
    organisations(50_000);
    links(225_000);
    time(
        "path, 50,000 organisations, 250,000 links",
        i ->
            "{network{path(from:\"%s\",to:\"%s\"){steps{from{name} link{kind} to{name}}}}}"
                .formatted(any(), any()));
    time(
        "neighbourhood(depth 2), same",
        i ->
            "{network{neighbourhood(of:\"%s\",depth:2){isCut organisations{id name kind} links{kind source target}}}}"
                .formatted(any()));
    organisations(100_000);
    time(
        "overview of the 500 most linked, 100,000 organisations, 250,000 links",
        i -> "{network{overview{isCut organisations{id name kind} links{kind source target}}}}");
    time(
        "organisations, first page of 50, 100,000 organisations",
        i -> "{organisations(first:50){nodes{id name kind}}}");
    String deep = cursorAt(1_000);
    time(
        "organisations, page behind the 50,000th, same",
        i ->
            "{organisations(first:50,after:\"%s\"){nodes{id name kind} pageInfo{hasNextPage}}}"
                .formatted(deep));
    time(
        "organisations of a rare sector (one in 1,000), same",
        i -> "{organisations(first:50,filter:{sectors:[FISHERIES]}){nodes{id name}}}");
    time(
        "overview of the 500 most linked, same",
        i -> "{network{overview{organisations{id} links{kind source target}}}}");
    time(
        "counts by kind, sector and place, same",
        i -> "{network{counts{byKind{count} bySector{count}}}}");
    time(
        "organisations by text, same",
        i ->
            "{organisations(first:20,filter:{text:\"%s\"}){nodes{id name}}}"
                .formatted("Bench " + random.nextInt(100_000)));
    time(
        "search for two words, same",
        i ->
            "{search(text:\"%s\",first:20){nodes{match node{id ...on Organisation{name}}}}}"
                .formatted("Bench " + random.nextInt(100_000)));
    time(
        "search for a word that every organisation has, same",
        i -> "{search(text:\"bench\",first:20){nodes{match node{id}}}}");
    time(
        "search for a misspelt name, same",
        i ->
            "{search(text:\"%s\",first:20){nodes{match node{id}}}}"
                .formatted(misspelt(random.nextInt(names.size()))));
    time(
        "suggestions for the first three letters of a name, same",
        i ->
            "{suggestions(text:\"%s\"){kind node{id ...on Organisation{name}}}}"
                .formatted(names.get(random.nextInt(names.size())).substring(0, 3)));
    System.out.printf(
        "| resident memory, 100,000 organisations (MiB) | | %d | | |%n", residentMiB());
  }

  private void organisations(int until) {
    OrganisationKind[] kinds = OrganisationKind.values();
    Sector[] common =
        Stream.of(Sector.values())
            .filter(sector -> sector != Sector.FISHERIES)
            .toArray(Sector[]::new);
    while (organisations.size() < until) {
      graph.write(
          Act.of("generate", null),
          transaction -> {
            List<Entries.Row> rows = new ArrayList<>();
            for (int i = 0; i < BATCH; i++) {
              int number = organisations.size() + i;
              rows.add(
                  new Entries.Row(
                      NodeKind.ORGANISATION.newId(),
                      null,
                      entry(
                          number,
                          kinds[number % kinds.length],
                          number % 1_000 == 0
                              ? Sector.FISHERIES
                              : common[number % common.length])));
            }
            entries.write(transaction, rows);
            rows.forEach(row -> organisations.add(row.id()));
            return organisations.getLast();
          });
    }
  }

  private OrganisationEntry entry(int number, OrganisationKind kind, Sector sector) {
    String own = Integer.toString(100_000_000 + random.nextInt(1 << 30), 36);
    names.add(own);
    String name = "Bench %d %s".formatted(number, own);
    return new OrganisationEntry(
            kind,
            name,
            null,
            List.of(),
            List.of(new LocalisedText("en", "Generated for measuring.")),
            List.of("en"),
            List.of(sector),
            null,
            null,
            List.of(new Identifier("BENCH", "B" + number)),
            null,
            null,
            null,
            null,
            null,
            null,
            number < 10_000 ? "JP" : null,
            new Coordinates(31 + 14 * random.nextDouble(), 130 + 15 * random.nextDouble()),
            Visibility.PUBLIC)
        .checked();
  }

  /** Every organisation has neighbours near by, a few have very many: as in a real network. */
  private void links(int count) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int one = random.nextInt(organisations.size());
      int other =
          i % 10 == 0
              ? (int) (organisations.size() * Math.pow(random.nextDouble(), 4))
              : (one + 1 + random.nextInt(200)) % organisations.size();
      if (one != other) {
        rows.add(
            Map.of(
                "one", organisations.get(one),
                "other", organisations.get(other),
                "alliance", NodeKind.ALLIANCE.newId()));
      }
      if (rows.size() == 5_000 || i == count - 1) {
        graph.keep(LINK, Map.of("rows", rows), row -> row);
        rows.clear();
      }
    }
  }

  /** A name with its fourth letter left out. */
  private String misspelt(int name) {
    return names.get(name).substring(0, 3) + names.get(name).substring(4);
  }

  private String any() {
    return organisations.get(random.nextInt(organisations.size()));
  }

  private String cursorAt(int pages) throws IOException, InterruptedException {
    String cursor = null;
    for (int i = 0; i < pages / 2; i++) {
      String after = cursor == null ? "" : ",after:\"" + cursor + "\"";
      cursor =
          ask("{organisations(first:100" + after + "){pageInfo{endCursor}}}")
              .at("/data/organisations/pageInfo/endCursor")
              .asString();
    }
    return String.valueOf(cursor);
  }

  private void time(String what, IntFunction<String> document)
      throws IOException, InterruptedException {
    // A portal that has been in use for a while: what is asked often is compiled.
    long until = System.nanoTime() + WARM_UP.toNanos();
    for (int i = 0; System.nanoTime() < until; i++) {
      ask(document.apply(i));
    }
    until = System.nanoTime() + LONGEST.toNanos();
    List<Double> millis = new ArrayList<>();
    while (millis.size() < CALLS && System.nanoTime() < until) {
      long start = System.nanoTime();
      ask(document.apply(millis.size()));
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

  private JsonNode ask(String document) throws IOException, InterruptedException {
    Map<String, Object> call = new HashMap<>(Map.of("query", document));
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json.writeValueAsString(call)))
            .build();
    JsonNode answer = json.readTree(client.send(request, BodyHandlers.ofString()).body());
    if (answer.has("errors")) {
      throw new IllegalStateException(answer.get("errors").toString());
    }
    return answer;
  }

  private static long residentMiB() throws IOException {
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .map(line -> line.replaceAll("\\D", ""))
        .mapToLong(kib -> Long.parseLong(kib) / 1024)
        .findFirst()
        .orElse(0);
  }
}
