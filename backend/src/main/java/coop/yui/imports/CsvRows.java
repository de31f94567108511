package coop.yui.imports;

import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import java.io.Closeable;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a file one after the other, the header first, empty ones left out. No row may be
 * longer than a limit.
 */
final class CsvRows implements Iterator<CsvRow>, Closeable {

  /** The longest row, in characters; a missing quotation mark makes the rest of a file one cell. */
  static final int LONGEST_ROW = 1_000_000;

  private final CSVParser parser;
  private final Iterator<CSVRecord> records;
  private final BoundedReader bound;
  private @Nullable CsvRow next;
  private int number;

  CsvRows(Reader reader, char delimiter) throws IOException {
    bound = new BoundedReader(reader);
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setDelimiter(delimiter)
            .setIgnoreEmptyLines(false)
            .setTrailingData(true)
            .get();
    parser = CSVParser.builder().setReader(bound).setFormat(format).get();
    records = parser.iterator();
    next = read();
  }

  @Override
  public boolean hasNext() {
    return next != null;
  }

  /** The row that comes next; it stays. */
  CsvRow peek() {
    if (next == null) {
      throw new NoSuchElementException();
    }
    return next;
  }

  @Override
  public CsvRow next() {
    CsvRow row = peek();
    next = read();
    return row;
  }

  private @Nullable CsvRow read() {
    while (true) {
      number++;
      bound.beginRow();
      CsvRow row = readOne();
      if (row == null || !row.isEmpty()) {
        return row;
      }
    }
  }

  private @Nullable CsvRow readOne() {
    try {
      return records.hasNext() ? new CsvRow(number, Arrays.asList(records.next().values())) : null;
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof RowTooLongException) {
        throw new Refusal(RefusalCode.TOO_LARGE)
            .with("longRow", number)
            .with("maximum", LONGEST_ROW);
      }
      if (e.getCause() instanceof CSVException) {
        // A quotation mark that is never closed.
        throw new Refusal(RefusalCode.UNREADABLE_FILE).with("row", number);
      }
      throw e;
    }
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }

  /** Ends the reading when one row asks for too much; the parser would keep it all in memory. */
  private static final class BoundedReader extends FilterReader {
    private int readInRow;

    BoundedReader(Reader reader) {
      super(reader);
    }

    void beginRow() {
      readInRow = 0;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
      int count = super.read(buffer, offset, length);
      readInRow += Math.max(count, 0);
      if (readInRow > LONGEST_ROW) {
        throw new RowTooLongException();
      }
      return count;
    }

    @Override
    public int read() throws IOException {
      int character = super.read();
      readInRow += character < 0 ? 0 : 1;
      return character;
    }
  }

  private static final class RowTooLongException extends IOException {}
}
