package coop.yui.agreements;

import coop.yui.agreements.AllianceDocuments.RemoveAllianceDocumentInput;
import coop.yui.agreements.AmendmentActs.ConsentToAmendmentInput;
import coop.yui.agreements.AmendmentActs.DeclineAmendmentInput;
import coop.yui.agreements.AmendmentActs.WithdrawAmendmentInput;
import coop.yui.agreements.AwaitedAmendmentConsents.AwaitedAmendmentConsent;
import coop.yui.agreements.AwaitedStatements.AwaitedDecentWorkStatement;
import coop.yui.agreements.DecentWorkStatement.DecentWorkStatementDue;
import coop.yui.agreements.StatementActs.FileDecentWorkStatementInput;
import coop.yui.graph.Connection;
import coop.yui.graph.Page;
import coop.yui.identity.FieldLoaders;
import coop.yui.identity.NodeReaders;
import coop.yui.identity.Viewer;
import coop.yui.network.Alliance;
import coop.yui.network.Alliance.AllianceAct;
import coop.yui.network.Linked;
import graphql.schema.DataFetchingEnvironment;
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

/** Amendments, statements and documents of alliances. */
@Controller
class AgreementController {

  private static final String AMENDMENTS = "Alliance.amendments";
  private static final String STATEMENTS = "Alliance.statements";

  private final Amendments amendments;
  private final AmendmentActs amendmentActs;
  private final DecentWorkStatements statements;
  private final StatementActs statementActs;
  private final AllianceDocuments documents;
  private final NodeReaders nodes;

  AgreementController(
      Amendments amendments,
      AmendmentActs amendmentActs,
      DecentWorkStatements statements,
      StatementActs statementActs,
      AllianceDocuments documents,
      NodeReaders nodes,
      FieldLoaders loaders) {
    this.amendments = amendments;
    this.amendmentActs = amendmentActs;
    this.statements = statements;
    this.statementActs = statementActs;
    this.documents = documents;
    this.nodes = nodes;
    loaders.<Page, Connection<AllianceAmendment>>register(
        AMENDMENTS, Page.class, Connection.empty(), amendments::ofAlliances);
    loaders.<Page, Connection<DecentWorkStatement>>register(
        STATEMENTS, Page.class, Connection.empty(), statements::ofAlliances);
  }

  @MutationMapping
  AllianceAmendment proposeAmendment(
      @Argument ProposeAmendmentInput input, @ContextValue Viewer viewer) {
    return amendmentActs.propose(input, viewer);
  }

  @MutationMapping
  AllianceAmendment consentToAmendment(
      @Argument ConsentToAmendmentInput input, @ContextValue Viewer viewer) {
    return amendmentActs.consent(input, viewer);
  }

  @MutationMapping
  AllianceAmendment declineAmendment(
      @Argument DeclineAmendmentInput input, @ContextValue Viewer viewer) {
    return amendmentActs.decline(input, viewer);
  }

  @MutationMapping
  AllianceAmendment withdrawAmendment(
      @Argument WithdrawAmendmentInput input, @ContextValue Viewer viewer) {
    return amendmentActs.withdraw(input, viewer);
  }

  @MutationMapping
  DecentWorkStatement fileDecentWorkStatement(
      @Argument FileDecentWorkStatementInput input, @ContextValue Viewer viewer) {
    return statementActs.file(input, viewer);
  }

  @MutationMapping
  AllianceDocument removeAllianceDocument(
      @Argument RemoveAllianceDocumentInput input, @ContextValue Viewer viewer) {
    return documents.remove(input, viewer);
  }

  @SchemaMapping(typeName = "Alliance", field = "amendments")
  CompletableFuture<Connection<AllianceAmendment>> amendments(
      Alliance alliance,
      @Argument @Nullable Integer first,
      @Argument @Nullable String after,
      DataFetchingEnvironment environment) {
    return FieldLoaders.load(environment, AMENDMENTS, alliance.id(), Page.forward(first, after));
  }

  @BatchMapping(typeName = "Alliance", field = "openAmendment")
  Map<Alliance, Object> openAmendments(List<Alliance> alliances, @ContextValue Viewer viewer) {
    return Linked.join(
        alliances, Alliance::id, amendments.open(Linked.ids(alliances, Alliance::id), viewer));
  }

  @SchemaMapping(typeName = "Alliance", field = "statements")
  CompletableFuture<Connection<DecentWorkStatement>> statements(
      Alliance alliance,
      @Argument @Nullable Integer first,
      @Argument @Nullable String after,
      DataFetchingEnvironment environment) {
    return FieldLoaders.load(environment, STATEMENTS, alliance.id(), Page.forward(first, after));
  }

  @BatchMapping(typeName = "Alliance", field = "statementsDue")
  List<List<DecentWorkStatementDue>> statementsDue(
      List<Alliance> alliances, @ContextValue Viewer viewer) {
    return each(alliances, statements.owed(Linked.ids(alliances, Alliance::id), viewer));
  }

  @BatchMapping(typeName = "Alliance", field = "documents")
  List<List<AllianceDocument>> documents(List<Alliance> alliances, @ContextValue Viewer viewer) {
    return each(alliances, documents.ofAlliances(Linked.ids(alliances, Alliance::id), viewer));
  }

  private static <T> List<List<T>> each(List<Alliance> alliances, Map<String, List<T>> found) {
    return alliances.stream().map(one -> found.getOrDefault(one.id(), List.of())).toList();
  }

  @SchemaMapping(typeName = "AllianceAmendment")
  List<AllianceAct> viewerActs(AllianceAmendment amendment, @ContextValue Viewer viewer) {
    return amendment.actsOf(viewer);
  }

  @BatchMapping(typeName = "AllianceAmendment", field = "alliance")
  Map<AllianceAmendment, Object> amended(
      List<AllianceAmendment> sources, @ContextValue Viewer viewer) {
    return Linked.read(sources, AllianceAmendment::alliance, nodes, viewer);
  }

  @BatchMapping(typeName = "AllianceAmendment", field = "proposedBy")
  Map<AllianceAmendment, Object> proposers(
      List<AllianceAmendment> sources, @ContextValue Viewer viewer) {
    return Linked.read(sources, AllianceAmendment::proposedBy, nodes, viewer);
  }

  @BatchMapping(typeName = "AwaitedAmendmentConsent", field = "organisation")
  Map<AwaitedAmendmentConsent, Object> consenters(
      List<AwaitedAmendmentConsent> sources, @ContextValue Viewer viewer) {
    return Linked.read(sources, AwaitedAmendmentConsent::organisation, nodes, viewer);
  }

  @BatchMapping(typeName = "AwaitedAmendmentConsent", field = "amendment")
  Map<AwaitedAmendmentConsent, Object> awaited(
      List<AwaitedAmendmentConsent> sources, @ContextValue Viewer viewer) {
    return Linked.read(sources, AwaitedAmendmentConsent::amendment, nodes, viewer);
  }

  @BatchMapping(typeName = "AwaitedDecentWorkStatement", field = "organisation")
  Map<AwaitedDecentWorkStatement, Object> filers(
      List<AwaitedDecentWorkStatement> sources, @ContextValue Viewer viewer) {
    return Linked.read(sources, AwaitedDecentWorkStatement::organisation, nodes, viewer);
  }

  @BatchMapping(typeName = "AwaitedDecentWorkStatement", field = "alliance")
  Map<AwaitedDecentWorkStatement, Object> filedUnder(
      List<AwaitedDecentWorkStatement> sources, @ContextValue Viewer viewer) {
    return Linked.read(sources, AwaitedDecentWorkStatement::alliance, nodes, viewer);
  }

  @BatchMapping(typeName = "DecentWorkStatement", field = "alliance")
  Map<DecentWorkStatement, Object> alliances(
      List<DecentWorkStatement> sources, @ContextValue Viewer viewer) {
    return Linked.read(sources, DecentWorkStatement::alliance, nodes, viewer);
  }

  @BatchMapping(typeName = "DecentWorkStatement", field = "organisation")
  Map<DecentWorkStatement, Object> parties(
      List<DecentWorkStatement> sources, @ContextValue Viewer viewer) {
    return Linked.read(sources, DecentWorkStatement::organisation, nodes, viewer);
  }

  @BatchMapping(typeName = "DecentWorkStatement", field = "filedBy")
  Map<DecentWorkStatement, Object> authors(
      List<DecentWorkStatement> sources, @ContextValue Viewer viewer) {
    return Linked.read(sources, DecentWorkStatement::filedBy, nodes, viewer);
  }

  @BatchMapping(typeName = "DecentWorkStatementDue", field = "organisation")
  Map<DecentWorkStatementDue, Object> owing(
      List<DecentWorkStatementDue> sources, @ContextValue Viewer viewer) {
    return Linked.read(sources, DecentWorkStatementDue::organisation, nodes, viewer);
  }

  @SchemaMapping(typeName = "AllianceDocument")
  boolean isRemovable(AllianceDocument document, @ContextValue Viewer viewer) {
    return document.isRemovableBy(viewer);
  }

  @BatchMapping(typeName = "AllianceDocument", field = "alliance")
  Map<AllianceDocument, Object> documented(
      List<AllianceDocument> sources, @ContextValue Viewer viewer) {
    return Linked.read(sources, AllianceDocument::alliance, nodes, viewer);
  }

  @BatchMapping(typeName = "AllianceDocument", field = "addedBy")
  Map<AllianceDocument, Object> adders(
      List<AllianceDocument> sources, @ContextValue Viewer viewer) {
    return Linked.read(sources, AllianceDocument::addedBy, nodes, viewer);
  }

  @BatchMapping(typeName = "AllianceDocument", field = "addedFor")
  Map<AllianceDocument, Object> addedFor(
      List<AllianceDocument> sources, @ContextValue Viewer viewer) {
    return Linked.read(sources, AllianceDocument::addedFor, nodes, viewer);
  }

  @BatchMapping(typeName = "AllianceDocument", field = "removedBy")
  Map<AllianceDocument, Object> removers(
      List<AllianceDocument> sources, @ContextValue Viewer viewer) {
    return Linked.read(sources, AllianceDocument::removedBy, nodes, viewer);
  }
}
