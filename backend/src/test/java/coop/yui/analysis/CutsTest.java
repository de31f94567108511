package coop.yui.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jgrapht.alg.connectivity.BiconnectivityInspector;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.graph.AsSubgraph;
import org.jgrapht.graph.DefaultEdge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CutsTest {

  @Test
  void twoGroupsHangTogetherByTheEndsOfTheirLink() {
    Cuts cuts = Cuts.of(Nets.twoCliques());

    assertThat(articulations(Nets.twoCliques(), cuts)).containsExactlyInAnyOrder(3, 4);
    assertThat(cuts.partCount(3)).isEqualTo(2);
    assertThat(cuts.cutOffCount(3)).isEqualTo(3);
    assertThat(cuts.partCount(0)).isEqualTo(1);
    assertThat(cuts.cutOffCount(0)).isZero();
    assertThat(cuts.componentCount()).isEqualTo(1);
  }

  @Test
  void theMiddleOfAStarHoldsAll() {
    Net star = Nets.of(6, "0-1 0-2 0-3 0-4");
    Cuts cuts = Cuts.of(star);

    assertThat(articulations(star, cuts)).containsExactly(0);
    assertThat(cuts.partCount(0)).isEqualTo(4);
    assertThat(cuts.cutOffCount(0)).isEqualTo(3);
    assertThat(cuts.componentCount()).isEqualTo(2);
    assertThat(cuts.partCount(5)).isZero();
  }

  @Test
  void aLineOfManyThousandsIsNotTooLong() {
    int size = 50_000;
    Net line =
        Nets.of(
            size,
            IntStream.range(1, size)
                .mapToObj(i -> (i - 1) + "-" + i)
                .collect(Collectors.joining(" ")));
    Cuts cuts = Cuts.of(line);

    assertThat(cuts.cutOffCount(1_000)).isEqualTo(1_000);
    assertThat(cuts.isArticulation(0)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void theyAreWhatJGraphTFinds(long seed) {
    Net net = Nets.random(150, 170, seed);
    var graph = Nets.graph(net);
    Cuts cuts = Cuts.of(net);

    assertThat(articulations(net, cuts))
        .isEqualTo(new BiconnectivityInspector<>(graph).getCutpoints());
    var whole = new ConnectivityInspector<>(graph);
    assertThat(cuts.componentCount()).isEqualTo(whole.connectedSets().size());
    for (int member = 0; member < net.size(); member++) {
      Set<Integer> others = new HashSet<>(whole.connectedSetOf(member));
      others.remove(member);
      var rest = new ConnectivityInspector<>(new AsSubgraph<Integer, DefaultEdge>(graph, others));
      int largest = rest.connectedSets().stream().mapToInt(Set::size).max().orElse(0);
      assertThat(cuts.partCount(member)).isEqualTo(rest.connectedSets().size());
      assertThat(cuts.cutOffCount(member)).isEqualTo(others.size() - largest);
    }
  }

  private static Set<Integer> articulations(Net net, Cuts cuts) {
    return IntStream.range(0, net.size())
        .filter(cuts::isArticulation)
        .boxed()
        .collect(Collectors.toSet());
  }
}
