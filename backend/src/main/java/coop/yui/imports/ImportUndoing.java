package coop.yui.imports;

import static java.util.Objects.requireNonNull;

import coop.yui.graph.Act;
import coop.yui.graph.Graph;
import coop.yui.graph.NodeKind;
import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.graph.Transaction;
import coop.yui.identity.Viewer;
import coop.yui.imports.ImportUndos.Batch;
import coop.yui.network.Hindrance;
import coop.yui.network.Organisation;
import coop.yui.network.Organisations;
import coop.yui.network.Reversals;
import coop.yui.network.Reversals.PutBack;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Takes imports back, batch by batch along their reports, in the background. A batch, its audit
 * entries and the count of what is done are one transaction; so what broke off goes on behind the
 * last batch.
 */
@Component
class ImportUndoing {

  private static final Logger LOG = LoggerFactory.getLogger(ImportUndoing.class);

  private final Graph graph;
  private final DirectoryImports imports;
  private final ImportUndos undos;
  private final ImportFiles files;
  private final ImportProperties properties;
  private final Organisations organisations;
  private final Reversals reversals;
  private final BackgroundWork work;

  ImportUndoing(
      Graph graph,
      DirectoryImports imports,
      ImportUndos undos,
      ImportFiles files,
      ImportProperties properties,
      Organisations organisations,
      Reversals reversals,
      BackgroundWork work) {
    this.graph = graph;
    this.imports = imports;
    this.undos = undos;
    this.files = files;
    this.properties = properties;
    this.organisations = organisations;
    this.reversals = reversals;
    this.work = work;
  }

  /**
   * Lets the taking back of an import begin, or go on where it broke off.
   *
   * @throws Refusal NOT_SIGNED_IN, NOT_ALLOWED; NOT_FOUND for an import or report that is not here;
   *     WRONG_STATE
   */
  DirectoryImport undo(String importId, Viewer viewer) {
    String person = viewer.mustBeStaff();
    String id = NodeKind.IMPORT.check(importId, "import");
    DirectoryImport found = imports.byId(id);
    if (found.progress().reportEnd() > 0 && !files.hasReport(id)) {
      throw new Refusal(RefusalCode.NOT_FOUND).field("import");
    }
    begin(id, person);
    return imports.byId(id);
  }

  /** What a stop of the portal left in the middle goes on. */
  @EventListener(ApplicationReadyEvent.class)
  void takeUp() {
    for (DirectoryImport left : imports.inStates(ImportState.UNDOING)) {
      if (files.hasReport(left.id())) {
        String run = UUID.randomUUID().toString();
        undos.takeUp(left.id(), run);
        work.begin("undo of " + left.id(), () -> run(left.id(), run));
      }
    }
  }

  private void begin(String id, String person) {
    String run = UUID.randomUUID().toString();
    undos.begin(id, run, person);
    work.begin("undo of " + id, () -> run(id, run));
  }

  private void run(String id, String run) {
    try {
      DirectoryImport found = imports.byId(id);
      ImportUndo begun = requireNonNull(found.undo());
      Pace pace = new Pace(properties.batch());
      List<Lines.Line<ReportLine>> lines = next(found, begun.readEnd(), pace);
      while (!lines.isEmpty()) {
        work.mustGoOn();
        long began = System.nanoTime();
        List<Lines.Line<ReportLine>> batch = lines;
        graph.write(
            Act.of("undoImport", begun.by()), transaction -> undo(transaction, id, run, batch));
        pace.took(Duration.ofNanos(System.nanoTime() - began));
        lines = next(found, lines.getLast().end(), pace);
      }
      undos.end(id, ImportState.UNDONE);
    } catch (DirectoryImports.StoppedException e) {
      LOG.info("The undo of {} was stopped", id);
    } catch (RuntimeException e) {
      LOG.warn("The undo of {} broke off", id, e);
      undos.end(id, ImportState.UNDO_FAILED);
    }
  }

  /** A line behind those that were counted belongs to a batch that was never written. */
  private List<Lines.Line<ReportLine>> next(DirectoryImport of, long from, Pace pace) {
    return files.report(of.id()).read(from, pace.next()).stream()
        .filter(line -> line.end() <= of.progress().reportEnd())
        .toList();
  }

  private String undo(
      Transaction transaction, String id, String run, List<Lines.Line<ReportLine>> batch) {
    ImportUndo held =
        requireNonNull(imports.hold(transaction, id, run, ImportState.UNDOING).undo());
    List<ReportLine> lines =
        batch.stream().map(Lines.Line::thing).filter(line -> line.organisation() != null).toList();
    List<ReportLine> written = lines.stream().filter(ReportLine::isWritten).toList();
    Map<String, Organisation> now =
        organisations.lock(
            transaction, lines.stream().map(line -> requireNonNull(line.organisation())).toList());
    Map<String, ImportKeptReason> reasons = reasons(transaction, id, written, now);
    List<Organisation> takenAway = new ArrayList<>();
    List<PutBack> putBack = new ArrayList<>();
    List<ImportKept> kept = new ArrayList<>();
    for (ReportLine line : written) {
      String organisation = requireNonNull(line.organisation());
      Organisation found = now.get(organisation);
      ImportKeptReason reason = reasons.get(organisation);
      if (found == null || reason != null) {
        kept.add(kept(line, found, reason));
      } else if (line.outcome() == ImportOutcome.CREATE) {
        takenAway.add(found);
      } else {
        putBack.add(putBack(line, found));
      }
    }
    ImportMarks.markBack(transaction, id, lines);
    reversals.takeAway(transaction, takenAway);
    reversals.putBack(transaction, putBack);
    undos.advance(
        transaction,
        id,
        new Batch(
            takenAway.size(),
            putBack.size(),
            kept.size(),
            batch.getLast().end(),
            files.kept(id).write(held.keptEnd(), kept)));
    return id;
  }

  private static ImportKept kept(
      ReportLine line, @Nullable Organisation found, @Nullable ImportKeptReason reason) {
    String organisation = requireNonNull(line.organisation());
    return found == null || reason == null
        ? new ImportKept(line.row(), organisation, null, ImportKeptReason.GONE)
        : new ImportKept(line.row(), organisation, found.name(), reason);
  }

  /** Why organisations stay as they are, by id; none for those that nobody touched. */
  private Map<String, ImportKeptReason> reasons(
      Transaction transaction, String id, List<ReportLine> written, Map<String, Organisation> now) {
    Map<String, ImportKeptReason> reasons = new HashMap<>();
    List<String> created = new ArrayList<>();
    List<PutBack> changed = new ArrayList<>();
    for (ReportLine line : written) {
      Organisation found = now.get(line.organisation());
      if (found == null) {
        continue;
      }
      if (line.earlier() == null || !found.changedAt().isEqual(line.earlier().writtenAt())) {
        reasons.put(found.id(), ImportKeptReason.CHANGED);
      } else if (line.outcome() == ImportOutcome.CREATE) {
        created.add(found.id());
      } else {
        changed.add(putBack(line, found));
      }
    }
    Map<String, Hindrance> hindrances = new HashMap<>(reversals.ofTakingAway(transaction, created));
    hindrances.putAll(reversals.ofPuttingBack(transaction, changed));
    Set<String> again = new HashSet<>(ImportMarks.markedLater(transaction, id, now.keySet()));
    again.retainAll(untouched(created, changed));
    again.forEach(one -> reasons.put(one, ImportKeptReason.IMPORTED_AGAIN));
    hindrances.forEach((one, hindrance) -> reasons.put(one, ImportKeptReason.of(hindrance)));
    return reasons;
  }

  private static Set<String> untouched(List<String> created, List<PutBack> changed) {
    Set<String> untouched = new HashSet<>(created);
    changed.forEach(row -> untouched.add(row.now().id()));
    return untouched;
  }

  private static PutBack putBack(ReportLine line, Organisation found) {
    Earlier earlier = requireNonNull(line.earlier());
    return new PutBack(found, requireNonNull(earlier.entry()), requireNonNull(earlier.changedAt()));
  }
}
