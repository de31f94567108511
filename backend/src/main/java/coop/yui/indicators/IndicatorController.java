package coop.yui.indicators;

import coop.yui.bylaws.Governance;
import coop.yui.graph.Connection;
import coop.yui.graph.Page;
import coop.yui.identity.FieldLoaders;
import coop.yui.identity.NodeReaders;
import coop.yui.identity.Viewer;
import coop.yui.indicators.Indicator.IndicatorPoint;
import coop.yui.indicators.Indicator.IndicatorTarget;
import coop.yui.indicators.Indicator.IndicatorValue;
import coop.yui.indicators.IndicatorActs.ChangeIndicatorInput;
import coop.yui.indicators.IndicatorActs.DefineIndicatorInput;
import coop.yui.indicators.IndicatorActs.RetireIndicatorInput;
import coop.yui.indicators.IndicatorRecords.RecordIndicatorValueInput;
import coop.yui.indicators.IndicatorRecords.SetIndicatorTargetInput;
import coop.yui.indicators.IndicatorSeries.Window;
import coop.yui.indicators.Indicators.IndicatorPage;
import coop.yui.network.Linked;
import graphql.schema.DataFetchingEnvironment;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** The management index of a co-operative. */
@Controller
class IndicatorController {

  private static final String INDICATORS = "Governance.indicators";
  private static final String SERIES = "Indicator.series";
  private static final String VALUES = "Indicator.recordedValues";

  private final Indicators indicators;
  private final IndicatorSeries series;
  private final IndicatorActs acts;
  private final IndicatorRecords records;
  private final NodeReaders nodes;

  IndicatorController(
      Indicators indicators,
      IndicatorSeries series,
      IndicatorActs acts,
      IndicatorRecords records,
      NodeReaders nodes,
      FieldLoaders loaders) {
    this.indicators = indicators;
    this.series = series;
    this.acts = acts;
    this.records = records;
    this.nodes = nodes;
    loaders.registerAbsent(INDICATORS, IndicatorPage.class, indicators::of);
    loaders.registerAbsent(VALUES, Page.class, indicators::values);
    loaders.<Window, List<IndicatorPoint>>register(
        SERIES, Window.class, List.of(), (ids, window, viewer) -> series.of(ids, window));
  }

  @MutationMapping
  Indicator defineIndicator(@Argument DefineIndicatorInput input, @ContextValue Viewer viewer) {
    return acts.define(input, viewer);
  }

  @MutationMapping
  Indicator changeIndicator(@Argument ChangeIndicatorInput input, @ContextValue Viewer viewer) {
    return acts.change(input, viewer);
  }

  @MutationMapping
  Indicator retireIndicator(@Argument RetireIndicatorInput input, @ContextValue Viewer viewer) {
    return acts.retire(input, viewer);
  }

  @MutationMapping
  Indicator recordIndicatorValue(
      @Argument RecordIndicatorValueInput input, @ContextValue Viewer viewer) {
    return records.record(input, viewer);
  }

  @MutationMapping
  Indicator setIndicatorTarget(
      @Argument SetIndicatorTargetInput input, @ContextValue Viewer viewer) {
    return records.setTarget(input, viewer);
  }

  @QueryMapping
  Connection<Indicator> sharedIndicators(
      @Argument @Nullable Integer first,
      @Argument @Nullable String after,
      @ContextValue Viewer viewer) {
    return indicators.shared(Page.forward(first, after), viewer);
  }

  @SchemaMapping(typeName = "Governance", field = "indicators")
  CompletableFuture<@Nullable Connection<Indicator>> indicators(
      Governance governance,
      @Argument boolean includeRetired,
      @Argument @Nullable Integer first,
      @Argument @Nullable String after,
      DataFetchingEnvironment environment) {
    IndicatorPage page = new IndicatorPage(includeRetired, Page.forward(first, after));
    return FieldLoaders.load(environment, INDICATORS, governance.cooperative().id(), page);
  }

  @SchemaMapping(typeName = "Indicator", field = "series")
  CompletableFuture<List<IndicatorPoint>> series(
      Indicator indicator,
      @Argument int periods,
      @Argument @Nullable LocalDate until,
      DataFetchingEnvironment environment) {
    return FieldLoaders.load(environment, SERIES, indicator.id(), Window.of(periods, until));
  }

  @SchemaMapping(typeName = "Indicator", field = "recordedValues")
  CompletableFuture<@Nullable Connection<IndicatorValue>> recordedValues(
      Indicator indicator,
      @Argument @Nullable Integer first,
      @Argument @Nullable String after,
      DataFetchingEnvironment environment) {
    return FieldLoaders.load(environment, VALUES, indicator.id(), Page.forward(first, after));
  }

  @BatchMapping(typeName = "Indicator", field = "latest")
  Map<Indicator, Object> latest(List<Indicator> sources) {
    return Linked.join(sources, Indicator::id, series.latest(Linked.ids(sources, Indicator::id)));
  }

  @BatchMapping(typeName = "Indicator", field = "targets")
  Map<Indicator, Object> targets(List<Indicator> sources, @ContextValue Viewer viewer) {
    return Linked.join(
        sources, Indicator::id, indicators.targets(Linked.ids(sources, Indicator::id), viewer));
  }

  @SchemaMapping(typeName = "Indicator")
  List<IndicatorAct> viewerActs(Indicator indicator, @ContextValue Viewer viewer) {
    return IndicatorAct.of(indicator, viewer);
  }

  @BatchMapping(typeName = "Indicator", field = "cooperative")
  Map<Indicator, Object> cooperatives(List<Indicator> sources, @ContextValue Viewer viewer) {
    return Linked.read(sources, Indicator::cooperative, nodes, viewer);
  }

  @BatchMapping(typeName = "Indicator", field = "keeper")
  Map<Indicator, Object> keepers(List<Indicator> sources, @ContextValue Viewer viewer) {
    return Linked.read(
        sources, one -> viewer.isOneOf(one.cooperative()) ? one.keeper() : null, nodes, viewer);
  }

  @BatchMapping(typeName = "IndicatorValue", field = "recordedBy")
  Map<IndicatorValue, Object> recording(List<IndicatorValue> sources, @ContextValue Viewer viewer) {
    return Linked.read(sources, IndicatorValue::recordedBy, nodes, viewer);
  }

  @BatchMapping(typeName = "IndicatorTarget", field = "setBy")
  Map<IndicatorTarget, Object> setting(List<IndicatorTarget> sources, @ContextValue Viewer viewer) {
    return Linked.read(sources, IndicatorTarget::setBy, nodes, viewer);
  }
}
