package coop.yui.network;

import static java.util.Objects.requireNonNullElse;

import coop.yui.identity.Viewer;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** The network on the map: all of it, or that of one place. */
@Controller
class MapController {

  private final NetworkMaps maps;

  MapController(NetworkMaps maps) {
    this.maps = maps;
  }

  @SchemaMapping(typeName = "Network", field = "map")
  NetworkMap map(
      @Argument @Nullable OrganisationFilter filter,
      @Argument @Nullable LocalDate asOf,
      Locale locale,
      @ContextValue Viewer viewer) {
    return maps.whole(requireNonNullElse(filter, OrganisationFilter.NONE), asOf, locale, viewer);
  }

  @SchemaMapping(typeName = "Network", field = "localMap")
  NetworkMap localMap(
      @Argument @Nullable String of,
      @Argument @Nullable String place,
      @Argument @Nullable LocalDate asOf,
      Locale locale,
      @ContextValue Viewer viewer) {
    return maps.local(of, place, asOf, locale, viewer);
  }
}
