package coop.yui.analysis;

import coop.yui.network.LinkKind;
import coop.yui.network.OrganisationKind;
import coop.yui.network.Visibility;
import java.time.Duration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleGraph;

/** Small networks whose figures are known, and others to compare with. */
final class Nets {

  static final AnalysisProperties PROPERTIES =
      new AnalysisProperties(Duration.ofMillis(50), Duration.ofHours(1), 5_000, 500, 1);

  private static final Pattern LINK = Pattern.compile("(\\d+)-(\\d+)");

  private Nets() {}

  /** Members 0 to size, linked as given: {@code "0-1 1-2"}. */
  static Net of(int size, String links) {
    Snapshot.Builder snapshot = new Snapshot.Builder();
    for (int i = 0; i < size; i++) {
      snapshot.add(member(i));
    }
    Matcher ends = LINK.matcher(links);
    while (ends.find()) {
      snapshot.link(
          id(Integer.parseInt(ends.group(1))),
          id(Integer.parseInt(ends.group(2))),
          LinkKind.ALLIANCE);
    }
    return Net.of(snapshot.build(), Sight.PUBLIC);
  }

  /** Two groups of four, each linked with each, and a link between them: 3-4. */
  static Net twoCliques() {
    return of(8, "0-1 0-2 0-3 1-2 1-3 2-3 4-5 4-6 4-7 5-6 5-7 6-7 3-4");
  }

  /** A network in several parts, with ends, circles and members without links. */
  static Net random(int size, int links, long seed) {
    Random random = new Random(seed);
    Set<String> drawn = new HashSet<>();
    while (drawn.size() < links) {
      int one = random.nextInt(size);
      int other = random.nextInt(size);
      if (one < other) {
        drawn.add(one + "-" + other);
      }
    }
    return of(size, String.join(" ", drawn));
  }

  /** The same network for JGraphT. */
  static Graph<Integer, DefaultEdge> graph(Net net) {
    Graph<Integer, DefaultEdge> graph = new SimpleGraph<>(DefaultEdge.class);
    for (int member = 0; member < net.size(); member++) {
      graph.addVertex(member);
    }
    for (int member = 0; member < net.size(); member++) {
      for (int k = net.start(member); k < net.start(member + 1); k++) {
        graph.addEdge(member, net.neighbour(k));
      }
    }
    return graph;
  }

  static String id(int number) {
    return String.format(Locale.ROOT, "organisation-%032d", number);
  }

  private static Member member(int number) {
    return new Member(
        id(number),
        OrganisationKind.WORKER_COOPERATIVE,
        "Name " + number,
        0,
        null,
        null,
        Visibility.PUBLIC);
  }
}
