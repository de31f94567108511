package coop.yui.plans;

import static java.util.stream.Collectors.toMap;

import coop.yui.bylaws.Governance;
import coop.yui.graph.Connection;
import coop.yui.graph.Page;
import coop.yui.identity.FieldLoaders;
import coop.yui.identity.NodeReaders;
import coop.yui.identity.Viewer;
import coop.yui.network.Linked;
import coop.yui.plans.BusinessPlan.PlanComment;
import coop.yui.plans.BusinessPlan.PlanSection;
import coop.yui.plans.BusinessPlan.PlanSectionVersion;
import coop.yui.plans.BusinessPlan.PlanTarget;
import coop.yui.plans.PlanActs.AddPlanAuthorInput;
import coop.yui.plans.PlanActs.CommentOnPlanInput;
import coop.yui.plans.PlanActs.DiscardBusinessPlanInput;
import coop.yui.plans.PlanActs.RemovePlanAuthorInput;
import coop.yui.plans.PlanActs.SettlePlanCommentInput;
import coop.yui.plans.PlanActs.StartBusinessPlanInput;
import coop.yui.plans.PlanWriting.AddPlanSectionInput;
import coop.yui.plans.PlanWriting.ChangePlanBudgetInput;
import coop.yui.plans.PlanWriting.ChangePlanSectionInput;
import coop.yui.plans.PlanWriting.ChangePlanTargetsInput;
import coop.yui.plans.PlanWriting.OrderPlanSectionsInput;
import coop.yui.plans.PlanWriting.RemovePlanSectionInput;
import graphql.schema.DataFetchingEnvironment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** The business plans of a co-operative. */
@Controller
class PlanController {

  private static final String PLANS = "Governance.plans";
  private static final String COMMENTS = "BusinessPlan.comments";

  private final Plans plans;
  private final PlanActs acts;
  private final PlanWriting writing;
  private final NodeReaders nodes;

  PlanController(
      Plans plans, PlanActs acts, PlanWriting writing, NodeReaders nodes, FieldLoaders loaders) {
    this.plans = plans;
    this.acts = acts;
    this.writing = writing;
    this.nodes = nodes;
    loaders.registerAbsent(PLANS, Page.class, plans::of);
    loaders.<Page, Connection<PlanComment>>register(
        COMMENTS, Page.class, Connection.empty(), plans::comments);
  }

  @MutationMapping
  BusinessPlan startBusinessPlan(
      @Argument StartBusinessPlanInput input, @ContextValue Viewer viewer) {
    return acts.start(input, viewer);
  }

  @MutationMapping
  BusinessPlan addPlanAuthor(@Argument AddPlanAuthorInput input, @ContextValue Viewer viewer) {
    return acts.addAuthor(input, viewer);
  }

  @MutationMapping
  BusinessPlan removePlanAuthor(
      @Argument RemovePlanAuthorInput input, @ContextValue Viewer viewer) {
    return acts.removeAuthor(input, viewer);
  }

  @MutationMapping
  BusinessPlan discardBusinessPlan(
      @Argument DiscardBusinessPlanInput input, @ContextValue Viewer viewer) {
    return acts.discard(input, viewer);
  }

  @MutationMapping
  BusinessPlan commentOnPlan(@Argument CommentOnPlanInput input, @ContextValue Viewer viewer) {
    return acts.comment(input, viewer);
  }

  @MutationMapping
  BusinessPlan settlePlanComment(
      @Argument SettlePlanCommentInput input, @ContextValue Viewer viewer) {
    return acts.settle(input, viewer);
  }

  @MutationMapping
  BusinessPlan addPlanSection(@Argument AddPlanSectionInput input, @ContextValue Viewer viewer) {
    return writing.addSection(input, viewer);
  }

  @MutationMapping
  BusinessPlan changePlanSection(
      @Argument ChangePlanSectionInput input, @ContextValue Viewer viewer) {
    return writing.changeSection(input, viewer);
  }

  @MutationMapping
  BusinessPlan removePlanSection(
      @Argument RemovePlanSectionInput input, @ContextValue Viewer viewer) {
    return writing.removeSection(input, viewer);
  }

  @MutationMapping
  BusinessPlan orderPlanSections(
      @Argument OrderPlanSectionsInput input, @ContextValue Viewer viewer) {
    return writing.orderSections(input, viewer);
  }

  @MutationMapping
  BusinessPlan changePlanBudget(
      @Argument ChangePlanBudgetInput input, @ContextValue Viewer viewer) {
    return writing.changeBudget(input, viewer);
  }

  @MutationMapping
  BusinessPlan changePlanTargets(
      @Argument ChangePlanTargetsInput input, @ContextValue Viewer viewer) {
    return writing.changeTargets(input, viewer);
  }

  @SchemaMapping(typeName = "Governance", field = "plans")
  CompletableFuture<@Nullable Connection<BusinessPlan>> plans(
      Governance governance,
      @Argument @Nullable Integer first,
      @Argument @Nullable String after,
      DataFetchingEnvironment environment) {
    return FieldLoaders.load(
        environment, PLANS, governance.cooperative().id(), Page.forward(first, after));
  }

  @SchemaMapping(typeName = "BusinessPlan", field = "comments")
  CompletableFuture<Connection<PlanComment>> comments(
      BusinessPlan plan,
      @Argument @Nullable Integer first,
      @Argument @Nullable String after,
      DataFetchingEnvironment environment) {
    return FieldLoaders.load(environment, COMMENTS, plan.id(), Page.forward(first, after));
  }

  @SchemaMapping(typeName = "BusinessPlan")
  String text(BusinessPlan plan) {
    return PlanText.of(plan);
  }

  @SchemaMapping(typeName = "BusinessPlan")
  Money expectedIncome(BusinessPlan plan) {
    return sum(plan, BudgetSide.INCOME);
  }

  @SchemaMapping(typeName = "BusinessPlan")
  Money expectedExpense(BusinessPlan plan) {
    return sum(plan, BudgetSide.EXPENSE);
  }

  private static Money sum(BusinessPlan plan, BudgetSide side) {
    return PlanText.sum(
        plan.budget().stream().filter(line -> line.side() == side).toList(), plan.currency());
  }

  @SchemaMapping(typeName = "BusinessPlan")
  List<PlanAct> viewerActs(BusinessPlan plan, @ContextValue Viewer viewer) {
    return PlanAct.of(plan, viewer);
  }

  @BatchMapping(typeName = "BusinessPlan", field = "cooperative")
  Map<BusinessPlan, Object> cooperatives(List<BusinessPlan> sources, @ContextValue Viewer viewer) {
    return Linked.read(sources, BusinessPlan::cooperative, nodes, viewer);
  }

  @BatchMapping(typeName = "BusinessPlan", field = "decidedBy")
  Map<BusinessPlan, Object> decisions(List<BusinessPlan> sources, @ContextValue Viewer viewer) {
    return Linked.read(sources, BusinessPlan::decidedBy, nodes, viewer);
  }

  @BatchMapping(typeName = "BusinessPlan", field = "authors")
  Map<BusinessPlan, List<Object>> authors(List<BusinessPlan> sources, @ContextValue Viewer viewer) {
    List<String> ids =
        sources.stream().flatMap(plan -> plan.authors().stream()).distinct().toList();
    Map<String, ?> persons = nodes.read(ids, viewer);
    Map<BusinessPlan, List<Object>> authors = new HashMap<>();
    for (BusinessPlan plan : sources) {
      authors.put(
          plan,
          plan.authors().stream()
              .<@Nullable Object>map(persons::get)
              .filter(Objects::nonNull)
              .map(Object.class::cast)
              .toList());
    }
    return authors;
  }

  @BatchMapping(typeName = "PlanSection", field = "changedBy")
  Map<PlanSection, Object> changing(List<PlanSection> sources, @ContextValue Viewer viewer) {
    return Linked.read(sources, PlanSection::changedBy, nodes, viewer);
  }

  @BatchMapping(typeName = "PlanSection", field = "formerVersions")
  Map<PlanSection, List<PlanSectionVersion>> formerVersions(List<PlanSection> sources) {
    Map<String, List<PlanSectionVersion>> versions =
        plans.formerSections(sources.stream().map(PlanSection::id).distinct().toList());
    return sources.stream()
        .distinct()
        .collect(
            toMap(Function.identity(), source -> versions.getOrDefault(source.id(), List.of())));
  }

  @BatchMapping(typeName = "PlanSectionVersion", field = "changedBy")
  Map<PlanSectionVersion, Object> formerChanging(
      List<PlanSectionVersion> sources, @ContextValue Viewer viewer) {
    return Linked.read(sources, PlanSectionVersion::changedBy, nodes, viewer);
  }

  @BatchMapping(typeName = "PlanTarget", field = "indicator")
  Map<PlanTarget, Object> measuring(List<PlanTarget> sources, @ContextValue Viewer viewer) {
    return Linked.read(sources, PlanTarget::indicator, nodes, viewer);
  }

  @BatchMapping(typeName = "PlanComment", field = "section")
  Map<PlanComment, Object> commentedSections(List<PlanComment> sources) {
    return Linked.join(
        sources, PlanComment::section, plans.sections(Linked.ids(sources, PlanComment::section)));
  }

  @BatchMapping(typeName = "PlanComment", field = "author")
  Map<PlanComment, Object> commenters(List<PlanComment> sources, @ContextValue Viewer viewer) {
    return Linked.read(sources, PlanComment::author, nodes, viewer);
  }
}
