package coop.yui.counting;

import coop.yui.counting.Count.Action;
import coop.yui.counting.Count.Stage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Plurality and approval: the seats go to those with most votes. */
final class MostVotes {

  private MostVotes() {}

  /** Counts in one stage; a lot decides only where a seat hangs on it. */
  static Count count(BallotBox box, CountingMethod method, Lots lots) {
    long[] votes = new long[box.candidates().size()];
    long valid = 0;
    long empty = 0;
    for (var paper : box.counted().entrySet()) {
      List<Integer> named = paper.getKey();
      if (named.isEmpty()) {
        empty += paper.getValue();
        continue;
      }
      valid += paper.getValue();
      List<Integer> voted = method == CountingMethod.APPROVAL ? named : named.subList(0, 1);
      voted.forEach(candidate -> votes[candidate] += paper.getValue() * Votes.ONE);
    }
    List<Integer> ranked =
        IntStream.range(0, votes.length)
            .filter(candidate -> !box.withdrawn().contains(candidate))
            .boxed()
            .sorted(Comparator.comparingLong(candidate -> -votes[candidate]))
            .toList();
    List<Integer> tied = tiedForTheLastSeat(ranked, votes, box.seats());
    List<Integer> drawn = lots.draw(1, tied);
    List<Integer> elected = new ArrayList<>(ranked);
    elected.removeAll(tied);
    elected.addAll(tied.isEmpty() ? 0 : ranked.indexOf(tied.getFirst()), drawn);
    elected = elected.subList(0, Math.min(box.seats(), elected.size()));
    List<Long> all = Arrays.stream(votes).boxed().toList();
    Stage stage = new Stage(Action.FIRST_PREFERENCES, null, all, 0, 0, elected, drawn);
    return new Count(method, box.seats(), null, valid, empty, elected, List.of(stage));
  }

  private static List<Integer> tiedForTheLastSeat(List<Integer> ranked, long[] votes, int seats) {
    if (ranked.size() <= seats) {
      return List.of();
    }
    long last = votes[ranked.get(seats - 1)];
    return votes[ranked.get(seats)] < last
        ? List.of()
        : ranked.stream().filter(candidate -> votes[candidate] == last).toList();
  }
}
