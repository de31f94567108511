package coop.yui.bylaws;

/**
 * How many of the votes cast carry a decision: more than a share of them, {@code >1/2}, or at least
 * a share, {@code >=2/3}.
 *
 * @param isExceeded whether just the share is not enough
 */
public record Majority(Fraction share, boolean isExceeded) implements Comparable<Majority> {

  /**
   * Reads {@code >1/2} or {@code >=2/3}.
   *
   * @throws IllegalArgumentException for anything else
   */
  public static Majority of(String text) {
    if (text.startsWith(">=")) {
      return new Majority(Fraction.of(text.substring(2)), false);
    }
    if (text.startsWith(">")) {
      return new Majority(Fraction.of(text.substring(1)), true);
    }
    throw new IllegalArgumentException(text);
  }

  /** Whether so many votes in favour, of so many cast, carry it; nothing carries without a vote. */
  public boolean isCarriedBy(long inFavour, long cast) {
    return cast > 0
        && (isExceeded ? share.isExceededBy(inFavour, cast) : share.isReachedBy(inFavour, cast));
  }

  @Override
  public int compareTo(Majority other) {
    int byShare = share.compareTo(other.share);
    return byShare == 0 ? Boolean.compare(isExceeded, other.isExceeded) : byShare;
  }

  @Override
  public String toString() {
    return (isExceeded ? ">" : ">=") + share;
  }
}
