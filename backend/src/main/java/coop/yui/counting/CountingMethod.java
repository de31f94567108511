package coop.yui.counting;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How ballots become seats. */
public enum CountingMethod {
  /** One vote for the first preference of each ballot; most votes win. */
  PLURALITY("plurality"),
  /** One vote for each candidate named on a ballot; most votes win. */
  APPROVAL("approval"),
  /**
   * Single transferable vote by the Scottish Local Government Elections Order 2007 (SSI 2007/42),
   * schedule 1, rules 45 to 52: weighted inclusive Gregory, five decimals.
   */
  SCOTTISH_STV("Scottish STV");

  private final String title;

  CountingMethod(String title) {
    this.title = title;
  }

  /** What it is called in a report. */
  public String title() {
    return title;
  }

  /** Its name on the command line: {@code scottish-stv}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The method of that name on the command line. */
  public static Optional<CountingMethod> of(String word) {
    return Stream.of(values()).filter(method -> method.word().equals(word)).findFirst();
  }

  /**
   * Counts.
   *
   * @param seed what lots are drawn from when votes are equal; to be published before the count
   */
  public Count count(BallotBox box, String seed) {
    return switch (this) {
      case PLURALITY, APPROVAL -> MostVotes.count(box, this, new Lots(seed));
      case SCOTTISH_STV -> new ScottishStv(box, new Lots(seed)).count();
    };
  }
}
