package coop.yui.analysis;

import coop.yui.graph.Graph;
import coop.yui.graph.Updates;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** The steps of the analysis of a network one by one, for measuring. */
public final class TestAnalysis {

  private TestAnalysis() {}

  /**
   * How long each step takes in milliseconds; the last is the whole, for all classes of viewers.
   */
  public static Map<String, Long> times(Graph graph) {
    AnalysisProperties properties =
        new AnalysisProperties(Duration.ofSeconds(2), Duration.ofHours(1), 5_000, 500, 2026);
    Map<String, Long> times = new LinkedHashMap<>();
    Snapshot snapshot = timed(times, "read from the graph", () -> new Snapshots(graph).read());
    Net net = timed(times, "network of staff", () -> Net.of(snapshot, Sight.STAFF));
    int[] starts = Betweenness.starts(net.size(), properties);
    timed(times, "betweenness from " + starts.length, () -> Betweenness.of(net, starts));
    timed(times, "what would fall apart", () -> Cuts.of(net));
    timed(times, "communities", () -> Louvain.communities(net, properties.seed()));
    timed(times, "introductions", () -> Suggestions.of(net));
    timed(
        times,
        "reading and all calculations for staff, those signed in and everyone",
        () -> new Calculations(new Snapshots(graph), new Updates(), properties).calculate());
    return times;
  }

  private static <T> T timed(Map<String, Long> times, String step, Supplier<T> work) {
    long start = System.nanoTime();
    T result = work.get();
    times.put(step, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
    return result;
  }
}
