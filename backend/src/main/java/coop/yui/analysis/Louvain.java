package coop.yui.analysis;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds communities: groups more closely linked inside than chance would have it. Louvain method
 * after Blondel, Guillaume, Lambiotte and Lefebvre, "Fast unfolding of communities in large
 * networks" (2008): members move to the neighbouring community that raises modularity most, then
 * each community becomes one member of a smaller network, until nothing moves.
 */
final class Louvain {

  /** A gain below this is rounding. */
  private static final double NOTHING = 1e-12;

  /** A further round must raise modularity by more. */
  private static final double ENOUGH = 1e-4;

  private static final int MOST_ROUNDS = 100;

  private final Random random;

  private Louvain(long seed) {
    this.random = new Random(seed);
  }

  /** A network whose members stand for one or more of those of the first network. */
  private static final class Level {

    private final int[] starts;
    private final int[] neighbours;
    private final double[] weights;
    private final double[] strengths;

    Level(int[] starts, int[] neighbours, double[] weights, double[] strengths) {
      this.starts = starts;
      this.neighbours = neighbours;
      this.weights = weights;
      this.strengths = strengths;
    }

    int size() {
      return strengths.length;
    }
  }

  /**
   * The community of each member, numbered from 0 in no order. The same network and seed give the
   * same communities.
   */
  static int[] communities(Net net, long seed) {
    Louvain louvain = new Louvain(seed);
    Level first = first(net);
    int[] communities = IntStream.range(0, net.size()).toArray();
    double before;
    double after = modularity(net, communities);
    do {
      before = after;
      louvain.unfold(first, communities);
      after = modularity(net, communities);
    } while (after > before + ENOUGH);
    return connected(net, communities);
  }

  /**
   * One round of the method, which begins with communities found before: members can still leave.
   */
  private void unfold(Level first, int[] communities) {
    double total = Arrays.stream(first.strengths).sum();
    Level level = first;
    int[] standsFor = IntStream.range(0, communities.length).toArray();
    int[] present = communities.clone();
    while (total > 0) {
      move(level, total, present, null);
      number(present);
      int[] cores = IntStream.range(0, level.size()).toArray();
      move(level, total, cores, present);
      int count = number(cores);
      if (count == level.size()) {
        break;
      }
      int[] merged = new int[count];
      for (int member = 0; member < level.size(); member++) {
        merged[cores[member]] = present[member];
      }
      for (int member = 0; member < standsFor.length; member++) {
        standsFor[member] = cores[standsFor[member]];
      }
      level = merged(level, cores, count);
      present = merged;
    }
    for (int member = 0; member < communities.length; member++) {
      communities[member] = present[standsFor[member]];
    }
    number(communities);
  }

  /**
   * Parts communities that do not hang together: the method can leave such behind when a member in
   * the middle moves on.
   */
  private static int[] connected(Net net, int[] communities) {
    int[] parts = new int[net.size()];
    Arrays.fill(parts, -1);
    int[] queue = new int[net.size()];
    int count = 0;
    for (int first = 0; first < net.size(); first++) {
      if (parts[first] >= 0) {
        continue;
      }
      int end = 0;
      queue[end++] = first;
      parts[first] = count;
      for (int i = 0; i < end; i++) {
        int member = queue[i];
        for (int k = net.start(member); k < net.start(member + 1); k++) {
          int next = net.neighbour(k);
          if (parts[next] < 0 && communities[next] == communities[member]) {
            parts[next] = count;
            queue[end++] = next;
          }
        }
      }
      count++;
    }
    return parts;
  }

  /**
   * How much more is linked inside communities than chance would have it: at most 1, 0 for none.
   */
  static double modularity(Net net, int[] communities) {
    if (net.pairCount() == 0) {
      return 0;
    }
    double total = 2.0 * net.pairCount();
    double[] strengths = new double[net.size()];
    double inside = 0;
    for (int member = 0; member < net.size(); member++) {
      strengths[communities[member]] += net.degree(member);
      for (int k = net.start(member); k < net.start(member + 1); k++) {
        inside += communities[net.neighbour(k)] == communities[member] ? 1 : 0;
      }
    }
    return inside / total
        - Arrays.stream(strengths).map(strength -> strength * strength / (total * total)).sum();
  }

  private static Level first(Net net) {
    int[] starts = IntStream.rangeClosed(0, net.size()).map(net::start).toArray();
    int[] neighbours = IntStream.range(0, 2 * net.pairCount()).map(net::neighbour).toArray();
    double[] weights = new double[neighbours.length];
    Arrays.fill(weights, 1);
    double[] strengths = IntStream.range(0, net.size()).mapToDouble(net::degree).toArray();
    return new Level(starts, neighbours, weights, strengths);
  }

  /**
   * Lets members move from one community to another as long as that raises modularity.
   *
   * @param inside when given, members come together only inside these communities, and who has come
   *     together stays so
   */
  private void move(Level level, double total, int[] communities, int @Nullable [] inside) {
    double[] sums = new double[level.size()];
    for (int member = 0; member < level.size(); member++) {
      sums[communities[member]] += level.strengths[member];
    }
    double[] towards = new double[level.size()];
    int[] order = shuffled(level.size());
    boolean hasMoved = true;
    for (int round = 0; hasMoved && round < (inside == null ? MOST_ROUNDS : 1); round++) {
      hasMoved = false;
      for (int member : order) {
        int from = communities[member];
        double strength = level.strengths[member];
        if (inside != null && sums[from] > strength) {
          continue;
        }
        sums[from] -= strength;
        weigh(level, member, communities, towards);
        int best = from;
        double most = towards[from] - sums[from] * strength / total;
        for (int k = level.starts[member]; k < level.starts[member + 1]; k++) {
          int candidate = communities[level.neighbours[k]];
          if (inside != null && inside[level.neighbours[k]] != inside[member]) {
            continue;
          }
          double gain = towards[candidate] - sums[candidate] * strength / total;
          if (gain > most + NOTHING) {
            most = gain;
            best = candidate;
          }
        }
        forget(level, member, communities, towards);
        sums[best] += strength;
        communities[member] = best;
        hasMoved |= best != from;
      }
    }
  }

  /** Adds up by community how closely a member is linked with it. */
  private static void weigh(Level level, int member, int[] communities, double[] towards) {
    for (int k = level.starts[member]; k < level.starts[member + 1]; k++) {
      int neighbour = level.neighbours[k];
      if (neighbour != member) {
        towards[communities[neighbour]] += level.weights[k];
      }
    }
  }

  private static void forget(Level level, int member, int[] communities, double[] towards) {
    for (int k = level.starts[member]; k < level.starts[member + 1]; k++) {
      towards[communities[level.neighbours[k]]] = 0;
    }
  }

  private int[] shuffled(int size) {
    int[] order = IntStream.range(0, size).toArray();
    for (int i = size - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      int kept = order[i];
      order[i] = order[other];
      order[other] = kept;
    }
    return order;
  }

  /** Numbers the communities anew without gaps; gives how many there are. */
  static int number(int[] communities) {
    int[] numbers = new int[communities.length];
    Arrays.fill(numbers, -1);
    int count = 0;
    for (int i = 0; i < communities.length; i++) {
      if (numbers[communities[i]] < 0) {
        numbers[communities[i]] = count++;
      }
      communities[i] = numbers[communities[i]];
    }
    return count;
  }

  /** Makes one member of each community; what was linked inside becomes a link with itself. */
  private static Level merged(Level level, int[] communities, int count) {
    int[] members = sorted(communities, count);
    int[] starts = new int[count + 1];
    int[] neighbours = new int[level.neighbours.length];
    double[] weights = new double[level.neighbours.length];
    double[] strengths = new double[count];
    int[] found = new int[count];
    Arrays.fill(found, -1);
    int position = 0;
    int end = 0;
    for (int community = 0; community < count; community++) {
      int begin = end;
      while (position < members.length && communities[members[position]] == community) {
        int member = members[position++];
        strengths[community] += level.strengths[member];
        for (int k = level.starts[member]; k < level.starts[member + 1]; k++) {
          int other = communities[level.neighbours[k]];
          if (found[other] < begin) {
            found[other] = end;
            neighbours[end++] = other;
          }
          weights[found[other]] += level.weights[k];
        }
      }
      starts[community + 1] = end;
    }
    return new Level(
        starts, Arrays.copyOf(neighbours, end), Arrays.copyOf(weights, end), strengths);
  }

  /** The members, those of the same community together. */
  private static int[] sorted(int[] communities, int count) {
    int[] free = new int[count + 1];
    for (int community : communities) {
      free[community + 1]++;
    }
    Arrays.parallelPrefix(free, Integer::sum);
    int[] members = new int[communities.length];
    for (int member = 0; member < communities.length; member++) {
      members[free[communities[member]]++] = member;
    }
    return members;
  }
}
