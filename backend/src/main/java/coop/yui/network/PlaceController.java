package coop.yui.network;

import coop.yui.graph.Connection;
import coop.yui.graph.Page;
import coop.yui.identity.FieldLoaders;
import coop.yui.identity.Viewer;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Locale;
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

/** Places and activities. */
@Controller
class PlaceController {

  private static final String ORGANISATIONS = "Place.organisations";

  private final Places places;

  PlaceController(
      Places places, Directory directory, OrganisationGroups groups, FieldLoaders loaders) {
    this.places = places;
    loaders.<Page, Counted<Organisation>>register(
        ORGANISATIONS,
        Page.class,
        new Counted<>(Connection.empty(), () -> 0),
        (codes, page, viewer) ->
            codes.size() == 1
                ? inPlace(codes.iterator().next(), directory, page, viewer)
                : groups.inPlaces(codes, page, viewer));
  }

  /** One place may be a whole country: the directory has an index to walk for that. */
  private static Map<String, Counted<Organisation>> inPlace(
      String code, Directory directory, Page page, Viewer viewer) {
    OrganisationFilter filter = OrganisationFilter.inPlace(code);
    return Map.of(code, directory.list(filter, OrganisationSort.BY_NAME, page, viewer));
  }

  @QueryMapping
  List<Place> places(@Argument String text, @Argument @Nullable PlaceKind kind) {
    return places.find(text, kind);
  }

  @QueryMapping
  @Nullable Place place(@Argument String code) {
    return places.byCode(code);
  }

  @QueryMapping
  List<Activity> activities(Locale locale) {
    return Activities.all(locale);
  }

  @MutationMapping
  Place registerPlace(@Argument RegisterPlaceInput input, @ContextValue Viewer viewer) {
    return places.register(input, viewer);
  }

  @SchemaMapping(typeName = "Place")
  String name(Place place, Locale locale) {
    return place.name(locale);
  }

  @BatchMapping(typeName = "Place", field = "within")
  Map<Place, Object> around(List<Place> sources) {
    return Linked.join(
        sources, Place::withinCode, places.byCodes(Linked.ids(sources, Place::withinCode)));
  }

  @SchemaMapping(typeName = "Place", field = "organisations")
  CompletableFuture<Counted<Organisation>> organisationsOfPlace(
      Place place,
      @Argument @Nullable Integer first,
      @Argument @Nullable String after,
      DataFetchingEnvironment environment) {
    return FieldLoaders.load(environment, ORGANISATIONS, place.code(), Page.forward(first, after));
  }
}
