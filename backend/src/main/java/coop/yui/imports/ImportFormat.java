package coop.yui.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/** The formats of files that are taken; the same names as the enum of the schema. */
public enum ImportFormat {
  CSV,
  JSON,
  XLSX;

  private static final int START = 8;

  /**
   * The format of a file, by its first bytes and its name.
   *
   * @throws Refusal UNREADABLE_FILE for workbooks of a kind that is not taken
   */
  static ImportFormat of(Path file, String fileName) throws IOException {
    byte[] start;
    try (InputStream in = Files.newInputStream(file)) {
      start = in.readNBytes(START);
    }
    if (start.length == START && ReadableWorkbook.isOLE2Header(start)) {
      throw Workbook.otherKind();
    }
    if (start.length >= 4 && ReadableWorkbook.isOOXMLZipHeader(start)) {
      return XLSX;
    }
    String name = fileName.toLowerCase(Locale.ROOT);
    return name.endsWith(".json") || name.endsWith(".jsonl") || name.endsWith(".ndjson")
        ? JSON
        : CSV;
  }
}
