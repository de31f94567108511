package coop.yui.imports;

import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.springframework.util.unit.DataSize;

/** A workbook (Office Open XML), whose sheets are read row by row as tables. */
final class Workbook {

  private static final int MOST_PARTS = 10_000;

  /** Texts that several cells share are held in memory. */
  private static final DataSize LARGEST_TEXTS = DataSize.ofMegabytes(128);

  private static final Pattern DATE_FORMAT = Pattern.compile("[yYdD年日]");
  private static final Pattern NO_FORMAT = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.");

  private final Path path;
  private final ImportProperties limits;

  /**
   * Opens a workbook.
   *
   * @throws Refusal UNREADABLE_FILE when it is broken or has macros; TOO_LARGE when it unpacks to
   *     more than is taken
   */
  Workbook(Path path, ImportProperties limits) throws IOException {
    this.path = path;
    this.limits = limits;
    check();
  }

  /** The names of the sheets, in their order. */
  List<String> sheets() throws IOException {
    try (ReadableWorkbook book = open();
        Stream<Sheet> sheets = book.getSheets()) {
      return sheets.map(Sheet::getName).toList();
    } catch (ExcelReaderException e) {
      throw broken();
    }
  }

  /**
   * Writes a sheet as a table.
   *
   * @throws Refusal UNREADABLE_FILE, TOO_LARGE
   */
  void write(String sheet, Path csv) throws IOException {
    try (ReadableWorkbook book = open();
        TableWriter table = new TableWriter(csv, limits);
        Stream<Row> rows = book.findSheet(sheet).orElseThrow(Workbook::broken).openStream()) {
      Iterator<Row> all = rows.iterator();
      int width = 0;
      while (all.hasNext()) {
        Row row = all.next();
        List<String> cells = cells(row);
        if (width == 0 && cells.isEmpty()) {
          table.row(cells);
          continue;
        }
        while (table.next() < row.getRowNum()) {
          table.row(List.of());
        }
        width = Math.max(width, table.next() == 1 ? cells.size() : width);
        // A sheet leaves empty cells at the end of a row out; a table does not.
        cells.addAll(Collections.nCopies(Math.max(0, width - cells.size()), ""));
        table.row(cells);
      }
    } catch (ExcelReaderException e) {
      throw broken();
    }
  }

  /** That this is no workbook that is taken: an old, encrypted, binary or running one. */
  static Refusal otherKind() {
    return new Refusal(RefusalCode.UNREADABLE_FILE).with("workbook", "OTHER_KIND");
  }

  private static Refusal broken() {
    return new Refusal(RefusalCode.UNREADABLE_FILE).with("workbook", "BROKEN");
  }

  private ReadableWorkbook open() throws IOException {
    try {
      return new ReadableWorkbook(path.toFile(), new ReadingOptions(true, true));
    } catch (ExcelReaderException | IOException e) {
      throw broken();
    }
  }

  private static List<String> cells(Row row) {
    List<String> cells = new ArrayList<>();
    for (Cell cell : row) {
      cells.add(cell == null ? "" : text(cell));
    }
    while (!cells.isEmpty() && cells.getLast().isBlank()) {
      cells.removeLast();
    }
    return cells;
  }

  private static String text(Cell cell) {
    if (cell.getType() == CellType.NUMBER) {
      return isDate(cell)
          ? cell.asDate().toLocalDate().toString()
          : cell.asNumber().stripTrailingZeros().toPlainString();
    }
    boolean isEmpty = cell.getType() == CellType.ERROR || cell.getRawValue() == null;
    return isEmpty ? "" : cell.getType() == CellType.STRING ? cell.asString() : cell.getRawValue();
  }

  private static boolean isDate(Cell cell) {
    String format = cell.getDataFormatString();
    return format != null && DATE_FORMAT.matcher(NO_FORMAT.matcher(format).replaceAll("")).find();
  }

  /** What a zip says of its sizes may be a lie, so all is unpacked once and counted. */
  private void check() throws IOException {
    long left = limits.largestFile().toBytes() * 2;
    try (ZipFile zip = new ZipFile(path.toFile())) {
      if (zip.size() > MOST_PARTS) {
        throw new Refusal(RefusalCode.TOO_LARGE);
      }
      for (ZipEntry part : Collections.list(zip.entries())) {
        String name = part.getName().toLowerCase(Locale.ROOT);
        if (name.endsWith("vbaproject.bin") || name.endsWith("workbook.bin")) {
          throw otherKind();
        }
        long most = name.endsWith("sharedstrings.xml") ? LARGEST_TEXTS.toBytes() : left;
        try (InputStream in = zip.getInputStream(part)) {
          long size = in.skip(most + 1);
          if (size > most) {
            throw new Refusal(RefusalCode.TOO_LARGE)
                .with("maximum", limits.largestFile().toMegabytes() + " MB");
          }
          left -= size;
        }
      }
    } catch (java.util.zip.ZipException e) {
      throw broken();
    }
  }
}
