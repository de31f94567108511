package coop.yui.decisions;

import coop.yui.graph.Checksums;

/**
 * The chain over the ballots of a box, in the order of their receipts. Each link is the SHA-256 of
 * the link before it, the receipt and the choice, with line feeds between, in hexadecimal; so
 * whoever keeps the last link sees any ballot added, taken away or changed afterwards.
 */
public final class BallotChain {

  private String link;

  /** Begins on what is voted on where. */
  public BallotChain(String box, String textHash) {
    link = Checksums.sha256(box + "\n" + textHash);
  }

  /** Adds the next ballot and gives its link. */
  public String add(String receipt, BallotChoice choice) {
    link = Checksums.sha256(link + "\n" + receipt + "\n" + choice);
    return link;
  }

  /** The last link so far. */
  public String link() {
    return link;
  }
}
