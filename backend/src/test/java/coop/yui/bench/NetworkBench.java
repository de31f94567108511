package coop.yui.bench;

import coop.yui.graph.Graph;
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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

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

  private static final String MAP =
      """
      {network{map{points{__typename id kind name placeName latitude longitude isApproximate isLocal}
        arcs{__typename kind from to since} withoutCoordinates isCut hasMoreArcs}}}
      """;

  private static final OrganisationKind[] KINDS = OrganisationKind.values();
  private static final Sector[] COMMON =
      Stream.of(Sector.values())
          .filter(sector -> sector != Sector.FISHERIES)
          .toArray(Sector[]::new);

  private final Calls calls;
  private final Random random = new Random(2026);
  private final Load load;
  private final List<String> names = new ArrayList<>();

  NetworkBench(Graph graph, Entries entries, @Value("${local.server.port}") int port) {
    calls = new Calls(port);
    load = new Load(graph, entries, random);
  }

  @Test
  void measure() throws IOException, InterruptedException {
    Calls.head("what");
    organisations(10_000);
    System.out.printf(
        "| resident memory, 10,000 organisations (MiB) | | %d | | |%n", residentMiB());
    calls.time("map of 10,000 organisations without links", MAP);
    load.links(25_000);
    calls.time("map of 10,000 organisations, 25,000 links", MAP);
    organisations(50_000);
    load.links(225_000);
    calls.time(
        "path, 50,000 organisations, 250,000 links",
        "query($from:ID!,$to:ID!){network{path(from:$from,to:$to){steps{from{name} link{kind}"
            + " to{name}}}}}",
        () -> Map.of("from", any(), "to", any()));
    calls.time(
        "neighbourhood(depth 2), same",
        "query($of:ID!){network{neighbourhood(of:$of,depth:2){isCut organisations{id name kind}"
            + " links{kind source target}}}}",
        () -> Map.of("of", any()));
    organisations(100_000);
    calls.time(
        "overview of the 500 most linked, 100,000 organisations, 250,000 links",
        "{network{overview{isCut organisations{id name kind} links{kind source target}}}}");
    calls.time(
        "organisations, first page of 50, 100,000 organisations",
        "{organisations(first:50){nodes{id name kind}}}");
    String deep = cursorAt(1_000);
    calls.time(
        "organisations, page behind the 50,000th, same",
        "query($after:String){organisations(first:50,after:$after){nodes{id name kind}"
            + " pageInfo{hasNextPage}}}",
        () -> Map.of("after", deep));
    calls.time(
        "organisations of a rare sector (one in 1,000), same",
        "{organisations(first:50,filter:{sectors:[FISHERIES]}){nodes{id name}}}");
    calls.time(
        "overview of the 500 most linked, same",
        "{network{overview{organisations{id} links{kind source target}}}}");
    calls.time(
        "counts by kind, sector and place, same",
        "{network{counts{byKind{count} bySector{count}}}}");
    calls.time(
        "organisations by text, same",
        "query($text:String){organisations(first:20,filter:{text:$text}){nodes{id name}}}",
        () -> Map.of("text", "Bench " + random.nextInt(100_000)));
    calls.time(
        "search for two words, same",
        "query($text:String!){search(text:$text,first:20){nodes{match node{id ...on"
            + " Organisation{name}}}}}",
        () -> Map.of("text", "Bench " + random.nextInt(100_000)));
    calls.time(
        "search for a word that every organisation has, same",
        "{search(text:\"bench\",first:20){nodes{match node{id}}}}");
    calls.time(
        "search for a misspelt name, same",
        "query($text:String!){search(text:$text,first:20){nodes{match node{id}}}}",
        () -> Map.of("text", misspelt(random.nextInt(names.size()))));
    calls.time(
        "suggestions for the first three letters of a name, same",
        "query($text:String!){suggestions(text:$text){kind node{id ...on Organisation{name}}}}",
        () -> Map.of("text", names.get(random.nextInt(names.size())).substring(0, 3)));
    System.out.printf(
        "| resident memory, 100,000 organisations (MiB) | | %d | | |%n", residentMiB());
  }

  private void organisations(int until) {
    load.organisations(until, this::entry);
  }

  private OrganisationEntry entry(int number) {
    OrganisationKind kind = KINDS[number % KINDS.length];
    Sector sector = number % 1_000 == 0 ? Sector.FISHERIES : COMMON[number % COMMON.length];
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

  /** A name with its fourth letter left out. */
  private String misspelt(int name) {
    return names.get(name).substring(0, 3) + names.get(name).substring(4);
  }

  private String any() {
    return load.organisation(random.nextInt(load.size()));
  }

  private String cursorAt(int pages) throws IOException, InterruptedException {
    String cursor = null;
    for (int i = 0; i < pages / 2; i++) {
      String after = cursor == null ? "" : ",after:\"" + cursor + "\"";
      cursor =
          calls
              .ask("{organisations(first:100" + after + "){pageInfo{endCursor}}}")
              .at("/data/organisations/pageInfo/endCursor")
              .asString();
    }
    return String.valueOf(cursor);
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
