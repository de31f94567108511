package coop.yui.imports;

import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A file of rows and how to read it.
 *
 * @param path where it is
 * @param encoding how its bytes stand for characters
 * @param delimiter what stands between cells
 */
record CsvFile(Path path, Encoding encoding, char delimiter) {

  /** The most columns. */
  static final int MOST_COLUMNS = 500;

  private static final char[] DELIMITERS = {',', ';', '\t', '|'};
  private static final int LOOKED_AT = 1 << 18;
  private static final int ROWS_LOOKED_AT = 50;

  /**
   * Finds out how to read a file.
   *
   * @throws Refusal UNREADABLE_FILE or TOO_LARGE
   */
  static CsvFile recognise(Path path) throws IOException {
    Encoding encoding = Encoding.find(path);
    char[] start = new char[LOOKED_AT];
    int length = 0;
    try (Reader reader = encoding.open(path)) {
      int count = reader.read(start);
      while (count > 0) {
        length += count;
        count = reader.read(start, length, start.length - length);
      }
    }
    return new CsvFile(path, encoding, delimiter(new String(start, 0, length)));
  }

  /** The rows, the header first. */
  CsvRows rows() throws IOException {
    return new CsvRows(encoding.open(path), delimiter);
  }

  /**
   * Counts the rows below the header.
   *
   * @throws Refusal UNREADABLE_FILE or TOO_LARGE
   */
  int count(int maximum) throws IOException {
    int count = 0;
    try (CsvRows rows = rows()) {
      if (!rows.hasNext()) {
        throw new Refusal(RefusalCode.UNREADABLE_FILE).with("row", 1);
      }
      if (rows.next().cells().size() > MOST_COLUMNS) {
        throw new Refusal(RefusalCode.TOO_LARGE).with("maximumColumns", MOST_COLUMNS);
      }
      while (rows.hasNext()) {
        rows.next();
        if (++count > maximum) {
          throw new Refusal(RefusalCode.TOO_LARGE).with("maximumRows", maximum);
        }
      }
    }
    return count;
  }

  /**
   * The delimiter under which the first rows have the same number of cells most often; then the one
   * of most cells.
   */
  private static char delimiter(String start) throws IOException {
    char best = DELIMITERS[0];
    int bestScore = 0;
    for (char delimiter : DELIMITERS) {
      int score = score(start, delimiter);
      if (score > bestScore) {
        best = delimiter;
        bestScore = score;
      }
    }
    return best;
  }

  private static int score(String start, char delimiter) throws IOException {
    List<Integer> widths = new ArrayList<>();
    try (CsvRows rows = new CsvRows(new StringReader(start), delimiter)) {
      while (rows.hasNext() && widths.size() < ROWS_LOOKED_AT) {
        widths.add(rows.next().cells().size());
      }
    } catch (Refusal e) {
      // The start may end inside a quotation; the rows before it tell enough.
    }
    if (widths.isEmpty() || widths.getFirst() == 1) {
      return 0;
    }
    long fitting = widths.stream().filter(widths.getFirst()::equals).count();
    return (int) (fitting * 1000 / widths.size()) * MOST_COLUMNS
        + Math.min(widths.getFirst(), MOST_COLUMNS - 1);
  }
}
