package coop.yui.interchange;

import static java.util.stream.Collectors.joining;

import coop.yui.network.Coordinates;
import coop.yui.network.Link;
import coop.yui.network.LinkKind;
import coop.yui.network.Organisation;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The network as GraphML (graphml.graphdrawing.org), with a typed key for everything it tells. */
final class GraphMl implements NetworkFile {

  private record Key(String thing, String name, String type) {}

  private static final List<Key> KEYS =
      List.of(
          new Key("node", "name", "string"),
          new Key("node", "kind", "string"),
          new Key("node", "sectors", "string"),
          new Key("node", "place", "string"),
          new Key("node", "placeCode", "string"),
          new Key("node", "country", "string"),
          new Key("node", "latitude", "double"),
          new Key("node", "longitude", "double"),
          new Key("node", "foundedOn", "string"),
          new Key("node", "dissolvedOn", "string"),
          new Key("edge", "linkKind", "string"),
          new Key("edge", "since", "string"),
          new Key("edge", "until", "string"),
          new Key("edge", "origin", "string"));

  private final Xml xml;

  GraphMl(OutputStream out) throws IOException {
    xml = new Xml(out);
    xml.open(
        "graphml",
        "xmlns",
        "http://graphml.graphdrawing.org/xmlns",
        "xmlns:xsi",
        "http://www.w3.org/2001/XMLSchema-instance",
        "xsi:schemaLocation",
        "http://graphml.graphdrawing.org/xmlns"
            + " http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd");
    for (Key key : KEYS) {
      xml.empty(
          "key",
          "id",
          key.name(),
          "for",
          key.thing(),
          "attr.name",
          key.name(),
          "attr.type",
          key.type());
    }
    xml.open("graph", "id", "network", "edgedefault", "undirected");
  }

  @Override
  public void add(Placed placed) throws IOException {
    Organisation organisation = placed.organisation();
    Coordinates coordinates = organisation.coordinates();
    xml.open("node", "id", organisation.id());
    data("name", organisation.name());
    data("kind", organisation.kind());
    data("sectors", organisation.sectors().stream().map(Enum::name).collect(joining(" ")));
    data("place", placed.placeName());
    data("placeCode", organisation.placeCode());
    data("country", placed.country());
    data("latitude", coordinates == null ? null : coordinates.latitude());
    data("longitude", coordinates == null ? null : coordinates.longitude());
    data("foundedOn", organisation.foundedOn());
    data("dissolvedOn", organisation.dissolvedOn());
    xml.close();
  }

  @Override
  public void add(Link link) throws IOException {
    xml.open(
        "edge",
        "source",
        link.source(),
        "target",
        link.target(),
        "directed",
        link.kind() == LinkKind.AFFILIATION);
    data("linkKind", link.kind());
    data("since", link.since());
    data("until", link.until());
    data("origin", link.originId());
    xml.close();
  }

  @Override
  public void finish() throws IOException {
    xml.finish();
  }

  private void data(String key, @Nullable Object value) throws IOException {
    if (value != null) {
      xml.open("data", "key", key).text(value).close();
    }
  }
}
