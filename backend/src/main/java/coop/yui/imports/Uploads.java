package coop.yui.imports;

import coop.yui.graph.NodeKind;
import coop.yui.graph.Texts;
import coop.yui.identity.Viewer;
import coop.yui.network.Organisations;
import coop.yui.network.Places;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Takes files in: recognises them, proposes what their columns mean, and lets them be checked. */
@Component
class Uploads {

  private static final int SAMPLE = 200;
  private static final int EXAMPLES = 3;
  private static final int SHOWN = 20;
  private static final int LONGEST_FILE_NAME = 255;

  private final ImportFiles files;
  private final ImportProperties properties;
  private final DirectoryImports imports;
  private final ImportChecks checks;
  private final ImportTables tables;
  private final Organisations organisations;
  private final Places places;

  Uploads(
      ImportFiles files,
      ImportProperties properties,
      DirectoryImports imports,
      ImportChecks checks,
      ImportTables tables,
      Organisations organisations,
      Places places) {
    this.files = files;
    this.properties = properties;
    this.imports = imports;
    this.checks = checks;
    this.tables = tables;
    this.organisations = organisations;
    this.places = places;
  }

  /**
   * Takes a file in.
   *
   * @return the id of the import
   * @throws coop.yui.graph.Refusal NOT_SIGNED_IN, NOT_ALLOWED, UNREADABLE_FILE, TOO_LARGE; then
   *     nothing is kept
   */
  String take(String fileName, InputStream upload, Viewer viewer) {
    String person = viewer.mustBeStaff();
    String name = Texts.required(fileName, LONGEST_FILE_NAME, "fileName");
    String id = NodeKind.IMPORT.newId();
    boolean isTaken = false;
    try {
      files.keep(id, upload, properties.largestFile().toBytes());
      imports.create(id, person, recognise(id, name, tables.of(id, name), person));
      isTaken = true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      if (!isTaken) {
        files.forget(id);
      }
    }
    checks.begin(id);
    return id;
  }

  /**
   * Sets another mapping.
   *
   * @throws coop.yui.graph.Refusal NOT_SIGNED_IN, NOT_ALLOWED, NOT_FOUND, INVALID_COLUMNS,
   *     INVALID_VALUE, WRONG_STATE
   */
  DirectoryImport map(MapImportColumnsInput input, Viewer viewer) {
    String person = viewer.mustBeStaff();
    String id = NodeKind.IMPORT.check(input.importId(), "import");
    DirectoryImport found = imports.byId(id);
    Mapping choice = input.choice().checked(found.columns().size());
    imports.map(id, choice, preview(checks.file(found), choice), person);
    checks.begin(id);
    return imports.byId(id);
  }

  /**
   * Reads another sheet of a workbook.
   *
   * @throws coop.yui.graph.Refusal NOT_SIGNED_IN, NOT_ALLOWED, NOT_FOUND, UNREADABLE_FILE,
   *     TOO_LARGE, WRONG_STATE
   */
  DirectoryImport choose(ChooseImportSheetInput input, Viewer viewer) {
    String person = viewer.mustBeStaff();
    String id = NodeKind.IMPORT.check(input.importId(), "import");
    DirectoryImport known = imports.byId(id);
    DirectoryImports.mustBe(known, ImportState.WAITING);
    try {
      ImportTables.Table table = tables.of(known, input.sheet());
      try {
        imports.read(id, recognise(id, known.fileName(), table, person), person);
        Files.move(table.file().path(), files.csv(id), StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(table.file().path());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    checks.begin(id);
    return imports.byId(id);
  }

  private DirectoryImport recognise(
      String id, String fileName, ImportTables.Table table, String person) throws IOException {
    CsvFile file = table.file();
    int count = file.count(properties.mostRows());
    List<String> headers;
    List<CsvRow> sample = new ArrayList<>();
    try (CsvRows rows = file.rows()) {
      headers = rows.next().cells();
      while (rows.hasNext() && sample.size() < SAMPLE) {
        sample.add(rows.next());
      }
    }
    Mapping proposal = MappingProposal.of(headers, sample);
    return new DirectoryImport(
        id,
        fileName,
        ImportState.CHECKING,
        file.encoding().label(),
        String.valueOf(file.delimiter()),
        columns(headers, sample),
        proposal,
        preview(file, proposal),
        count,
        0,
        0,
        0,
        0,
        DirectoryImport.Progress.NONE,
        person,
        OffsetDateTime.now(ZoneOffset.UTC),
        null,
        table.source(),
        null);
  }

  private List<ImportRow> preview(CsvFile file, Mapping mapping) {
    try (ImportRows rows = new ImportRows(file, mapping, organisations, places)) {
      return rows.plan(rows.next(SHOWN)).stream().map(row -> row.shown(false)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<ImportColumn> columns(List<String> headers, List<CsvRow> sample) {
    List<ImportColumn> columns = new ArrayList<>();
    for (int i = 0; i < headers.size(); i++) {
      int position = i;
      List<String> examples =
          sample.stream()
              .map(row -> row.cell(position).strip())
              .filter(cell -> !cell.isEmpty())
              .limit(EXAMPLES)
              .map(ImportProblem::cut)
              .toList();
      columns.add(
          new ImportColumn(position, ImportProblem.cut(headers.get(position).strip()), examples));
    }
    return columns;
  }
}
