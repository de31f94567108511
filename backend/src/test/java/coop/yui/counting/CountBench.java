package coop.yui.counting;

import coop.yui.counting.BallotBox.Paper;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Prints how long a count by the single transferable vote takes, of ballots that are read already.
 * It checks nothing: the numbers are for people. {@code infra/bench/run} runs it.
 */
class CountBench {

  private static final int CANDIDATES = 12;
  private static final int SEATS = 4;

  @Test
  void measure() {
    System.out.printf("%n| count by STV, 12 candidates, 4 seats | runs | median ms | range ms |%n");
    System.out.printf("|---|---|---|---|%n");
    measure(6_000, 50);
    measure(1_000_000, 7);
  }

  private static void measure(int ballots, int runs) {
    BallotBox box = box(ballots, new Random(2026));
    List<Double> millis = new ArrayList<>();
    // As many again come first, so that what is measured is compiled.
    for (int run = -runs; run < runs; run++) {
      long start = System.nanoTime();
      Count count = CountingMethod.SCOTTISH_STV.count(box, "bench");
      double taken = (System.nanoTime() - start) / 1e6;
      if (run >= 0 && count.elected().size() == SEATS) {
        millis.add(taken);
      }
    }
    millis.sort(null);
    System.out.printf(
        "| %,d ballots | %d | %.1f | %.1f to %.1f |%n",
        ballots, millis.size(), millis.get(millis.size() / 2), millis.getFirst(), millis.getLast());
  }

  /** Rankings of any length, some candidates liked more than others. */
  private static BallotBox box(int ballots, Random random) {
    List<Paper> papers = new ArrayList<>();
    List<Integer> all = new ArrayList<>(IntStream.range(0, CANDIDATES).boxed().toList());
    for (int ballot = 0; ballot < ballots; ballot++) {
      Collections.shuffle(all, random);
      int favourite = (int) (CANDIDATES * Math.pow(random.nextDouble(), 2));
      Collections.swap(all, 0, all.indexOf(favourite));
      papers.add(new Paper(1, all.subList(0, 1 + random.nextInt(CANDIDATES))));
    }
    List<String> names = IntStream.range(0, CANDIDATES).mapToObj(one -> "c" + one).toList();
    return new BallotBox("Bench", SEATS, names, Set.of(), papers);
  }
}
