package coop.yui.imports;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import coop.yui.graph.Act;
import coop.yui.graph.Graph;
import coop.yui.graph.NodeKind;
import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.graph.Transaction;
import coop.yui.graph.Transaction.Change;
import coop.yui.identity.Viewer;
import coop.yui.network.Entries;
import coop.yui.network.Organisation;
import coop.yui.network.OrganisationEntry;
import coop.yui.network.Organisations;
import coop.yui.network.PlaceEntry;
import coop.yui.network.Places;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Writes confirmed files into the directory, batch by batch, in the background. A batch, its audit
 * entries and the count of rows done are one transaction; so a run that broke off goes on behind
 * the last batch.
 */
@Component
class ImportRuns {

  private static final Logger LOG = LoggerFactory.getLogger(ImportRuns.class);
  private static final int TRIES = 5;
  private static final String DISSOLVE =
      """
      CYPHER 25
      UNWIND $rows AS row
      MATCH (o:Organisation {id: row.id})
      SET o.dissolvedOn = row.day
      """;

  private final Graph graph;
  private final DirectoryImports imports;
  private final ImportFiles files;
  private final ImportChecks checks;
  private final ImportDoubts doubts;
  private final ImportProperties properties;
  private final Organisations organisations;
  private final Entries entries;
  private final Places places;
  private final BackgroundWork work;

  ImportRuns(
      Graph graph,
      DirectoryImports imports,
      ImportFiles files,
      ImportChecks checks,
      ImportDoubts doubts,
      ImportProperties properties,
      Organisations organisations,
      Entries entries,
      Places places,
      BackgroundWork work) {
    this.graph = graph;
    this.imports = imports;
    this.files = files;
    this.checks = checks;
    this.doubts = doubts;
    this.properties = properties;
    this.organisations = organisations;
    this.entries = entries;
    this.places = places;
    this.work = work;
  }

  /**
   * Lets an import begin, or go on where it broke off.
   *
   * @throws Refusal NOT_SIGNED_IN, NOT_ALLOWED, NOT_FOUND, INVALID_COLUMNS, INVALID_VALUE,
   *     WRONG_STATE, UNDECIDED
   */
  DirectoryImport confirm(ConfirmImportInput input, Viewer viewer) {
    String person = viewer.mustBeStaff();
    String id = NodeKind.IMPORT.check(input.importId(), "import");
    DirectoryImport found = imports.byId(id);
    found.choice().mustBeReady(found.columns().size());
    String run = UUID.randomUUID().toString();
    imports.begin(id, run, input.undecidedAreNew(), person);
    work.begin("run of " + id, () -> run(id, run, person));
    return imports.byId(id);
  }

  /**
   * Stops an import between two batches, or throws an upload away.
   *
   * @throws Refusal NOT_SIGNED_IN, NOT_ALLOWED, NOT_FOUND, WRONG_STATE
   */
  DirectoryImport cancel(String importId, Viewer viewer) {
    String person = viewer.mustBeStaff();
    String id = NodeKind.IMPORT.check(importId, "import");
    imports.cancel(id, person);
    files.forget(id);
    doubts.forget(id);
    return imports.byId(id);
  }

  /**
   * What a stop of the portal left in the middle: runs have failed and may be confirmed again,
   * checks begin anew.
   */
  @EventListener(ApplicationReadyEvent.class)
  void takeUp() {
    for (DirectoryImport left : imports.inStates(ImportState.CHECKING, ImportState.RUNNING)) {
      if (!files.has(left.id())) {
        continue; // Another portal on the same graph has the file, and may be at work.
      }
      if (left.state() == ImportState.RUNNING) {
        imports.end(left.id(), ImportState.RUNNING, ImportState.FAILED);
      } else {
        checks.begin(left.id());
      }
    }
  }

  private void run(String id, String run, String person) {
    try {
      DirectoryImport found = imports.byId(id);
      try (ImportRows rows =
          new ImportRows(checks.file(found), found.choice(), organisations, places)) {
        rows.skip(found.progress().lastRow());
        Pace pace = new Pace(properties.batch());
        List<ToldRow> batch = rows.next(pace.next());
        while (!batch.isEmpty()) {
          work.mustGoOn();
          long began = System.nanoTime();
          write(id, run, person, rows, batch);
          pace.took(Duration.ofNanos(System.nanoTime() - began));
          batch = rows.next(pace.next());
        }
      }
      imports.end(id, ImportState.RUNNING, ImportState.DONE);
      files.forget(id);
    } catch (DirectoryImports.StoppedException e) {
      LOG.info("{} was stopped", id);
    } catch (IOException | RuntimeException e) {
      LOG.warn("{} broke off", id, e);
      imports.end(id, ImportState.RUNNING, ImportState.FAILED);
    }
  }

  /**
   * Somebody may enter the same organisation at the same moment: then the batch is planned again.
   */
  void write(String id, String run, String person, ImportRows rows, List<ToldRow> batch) {
    for (int tries = 1; ; tries++) {
      List<PlannedRow> planned = rows.plan(batch, doubts.same(id, batch));
      try {
        graph.write(
            Act.of("confirmImport", person), transaction -> write(transaction, id, run, planned));
        return;
      } catch (Refusal refusal) {
        boolean isRace =
            refusal.code() == RefusalCode.IDENTIFIER_TAKEN
                || refusal.code() == RefusalCode.CHANGED_MEANWHILE;
        if (!isRace || tries == TRIES) {
          throw refusal;
        }
      }
    }
  }

  private String write(Transaction transaction, String id, String run, List<PlannedRow> planned) {
    DirectoryImport held = imports.hold(transaction, id, run, ImportState.RUNNING);
    List<PlannedRow> writing =
        planned.stream()
            .filter(
                row ->
                    row.outcome() == ImportOutcome.CREATE || row.outcome() == ImportOutcome.CHANGE)
            .toList();
    ImportMarks.markPlaces(transaction, id, places.ensure(transaction, newPlaces(writing)));
    Map<String, String> marks =
        ImportMarks.mark(
            transaction,
            id,
            planned.stream().map(PlannedRow::organisation).filter(Objects::nonNull).toList());
    Map<String, Organisation> locked =
        organisations.lock(
            transaction,
            writing.stream().map(PlannedRow::organisation).filter(Objects::nonNull).toList());
    List<Entries.Row> written = new ArrayList<>();
    List<String> created = new ArrayList<>();
    List<Map<String, Object>> dissolved = new ArrayList<>();
    List<ReportLine> lines = new ArrayList<>();
    for (PlannedRow row : planned) {
      String organisation = row.organisation();
      if (row.outcome() == ImportOutcome.CREATE) {
        organisation = NodeKind.ORGANISATION.newId();
        created.add(organisation);
        written.add(new Entries.Row(organisation, null, requireNonNull(row.after())));
        if (row.told().dissolvedOn() != null) {
          dissolved.add(Map.of("id", organisation, "day", row.told().dissolvedOn()));
          transaction.audit(
              organisation,
              List.of(organisation),
              Map.of("dissolvedOn", Change.to(row.told().dissolvedOn().toString())));
        }
      } else if (row.outcome() == ImportOutcome.CHANGE) {
        OrganisationEntry now = requireNonNull(locked.get(organisation)).entry();
        written.add(new Entries.Row(requireNonNull(organisation), now, row.told().over(now)));
      }
      lines.add(
          new ReportLine(
              row.told().row(),
              row.outcome(),
              organisation,
              row.told().problems(),
              earlier(transaction, row, locked, marks)));
    }
    entries.write(transaction, written);
    ImportMarks.mark(transaction, id, created);
    transaction.run(DISSOLVE, Map.of("rows", dissolved));
    imports.advance(
        transaction, id, lines, files.report(id).write(held.progress().reportEnd(), lines));
    return id;
  }

  private static @Nullable Earlier earlier(
      Transaction transaction,
      PlannedRow row,
      Map<String, Organisation> locked,
      Map<String, String> marks) {
    if (row.outcome() == ImportOutcome.LEFT_OUT) {
      return null;
    }
    if (row.organisation() == null) {
      return new Earlier(transaction.at(), null, null, null);
    }
    Organisation now = locked.get(row.organisation());
    return new Earlier(
        transaction.at(),
        marks.get(row.organisation()),
        now == null ? null : now.entry(),
        now == null ? null : now.changedAt());
  }

  /** Each place once, the larger before those within. */
  private static List<PlaceEntry> newPlaces(List<PlannedRow> rows) {
    return List.copyOf(
        rows.stream()
            .flatMap(row -> row.told().places().stream())
            .map(PlaceEntry::checked)
            .collect(toMap(PlaceEntry::code, Function.identity(), (a, b) -> a, LinkedHashMap::new))
            .values());
  }
}
