package coop.yui.network;

import coop.yui.graph.Page;
import coop.yui.identity.Viewer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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
  Map<Place, Place> around(List<Place> sources) {
    Map<String, Place> found =
        places.byCodes(
            sources.stream().map(Place::withinCode).filter(Objects::nonNull).distinct().toList());
    Map<Place, Place> around = new HashMap<>();
    for (Place place : sources) {
      Place larger = found.get(String.valueOf(place.withinCode()));
      if (larger != null) {
        around.put(place, larger);
      }
    }
    return around;
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
