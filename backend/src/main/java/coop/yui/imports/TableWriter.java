package coop.yui.imports;

import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes a table of another format as the CSV file that imports read, within the same limits. */
final class TableWriter implements Closeable {

  private final CSVPrinter lines;
  private final ImportProperties limits;
  private long characters;
  private int rows;

  TableWriter(Path csv, ImportProperties limits) throws IOException {
    this.limits = limits;
    lines = new CSVPrinter(Files.newBufferedWriter(csv), CSVFormat.RFC4180);
  }

  /** The row that comes next, as a spreadsheet counts. */
  int next() {
    return rows + 1;
  }

  /**
   * Adds a row.
   *
   * @throws Refusal TOO_LARGE
   */
  void row(List<String> cells) throws IOException {
    rows++;
    int length = cells.stream().mapToInt(String::length).sum();
    characters += length;
    if (cells.size() > CsvFile.MOST_COLUMNS) {
      throw new Refusal(RefusalCode.TOO_LARGE).with("maximumColumns", CsvFile.MOST_COLUMNS);
    }
    if (rows > limits.mostRows() + 1) {
      throw new Refusal(RefusalCode.TOO_LARGE).with("maximumRows", limits.mostRows());
    }
    if (length > CsvRows.LONGEST_ROW) {
      throw new Refusal(RefusalCode.TOO_LARGE)
          .with("longRow", rows)
          .with("maximum", CsvRows.LONGEST_ROW);
    }
    if (characters > limits.largestFile().toBytes()) {
      throw new Refusal(RefusalCode.TOO_LARGE)
          .with("maximum", limits.largestFile().toMegabytes() + " MB");
    }
    if (cells.isEmpty()) {
      lines.println();
    } else {
      lines.printRecord(cells);
    }
  }

  @Override
  public void close() throws IOException {
    lines.close(true);
  }
}
