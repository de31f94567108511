package coop.yui.interchange;

import coop.yui.interchange.Columns.NamedLink;
import coop.yui.network.Link;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;

/** The network as a table of its links, with the names of both ends. */
final class NetworkTable implements NetworkFile {

  private final Listing<NamedLink> links;
  private final Map<String, String> names = new HashMap<>();

  NetworkTable(OutputStream out) throws IOException {
    links = new CsvListing<>(out, Columns.LINKS);
  }

  @Override
  public void add(Placed placed) {
    names.put(placed.organisation().id(), placed.organisation().name());
  }

  @Override
  public void add(Link link) throws IOException {
    links.add(
        new NamedLink(
            link, names.getOrDefault(link.source(), ""), names.getOrDefault(link.target(), "")));
  }

  @Override
  public void finish() throws IOException {
    links.finish();
  }
}
