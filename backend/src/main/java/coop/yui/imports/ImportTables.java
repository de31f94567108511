package coop.yui.imports;

import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Component;

/** Makes a table of whatever was uploaded, so that all that follows reads one kind of file. */
@Component
class ImportTables {

  private static final Encoding UNICODE = new Encoding(StandardCharsets.UTF_8, 0);

  private final ImportFiles files;
  private final ImportProperties properties;

  ImportTables(ImportFiles files, ImportProperties properties) {
    this.files = files;
    this.properties = properties;
  }

  /** A table and what it came from. */
  record Table(CsvFile file, ImportSource source) {}

  /**
   * The table of an upload; of a workbook its first sheet that is not empty.
   *
   * @throws Refusal UNREADABLE_FILE, TOO_LARGE
   */
  Table of(String id, String fileName) throws IOException {
    Path csv = files.csv(id);
    ImportFormat format = ImportFormat.of(csv, fileName);
    if (format == ImportFormat.CSV) {
      return new Table(CsvFile.recognise(csv), new ImportSource(format, List.of(), null));
    }
    Path original = files.setAside(id);
    if (format == ImportFormat.JSON) {
      JsonTable.write(original, csv, properties);
      return new Table(table(csv), new ImportSource(format, List.of(), null));
    }
    Workbook book = new Workbook(original, properties);
    List<String> sheets = book.sheets();
    for (String sheet : sheets) {
      book.write(sheet, csv);
      if (Files.size(csv) > 0) {
        return new Table(table(csv), new ImportSource(format, sheets, sheet));
      }
    }
    throw new Refusal(RefusalCode.UNREADABLE_FILE).with("row", 1);
  }

  /**
   * The table of another sheet of a workbook, beside the one that is read so far.
   *
   * @throws Refusal NOT_FOUND, UNREADABLE_FILE, TOO_LARGE
   */
  Table of(DirectoryImport known, String sheet) throws IOException {
    List<String> sheets = known.sheets();
    if (!sheets.contains(sheet)) {
      throw new Refusal(RefusalCode.NOT_FOUND).field("sheet");
    }
    Path csv = files.sheet(known.id(), sheets.indexOf(sheet));
    new Workbook(files.upload(known.id()), properties).write(sheet, csv);
    return new Table(table(csv), new ImportSource(known.format(), sheets, sheet));
  }

  private static CsvFile table(Path csv) {
    return new CsvFile(csv, UNICODE, ',');
  }
}
