package coop.yui.statistics;

import static java.util.Objects.requireNonNullElse;
import static java.util.stream.Collectors.toMap;

import coop.yui.graph.Connection;
import coop.yui.graph.Page;
import coop.yui.identity.FieldLoaders;
import coop.yui.identity.Viewer;
import coop.yui.network.Organisation;
import coop.yui.network.Organisations;
import coop.yui.network.Place;
import coop.yui.network.Places;
import coop.yui.statistics.Breakdowns.PlaceBreakdown;
import coop.yui.statistics.Breakdowns.PlaceFigures;
import coop.yui.statistics.Breakdowns.SectorFigures;
import graphql.schema.DataFetchingEnvironment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Headcounts of organisations, and the federation in figures. */
@Controller
class StatisticsController {

  private static final String HEADCOUNTS = "Organisation.headcounts";

  private final Headcounts headcounts;
  private final StatisticsYears years;
  private final Breakdowns breakdowns;
  private final Organisations organisations;
  private final Places places;

  StatisticsController(
      Headcounts headcounts,
      StatisticsYears years,
      Breakdowns breakdowns,
      Organisations organisations,
      Places places,
      FieldLoaders loaders) {
    this.headcounts = headcounts;
    this.years = years;
    this.breakdowns = breakdowns;
    this.organisations = organisations;
    this.places = places;
    loaders.<Page, Connection<Headcount>>register(
        HEADCOUNTS, Page.class, Connection.empty(), headcounts::ofOrganisations);
  }

  /** Stands for the figures of some organisations; its fields are read one by one. */
  record NetworkStatistics(StatisticsFilter filter) {}

  @MutationMapping
  Headcount recordHeadcount(@Argument RecordHeadcountInput input, @ContextValue Viewer viewer) {
    return headcounts.record(input, viewer);
  }

  @SchemaMapping(typeName = "Organisation", field = "headcounts")
  CompletableFuture<Connection<Headcount>> headcounts(
      Organisation organisation,
      @Argument @Nullable Integer first,
      @Argument @Nullable String after,
      DataFetchingEnvironment environment) {
    return FieldLoaders.load(
        environment, HEADCOUNTS, organisation.id(), Page.forward(first, after));
  }

  @BatchMapping(typeName = "Headcount", field = "organisation")
  Map<Headcount, Organisation> organisations(List<Headcount> sources, @ContextValue Viewer viewer) {
    Map<String, Organisation> found =
        organisations.read(
            sources.stream().map(Headcount::organisationId).distinct().toList(), viewer);
    Map<Headcount, Organisation> joined = new HashMap<>();
    sources.forEach(
        source -> {
          Organisation organisation = found.get(source.organisationId());
          if (organisation != null) {
            joined.put(source, organisation);
          }
        });
    return joined;
  }

  @SchemaMapping(typeName = "Network")
  NetworkStatistics statistics(@Argument @Nullable StatisticsFilter filter) {
    return new NetworkStatistics(requireNonNullElse(filter, StatisticsFilter.NONE));
  }

  @SchemaMapping(typeName = "NetworkStatistics")
  List<StatisticsYear> years(
      NetworkStatistics of, @Argument int from, @Argument int to, @ContextValue Viewer viewer) {
    return years.between(from, to, of.filter(), viewer);
  }

  @SchemaMapping(typeName = "NetworkStatistics")
  List<SectorFigures> bySector(
      NetworkStatistics of, @Argument int year, @ContextValue Viewer viewer) {
    return breakdowns.bySector(year, of.filter(), viewer);
  }

  @SchemaMapping(typeName = "NetworkStatistics")
  PlaceBreakdown byPlace(
      NetworkStatistics of, @Argument int year, @Argument int first, @ContextValue Viewer viewer) {
    return breakdowns.byPlace(year, first, of.filter(), viewer);
  }

  @BatchMapping(typeName = "PlaceFigures", field = "place")
  Map<PlaceFigures, Place> placesOfFigures(List<PlaceFigures> sources) {
    Map<String, Place> found =
        places.byCodes(sources.stream().map(PlaceFigures::placeCode).toList());
    return sources.stream()
        .filter(source -> found.containsKey(source.placeCode()))
        .collect(
            toMap(
                Function.identity(),
                source -> Objects.requireNonNull(found.get(source.placeCode()))));
  }
}
