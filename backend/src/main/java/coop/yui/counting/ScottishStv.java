package coop.yui.counting;

import coop.yui.counting.Count.Action;
import coop.yui.counting.Count.Stage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongUnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The single transferable vote of the Scottish Local Government Elections Order 2007 (SSI 2007/42),
 * schedule 1, rules 45 to 52. The rules are named where they are followed.
 */
final class ScottishStv {

  private enum Status {
    CONTINUING,
    ELECTED,
    EXCLUDED
  }

  /** Equal papers that lie with a candidate: where their preferences are read, and their value. */
  private record Held(List<Integer> preferences, long copies, int place, long value) {}

  private final BallotBox box;
  private final Lots lots;
  private final Status[] status;
  private final long[] votes;
  private final List<List<Held>> piles = new ArrayList<>();
  private final List<Integer> elected = new ArrayList<>();
  private final List<Integer> withSurplus = new ArrayList<>();
  private final List<Stage> stages = new ArrayList<>();
  private List<Integer> drawn = List.of();
  private long valid;
  private long empty;
  private long nonTransferable;
  private long lostInRounding;

  ScottishStv(BallotBox box, Lots lots) {
    this.box = box;
    this.lots = lots;
    int candidates = box.candidates().size();
    votes = new long[candidates];
    status = new Status[candidates];
    for (int candidate = 0; candidate < candidates; candidate++) {
      status[candidate] = box.withdrawn().contains(candidate) ? Status.EXCLUDED : Status.CONTINUING;
      piles.add(new ArrayList<>());
    }
  }

  Count count() {
    countFirstPreferences();
    // Rule 46.
    long quota = valid / (box.seats() + 1) + 1;
    endStage(Action.FIRST_PREFERENCES, null, quota * Votes.ONE);
    while (elected.size() < box.seats() && !continuing().isEmpty()) {
      withSurplus.removeIf(candidate -> votes[candidate] <= quota * Votes.ONE);
      if (withSurplus.isEmpty()) {
        exclude(quota * Votes.ONE);
      } else {
        transferSurplus(quota * Votes.ONE);
      }
    }
    return new Count(
        CountingMethod.SCOTTISH_STV, box.seats(), quota, valid, empty, elected, stages);
  }

  /** Rule 45. */
  private void countFirstPreferences() {
    box.counted()
        .forEach(
            (preferences, copies) -> {
              if (preferences.isEmpty()) {
                empty += copies;
                return;
              }
              valid += copies;
              give(new Held(preferences, copies, 0, Votes.ONE));
            });
  }

  /** Rules 48 and 49: one surplus at a time, the largest first. */
  private void transferSurplus(long quota) {
    int candidate = one(withSurplus, 1);
    withSurplus.remove(Integer.valueOf(candidate));
    long had = votes[candidate];
    long surplus = had - quota;
    long moved = transfer(candidate, value -> surplus * value / had);
    votes[candidate] = quota;
    lostInRounding += surplus - moved;
    endStage(Action.SURPLUS, candidate, quota);
  }

  /** Rules 50 and 51: the one with fewest votes, the papers at the value at which they came. */
  private void exclude(long quota) {
    int candidate = one(continuing(), -1);
    status[candidate] = Status.EXCLUDED;
    transfer(candidate, LongUnaryOperator.identity());
    votes[candidate] = 0;
    endStage(Action.EXCLUSION, candidate, quota);
  }

  /** Hands a candidate's papers on and returns what they were worth together. */
  private long transfer(int candidate, LongUnaryOperator newValue) {
    List<Held> pile = piles.set(candidate, new ArrayList<>());
    long moved = 0;
    for (Held held : pile) {
      long value = newValue.applyAsLong(held.value());
      moved += held.copies() * value;
      int place = held.place() + 1;
      while (place < held.preferences().size()
          && status[held.preferences().get(place)] != Status.CONTINUING) {
        place++;
      }
      if (place == held.preferences().size()) {
        nonTransferable += held.copies() * value;
      } else {
        give(new Held(held.preferences(), held.copies(), place, value));
      }
    }
    return moved;
  }

  private void give(Held held) {
    int candidate = held.preferences().get(held.place());
    votes[candidate] += held.copies() * held.value();
    piles.get(candidate).add(held);
  }

  /** Rules 47 and 52: who has the quota is elected, and all who are left when seats are for all. */
  private void endStage(Action action, @Nullable Integer candidate, long quota) {
    List<Integer> now = new ArrayList<>();
    continuing().stream()
        .filter(one -> votes[one] >= quota)
        .sorted(byVotes())
        .forEach(
            one -> {
              elect(one, now);
              withSurplus.add(one);
            });
    if (continuing().size() <= box.seats() - elected.size()) {
      continuing().stream().sorted(byVotes()).forEach(one -> elect(one, now));
    }
    List<Long> all = Arrays.stream(votes).boxed().toList();
    stages.add(new Stage(action, candidate, all, nonTransferable, lostInRounding, now, drawn));
    drawn = List.of();
  }

  private void elect(int candidate, List<Integer> now) {
    status[candidate] = Status.ELECTED;
    elected.add(candidate);
    now.add(candidate);
  }

  private Comparator<Integer> byVotes() {
    return Comparator.<Integer>comparingLong(candidate -> -votes[candidate])
        .thenComparing(Comparator.naturalOrder());
  }

  private List<Integer> continuing() {
    return IntStream.range(0, status.length)
        .filter(candidate -> status[candidate] == Status.CONTINUING)
        .boxed()
        .toList();
  }

  /**
   * The one with most votes (sign 1) or fewest (-1); of equals the one who had more or fewer at the
   * latest stage at which they differed (rules 49(2) and 51(2)(a)), and at last by lot.
   */
  private int one(List<Integer> among, int sign) {
    List<Integer> best = best(among, Arrays.stream(votes).boxed().toList(), sign);
    for (int stage = stages.size() - 1; stage >= 0 && best.size() > 1; stage--) {
      best = best(best, stages.get(stage).votes(), sign);
    }
    if (best.size() > 1) {
      drawn = lots.draw(stages.size() + 1, best);
      return drawn.getFirst();
    }
    return best.getFirst();
  }

  private static List<Integer> best(List<Integer> among, List<Long> votes, int sign) {
    long most = among.stream().mapToLong(one -> sign * votes.get(one)).max().orElseThrow();
    return among.stream().filter(one -> sign * votes.get(one) == most).toList();
  }
}
