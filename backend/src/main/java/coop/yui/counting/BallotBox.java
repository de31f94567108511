package coop.yui.counting;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What was cast in an election: who stands, for how many seats, and the papers. Nothing in it tells
 * who cast what.
 *
 * @param title what the election is for; may be empty
 * @param seats how many are to be elected, at least one
 * @param candidates their names; a candidate's number is the place here, from 0
 * @param withdrawn numbers of candidates who stepped back; preferences for them are passed over
 * @param papers the papers in any order
 */
public record BallotBox(
    String title, int seats, List<String> candidates, Set<Integer> withdrawn, List<Paper> papers) {

  /** More could not be counted exactly. */
  public static final long MOST_BALLOTS = 50_000_000;

  /**
   * Equal papers.
   *
   * @param copies how many, at least one
   * @param preferences numbers of candidates, the most preferred first; may be empty
   */
  public record Paper(long copies, List<Integer> preferences) {

    /** Keeps its own list. */
    public Paper {
      preferences = List.copyOf(preferences);
    }
  }

  /**
   * Keeps its own lists.
   *
   * @throws IllegalArgumentException for what cannot be counted: no seat, unknown or repeated
   *     candidates, too many ballots
   */
  public BallotBox {
    candidates = List.copyOf(candidates);
    withdrawn = Set.copyOf(withdrawn);
    papers = List.copyOf(papers);
    mustBe(seats >= 1, "no seats");
    mustBe(!candidates.isEmpty(), "no candidates");
    for (int candidate : withdrawn) {
      mustBe(candidate >= 0 && candidate < candidates.size(), "unknown withdrawn candidate");
    }
    long ballots = 0;
    for (Paper paper : papers) {
      mustBe(paper.copies() >= 1 && paper.copies() <= MOST_BALLOTS, "copies of a paper");
      ballots += paper.copies();
      mustBe(ballots <= MOST_BALLOTS, "too many ballots");
      Set<Integer> named = new HashSet<>();
      for (int candidate : paper.preferences()) {
        mustBe(candidate >= 0 && candidate < candidates.size(), "unknown candidate");
        mustBe(named.add(candidate), "candidate named twice");
      }
    }
  }

  /** The papers as they count: without those who withdrew, equal ones together. */
  Map<List<Integer>, Long> counted() {
    Map<List<Integer>, Long> counted = LinkedHashMap.newLinkedHashMap(papers.size());
    for (Paper paper : papers) {
      List<Integer> preferences =
          withdrawn.isEmpty()
              ? paper.preferences()
              : paper.preferences().stream().filter(one -> !withdrawn.contains(one)).toList();
      counted.merge(preferences, paper.copies(), Long::sum);
    }
    return counted;
  }

  private static void mustBe(boolean isSo, String what) {
    if (!isSo) {
      throw new IllegalArgumentException(what);
    }
  }
}
