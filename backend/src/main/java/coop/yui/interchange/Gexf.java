package coop.yui.interchange;

import static java.util.stream.Collectors.joining;

import coop.yui.network.Coordinates;
import coop.yui.network.Link;
import coop.yui.network.LinkKind;
import coop.yui.network.Organisation;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The network as GEXF 1.3 (gexf.net), in which everything has its days: Gephi replays the years.
 * First and last days both count.
 */
final class Gexf implements NetworkFile {

  private static final List<String> TEXTS =
      List.of("kind", "sectors", "place", "placeCode", "country");
  private static final List<String> NUMBERS = List.of("latitude", "longitude");

  private final Xml xml;
  private boolean hasEdges;
  private int edges;

  Gexf(OutputStream out, LocalDate writtenOn) throws IOException {
    xml = new Xml(out);
    xml.open("gexf", "xmlns", "http://gexf.net/1.3", "version", "1.3");
    xml.open("meta", "lastmodifieddate", writtenOn).open("creator").text("Yui").close().close();
    xml.open(
        "graph",
        "mode",
        "dynamic",
        "timeformat",
        "date",
        "timerepresentation",
        "interval",
        "defaultedgetype",
        "undirected");
    xml.open("attributes", "class", "node");
    for (String name : TEXTS) {
      xml.empty("attribute", "id", name, "title", name, "type", "string");
    }
    for (String name : NUMBERS) {
      xml.empty("attribute", "id", name, "title", name, "type", "double");
    }
    xml.close();
    xml.open("attributes", "class", "edge");
    for (String name : List.of("linkKind", "origin")) {
      xml.empty("attribute", "id", name, "title", name, "type", "string");
    }
    xml.close();
    xml.open("nodes");
  }

  @Override
  public void add(Placed placed) throws IOException {
    Organisation organisation = placed.organisation();
    Coordinates coordinates = organisation.coordinates();
    xml.open(
        "node",
        "id",
        organisation.id(),
        "label",
        organisation.name(),
        "start",
        organisation.foundedOn(),
        "end",
        organisation.dissolvedOn());
    xml.open("attvalues");
    value("kind", organisation.kind());
    value("sectors", organisation.sectors().stream().map(Enum::name).collect(joining(" ")));
    value("place", placed.placeName());
    value("placeCode", organisation.placeCode());
    value("country", placed.country());
    value("latitude", coordinates == null ? null : coordinates.latitude());
    value("longitude", coordinates == null ? null : coordinates.longitude());
    xml.close().close();
  }

  @Override
  public void add(Link link) throws IOException {
    beginEdges();
    edges++;
    xml.open(
        "edge",
        "id",
        edges,
        "source",
        link.source(),
        "target",
        link.target(),
        "type",
        link.kind() == LinkKind.AFFILIATION ? "directed" : "undirected",
        "kind",
        link.kind(),
        "start",
        link.since(),
        "end",
        link.until());
    xml.open("attvalues");
    value("linkKind", link.kind());
    value("origin", link.originId());
    xml.close().close();
  }

  @Override
  public void finish() throws IOException {
    beginEdges();
    xml.finish();
  }

  private void beginEdges() throws IOException {
    if (!hasEdges) {
      xml.close().open("edges");
      hasEdges = true;
    }
  }

  private void value(String name, @Nullable Object value) throws IOException {
    if (value != null) {
      xml.empty("attvalue", "for", name, "value", value);
    }
  }
}
