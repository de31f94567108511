package coop.yui.bench;

import static org.awaitility.Awaitility.await;

import coop.yui.analysis.TestAnalysis;
import coop.yui.graph.Graph;
import coop.yui.local.TestServers;
import coop.yui.network.Coordinates;
import coop.yui.network.Entries;
import coop.yui.network.OrganisationEntry;
import coop.yui.network.OrganisationKind;
import coop.yui.network.Sector;
import coop.yui.network.Visibility;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

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
  private static final OrganisationKind[] KINDS = OrganisationKind.values();
  private static final Sector[] SECTORS = Sector.values();

  private final Graph graph;
  private final Calls calls;
  private final Random random = new Random(2026);
  private final Load load;

  AnalysisBench(Graph graph, Entries entries, @Value("${local.server.port}") int port) {
    this.graph = graph;
    calls = new Calls(port);
    load = new Load(graph, entries, random);
  }

  @Test
  void measure() throws IOException, InterruptedException {
    load.organisations(ORGANISATIONS, this::entry);
    load.links(LINKS);
    // The last batch announces organisations: the portal itself calculates all of this too.
    load.organisations(ORGANISATIONS + Load.BATCH, this::entry);
    await()
        .atMost(Duration.ofMinutes(15))
        .pollInterval(Duration.ofSeconds(2))
        .until(
            () ->
                calls
                        .ask("{network{shape{organisationCount}}}")
                        .at("/data/network/shape/organisationCount")
                        .asInt()
                    > ORGANISATIONS);
    System.out.printf("%n| analysis of the network, in the background | s |%n|---|---|%n");
    TestAnalysis.times(graph)
        .forEach((step, millis) -> System.out.printf("| %s | %.1f |%n", step, millis / 1e3));
    Calls.head("analysis, served");
    calls.time("figures", "{network{shape{calculatedAt modularity communityCount}}}");
    for (String kind :
        List.of(
            "MUNICIPALITY_WITHOUT_COOPERATIVE",
            "COOPERATIVE_WITHOUT_ALLIANCE",
            "SECTOR_WITHOUT_PARTNER")) {
      calls.time(
          "gaps, first page of 30, " + kind,
          "{network{gaps(kind:%s,first:30){totalCount nodes{sector place{name} organisation{id name}}}}}"
              .formatted(kind));
    }
    calls.time(
        "bridges, first page of 30",
        "{network{bridges(first:30){nodes{organisation{id name} betweenness cutOffCount}}}}");
    calls.time(
        "what would break without one",
        "query($id:ID!){network{withoutOrganisation(id:$id){cutOffCount parts{size"
            + " organisations{name}}}}}",
        () -> Map.of("id", any()));
    calls.time(
        "communities, first page of 20 with 5 members each",
        "{network{communities(first:20){nodes{size place{name} centre{name}"
            + " members(first:5){nodes{name}}}}}}");
    String introduction =
        "nodes{one{name} other{name} introducers{name} distanceInKilometres commonSectors}";
    calls.time(
        "introductions, first page of 20",
        "{network{introductions(first:20){" + introduction + "}}}");
    calls.time(
        "where one stands, with 3 introductions",
        "query($id:ID!){organisation(id:$id){standing{rank cutOffCount community{size}} introductions(first:3){%s}}}"
            .formatted(introduction),
        () -> Map.of("id", any()));
  }

  /** Those that stand near each other in the list are near each other in the country. */
  private OrganisationEntry entry(int number) {
    OrganisationKind kind = KINDS[number % KINDS.length];
    Sector sector = SECTORS[number % SECTORS.length];
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

  private String any() {
    return load.organisation(100 * random.nextInt(ORGANISATIONS / 100));
  }
}
