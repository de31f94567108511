package coop.yui.work;

import coop.yui.bylaws.Governance;
import coop.yui.graph.Connection;
import coop.yui.graph.Page;
import coop.yui.identity.FieldLoaders;
import coop.yui.identity.NodeReaders;
import coop.yui.identity.Viewer;
import coop.yui.network.Linked;
import coop.yui.work.WorkActs.CloseWorkYearInput;
import coop.yui.work.WorkActs.CorrectWorkInput;
import coop.yui.work.WorkActs.RecordWorkInput;
import coop.yui.work.WorkFile.WorkFileRow;
import coop.yui.work.WorkFiles.RecordWorkFileInput;
import coop.yui.work.WorkRecord.ClosedWorkYear;
import coop.yui.work.WorkRecord.WorkSheet;
import coop.yui.work.WorkRecord.WorkTotal;
import coop.yui.work.WorkRecords.TotalsPage;
import graphql.schema.DataFetchingEnvironment;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** How long members worked. */
@Controller
class WorkController {

  private static final String FILE = "Governance.workFile";
  private static final String SHEET = "Governance.workSheet";
  private static final String TOTALS = "Governance.workTotals";

  private final WorkRecords records;
  private final WorkActs acts;
  private final WorkFiles files;
  private final NodeReaders nodes;

  WorkController(
      WorkRecords records,
      WorkActs acts,
      WorkFiles files,
      NodeReaders nodes,
      FieldLoaders loaders) {
    this.records = records;
    this.acts = acts;
    this.files = files;
    this.nodes = nodes;
    loaders.registerAbsent(FILE, String.class, files::look);
    loaders.registerAbsent(SHEET, LocalDate.class, records::sheets);
    loaders.registerAbsent(TOTALS, TotalsPage.class, records::totals);
  }

  @MutationMapping
  WorkRecord recordWork(@Argument RecordWorkInput input, @ContextValue Viewer viewer) {
    return acts.record(input, viewer);
  }

  @MutationMapping
  WorkRecord correctWork(@Argument CorrectWorkInput input, @ContextValue Viewer viewer) {
    return acts.correct(input, viewer);
  }

  @MutationMapping
  ClosedWorkYear closeWorkYear(@Argument CloseWorkYearInput input, @ContextValue Viewer viewer) {
    return acts.close(input, viewer);
  }

  @MutationMapping
  WorkFile recordWorkFile(@Argument RecordWorkFileInput input, @ContextValue Viewer viewer) {
    return files.record(input, viewer);
  }

  @SchemaMapping(typeName = "Governance", field = "workFile")
  CompletableFuture<@Nullable WorkFile> file(
      Governance governance, @Argument String csv, DataFetchingEnvironment environment) {
    return FieldLoaders.load(environment, FILE, governance.cooperative().id(), csv);
  }

  @BatchMapping(typeName = "WorkFileRow", field = "person")
  Map<WorkFileRow, Object> workers(List<WorkFileRow> sources, @ContextValue Viewer viewer) {
    return Linked.read(sources, WorkFileRow::person, nodes, viewer);
  }

  @SchemaMapping(typeName = "Governance", field = "workSheet")
  CompletableFuture<@Nullable WorkSheet> sheet(
      Governance governance, @Argument LocalDate month, DataFetchingEnvironment environment) {
    return FieldLoaders.load(environment, SHEET, governance.cooperative().id(), month);
  }

  @SchemaMapping(typeName = "Governance", field = "workTotals")
  CompletableFuture<@Nullable Connection<WorkTotal>> totals(
      Governance governance,
      @Argument int year,
      @Argument @Nullable Integer first,
      @Argument @Nullable String after,
      DataFetchingEnvironment environment) {
    TotalsPage page = new TotalsPage(year, Page.forward(first, after));
    return FieldLoaders.load(environment, TOTALS, governance.cooperative().id(), page);
  }

  @BatchMapping(typeName = "Governance", field = "closedWorkYears")
  Map<Governance, List<ClosedWorkYear>> closed(
      List<Governance> sources, @ContextValue Viewer viewer) {
    Map<String, List<ClosedWorkYear>> all =
        records.closedYears(
            sources.stream().map(source -> source.cooperative().id()).distinct().toList(), viewer);
    Map<Governance, List<ClosedWorkYear>> found = new HashMap<>();
    for (Governance source : sources) {
      List<ClosedWorkYear> own = all.get(source.cooperative().id());
      if (own != null) {
        found.put(source, own);
      }
    }
    return found;
  }

  @BatchMapping(typeName = "WorkRecord", field = "corrects")
  Map<WorkRecord, WorkRecord> corrected(List<WorkRecord> sources, @ContextValue Viewer viewer) {
    Map<String, WorkRecord> former =
        records.own(
            sources.stream().map(WorkRecord::corrects).filter(Objects::nonNull).distinct().toList(),
            viewer);
    Map<WorkRecord, WorkRecord> found = new HashMap<>();
    for (WorkRecord source : sources) {
      WorkRecord own = source.corrects() == null ? null : former.get(source.corrects());
      if (own != null) {
        found.put(source, own);
      }
    }
    return found;
  }

  @BatchMapping(typeName = "WorkTotal", field = "person")
  Map<WorkTotal, Object> persons(List<WorkTotal> sources, @ContextValue Viewer viewer) {
    return Linked.read(sources, WorkTotal::person, nodes, viewer);
  }

  @BatchMapping(typeName = "ClosedWorkYear", field = "closedBy")
  Map<ClosedWorkYear, Object> closing(List<ClosedWorkYear> sources, @ContextValue Viewer viewer) {
    return Linked.read(sources, ClosedWorkYear::closedBy, nodes, viewer);
  }
}
