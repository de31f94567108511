package coop.yui.analysis;

import coop.yui.graph.Cursor;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What was calculated of the part of the network that one sight shows; never changed afterwards.
 */
final class Analysis {

  private static final int MOST_BRIDGES = 1_000;

  private final Net net;
  private final int sample;
  private final double[] betweenness;
  private final Cuts cuts;
  private final int[] ranks;
  private final List<Integer> byBetweenness;
  private final List<Integer> byCutOff;
  private final double modularity;
  private final List<Group> groups;
  private final @Nullable Group[] groupOf;
  private final int[] toCooperative;
  private final int[] toPartner;
  private final Set<Area> withCooperative = new HashSet<>();
  private final List<Integer> byName;
  private final List<List<Suggestions.Pair>> suggestions;
  private final List<Suggestions.Pair> bestSuggestions;

  private Analysis(Net net, AnalysisProperties properties) {
    this.net = net;
    int[] starts = Betweenness.starts(net.size(), properties);
    this.sample = starts.length;
    this.betweenness = Betweenness.of(net, starts);
    this.cuts = Cuts.of(net);
    this.ranks = new int[net.size()];
    List<Integer> bridging =
        IntStream.range(0, net.size())
            .filter(member -> betweenness[member] > 0)
            .boxed()
            .sorted(Comparator.comparing(this::atBetweenness, Listing.ORDER))
            .toList();
    for (int i = 0; i < bridging.size(); i++) {
      ranks[bridging.get(i)] = i + 1;
    }
    this.byBetweenness = first(bridging);
    this.byCutOff =
        first(
            IntStream.range(0, net.size())
                .filter(cuts::isArticulation)
                .boxed()
                .sorted(Comparator.comparing(this::atCutOff, Listing.ORDER))
                .toList());
    int[] communities = Louvain.communities(net, properties.seed());
    this.modularity = Louvain.modularity(net, communities);
    this.groups = Group.of(net, communities);
    this.groupOf = new Group[net.size()];
    groups.forEach(group -> group.members().forEach(member -> groupOf[member] = group));
    this.toCooperative = Steps.to(net, Member::isCooperative);
    this.toPartner = Steps.to(net, Member::isPartner);
    for (int member = 0; member < net.size(); member++) {
      Area area = net.member(member).isCooperative() ? net.member(member).area() : null;
      while (area != null && withCooperative.add(area)) {
        area = area.within();
      }
    }
    this.byName = IntStream.range(0, net.size()).boxed().sorted(Listing.byName(net)).toList();
    this.suggestions = Suggestions.of(net);
    this.bestSuggestions = Suggestions.best(suggestions);
  }

  static Analysis of(Net net, AnalysisProperties properties) {
    return new Analysis(net, properties);
  }

  private static List<Integer> first(List<Integer> sorted) {
    return List.copyOf(sorted.subList(0, Math.min(MOST_BRIDGES, sorted.size())));
  }

  Net net() {
    return net;
  }

  /** From how many members ways were followed; all of them when betweenness is exact. */
  int sample() {
    return sample;
  }

  double betweenness(int member) {
    return betweenness[member];
  }

  /** 1 for the highest betweenness; 0 for who has none. */
  int rank(int member) {
    return ranks[member];
  }

  Cuts cuts() {
    return cuts;
  }

  /** Those with any betweenness, the highest first. */
  List<Integer> byBetweenness() {
    return byBetweenness;
  }

  Cursor atBetweenness(int member) {
    return new Cursor(Listing.downwards(betweenness[member]), net.member(member).id());
  }

  /** Those without whom something falls apart, whoever holds most first. */
  List<Integer> byCutOff() {
    return byCutOff;
  }

  Cursor atCutOff(int member) {
    return new Cursor(Listing.downwards(cuts.cutOffCount(member)), net.member(member).id());
  }

  double modularity() {
    return modularity;
  }

  /** The communities, the largest first. */
  List<Group> groups() {
    return groups;
  }

  /** The community of a member; absent for who is linked with nobody. */
  @Nullable Group groupOf(int member) {
    return groupOf[member];
  }

  /** All members by name. */
  List<Integer> byName() {
    return byName;
  }

  /** How many links a member is away from the nearest co-operative, {@link Steps#FAR} at most. */
  int stepsToCooperative(int member) {
    return toCooperative[member];
  }

  /** How many links a member is away from the nearest partner, {@link Steps#FAR} at most. */
  int stepsToPartner(int member) {
    return toPartner[member];
  }

  /** Whether a co-operative sits in the city where the member sits. */
  boolean hasCooperativeInPlace(int member) {
    Area area = net.member(member).area();
    return area != null && area.isLocal() && withCooperative.contains(area);
  }

  /** Whom to introduce to a member, the best first. */
  List<Suggestions.Pair> suggestions(int member) {
    return suggestions.get(member);
  }

  /** The best introductions of the whole network. */
  List<Suggestions.Pair> bestSuggestions() {
    return bestSuggestions;
  }
}
