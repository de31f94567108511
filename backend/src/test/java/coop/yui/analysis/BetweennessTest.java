package coop.yui.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import org.jgrapht.alg.scoring.BetweennessCentrality;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BetweennessTest {

  @Test
  void onALineWhoStandsInTheMiddleIsBetween() {
    // Of the three pairs without the second, two need it.
    assertThat(of(Nets.of(4, "0-1 1-2 2-3"))).containsExactly(values(0, 2.0 / 3, 2.0 / 3, 0));
  }

  @Test
  void theMiddleOfAStarIsBetweenAll() {
    assertThat(of(Nets.of(5, "0-1 0-2 0-3 0-4"))).containsExactly(values(1, 0, 0, 0, 0));
  }

  @Test
  void waysOfTheSameLengthShare() {
    // In a square each pair of opposite corners has two ways.
    assertThat(of(Nets.of(4, "0-1 1-2 2-3 3-0")))
        .containsExactly(values(1 / 6.0, 1 / 6.0, 1 / 6.0, 1 / 6.0));
  }

  @Test
  void theEndsOfALinkBetweenTwoGroupsAreBetweenThem() {
    // 3 of the one group reach 4 of the other through member 3: 12 of 21 pairs.
    assertThat(of(Nets.twoCliques()))
        .containsExactly(values(0, 0, 0, 12 / 21.0, 12 / 21.0, 0, 0, 0));
  }

  @Test
  void nothingIsBetweenTwo() {
    assertThat(of(Nets.of(2, "0-1"))).containsExactly(values(0, 0));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void itIsWhatJGraphTFinds(long seed) {
    Net net = Nets.random(120, 180, seed);
    Map<Integer, Double> expected = new BetweennessCentrality<>(Nets.graph(net)).getScores();

    double[] found = of(net);

    double pairs = 119 * 118 / 2.0;
    for (int member = 0; member < net.size(); member++) {
      assertThat(found[member] * pairs)
          .isCloseTo(expected.getOrDefault(member, -1.0), within(1e-6));
    }
  }

  @Test
  void aSampleComesNearAndIsTheSameEachTime() {
    Net net = Nets.random(600, 1_500, 7);
    AnalysisProperties sampled =
        new AnalysisProperties(Duration.ofSeconds(1), Duration.ofHours(1), 100, 200, 5);
    int[] starts = Betweenness.starts(net.size(), sampled);

    assertThat(starts)
        .hasSize(200)
        .doesNotHaveDuplicates()
        .containsExactly(Betweenness.starts(net.size(), sampled));
    double[] exact = of(net);
    double[] estimated = Betweenness.of(net, starts);
    assertThat(Arrays.stream(estimated).sum())
        .isCloseTo(Arrays.stream(exact).sum(), within(0.1 * Arrays.stream(exact).sum()));
    assertThat(highest(exact, 10)).isSubsetOf(highest(estimated, 30));
  }

  private static Iterable<Integer> highest(double[] values, int count) {
    return IntStream.range(0, values.length)
        .boxed()
        .sorted((one, other) -> Double.compare(values[other], values[one]))
        .limit(count)
        .toList();
  }

  private static double[] of(Net net) {
    double[] found = Betweenness.of(net, Betweenness.starts(net.size(), Nets.PROPERTIES));
    return Arrays.stream(found).map(value -> Math.round(value * 1e12) / 1e12).toArray();
  }

  private static double[] values(double... values) {
    return Arrays.stream(values).map(value -> Math.round(value * 1e12) / 1e12).toArray();
  }
}
