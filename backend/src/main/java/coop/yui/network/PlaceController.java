package coop.yui.network;

import coop.yui.graph.Page;
import coop.yui.identity.Viewer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

  private final Places places;
  private final Directory directory;

  PlaceController(Places places, Directory directory) {
    this.places = places;
    this.directory = directory;
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
  Counted<Organisation> organisationsOfPlace(
      Place place,
      @Argument @Nullable Integer first,
      @Argument @Nullable String after,
      @ContextValue Viewer viewer) {
    return directory.list(
        OrganisationFilter.inPlace(place.code()),
        OrganisationSort.BY_NAME,
        Page.forward(first, after),
        viewer);
  }
}
