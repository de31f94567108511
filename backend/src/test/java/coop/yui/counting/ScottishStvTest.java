package coop.yui.counting;

import static org.assertj.core.api.Assertions.assertThat;

import coop.yui.counting.BallotBox.Paper;
import coop.yui.counting.Count.Action;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The rules of the Scottish order, on elections worked by hand. */
class ScottishStvTest {

  private static final int A = 0;
  private static final int B = 1;
  private static final int C = 2;
  private static final int D = 3;

  @Test
  void aSurplusGoesOnWithFiveDecimals() {
    Count count = count(2, papers("9 AB", "3 AC", "5 CD", "4 DC", "2 B"), Set.of());

    assertThat(count.quota()).isEqualTo(8);
    assertThat(count.stages()).hasSize(3);
    assertThat(votes(count, 0)).containsExactly("12.00000", "2.00000", "5.00000", "4.00000");
    assertThat(count.stages().get(1).action()).isEqualTo(Action.SURPLUS);
    assertThat(votes(count, 1)).containsExactly("8.00000", "4.99997", "5.99999", "4.00000");
    assertThat(Votes.text(count.stages().get(1).lostInRounding())).isEqualTo("0.00004");
    assertThat(count.stages().get(2).action()).isEqualTo(Action.EXCLUSION);
    assertThat(votes(count, 2)).containsExactly("8.00000", "4.99997", "9.99999", "0.00000");
    assertThat(count.elected()).containsExactly(A, C);
  }

  @Test
  void papersThatCameWithASurplusGoOnWithAShareOfTheirValue() {
    Count count = count(3, papers("20 ABC", "6 BC", "5 C", "6 D"), Set.of());

    assertThat(count.quota()).isEqualTo(10);
    assertThat(votes(count, 1)).containsExactly("10.00000", "16.00000", "5.00000", "6.00000");
    // 6 papers at 6 × 1 ÷ 16 and 20 papers at 6 × 0.5 ÷ 16.
    assertThat(votes(count, 2)).containsExactly("10.00000", "10.00000", "11.00000", "6.00000");
    assertThat(count.elected()).containsExactly(A, B, C);
  }

  @Test
  void papersWithoutANextPreferenceAreSetAside() {
    Count count = count(2, papers("8 A", "4 AB", "3 B", "4 C", "2 D"), Set.of());

    // Quota 8, surplus 4 of 12 votes: 8 papers at 0.33333 name nobody else.
    assertThat(Votes.text(count.stages().get(1).nonTransferable())).isEqualTo("2.66664");
    assertThat(votes(count, 1).get(B)).isEqualTo("4.33332");
    assertThat(count.stages().get(2).candidate()).isEqualTo(D);
    assertThat(Votes.text(count.stages().get(2).nonTransferable())).isEqualTo("4.66664");
  }

  @Test
  void whoMeetsTheQuotaExactlyHasNoSurplus() {
    Count count = count(2, papers("7 AB", "6 BC", "4 CB", "2 D"), Set.of());

    assertThat(count.quota()).isEqualTo(7);
    assertThat(count.stages()).extracting(Count.Stage::action).doesNotContain(Action.SURPLUS);
    assertThat(count.elected()).containsExactly(A, B);
  }

  @Test
  void theLastSeatsGoToAllWhoAreLeftWithoutAnotherTransfer() {
    Count count = count(3, papers("20 AD", "1 B", "2 C"), Set.of(D));

    assertThat(count.stages()).hasSize(1);
    assertThat(count.elected()).containsExactly(A, C, B);
  }

  @Test
  void equalVotesAreToldApartByTheLatestStageAtWhichTheyDiffered() {
    // D gets one vote more with the surplus of A and is even with C, but had fewer before.
    Count count = count(2, papers("18 A", "2 AD", "5 C", "4 D"), Set.of(B));

    assertThat(count.quota()).isEqualTo(10);
    assertThat(votes(count, 1)).containsExactly("10.00000", "0.00000", "5.00000", "5.00000");
    assertThat(count.stages().get(2).candidate()).isEqualTo(D);
    assertThat(count.stages().get(2).lots()).isEmpty();
  }

  @Test
  void whoWereAlwaysEqualDrawALotThatAnybodyDrawsAgain() {
    List<Paper> papers = papers("5 A", "2 B", "2 C", "2 D");
    Count count = count(1, papers, Set.of());

    assertThat(count.stages().get(1).lots()).containsExactlyInAnyOrder(B, C, D);
    assertThat(count.stages().get(1).candidate())
        .isEqualTo(count.stages().get(1).lots().getFirst());
    assertThat(count).isEqualTo(count(1, papers, Set.of()));
    assertThat(List.of("a", "b", "c", "d", "e", "f", "g", "h"))
        .map(
            seed ->
                CountingMethod.SCOTTISH_STV
                    .count(box(1, papers, Set.of()), seed)
                    .stages()
                    .get(1)
                    .candidate())
        .containsAnyOf(B)
        .containsAnyOf(C)
        .containsAnyOf(D);
  }

  @Test
  void preferencesForWhoWithdrewArePassedOver() {
    Count count = count(1, papers("3 AB", "2 B", "4 C", "1 A"), Set.of(A));

    assertThat(count.validBallots()).isEqualTo(9);
    assertThat(count.emptyBallots()).isEqualTo(1);
    assertThat(count.elected()).containsExactly(B);
  }

  @Test
  void anElectionWithoutBallotsIsDecidedByLotAlone() {
    Count count = count(2, List.of(), Set.of());

    assertThat(count.elected()).hasSize(2);
    assertThat(count.stages().getLast().lots()).isNotEmpty();
  }

  private static Count count(int seats, List<Paper> papers, Set<Integer> withdrawn) {
    return CountingMethod.SCOTTISH_STV.count(box(seats, papers, withdrawn), "seed");
  }

  private static BallotBox box(int seats, List<Paper> papers, Set<Integer> withdrawn) {
    return new BallotBox("", seats, List.of("Ai", "Beni", "Chie", "Dai"), withdrawn, papers);
  }

  /** "9 AB" are nine papers that prefer A to B. */
  private static List<Paper> papers(String... papers) {
    return Arrays.stream(papers)
        .map(paper -> paper.split(" ", 2))
        .map(
            paper ->
                new Paper(
                    Long.parseLong(paper[0]),
                    paper[1].chars().map(letter -> letter - 'A').boxed().toList()))
        .toList();
  }

  private static List<String> votes(Count count, int stage) {
    return count.stages().get(stage).votes().stream().map(Votes::text).toList();
  }
}
