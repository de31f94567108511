package coop.yui.duties;

import coop.yui.bylaws.Governance;
import coop.yui.duties.AwaitedDuties.AwaitedDuty;
import coop.yui.duties.OfficerReport.ReportQuestion;
import coop.yui.duties.OfficerReports.ReportPage;
import coop.yui.duties.ReportActs.AnswerReportQuestionInput;
import coop.yui.duties.ReportActs.AskAboutReportInput;
import coop.yui.duties.ReportActs.MarkReportReadInput;
import coop.yui.duties.ReportActs.PublishOfficerReportInput;
import coop.yui.graph.Connection;
import coop.yui.graph.Page;
import coop.yui.identity.FieldLoaders;
import coop.yui.identity.NodeReaders;
import coop.yui.identity.Viewer;
import coop.yui.network.Linked;
import graphql.schema.DataFetchingEnvironment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** What officers owe the members. */
@Controller
class DutyController {

  private static final String REPORTS = "Governance.reports";
  private static final String QUESTIONS = "OfficerReport.questions";

  private final Duties duties;
  private final ReportActs acts;
  private final NodeReaders nodes;

  DutyController(
      Duties duties,
      OfficerReports reports,
      ReportActs acts,
      NodeReaders nodes,
      FieldLoaders loaders) {
    this.duties = duties;
    this.acts = acts;
    this.nodes = nodes;
    loaders.registerAbsent(REPORTS, ReportPage.class, reports::of);
    loaders.register(QUESTIONS, Page.class, Connection.empty(), reports::questions);
  }

  @MutationMapping
  OfficerReport publishOfficerReport(
      @Argument PublishOfficerReportInput input, @ContextValue Viewer viewer) {
    return acts.publish(input, viewer);
  }

  @MutationMapping
  OfficerReport markReportRead(@Argument MarkReportReadInput input, @ContextValue Viewer viewer) {
    return acts.markRead(input, viewer);
  }

  @MutationMapping
  OfficerReport askAboutReport(@Argument AskAboutReportInput input, @ContextValue Viewer viewer) {
    return acts.ask(input, viewer);
  }

  @MutationMapping
  OfficerReport answerReportQuestion(
      @Argument AnswerReportQuestionInput input, @ContextValue Viewer viewer) {
    return acts.answer(input, viewer);
  }

  @BatchMapping(typeName = "Governance", field = "duties")
  Map<Governance, List<OfficerDuty>> duties(List<Governance> sources, @ContextValue Viewer viewer) {
    Map<String, List<OfficerDuty>> all =
        duties.of(
            sources.stream().map(source -> source.cooperative().id()).distinct().toList(), viewer);
    Map<Governance, List<OfficerDuty>> found = new HashMap<>();
    for (Governance source : sources) {
      List<OfficerDuty> own = all.get(source.cooperative().id());
      if (own != null) {
        found.put(source, own);
      }
    }
    return found;
  }

  @SchemaMapping(typeName = "Governance", field = "reports")
  CompletableFuture<@Nullable Connection<OfficerReport>> reports(
      Governance governance,
      @Argument @Nullable List<DutyKind> kinds,
      @Argument @Nullable Integer first,
      @Argument @Nullable String after,
      DataFetchingEnvironment environment) {
    ReportPage page = new ReportPage(kinds, Page.forward(first, after));
    return FieldLoaders.load(environment, REPORTS, governance.cooperative().id(), page);
  }

  @BatchMapping(typeName = "OfficerDuty", field = "lastReport")
  Map<OfficerDuty, Object> last(List<OfficerDuty> sources, @ContextValue Viewer viewer) {
    return Linked.read(sources, OfficerDuty::lastReport, nodes, viewer);
  }

  @BatchMapping(typeName = "OfficerReport", field = "cooperative")
  Map<OfficerReport, Object> cooperatives(
      List<OfficerReport> sources, @ContextValue Viewer viewer) {
    return Linked.read(sources, OfficerReport::cooperative, nodes, viewer);
  }

  @BatchMapping(typeName = "OfficerReport", field = "publishedBy")
  Map<OfficerReport, Object> publishing(List<OfficerReport> sources, @ContextValue Viewer viewer) {
    return Linked.read(sources, OfficerReport::publishedBy, nodes, viewer);
  }

  @SchemaMapping(typeName = "OfficerReport", field = "questions")
  CompletableFuture<Connection<ReportQuestion>> questions(
      OfficerReport report,
      @Argument @Nullable Integer first,
      @Argument @Nullable String after,
      DataFetchingEnvironment environment) {
    return FieldLoaders.load(environment, QUESTIONS, report.id(), Page.forward(first, after));
  }

  @SchemaMapping(typeName = "OfficerReport")
  List<ReportAct> viewerActs(OfficerReport report, @ContextValue Viewer viewer) {
    return ReportAct.of(report, viewer);
  }

  @BatchMapping(typeName = "ReportQuestion", field = "askedBy")
  Map<ReportQuestion, Object> asking(List<ReportQuestion> sources, @ContextValue Viewer viewer) {
    return Linked.read(sources, ReportQuestion::askedBy, nodes, viewer);
  }

  @BatchMapping(typeName = "ReportQuestion", field = "answeredBy")
  Map<ReportQuestion, Object> answering(List<ReportQuestion> sources, @ContextValue Viewer viewer) {
    return Linked.read(sources, ReportQuestion::answeredBy, nodes, viewer);
  }

  @BatchMapping(typeName = "AwaitedDuty", field = "organisation")
  Map<AwaitedDuty, Object> awaitedAt(List<AwaitedDuty> sources, @ContextValue Viewer viewer) {
    return Linked.read(sources, AwaitedDuty::organisation, nodes, viewer);
  }
}
