package coop.yui.imports;

import static java.util.stream.Collectors.joining;

import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.identity.Viewer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.stereotype.Component;

/** Reports as tables, one line for each row of the file that is done. */
@Component
class ImportReports {

  /** Tells spreadsheets that the file is UTF-8. */
  private static final char MARK = '\uFEFF';

  /** What makes a spreadsheet run a cell as a formula. */
  private static final Pattern FORMULA = Pattern.compile("[=+\\-@\\t\\r＝＋－＠].*", Pattern.DOTALL);

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
    try (Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        CSVPrinter table = new CSVPrinter(writer, CSVFormat.RFC4180)) {
      writer.write(MARK);
      if (isJapanese) {
        table.printRecord("行", "結果", "団体のID", "問題");
      } else {
        table.printRecord("row", "outcome", "organisation", "problems");
      }
      files.report(of.id()).forEach(line -> print(table, line, locale));
    }
  }

  private static void print(CSVPrinter table, ReportLine line, Locale locale) {
    String problems =
        line.problems().stream().map(problem -> sentence(problem, locale)).collect(joining(" | "));
    try {
      table.printRecord(
          line.row(),
          line.outcome().name(),
          line.organisation() == null ? "" : line.organisation(),
          harmless(problems));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String sentence(ImportProblem problem, Locale locale) {
    String about = problem.field() == null ? "" : problem.field().name() + ": ";
    String value = problem.value() == null ? "" : " (" + problem.value() + ")";
    return about + problem.sentence(locale) + value;
  }

  /** The text as a cell that no spreadsheet runs. */
  static String harmless(String text) {
    return FORMULA.matcher(text).matches() ? "'" + text : text;
  }
}
