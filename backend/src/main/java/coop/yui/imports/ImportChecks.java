package coop.yui.imports;

import coop.yui.network.Organisations;
import coop.yui.network.Places;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Reads whole files as they would be written, and keeps their problems; nothing is written to the
 * directory.
 */
@Component
class ImportChecks {

  private static final Logger LOG = LoggerFactory.getLogger(ImportChecks.class);
  private static final int SHOWN = 20;

  private final DirectoryImports imports;
  private final ImportFiles files;
  private final ImportProperties properties;
  private final Organisations organisations;
  private final Places places;
  private final BackgroundWork work;

  ImportChecks(
      DirectoryImports imports,
      ImportFiles files,
      ImportProperties properties,
      Organisations organisations,
      Places places,
      BackgroundWork work) {
    this.imports = imports;
    this.files = files;
    this.properties = properties;
    this.organisations = organisations;
    this.places = places;
    this.work = work;
  }

  /** Begins a check in the background. */
  void begin(String id) {
    work.begin("check of " + id, () -> check(id));
  }

  /** The file of an import as it was recognised. */
  CsvFile file(DirectoryImport of) {
    try {
      return new CsvFile(
          files.csv(of.id()),
          Encoding.of(files.csv(of.id()), of.encoding()),
          of.delimiter().charAt(0));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void check(String id) {
    try {
      DirectoryImport found = imports.byId(id);
      Lines<ImportProblem> problems = files.newProblems(id);
      List<ImportRow> preview = new ArrayList<>();
      long end = problems.write(0, List.of());
      int problemRows = 0;
      int problemTotal = 0;
      try (ImportRows rows = new ImportRows(file(found), found.choice(), organisations, places)) {
        List<ToldRow> batch = rows.next(properties.batch());
        while (!batch.isEmpty()) {
          work.mustGoOn();
          List<PlannedRow> planned = rows.plan(batch);
          planned.stream()
              .limit(SHOWN - preview.size())
              .map(PlannedRow::shown)
              .forEach(preview::add);
          List<ImportProblem> more =
              planned.stream().flatMap(row -> row.told().problems().stream()).toList();
          end = problems.write(end, more);
          problemTotal += more.size();
          problemRows +=
              (int) planned.stream().filter(row -> row.outcome() == ImportOutcome.LEFT_OUT).count();
          batch = rows.next(properties.batch());
        }
      }
      problems.replace(files.problems(id));
      imports.checked(id, preview, problemRows, problemTotal);
    } catch (IOException | RuntimeException e) {
      if (work.isStopping()) {
        return;
      }
      LOG.warn("The check of {} broke off", id, e);
      imports.end(id, ImportState.CHECKING, ImportState.CANCELLED);
    }
  }
}
