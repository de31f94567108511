package coop.yui.analysis;

import coop.yui.graph.Page;
import coop.yui.identity.FieldLoaders;
import coop.yui.identity.Viewer;
import coop.yui.network.Organisation;
import coop.yui.network.Organisations;
import coop.yui.network.Place;
import coop.yui.network.Places;
import graphql.schema.DataFetchingEnvironment;
import java.time.LocalDate;
import java.util.Collection;
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
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Gaps, bridges, communities and introductions, of the network and of one organisation. */
@Controller
class AnalysisController {

  private static final String MEMBERS = "Community.members";
  private static final String INTRODUCTIONS = "Organisation.introductions";

  private final Gaps gaps;
  private final Bridges bridges;
  private final Communities communities;
  private final Introductions introductions;
  private final Organisations organisations;
  private final Places places;

  AnalysisController(
      Gaps gaps,
      Bridges bridges,
      Communities communities,
      Introductions introductions,
      Organisations organisations,
      Places places,
      FieldLoaders loaders) {
    this.gaps = gaps;
    this.bridges = bridges;
    this.communities = communities;
    this.introductions = introductions;
    this.organisations = organisations;
    this.places = places;
    loaders.<Asked, Calculated<Organisation>>register(
        MEMBERS,
        Asked.class,
        Calculated.notYet(),
        (ids, asked, viewer) -> communities.members(ids, asked.asOf(), asked.page(), viewer));
    loaders.<Asked, Calculated<Introduction>>register(
        INTRODUCTIONS,
        Asked.class,
        Calculated.notYet(),
        (ids, asked, viewer) ->
            introductions.ofOrganisations(ids, asked.asOf(), asked.page(), viewer));
  }

  private record Asked(@Nullable LocalDate asOf, Page page) {}

  @SchemaMapping(typeName = "Network")
  NetworkShape shape(@Argument @Nullable LocalDate asOf, @ContextValue Viewer viewer) {
    return communities.shape(asOf, viewer);
  }

  @SchemaMapping(typeName = "Network", field = "gaps")
  Calculated<Gap> gaps(
      @Argument GapKind kind,
      @Argument @Nullable String place,
      @Argument int within,
      @Argument @Nullable LocalDate asOf,
      @Argument @Nullable Integer first,
      @Argument @Nullable String after,
      @ContextValue Viewer viewer) {
    return gaps.list(kind, place, within, asOf, Page.forward(first, after), viewer);
  }

  @SchemaMapping(typeName = "Network", field = "bridges")
  Calculated<Bridge> bridges(
      @Argument BridgeMeasure by,
      @Argument @Nullable LocalDate asOf,
      @Argument @Nullable Integer first,
      @Argument @Nullable String after,
      @ContextValue Viewer viewer) {
    return bridges.list(by, asOf, Page.forward(first, after), viewer);
  }

  @SchemaMapping(typeName = "Network")
  @Nullable Departure withoutOrganisation(
      @Argument String id, @Argument @Nullable LocalDate asOf, @ContextValue Viewer viewer) {
    return bridges.without(id, asOf, viewer);
  }

  @SchemaMapping(typeName = "Network", field = "communities")
  Calculated<Community> communities(
      @Argument @Nullable LocalDate asOf,
      @Argument @Nullable Integer first,
      @Argument @Nullable String after,
      @ContextValue Viewer viewer) {
    return communities.list(asOf, Page.forward(first, after), viewer);
  }

  @SchemaMapping(typeName = "Network", field = "introductions")
  Calculated<Introduction> introductions(
      @Argument @Nullable String of,
      @Argument @Nullable LocalDate asOf,
      @Argument @Nullable Integer first,
      @Argument @Nullable String after,
      @ContextValue Viewer viewer) {
    return introductions.list(of, asOf, Page.forward(first, after), viewer);
  }

  @SchemaMapping(typeName = "Organisation")
  @Nullable Standing standing(
      Organisation organisation, @Argument @Nullable LocalDate asOf, @ContextValue Viewer viewer) {
    return bridges.standing(organisation.id(), asOf, viewer);
  }

  @SchemaMapping(typeName = "Organisation", field = "introductions")
  CompletableFuture<Calculated<Introduction>> introductionsOf(
      Organisation organisation,
      @Argument @Nullable LocalDate asOf,
      @Argument @Nullable Integer first,
      @Argument @Nullable String after,
      DataFetchingEnvironment environment) {
    return FieldLoaders.load(
        environment, INTRODUCTIONS, organisation.id(), new Asked(asOf, Page.forward(first, after)));
  }

  @SchemaMapping(typeName = "Community", field = "members")
  CompletableFuture<Calculated<Organisation>> members(
      Community community,
      @Argument @Nullable Integer first,
      @Argument @Nullable String after,
      DataFetchingEnvironment environment) {
    return FieldLoaders.load(
        environment,
        MEMBERS,
        community.centreId(),
        new Asked(community.asOf(), Page.forward(first, after)));
  }

  @BatchMapping(typeName = "Community", field = "centre")
  Map<Community, Organisation> centres(List<Community> sources, @ContextValue Viewer viewer) {
    return joined(
        sources,
        Community::centreId,
        organisations.read(ids(sources, Community::centreId), viewer));
  }

  @BatchMapping(typeName = "Community", field = "place")
  Map<Community, Place> placesOfCommunities(List<Community> sources) {
    return joined(
        sources, Community::placeCode, places.byCodes(ids(sources, Community::placeCode)));
  }

  @BatchMapping(typeName = "Gap", field = "place")
  Map<Gap, Place> placesOfGaps(List<Gap> sources) {
    return joined(sources, Gap::placeCode, places.byCodes(ids(sources, Gap::placeCode)));
  }

  private static <S> List<String> ids(Collection<S> sources, Function<S, @Nullable String> id) {
    return sources.stream().map(id).filter(Objects::nonNull).distinct().toList();
  }

  private static <S, T> Map<S, T> joined(
      Collection<S> sources, Function<S, @Nullable String> id, Map<String, T> found) {
    Map<S, T> joined = new HashMap<>();
    for (S source : sources) {
      T target = found.get(String.valueOf(id.apply(source)));
      if (target != null) {
        joined.put(source, target);
      }
    }
    return joined;
  }
}
