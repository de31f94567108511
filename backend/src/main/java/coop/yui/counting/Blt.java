package coop.yui.counting;

import coop.yui.counting.BallotBox.Paper;
import coop.yui.counting.BltWords.Word;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Ballot files in the form of Hill, Wichmann and Woodall (Algorithm 123, The Computer Journal 30,
 * 1987), known as BLT: numbers of candidates and seats; withdrawn candidates as negative numbers;
 * papers as copies, preferences and 0; 0; the names in quotes; a title in quotes. UTF-8; what
 * follows {@code #} on a line is a remark.
 */
public final class Blt {

  private static final int MOST_CANDIDATES = 10_000;

  private final BltWords words;
  private int line = 1;

  private Blt(byte[] file) {
    words = new BltWords(file);
  }

  /**
   * Reads a file.
   *
   * @throws MalformedBallotFile naming the first line that cannot be right
   */
  public static BallotBox read(byte[] file) throws MalformedBallotFile {
    return new Blt(file).read();
  }

  /** Writes a file; what is read from it again is the same. */
  public static String write(BallotBox box) {
    StringBuilder file = new StringBuilder();
    file.append(box.candidates().size()).append(' ').append(box.seats()).append('\n');
    box.withdrawn().stream()
        .sorted()
        .forEach(candidate -> file.append(-(candidate + 1)).append('\n'));
    for (Paper paper : box.papers()) {
      file.append(paper.copies());
      paper.preferences().forEach(candidate -> file.append(' ').append(candidate + 1));
      file.append(" 0\n");
    }
    file.append("0\n");
    box.candidates().forEach(name -> file.append(quoted(name)).append('\n'));
    return file.append(quoted(box.title())).append('\n').toString();
  }

  private static String quoted(String text) {
    return '"' + text.replaceAll("\\s+", " ").replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private BallotBox read() throws MalformedBallotFile {
    int candidates = number("the number of candidates", 1, MOST_CANDIDATES);
    int seats = number("the number of seats", 1, MOST_CANDIDATES);
    if (seats > candidates) {
      throw malformed("there are %d seats but only %d candidates".formatted(seats, candidates));
    }
    Set<Integer> withdrawn = new HashSet<>();
    int copies = numberOfCopies();
    while (copies < 0) {
      if (-(long) copies > candidates) {
        throw malformed("there is no candidate %d to withdraw".formatted(-(long) copies));
      }
      if (!withdrawn.add(-copies - 1)) {
        throw malformed("candidate %d is withdrawn twice".formatted(-copies));
      }
      copies = numberOfCopies();
    }
    List<Paper> papers = papers(copies, candidates);
    List<String> names = names(candidates);
    return new BallotBox(title(), seats, names, withdrawn, papers);
  }

  private List<Paper> papers(int firstCopies, int candidates) throws MalformedBallotFile {
    List<Paper> papers = new ArrayList<>();
    long ballots = 0;
    for (int copies = firstCopies; copies != 0; copies = numberOfCopies()) {
      if (copies < 0) {
        throw malformed("a candidate is withdrawn after the first ballot");
      }
      ballots += copies;
      if (ballots > BallotBox.MOST_BALLOTS) {
        throw malformed("there are more than %d ballots".formatted(BallotBox.MOST_BALLOTS));
      }
      papers.add(new Paper(copies, preferences(candidates)));
    }
    return papers;
  }

  private List<Integer> preferences(int candidates) throws MalformedBallotFile {
    List<Integer> preferences = new ArrayList<>();
    Set<Integer> named = new HashSet<>();
    int candidate = number("a preference or the 0 after the last", 0, Integer.MAX_VALUE);
    while (candidate != 0) {
      if (candidate > candidates) {
        throw malformed("there is no candidate %d; there are %d".formatted(candidate, candidates));
      }
      if (!named.add(candidate)) {
        throw malformed("candidate %d is ranked twice on one ballot".formatted(candidate));
      }
      preferences.add(candidate - 1);
      candidate = number("a preference or the 0 after the last", 0, Integer.MAX_VALUE);
    }
    return preferences;
  }

  private List<String> names(int candidates) throws MalformedBallotFile {
    List<String> names = new ArrayList<>();
    for (int candidate = 1; candidate <= candidates; candidate++) {
      String what = "the name of candidate %d in quotes".formatted(candidate);
      Word word = mustBeThere(words.next(), what);
      if (!word.isQuoted() || word.text().isBlank()) {
        throw expected(what, word);
      }
      if (names.contains(word.text())) {
        throw malformed("two candidates are called \"%s\"".formatted(word.text()));
      }
      names.add(word.text());
    }
    return names;
  }

  private String title() throws MalformedBallotFile {
    Word title = words.next();
    if (title == null) {
      return "";
    }
    line = title.line();
    if (!title.isQuoted()) {
      throw expected("the title in quotes", title);
    }
    Word more = words.next();
    if (more != null) {
      line = more.line();
      throw malformed("nothing can follow the title, but \"%s\" does".formatted(more.text()));
    }
    return title.text();
  }

  private int numberOfCopies() throws MalformedBallotFile {
    return number(
        "a number of equal ballots or the 0 after the last", Integer.MIN_VALUE, Integer.MAX_VALUE);
  }

  private int number(String what, int least, int most) throws MalformedBallotFile {
    Word word = mustBeThere(words.next(), what);
    try {
      int number = Integer.parseInt(word.text());
      if (!word.isQuoted() && number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw expected(what, word);
    }
    throw expected(what, word);
  }

  private Word mustBeThere(@Nullable Word word, String what) throws MalformedBallotFile {
    line = word == null ? words.line() : word.line();
    if (word == null) {
      throw malformed("the file ends where %s should stand".formatted(what));
    }
    return word;
  }

  private MalformedBallotFile expected(String what, Word found) {
    String shown = found.text().length() > 40 ? found.text().substring(0, 40) + "…" : found.text();
    String hint =
        found.text().contains("=")
            ? "; equal rankings cannot be counted"
            : found.text().equals("-") ? "; a ranking has no gaps" : "";
    return malformed("%s should stand here, not \"%s\"%s".formatted(what, shown, hint));
  }

  private MalformedBallotFile malformed(String reason) {
    return new MalformedBallotFile(line, reason);
  }
}
