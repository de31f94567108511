package coop.yui.counting;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of a count with everything that led to it. Candidates are numbers in the ballot box's
 * list; votes are whole hundred-thousandths ({@link Votes}).
 *
 * @param quota the votes that surely elect, in whole votes; absent where the method has none
 * @param validBallots how many named a candidate who stood
 * @param emptyBallots how many named none
 * @param elected in the order of election
 * @param stages from the first preferences to the last seat
 */
public record Count(
    CountingMethod method,
    int seats,
    @Nullable Long quota,
    long validBallots,
    long emptyBallots,
    List<Integer> elected,
    List<Stage> stages) {

  /** What happened in a stage. */
  public enum Action {
    /** First preferences, or all approvals, were counted. */
    FIRST_PREFERENCES,
    /** What an elected candidate had above the quota went to the next preferences. */
    SURPLUS,
    /** The candidate with fewest votes was excluded and the papers went to the next preferences. */
    EXCLUSION
  }

  /**
   * One stage.
   *
   * @param candidate whose papers went on; absent in the first stage
   * @param votes of each candidate at the end of the stage, in the order of the box
   * @param nonTransferable value of all papers so far that name nobody else who still stands
   * @param lostInRounding what five decimals could not hold so far
   * @param elected who was elected at its end, in order
   * @param lots those between whom a lot decided, the drawn one first; empty when none was drawn
   */
  public record Stage(
      Action action,
      @Nullable Integer candidate,
      List<Long> votes,
      long nonTransferable,
      long lostInRounding,
      List<Integer> elected,
      List<Integer> lots) {

    /** Keeps its own lists. */
    public Stage {
      votes = List.copyOf(votes);
      elected = List.copyOf(elected);
      lots = List.copyOf(lots);
    }
  }

  /** Keeps its own lists. */
  public Count {
    elected = List.copyOf(elected);
    stages = List.copyOf(stages);
  }
}
