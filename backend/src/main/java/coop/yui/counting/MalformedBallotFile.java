package coop.yui.counting;

/** A ballot file that cannot be read, with the line where that shows. */
public final class MalformedBallotFile extends Exception {

  private static final long serialVersionUID = 1L;

  private final int line;

  MalformedBallotFile(int line, String reason) {
    super(reason);
    this.line = line;
  }

  /** The line, from 1. */
  public int line() {
    return line;
  }
}
