package coop.yui.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jgrapht.alg.clustering.GreedyModularityAlgorithm;
import org.jgrapht.alg.clustering.UndirectedModularityMeasurer;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.graph.AsSubgraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LouvainTest {

  @Test
  void twoGroupsWithALinkBetweenAreTwoCommunities() {
    Net net = Nets.twoCliques();
    int[] found = Louvain.communities(net, 1);

    assertThat(sets(found)).containsExactlyInAnyOrder(Set.of(0, 1, 2, 3), Set.of(4, 5, 6, 7));
    // 12 of 13 links lie inside; each group has half of all ends of links.
    assertThat(Louvain.modularity(net, found)).isCloseTo(12 / 13.0 - 0.5, within(1e-12));
  }

  @Test
  void whoIsLinkedWithNobodyIsAlone() {
    assertThat(sets(Louvain.communities(Nets.of(4, "0-1"), 1)))
        .containsExactlyInAnyOrder(Set.of(0, 1), Set.of(2), Set.of(3));
    Net without = Net.of(new Snapshot.Builder().build(), Sight.PUBLIC);
    assertThat(Louvain.communities(without, 1)).isEmpty();
    assertThat(Louvain.modularity(without, new int[0])).isZero();
  }

  @Test
  void aRingOfGroupsFallsIntoItsGroups() {
    List<String> links = new ArrayList<>();
    for (int group = 0; group < 12; group++) {
      for (int i = 0; i < 5; i++) {
        for (int j = i + 1; j < 5; j++) {
          links.add((5 * group + i) + "-" + (5 * group + j));
        }
      }
      links.add(5 * group + "-" + (5 * ((group + 1) % 12) + 1));
    }
    Net net = Nets.of(60, String.join(" ", links));

    assertThat(sets(Louvain.communities(net, 3)))
        .hasSize(12)
        .allSatisfy(community -> assertThat(community).hasSize(5));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void modularityIsWhatJGraphTMeasuresAndNotBelowItsGreedyMethod(long seed) {
    Net net = Nets.random(200, 400, seed);
    var graph = Nets.graph(net);
    var measurer = new UndirectedModularityMeasurer<>(graph);

    int[] found = Louvain.communities(net, seed);

    double modularity = Louvain.modularity(net, found);
    assertThat(modularity).isCloseTo(measurer.modularity(sets(found)), within(1e-9));
    double greedy =
        measurer.modularity(new GreedyModularityAlgorithm<>(graph).getClustering().getClusters());
    assertThat(modularity).isGreaterThan(greedy - 0.01);
    assertThat(found).isEqualTo(Louvain.communities(net, seed));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void everyCommunityHangsTogether(long seed) {
    Net net = Nets.random(300, 350, seed);
    var graph = Nets.graph(net);

    for (Set<Integer> community : sets(Louvain.communities(net, seed))) {
      assertThat(new ConnectivityInspector<>(new AsSubgraph<>(graph, community)).isConnected())
          .isTrue();
    }
  }

  private static List<Set<Integer>> sets(int[] communities) {
    Map<Integer, Set<Integer>> sets = new HashMap<>();
    IntStream.range(0, communities.length)
        .forEach(
            member ->
                sets.computeIfAbsent(communities[member], community -> new TreeSet<>())
                    .add(member));
    return List.copyOf(sets.values());
  }
}
