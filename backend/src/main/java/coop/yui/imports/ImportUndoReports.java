package coop.yui.imports;

import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.identity.Viewer;
import coop.yui.web.CsvTable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tables of what became of each organisation when its import was taken back. */
@Component
class ImportUndoReports {

  private static final int PAGE = 1000;
  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final DirectoryImports imports;
  private final ImportFiles files;

  ImportUndoReports(DirectoryImports imports, ImportFiles files) {
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
    if (found.undo() == null || found.undo().reportPath() == null) {
      throw new Refusal(RefusalCode.NOT_FOUND);
    }
    return found;
  }

  /** Writes the report page by page; both files are in the order of the rows. */
  void write(DirectoryImport of, Locale locale, OutputStream out) throws IOException {
    boolean isJapanese = locale.getLanguage().equals("ja");
    ResourceBundle reasons =
        ResourceBundle.getBundle(
            "import.kept", isJapanese ? Locale.JAPANESE : Locale.ENGLISH, NO_FALLBACK);
    CsvTable table =
        new CsvTable(
            out,
            isJapanese
                ? List.of("行", "結果", "団体のID", "名称", "理由")
                : List.of("row", "outcome", "organisation", "name", "reason"));
    long end = of.undo() == null ? 0 : of.undo().readEnd();
    long keptFrom = 0;
    List<Lines.Line<ReportLine>> page = files.report(of.id()).read(0, PAGE);
    while (!page.isEmpty()) {
      Map<Integer, ImportKept> kept = new HashMap<>();
      for (Lines.Line<ImportKept> line : files.kept(of.id()).read(keptFrom, PAGE)) {
        if (line.thing().row() <= page.getLast().thing().row()) {
          kept.put(line.thing().row(), line.thing());
          keptFrom = line.end();
        }
      }
      for (Lines.Line<ReportLine> line : page) {
        if (line.thing().isWritten() && line.end() <= end) {
          table.row(cells(line.thing(), kept.get(line.thing().row()), reasons));
        }
      }
      page = files.report(of.id()).read(page.getLast().end(), PAGE);
    }
    table.finish();
  }

  private static List<? extends @Nullable Object> cells(
      ReportLine line, @Nullable ImportKept kept, ResourceBundle reasons) {
    if (kept != null) {
      return Arrays.asList(
          line.row(),
          "KEPT",
          line.organisation(),
          kept.name(),
          reasons.getString(kept.reason().name()));
    }
    String outcome = line.outcome() == ImportOutcome.CREATE ? "TAKEN_AWAY" : "PUT_BACK";
    return Arrays.asList(line.row(), outcome, line.organisation(), null, null);
  }
}
