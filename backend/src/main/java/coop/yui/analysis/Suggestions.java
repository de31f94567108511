package coop.yui.analysis;

import coop.yui.network.Coordinates;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Who should be introduced to whom: pairs that are not linked but have neighbours in common. Each
 * common neighbour counts the more the fewer it is linked with (Adamic and Adar, "Friends and
 * neighbors on the web", 2003); to this comes up to 1 for nearness and up to 1 for fields in
 * common.
 */
final class Suggestions {

  /** How many are kept for each member. */
  static final int OF_EACH = 10;

  /** How many are kept for the whole network. */
  static final int OF_ALL = 1_000;

  /**
   * Who is linked with more than this introduces only those of one place: among so many others
   * being linked with the same one means little, and there are too many pairs to look at.
   */
  static final int MANY = 300;

  private static final double EARTH_RADIUS = 6_371;
  private static final double HALF_AS_NEAR = 25;
  private static final double[] NOWHERE = {Double.NaN, Double.NaN, Double.NaN};
  private static final Comparator<Pair> BEST =
      Comparator.comparingDouble(Pair::score)
          .reversed()
          .thenComparingInt(Pair::one)
          .thenComparingInt(Pair::other);

  private final Net net;
  private final double[] weights;

  /** For each member three numbers: the direction in which it lies from the middle of the earth. */
  private final double[] directions;

  /** For members linked with very many: these by place. */
  private final Map<Integer, Map<Area, int[]>> byArea = new HashMap<>();

  private final double[] common;
  private final int[] candidates;

  /** Two members that are not linked, and how much speaks for introducing them. */
  record Pair(int one, int other, double score) {

    Pair turned() {
      return new Pair(/* one= */ other, /* other= */ one, score);
    }
  }

  private Suggestions(Net net) {
    this.net = net;
    this.weights =
        IntStream.range(0, net.size())
            .mapToDouble(member -> net.degree(member) < 2 ? 0 : 1 / Math.log(net.degree(member)))
            .toArray();
    this.directions = new double[3 * net.size()];
    for (int member = 0; member < net.size(); member++) {
      Coordinates point = net.member(member).point();
      double[] direction = point == null ? NOWHERE : direction(point);
      System.arraycopy(direction, 0, directions, 3 * member, 3);
    }
    this.common = new double[net.size()];
    this.candidates = new int[net.size()];
  }

  /** The best for each member, the best first. */
  static List<List<Pair>> of(Net net) {
    Suggestions suggestions = new Suggestions(net);
    List<List<Pair>> found = new ArrayList<>(net.size());
    for (int member = 0; member < net.size(); member++) {
      found.add(suggestions.of(member));
    }
    return found;
  }

  /** The best of the whole network, each pair once. */
  static List<Pair> best(List<List<Pair>> ofEach) {
    return ofEach.stream()
        .flatMap(List::stream)
        .map(pair -> pair.one() < pair.other() ? pair : pair.turned())
        .distinct()
        .sorted(BEST)
        .limit(OF_ALL)
        .toList();
  }

  /** Neighbours of both, those who know the fewest others first. */
  static int[] commonNeighbours(Net net, int one, int other) {
    int fewer = net.degree(one) <= net.degree(other) ? one : other;
    int more = fewer == one ? other : one;
    return IntStream.range(net.start(fewer), net.start(fewer + 1))
        .map(net::neighbour)
        .filter(neighbour -> net.areLinked(more, neighbour))
        .boxed()
        .sorted(Comparator.comparingInt(net::degree))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** How far two members are from each other in kilometres; absent when it is not known. */
  static @Nullable Double distance(Net net, int one, int other) {
    Coordinates from = net.member(one).point();
    Coordinates to = net.member(other).point();
    return from == null || to == null ? null : distance(direction(from), 0, direction(to), 0);
  }

  private List<Pair> of(int member) {
    int count = gather(member);
    PriorityQueue<Pair> best = new PriorityQueue<>(OF_EACH + 1, BEST.reversed());
    for (int i = 0; i < count; i++) {
      int other = candidates[i];
      double score = common[other] + fields(member, other);
      Pair least = best.peek();
      boolean canBeBest = best.size() < OF_EACH || least == null || score + 1 > least.score();
      if (canBeBest && !net.areLinked(member, other)) {
        best.add(new Pair(member, other, score + nearness(member, other)));
        if (best.size() > OF_EACH) {
          best.poll();
        }
      }
    }
    for (int i = 0; i < count; i++) {
      common[candidates[i]] = 0;
    }
    return best.stream().map(this::exact).sorted(BEST).toList();
  }

  /**
   * The pair with its score from all common neighbours, the same whichever of the two comes first.
   */
  private Pair exact(Pair pair) {
    int lower = Math.min(pair.one(), pair.other());
    int higher = Math.max(pair.one(), pair.other());
    double score = fields(lower, higher) + nearness(lower, higher);
    for (int between : commonNeighbours(net, lower, higher)) {
      score += weights[between];
    }
    return new Pair(pair.one(), pair.other(), score);
  }

  /** Puts together who has neighbours in common with a member; gives how many these are. */
  private int gather(int member) {
    int count = 0;
    for (int k = net.start(member); k < net.start(member + 1); k++) {
      int between = net.neighbour(k);
      int[] beyond = beyond(between, member);
      int first = beyond == null ? net.start(between) : 0;
      int end = beyond == null ? net.start(between + 1) : beyond.length;
      for (int i = first; i < end; i++) {
        int other = beyond == null ? net.neighbour(i) : beyond[i];
        if (other == member) {
          continue;
        }
        if (common[other] == 0) {
          candidates[count++] = other;
        }
        common[other] += weights[between];
      }
    }
    return count;
  }

  /** Whom somebody with very many links can introduce to a member; absent for all of them. */
  private int @Nullable [] beyond(int between, int member) {
    if (net.degree(between) <= MANY) {
      return null;
    }
    Area area = net.member(member).area();
    int[] near =
        area == null ? null : byArea.computeIfAbsent(between, this::neighboursByArea).get(area);
    return near == null ? new int[0] : near;
  }

  private Map<Area, int[]> neighboursByArea(int member) {
    Map<Area, int[]> neighbours = new HashMap<>();
    for (int k = net.start(member); k < net.start(member + 1); k++) {
      Area area = net.member(net.neighbour(k)).area();
      if (area != null) {
        int[] before = neighbours.getOrDefault(area, new int[0]);
        if (before.length < MANY) {
          int[] more = Arrays.copyOf(before, before.length + 1);
          more[before.length] = net.neighbour(k);
          neighbours.put(area, more);
        }
      }
    }
    return neighbours;
  }

  private double fields(int one, int other) {
    int first = net.member(one).sectors();
    int second = net.member(other).sectors();
    int all = Integer.bitCount(first | second);
    return all == 0 ? 0 : Integer.bitCount(first & second) / (double) all;
  }

  private double nearness(int one, int other) {
    double distance = distance(directions, 3 * one, directions, 3 * other);
    return Double.isNaN(distance) ? 0 : HALF_AS_NEAR / (HALF_AS_NEAR + distance);
  }

  private static double distance(double[] from, int one, double[] to, int other) {
    double cosine =
        from[one] * to[other] + from[one + 1] * to[other + 1] + from[one + 2] * to[other + 2];
    return EARTH_RADIUS * Math.acos(Math.min(1, Math.max(-1, cosine)));
  }

  private static double[] direction(Coordinates point) {
    double latitude = Math.toRadians(point.latitude());
    double longitude = Math.toRadians(point.longitude());
    return new double[] {
      Math.cos(latitude) * Math.cos(longitude),
      Math.cos(latitude) * Math.sin(longitude),
      Math.sin(latitude)
    };
  }
}
