package coop.yui.web;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Tells the pages on what those who run the portal want maps to be drawn. */
@Controller
class MapStyleController {

  private final MapProperties map;

  MapStyleController(MapProperties map) {
    this.map = map;
  }

  @QueryMapping
  @Nullable String mapStyle() {
    return map.style() == null ? null : map.style().toString();
  }
}
