package coop.yui.imports;

import static java.util.stream.Collectors.joining;

import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.identity.Viewer;
import coop.yui.web.CsvTable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Reports as tables, one line for each row of the file that is done. */
@Component
class ImportReports {

  private final DirectoryImports imports;
  private final ImportFiles files;

  ImportReports(DirectoryImports imports, ImportFiles files) {
    this.imports = imports;
    this.files = files;
  }

  /**
   * The import whose report may be read.
   *
   * @throws Refusal NOT_SIGNED_IN, NOT_ALLOWED; NOT_FOUND as long as there is no report
   */
  DirectoryImport of(String id, Viewer viewer) {
    viewer.mustBeStaff();
    DirectoryImport found = imports.byId(id);
    if (found.reportPath() == null) {
      throw new Refusal(RefusalCode.NOT_FOUND);
    }
    return found;
  }

  /** Writes the report, line by line. */
  void write(DirectoryImport of, Locale locale, OutputStream out) throws IOException {
    boolean isJapanese = locale.getLanguage().equals("ja");
    CsvTable table =
        new CsvTable(
            out,
            isJapanese
                ? List.of("行", "結果", "団体のID", "問題")
                : List.of("row", "outcome", "organisation", "problems"));
    files.report(of.id()).forEach(line -> print(table, line, locale));
    table.finish();
  }

  private static void print(CsvTable table, ReportLine line, Locale locale) {
    String problems =
        line.problems().stream().map(problem -> sentence(problem, locale)).collect(joining(" | "));
    try {
      table.row(Arrays.asList(line.row(), line.outcome().name(), line.organisation(), problems));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String sentence(ImportProblem problem, Locale locale) {
    String about = problem.field() == null ? "" : problem.field().name() + ": ";
    String value = problem.value() == null ? "" : " (" + problem.value() + ")";
    return about + problem.sentence(locale) + value;
  }
}
