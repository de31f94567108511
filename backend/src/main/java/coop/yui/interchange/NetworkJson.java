package coop.yui.interchange;

import coop.yui.network.Link;
import java.io.OutputStream;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** The network as an object of two lists. */
final class NetworkJson implements NetworkFile {

  private final JsonGenerator generator;
  private boolean hasLinks;

  NetworkJson(OutputStream out, @Nullable LocalDate asOf, JsonMapper json) {
    generator = json.createGenerator(out);
    generator.writeStartObject();
    generator.writePOJOProperty("asOf", asOf);
    generator.writeArrayPropertyStart("organisations");
  }

  @Override
  public void add(Placed placed) {
    JsonListing.write(placed, Columns.ORGANISATIONS, generator);
  }

  @Override
  public void add(Link link) {
    beginLinks();
    generator.writePOJO(link);
  }

  @Override
  public void finish() {
    beginLinks();
    generator.writeEndArray();
    generator.writeEndObject();
    generator.flush();
  }

  private void beginLinks() {
    if (!hasLinks) {
      generator.writeEndArray();
      generator.writeArrayPropertyStart("links");
      hasLinks = true;
    }
  }
}
