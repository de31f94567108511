package coop.yui.bench;

import static org.awaitility.Awaitility.await;

import coop.yui.analysis.TestAnalysis;
import coop.yui.graph.Act;
import coop.yui.graph.Graph;
import coop.yui.graph.NodeKind;
import coop.yui.local.TestServers;
import coop.yui.network.Coordinates;
import coop.yui.network.Entries;
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
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
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
 * Measures the analysis of 50,000 organisations with 250,000 links: what the background needs, and
 * how fast its results are served over HTTP. It asserts nothing: the numbers are for people. {@code
 * infra/bench/run} runs it.
 */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "yui.limits.anonymous-budget=1000000000")
@ContextConfiguration(initializers = TestServers.class)
@TestConstructor(autowireMode = AutowireMode.ALL)
class AnalysisBench {

  private static final int ORGANISATIONS = Integer.getInteger("yui.bench.organisations", 50_000);
  private static final int LINKS = Integer.getInteger("yui.bench.links", 250_000);
  private static final int BATCH = 2_000;
  private static final int WARM_UP = 60;
  private static final int CALLS = 300;
  private static final String LINK =
      """
      CYPHER 25
      UNWIND $rows AS row
      MATCH (one:Organisation {id: row.one})
      MATCH (other:Organisation {id: row.other})
      CREATE (one)-[:ALLIED_WITH {alliance: row.alliance, since: date('2024-01-01')}]->(other)
      """;

  private final Graph graph;
  private final Entries entries;
  private final URI address;
  private final HttpClient client = HttpClient.newHttpClient();
  private final JsonMapper json = new JsonMapper();
  private final Random random = new Random(2026);
  private final List<String> organisations = new ArrayList<>();

  AnalysisBench(Graph graph, Entries entries, @Value("${local.server.port}") int port) {
    this.graph = graph;
    this.entries = entries;
    this.address = URI.create("http://localhost:" + port + "/graphql");
  }

  @Test
  void measure() throws IOException, InterruptedException {
    links();
    // The last batch announces organisations: the portal itself calculates all of this too.
    organisations(ORGANISATIONS + BATCH);
    await()
        .atMost(Duration.ofMinutes(15))
        .pollInterval(Duration.ofSeconds(2))
        .until(
            () ->
                ask("{network{shape{organisationCount}}}")
                        .at("/data/network/shape/organisationCount")
                        .asInt()
                    > ORGANISATIONS);
    System.out.printf("%n| analysis of the network, in the background | s |%n|---|---|%n");
    TestAnalysis.times(graph)
        .forEach((step, millis) -> System.out.printf("| %s | %.1f |%n", step, millis / 1e3));
    System.out.printf(
        "%n| analysis, served | median ms | p95 ms | range ms |%n|---|---|---|---|%n");
    time("figures", i -> "{network{shape{calculatedAt modularity communityCount}}}");
    for (String kind :
        List.of(
            "MUNICIPALITY_WITHOUT_COOPERATIVE",
            "COOPERATIVE_WITHOUT_ALLIANCE",
            "SECTOR_WITHOUT_PARTNER")) {
      time(
          "gaps, first page of 30, " + kind,
          i ->
              "{network{gaps(kind:%s,first:30){totalCount nodes{sector place{name} organisation{id name}}}}}"
                  .formatted(kind));
    }
    time(
        "bridges, first page of 30",
        i -> "{network{bridges(first:30){nodes{organisation{id name} betweenness cutOffCount}}}}");
    time(
        "what would break without one",
        i ->
            "{network{withoutOrganisation(id:\"%s\"){cutOffCount parts{size organisations{name}}}}}"
                .formatted(any()));
    time(
        "communities, first page of 20 with 5 members each",
        i ->
            "{network{communities(first:20){nodes{size place{name} centre{name}"
                + " members(first:5){nodes{name}}}}}}");
    String introduction =
        "nodes{one{name} other{name} introducers{name} distanceInKilometres commonSectors}";
    time(
        "introductions, first page of 20",
        i -> "{network{introductions(first:20){" + introduction + "}}}");
    time(
        "where one stands, with 3 introductions",
        i ->
            "{organisation(id:\"%s\"){standing{rank cutOffCount community{size}} introductions(first:3){%s}}}"
                .formatted(any(), introduction));
  }

  private void organisations(int until) {
    OrganisationKind[] kinds = OrganisationKind.values();
    Sector[] sectors = Sector.values();
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
                          number, kinds[number % kinds.length], sectors[number % sectors.length])));
            }
            entries.write(transaction, rows);
            rows.forEach(row -> organisations.add(row.id()));
            return organisations.getLast();
          });
    }
  }

  /** Those that stand near each other in the list are near each other in the country. */
  private OrganisationEntry entry(int number, OrganisationKind kind, Sector sector) {
    double along = number / (double) ORGANISATIONS;
    return new OrganisationEntry(
            kind,
            "Bench %d %s".formatted(number, Integer.toString(random.nextInt(1 << 30), 36)),
            null,
            List.of(),
            List.of(),
            List.of("ja"),
            List.of(sector),
            null,
            null,
            List.of(),
            null,
            null,
            null,
            null,
            null,
            null,
            "JP",
            new Coordinates(31 + 13 * along, 130 + 14 * along + random.nextDouble()),
            number % 100 == 1
                ? Visibility.PRIVATE
                : number % 100 == 2 ? Visibility.SIGNED_IN : Visibility.PUBLIC)
        .checked();
  }

  /** Every organisation has neighbours near by, a few have very many: as in a real network. */
  private void links() {
    organisations(ORGANISATIONS);
    List<Map<String, Object>> rows = new ArrayList<>();
    for (int i = 0; i < LINKS; i++) {
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
      if (rows.size() == 5_000 || i == LINKS - 1) {
        graph.keep(LINK, Map.of("rows", rows), row -> row);
        rows.clear();
      }
    }
  }

  private String any() {
    return organisations.get(100 * random.nextInt(ORGANISATIONS / 100));
  }

  private void time(String what, IntFunction<String> document)
      throws IOException, InterruptedException {
    for (int i = 0; i < WARM_UP; i++) {
      ask(document.apply(i));
    }
    double[] millis = new double[CALLS];
    for (int i = 0; i < CALLS; i++) {
      long start = System.nanoTime();
      ask(document.apply(i));
      millis[i] = (System.nanoTime() - start) / 1e6;
    }
    Arrays.sort(millis);
    System.out.printf(
        "| %s | %.1f | %.1f | %.1f to %.1f |%n",
        what, millis[CALLS / 2], millis[CALLS * 95 / 100], millis[0], millis[CALLS - 1]);
  }

  private JsonNode ask(String document) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json.writeValueAsString(Map.of("query", document))))
            .build();
    JsonNode answer = json.readTree(client.send(request, BodyHandlers.ofString()).body());
    if (answer.has("errors")) {
      throw new IllegalStateException(answer.get("errors").toString());
    }
    return answer;
  }
}
