package coop.yui.ballots;

import coop.yui.graph.Checksums;

/**
 * The chain over the ballots of a box, in the order of their receipts. Each link is the SHA-256 of
 * the link before it, the receipt and the choice, with line feeds between, in hexadecimal; so
 * whoever keeps the last link sees any ballot added, taken away or changed afterwards.
 */
public final class BallotChain {

  private String link;

  /**
   * Begins on what is voted on.
   *
   * @param where the id of the ballot box, or of the election
   */
  public BallotChain(String where, String textHash) {
    link = Checksums.sha256(where + "\n" + textHash);
  }

  /** Adds the next ballot and gives its link. */
  public String add(String receipt, String choice) {
    link = Checksums.sha256(link + "\n" + receipt + "\n" + choice);
    return link;
  }

  /** The last link so far. */
  public String link() {
    return link;
  }
}
