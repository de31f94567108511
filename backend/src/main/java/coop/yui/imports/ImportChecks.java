package coop.yui.imports;

import static java.util.stream.Collectors.toSet;

import coop.yui.network.OrganisationNames;
import coop.yui.network.Organisations;
import coop.yui.network.Places;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
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
  private final OrganisationNames names;
  private final ImportDoubts doubts;
  private final BackgroundWork work;

  ImportChecks(
      DirectoryImports imports,
      ImportFiles files,
      ImportProperties properties,
      Organisations organisations,
      Places places,
      OrganisationNames names,
      ImportDoubts doubts,
      BackgroundWork work) {
    this.imports = imports;
    this.files = files;
    this.properties = properties;
    this.organisations = organisations;
    this.places = places;
    this.names = names;
    this.doubts = doubts;
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
      String check = UUID.randomUUID().toString();
      Resemblances resemblances = new Resemblances(names);
      try (ImportRows rows = new ImportRows(file(found), found.choice(), organisations, places)) {
        List<ToldRow> batch = rows.next(properties.batch());
        while (!batch.isEmpty()) {
          work.mustGoOn();
          List<PlannedRow> planned = rows.plan(batch);
          List<NewDoubt> doubtful = resemblances.of(planned);
          doubts.keep(id, check, doubtful);
          Set<Integer> doubtfulRows = doubtful.stream().map(NewDoubt::row).collect(toSet());
          planned.stream()
              .limit(SHOWN - preview.size())
              .map(row -> row.shown(doubtfulRows.contains(row.told().row())))
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
      imports.checked(id, preview, problemRows, problemTotal, doubts.finish(id, check));
    } catch (IOException | RuntimeException e) {
      if (work.isStopping()) {
        return;
      }
      LOG.warn("The check of {} broke off", id, e);
      imports.end(id, ImportState.CHECKING, ImportState.CANCELLED);
      doubts.forget(id);
    }
  }
}
