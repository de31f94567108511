package coop.yui.counting;

import static org.assertj.core.api.Assertions.assertThat;

import coop.yui.counting.BallotBox.Paper;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MostVotesTest {

  private static final List<Paper> PAPERS =
      List.of(
          new Paper(4, List.of(0, 2)),
          new Paper(3, List.of(1, 2)),
          new Paper(2, List.of(2)),
          new Paper(1, List.of()));

  @Test
  void pluralityCountsFirstPreferences() {
    Count count = CountingMethod.PLURALITY.count(box(1, Set.of()), "x");

    assertThat(count.stages().getFirst().votes())
        .containsExactly(4 * Votes.ONE, 3 * Votes.ONE, 2 * Votes.ONE);
    assertThat(count.elected()).containsExactly(0);
    assertThat(count.quota()).isNull();
    assertThat(count.emptyBallots()).isEqualTo(1);
  }

  @Test
  void approvalCountsAllWhoAreNamed() {
    Count count = CountingMethod.APPROVAL.count(box(2, Set.of()), "x");

    assertThat(count.stages().getFirst().votes())
        .containsExactly(4 * Votes.ONE, 3 * Votes.ONE, 9 * Votes.ONE);
    assertThat(count.elected()).containsExactly(2, 0);
  }

  @Test
  void whoWithdrewGetsNothingAndTheNextPreferenceCounts() {
    Count count = CountingMethod.PLURALITY.count(box(1, Set.of(0)), "x");

    assertThat(count.stages().getFirst().votes()).containsExactly(0L, 3 * Votes.ONE, 6 * Votes.ONE);
    assertThat(count.elected()).containsExactly(2);
  }

  @Test
  void aLotDecidesOnlyWhereASeatHangsOnIt() {
    List<Paper> tied =
        List.of(new Paper(5, List.of(0)), new Paper(5, List.of(1)), new Paper(1, List.of(2)));
    BallotBox two = new BallotBox("", 2, List.of("A", "B", "C"), Set.of(), tied);
    BallotBox one = new BallotBox("", 1, List.of("A", "B", "C"), Set.of(), tied);

    assertThat(CountingMethod.PLURALITY.count(two, "x").stages().getFirst().lots()).isEmpty();
    Count drawn = CountingMethod.PLURALITY.count(one, "x");
    assertThat(drawn.stages().getFirst().lots()).containsExactlyInAnyOrder(0, 1);
    assertThat(drawn.elected()).containsExactly(drawn.stages().getFirst().lots().getFirst());
  }

  private static BallotBox box(int seats, Set<Integer> withdrawn) {
    return new BallotBox("", seats, List.of("A", "B", "C"), withdrawn, PAPERS);
  }
}
