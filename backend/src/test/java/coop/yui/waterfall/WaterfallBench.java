package coop.yui.waterfall;

import coop.yui.bylaws.DistributionBase;
import coop.yui.bylaws.Fraction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Prints how long it takes to share a result out among many members. It checks nothing: the numbers
 * are for people. {@code infra/bench/run} runs it.
 */
class WaterfallBench {

  private static final Fraction TENTH = new Fraction(1, 10);
  private static final Fraction TWENTIETH = new Fraction(1, 20);
  private static final Fraction NONE = new Fraction(0, 1);
  private static final Fraction ALL = new Fraction(1, 1);
  private static final DistributionRules RULES =
      new DistributionRules(
          NONE,
          DistributionBase.TURNOVER,
          TENTH,
          null,
          NONE,
          TWENTIETH,
          TWENTIETH,
          NONE,
          NONE,
          NONE,
          ALL,
          null,
          TENTH,
          null,
          true,
          ALL);

  @Test
  void measure() {
    System.out.printf(
        "%n| result shared out by work and capital | runs | median ms | range ms |%n");
    System.out.printf("|---|---|---|---|%n");
    measure(10_000, 50);
    measure(1_000_000, 9);
  }

  private static void measure(int size, int runs) {
    List<MemberYear> members = members(size, new Random(2026));
    YearFigures figures =
        new YearFigures(900_000_000_000L, 90_000_000_007L, 0, 0, 0, NONE, 50_000L * size, 0, 365);
    List<Double> millis = new ArrayList<>();
    // As many again come first, so that what is measured is compiled.
    for (int run = -runs; run < runs; run++) {
      long start = System.nanoTime();
      Distribution shared =
          Waterfall.of(figures, RULES, members, Map.of(Tier.CAPITAL, 1_000_000_000L));
      double taken = (System.nanoTime() - start) / 1e6;
      if (run >= 0 && shared.shares().size() == size) {
        millis.add(taken);
      }
    }
    millis.sort(null);
    System.out.printf(
        "| %,d members | %d | %.1f | %.1f to %.1f |%n",
        size, millis.size(), millis.get(millis.size() / 2), millis.getFirst(), millis.getLast());
  }

  private static List<MemberYear> members(int size, Random random) {
    return IntStream.range(0, size)
        .mapToObj(
            i ->
                new MemberYear(
                    "membership-" + i,
                    i + 1,
                    random.nextInt(200_000),
                    50_000L * (1 + random.nextInt(3)) * 365))
        .toList();
  }
}
