package coop.yui.counting;

import static org.assertj.core.api.Assertions.assertThat;

import coop.yui.counting.BallotBox.Paper;
import coop.yui.counting.Count.Stage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every election. */
class CountPropertiesTest {

  @Property(tries = 300)
  void whoVotedWhenAndWithWhomChangesNothing(
      @ForAll("boxes") BallotBox box, @ForAll CountingMethod method, @ForAll long order) {
    List<Paper> single = new ArrayList<>();
    box.papers()
        .forEach(
            paper ->
                single.addAll(
                    Collections.nCopies((int) paper.copies(), new Paper(1, paper.preferences()))));
    Collections.shuffle(single, new Random(order));
    BallotBox shuffled =
        new BallotBox(box.title(), box.seats(), box.candidates(), box.withdrawn(), single);

    assertThat(method.count(shuffled, "x")).isEqualTo(method.count(box, "x"));
  }

  @Property(tries = 300)
  void seatsAreFilledExactlyAndEachOnce(
      @ForAll("boxes") BallotBox box, @ForAll CountingMethod method) {
    Count count = method.count(box, "x");

    int standing = box.candidates().size() - box.withdrawn().size();
    assertThat(count.elected())
        .hasSize(Math.min(box.seats(), standing))
        .doesNotHaveDuplicates()
        .noneMatch(box.withdrawn()::contains);
    assertThat(count.stages().stream().flatMap(stage -> stage.elected().stream()).toList())
        .isEqualTo(count.elected());
  }

  @Property(tries = 500)
  void noVoteIsLostOrMadeInAnyStage(@ForAll("boxes") BallotBox box) {
    Count count = CountingMethod.SCOTTISH_STV.count(box, "x");

    for (Stage stage : count.stages()) {
      long sum = stage.votes().stream().mapToLong(Long::longValue).sum();
      assertThat(sum + stage.nonTransferable() + stage.lostInRounding())
          .isEqualTo(count.validBallots() * Votes.ONE);
      assertThat(stage.lostInRounding())
          .isBetween(0L, count.validBallots() * count.stages().size());
      assertThat(stage.votes()).allMatch(votes -> votes >= 0);
    }
  }

  @Property(tries = 300)
  void oneBallotMoreForTheSoleLeaderNeverCostsTheSeat(@ForAll("boxes") BallotBox box) {
    for (CountingMethod method : List.of(CountingMethod.PLURALITY, CountingMethod.APPROVAL)) {
      List<Long> votes = method.count(box, "x").stages().getFirst().votes();
      long most = Collections.max(votes);
      if (most == 0 || Collections.frequency(votes, most) > 1) {
        continue;
      }
      int leader = votes.indexOf(most);
      List<Paper> more = new ArrayList<>(box.papers());
      more.add(new Paper(1, List.of(leader)));
      BallotBox fuller =
          new BallotBox(box.title(), box.seats(), box.candidates(), box.withdrawn(), more);

      assertThat(method.count(fuller, "x").elected()).startsWith(leader);
    }
  }

  @Property(tries = 200)
  void aFileHoldsAllThereIsToCount(@ForAll("boxes") BallotBox box) throws MalformedBallotFile {
    assertThat(Blt.read(Blt.write(box).getBytes(StandardCharsets.UTF_8))).isEqualTo(box);
  }

  @Provide
  Arbitrary<BallotBox> boxes() {
    return Arbitraries.integers()
        .between(1, 7)
        .flatMap(
            candidates ->
                papers(candidates)
                    .list()
                    .ofMaxSize(40)
                    .flatMap(
                        papers ->
                            Arbitraries.integers()
                                .between(1, candidates)
                                .flatMap(
                                    seats ->
                                        Arbitraries.integers()
                                            .between(0, candidates - 1)
                                            .set()
                                            .ofMaxSize(candidates - 1)
                                            .map(
                                                withdrawn ->
                                                    box(candidates, seats, withdrawn, papers)))));
  }

  private static BallotBox box(
      int candidates, int seats, Set<Integer> withdrawn, List<Paper> papers) {
    List<String> names =
        IntStream.range(0, candidates).mapToObj(number -> "候補 \"" + number + "\" \\ #").toList();
    return new BallotBox("役員選挙", seats, names, new HashSet<>(withdrawn), papers);
  }

  private static Arbitrary<Paper> papers(int candidates) {
    Arbitrary<List<Integer>> rankings =
        Arbitraries.shuffle(IntStream.range(0, candidates).boxed().toList())
            .flatMap(
                all ->
                    Arbitraries.integers()
                        .between(0, candidates)
                        .map(length -> List.copyOf(all.subList(0, length))));
    return rankings.flatMap(
        ranking -> Arbitraries.integers().between(1, 9).map(copies -> new Paper(copies, ranking)));
  }
}
