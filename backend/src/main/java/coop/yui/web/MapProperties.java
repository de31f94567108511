package coop.yui.web;

import static java.util.stream.Collectors.toCollection;

import java.net.URI;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * On what maps are drawn. Without an outside style the pages bring their own base map along and ask
 * no other server.
 *
 * @param style the address of an outside style (MapLibre style specification)
 * @param origins addresses of further servers from which that style reads tiles, fonts or pictures
 */
@ConfigurationProperties("yui.map")
record MapProperties(@Nullable URI style, @DefaultValue Set<URI> origins) {

  MapProperties {
    Stream.concat(Stream.ofNullable(style), origins.stream()).forEach(MapProperties::origin);
  }

  /** The servers that pages may ask for maps, as a content security policy names them. */
  Set<String> servers() {
    return style == null
        ? Set.of()
        : Stream.concat(Stream.of(style), origins.stream())
            .map(MapProperties::origin)
            .collect(toCollection(TreeSet::new));
  }

  private static String origin(URI address) {
    boolean isWeb =
        "https".equalsIgnoreCase(address.getScheme())
            || "http".equalsIgnoreCase(address.getScheme());
    if (!isWeb || address.getHost() == null) {
      throw new IllegalArgumentException(
          "yui.map.style and yui.map.origins take addresses with http or https, not " + address);
    }
    return address.getScheme()
        + "://"
        + address.getHost()
        + (address.getPort() < 0 ? "" : ":" + address.getPort());
  }
}
