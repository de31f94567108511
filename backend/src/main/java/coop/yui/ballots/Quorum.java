package coop.yui.ballots;

import static java.util.stream.Collectors.joining;

import coop.yui.bylaws.BylawsTerms;
import coop.yui.bylaws.Fraction;
import coop.yui.bylaws.MembershipClass;
import java.util.Map;

/**
 * How many must take part for a vote to decide anything.
 *
 * @param ofAll of all electors
 * @param ofClasses for the classes that have one of their own
 */
public record Quorum(Fraction ofAll, Map<MembershipClass, Fraction> ofClasses) {

  /** Nobody in particular must take part. */
  public static final Quorum NONE = new Quorum(new Fraction(0, 1), Map.of());

  /** Keeps its own map. */
  public Quorum {
    ofClasses = Map.copyOf(ofClasses);
  }

  /** As the graph kept it. */
  public static Quorum read(String ofAll, String ofClasses) {
    return new Quorum(Fraction.of(ofAll), BylawsTerms.classFractions(ofClasses));
  }

  /** The part of it that is about classes, as the graph keeps it: {@code USER=1/3}. */
  public String classesWritten() {
    return ofClasses.entrySet().stream()
        .map(quorum -> quorum.getKey() + "=" + quorum.getValue())
        .sorted()
        .collect(joining(","));
  }

  /**
   * Whether enough took part.
   *
   * @param electors how many could vote, by class
   * @param participants how many did, by class
   */
  public boolean isReachedBy(
      Map<MembershipClass, Integer> electors, Map<MembershipClass, Integer> participants) {
    return ofAll.isReachedBy(sum(participants), sum(electors))
        && ofClasses.entrySet().stream()
            .allMatch(
                of ->
                    of.getValue()
                        .isReachedBy(
                            participants.getOrDefault(of.getKey(), 0),
                            electors.getOrDefault(of.getKey(), 0)));
  }

  private static long sum(Map<MembershipClass, Integer> counts) {
    return counts.values().stream().mapToLong(Integer::longValue).sum();
  }
}
