package coop.yui.web;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * A table (RFC 4180) on its way out, line by line, that spreadsheets read, Japanese too, and never
 * run: a text that begins like a formula gets an apostrophe before it. Numbers stay numbers.
 */
public final class CsvTable {

  /** The type of its content. */
  public static final String MEDIA_TYPE = "text/csv;charset=UTF-8";

  /** Tells spreadsheets that the file is UTF-8. */
  private static final char MARK = '\uFEFF';

  /** What makes a spreadsheet run a cell as a formula. */
  private static final Pattern FORMULA = Pattern.compile("[=+\\-@\\t\\r\\n＝＋－＠].*", Pattern.DOTALL);

  private final CSVPrinter lines;

  /** A table with this head. */
  public CsvTable(OutputStream out, List<String> head) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    writer.write(MARK);
    lines = new CSVPrinter(writer, CSVFormat.RFC4180);
    lines.printRecord(head);
  }

  /** Adds a line; what is absent is an empty cell. */
  public void row(List<? extends @Nullable Object> cells) throws IOException {
    for (Object cell : cells) {
      lines.print(
          cell instanceof Number
              ? cell
              : harmless(Objects.requireNonNullElse(cell, "").toString()));
    }
    lines.println();
  }

  /** Sends what is still held back. */
  public void finish() throws IOException {
    lines.flush();
  }

  /** The text as a cell that no spreadsheet runs. */
  static String harmless(String text) {
    return FORMULA.matcher(text).matches() ? "'" + text : text;
  }
}
