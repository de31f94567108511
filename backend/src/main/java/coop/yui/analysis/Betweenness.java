package coop.yui.analysis;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * For each member the part of the shortest ways between two others that leads through it, after
 * Brandes, "A faster algorithm for betweenness centrality" (2001). In a large network ways are
 * followed from a sample of members only, drawn evenly (Brandes and Pich, "Centrality estimation in
 * large networks", 2007).
 */
final class Betweenness {

  private final Net net;
  private final double[] sums;
  private final int[] queue;
  private final int[] distance;
  private final double[] ways;
  private final double[] dependency;

  /** The steps of all shortest ways from one start, in the order in which they were made. */
  private final int[] from;

  private final int[] to;

  private Betweenness(Net net) {
    this.net = net;
    this.sums = new double[net.size()];
    this.queue = new int[net.size()];
    this.distance = new int[net.size()];
    this.ways = new double[net.size()];
    this.dependency = new double[net.size()];
    this.from = new int[net.pairCount()];
    this.to = new int[net.pairCount()];
    Arrays.fill(distance, -1);
  }

  /** Between 0 and 1 for each member, from the ways that begin at the starts. */
  static double[] of(Net net, int[] starts) {
    Betweenness betweenness = new Betweenness(net);
    for (int start : starts) {
      betweenness.follow(start);
    }
    double pairs = (net.size() - 1.0) * (net.size() - 2.0);
    double scale = pairs <= 0 ? 0 : net.size() / (pairs * starts.length);
    return Arrays.stream(betweenness.sums).map(sum -> sum * scale).toArray();
  }

  /** Where ways begin: everywhere, or at a sample of members that the seed determines. */
  static int[] starts(int size, AnalysisProperties properties) {
    int[] starts = IntStream.range(0, size).toArray();
    if (size <= properties.exactUntil() || size <= properties.sample()) {
      return starts;
    }
    Random random = new Random(properties.seed());
    for (int i = 0; i < properties.sample(); i++) {
      int drawn = i + random.nextInt(size - i);
      int kept = starts[i];
      starts[i] = starts[drawn];
      starts[drawn] = kept;
    }
    return Arrays.copyOf(starts, properties.sample());
  }

  private void follow(int start) {
    int reached = spread(start);
    for (int i = 0; i < reached; i++) {
      int member = queue[i];
      if (i > 0) {
        sums[member] += dependency[member];
      }
      distance[member] = -1;
      ways[member] = 0;
      dependency[member] = 0;
    }
  }

  /** Counts the shortest ways from the start and who is on them; gives how many were reached. */
  private int spread(int start) {
    int end = 0;
    int steps = 0;
    queue[end++] = start;
    distance[start] = 0;
    ways[start] = 1;
    for (int i = 0; i < end; i++) {
      int member = queue[i];
      int farther = distance[member] + 1;
      for (int k = net.start(member); k < net.start(member + 1); k++) {
        int next = net.neighbour(k);
        if (distance[next] < 0) {
          distance[next] = farther;
          queue[end++] = next;
        }
        if (distance[next] == farther) {
          ways[next] += ways[member];
          from[steps] = member;
          to[steps++] = next;
        }
      }
    }
    while (steps-- > 0) {
      int before = from[steps];
      int behind = to[steps];
      dependency[before] += ways[before] / ways[behind] * (1 + dependency[behind]);
    }
    return end;
  }
}
