package coop.yui.distribution;

import coop.yui.bylaws.Bylaws.BylawsRule;
import coop.yui.bylaws.BylawsParameter;
import coop.yui.bylaws.Governance;
import coop.yui.distribution.FiscalYear.FiscalFigures;
import coop.yui.distribution.FiscalYearActs.DiscardFiscalYearInput;
import coop.yui.distribution.FiscalYearActs.EnterFiscalFiguresInput;
import coop.yui.distribution.FiscalYearActs.OpenFiscalYearInput;
import coop.yui.distribution.FiscalYearActs.PlanDistributionInput;
import coop.yui.distribution.FiscalYearActs.SimulateDistributionInput;
import coop.yui.distribution.SharedResult.YearProblem;
import coop.yui.distribution.SharedResult.YearShare;
import coop.yui.distribution.SharedResult.YearStep;
import coop.yui.graph.Connection;
import coop.yui.graph.Page;
import coop.yui.identity.FieldLoaders;
import coop.yui.identity.NodeReaders;
import coop.yui.identity.Viewer;
import coop.yui.network.Linked;
import coop.yui.waterfall.Bound;
import coop.yui.waterfall.PlanProblem;
import coop.yui.waterfall.Tier;
import graphql.schema.DataFetchingEnvironment;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Fiscal years of a co-operative, and how their results are shared out. */
@Controller
class DistributionController {

  private static final String YEARS = "Governance.fiscalYears";

  private final FiscalYearActs acts;
  private final SharedResults results;
  private final NodeReaders nodes;

  DistributionController(
      FiscalYears years,
      FiscalYearActs acts,
      SharedResults results,
      NodeReaders nodes,
      FieldLoaders loaders) {
    this.acts = acts;
    this.results = results;
    this.nodes = nodes;
    loaders.registerAbsent(YEARS, Page.class, years::of);
  }

  @QueryMapping
  SharedResult simulateDistribution(
      @Argument SimulateDistributionInput input, @ContextValue Viewer viewer) {
    return acts.simulate(input, viewer);
  }

  @MutationMapping
  FiscalYear openFiscalYear(@Argument OpenFiscalYearInput input, @ContextValue Viewer viewer) {
    return acts.open(input, viewer);
  }

  @MutationMapping
  FiscalYear enterFiscalFigures(
      @Argument EnterFiscalFiguresInput input, @ContextValue Viewer viewer) {
    return acts.enterFigures(input, viewer);
  }

  @MutationMapping
  FiscalYear planDistribution(@Argument PlanDistributionInput input, @ContextValue Viewer viewer) {
    return acts.plan(input, viewer);
  }

  @MutationMapping
  FiscalYear discardFiscalYear(
      @Argument DiscardFiscalYearInput input, @ContextValue Viewer viewer) {
    return acts.discard(input, viewer);
  }

  @SchemaMapping(typeName = "Governance", field = "fiscalYears")
  CompletableFuture<@Nullable Connection<FiscalYear>> fiscalYears(
      Governance governance,
      @Argument @Nullable Integer first,
      @Argument @Nullable String after,
      DataFetchingEnvironment environment) {
    return FieldLoaders.load(
        environment, YEARS, governance.cooperative().id(), Page.forward(first, after));
  }

  @BatchMapping(typeName = "FiscalYear", field = "cooperative")
  Map<FiscalYear, Object> cooperatives(List<FiscalYear> sources, @ContextValue Viewer viewer) {
    return Linked.read(sources, FiscalYear::cooperative, nodes, viewer);
  }

  @BatchMapping(typeName = "FiscalYear", field = "decidedBy")
  Map<FiscalYear, Object> decisions(List<FiscalYear> sources, @ContextValue Viewer viewer) {
    return Linked.read(sources, FiscalYear::decidedBy, nodes, viewer);
  }

  @BatchMapping(typeName = "FiscalYear", field = "distribution")
  Map<FiscalYear, SharedResult> distributions(
      List<FiscalYear> sources, @ContextValue Viewer viewer) {
    return joined(sources, results.planned(sources, viewer));
  }

  private static <V> Map<FiscalYear, V> joined(List<FiscalYear> sources, Map<String, V> found) {
    Map<FiscalYear, V> joined = new HashMap<>();
    for (FiscalYear year : sources) {
      V value = found.get(year.id());
      if (value != null) {
        joined.put(year, value);
      }
    }
    return joined;
  }

  @BatchMapping(typeName = "FiscalYear", field = "text")
  Map<FiscalYear, String> texts(List<FiscalYear> sources, @ContextValue Viewer viewer) {
    List<FiscalYear> planned = sources.stream().filter(year -> year.plan() != null).toList();
    Map<String, String> texts = new HashMap<>();
    results.planned(planned, viewer).forEach((id, result) -> texts.put(id, Words.text(result)));
    return joined(sources, texts);
  }

  @SchemaMapping(typeName = "FiscalYear")
  List<DistributionInputKind> changedSince(FiscalYear year, @ContextValue Viewer viewer) {
    return results.changedSince(year, viewer);
  }

  @SchemaMapping(typeName = "FiscalYear")
  List<FiscalYearAct> viewerActs(FiscalYear year, @ContextValue Viewer viewer) {
    return FiscalYearAct.of(year, viewer);
  }

  @BatchMapping(typeName = "FiscalFigures", field = "enteredBy")
  Map<FiscalFigures, Object> entering(List<FiscalFigures> sources, @ContextValue Viewer viewer) {
    return Linked.read(sources, FiscalFigures::enteredBy, nodes, viewer);
  }

  @SchemaMapping(typeName = "Distribution")
  Money result(SharedResult shared) {
    return shared.money(shared.distribution().result());
  }

  @SchemaMapping(typeName = "Distribution")
  Money free(SharedResult shared) {
    return shared.money(shared.distribution().free());
  }

  @SchemaMapping(typeName = "Distribution")
  List<YearStep> steps(SharedResult shared) {
    return shared.steps();
  }

  @SchemaMapping(typeName = "Distribution")
  List<YearProblem> problems(SharedResult shared) {
    return shared.problems();
  }

  @SchemaMapping(typeName = "Distribution")
  @Nullable YearShare viewerShare(SharedResult shared, @ContextValue Viewer viewer) {
    return shared.share(viewer.person()).orElse(null);
  }

  @SchemaMapping(typeName = "Distribution")
  @Nullable Connection<YearShare> shares(
      SharedResult shared,
      @Argument @Nullable Integer first,
      @Argument @Nullable String after,
      @ContextValue Viewer viewer) {
    return viewer.isRepresentativeOf(shared.year().cooperative())
        ? shared.shares(Page.forward(first, after))
        : null;
  }

  @SchemaMapping(typeName = "Distribution")
  @Nullable String hash(SharedResult shared) {
    return shared.hash().orElse(null);
  }

  @SchemaMapping(typeName = "DistributionStep")
  Tier tier(YearStep one) {
    return one.step().tier();
  }

  @SchemaMapping(typeName = "DistributionStep")
  Money basis(YearStep one) {
    return one.of().money(one.step().basis());
  }

  @SchemaMapping(typeName = "DistributionStep")
  String rate(YearStep one) {
    return one.step().rate().toString();
  }

  @SchemaMapping(typeName = "DistributionStep")
  Money minimum(YearStep one) {
    return one.of().money(one.step().minimum());
  }

  @SchemaMapping(typeName = "DistributionStep")
  Bound minimumBound(YearStep one) {
    return one.step().minimumBound();
  }

  @SchemaMapping(typeName = "DistributionStep")
  Money maximum(YearStep one) {
    return one.of().money(one.step().maximum());
  }

  @SchemaMapping(typeName = "DistributionStep")
  Bound maximumBound(YearStep one) {
    return one.step().maximumBound();
  }

  @SchemaMapping(typeName = "DistributionStep")
  Money amount(YearStep one) {
    return one.of().money(one.step().amount());
  }

  @SchemaMapping(typeName = "DistributionStep")
  Money left(YearStep one) {
    return one.of().money(one.step().left());
  }

  @SchemaMapping(typeName = "DistributionStep")
  String explanation(YearStep one, Locale locale) {
    return Words.explanation(one, locale);
  }

  @SchemaMapping(typeName = "DistributionStep")
  @Nullable BylawsRule rule(YearStep one) {
    BylawsParameter parameter = RulesOfBylaws.parameter(one.step().tier());
    return parameter == null ? null : one.of().bylaws().rule(parameter);
  }

  @SchemaMapping(typeName = "DistributionProblem")
  PlanProblem.Kind kind(YearProblem one) {
    return one.problem().kind();
  }

  @SchemaMapping(typeName = "DistributionProblem", field = "tier")
  Tier problemTier(YearProblem one) {
    return one.problem().tier();
  }

  @SchemaMapping(typeName = "DistributionProblem")
  Money limit(YearProblem one) {
    return one.of().money(one.problem().limit());
  }

  @SchemaMapping(typeName = "DistributionProblem")
  Bound bound(YearProblem one) {
    return one.problem().bound();
  }

  @BatchMapping(typeName = "MemberShare", field = "membership")
  Map<YearShare, Object> memberships(List<YearShare> sources, @ContextValue Viewer viewer) {
    return Linked.read(sources, one -> one.share().year().id(), nodes, viewer);
  }

  @SchemaMapping(typeName = "MemberShare")
  int number(YearShare one) {
    return one.share().year().number();
  }

  @SchemaMapping(typeName = "MemberShare")
  BigDecimal hours(YearShare one) {
    return Words.hours(one.share().year().hundredths());
  }

  @SchemaMapping(typeName = "MemberShare")
  Money averageCapital(YearShare one) {
    return Words.averageCapital(one);
  }

  @SchemaMapping(typeName = "MemberShare")
  Money byWork(YearShare one) {
    return one.of().money(one.share().byWork());
  }

  @SchemaMapping(typeName = "MemberShare")
  Money byCapital(YearShare one) {
    return one.of().money(one.share().byCapital());
  }

  @SchemaMapping(typeName = "MemberShare")
  List<String> explanations(YearShare one, Locale locale) {
    return Words.explanations(one, locale);
  }
}
