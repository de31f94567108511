package coop.yui.interchange;

import java.io.OutputStream;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** A list as an array of objects; what is absent is null. */
final class JsonListing<T> implements Listing<T> {

  private final List<Column<T>> columns;
  private final JsonGenerator generator;

  JsonListing(OutputStream out, List<Column<T>> columns, JsonMapper json) {
    this.columns = columns;
    this.generator = json.createGenerator(out);
    generator.writeStartArray();
  }

  @Override
  public void add(T entry) {
    write(entry, columns, generator);
  }

  @Override
  public void finish() {
    generator.writeEndArray();
    generator.flush();
  }

  /** Writes one entry as an object. */
  static <T> void write(T entry, List<Column<T>> columns, JsonGenerator generator) {
    generator.writeStartObject();
    for (Column<T> column : columns) {
      generator.writePOJOProperty(column.name(), column.value().apply(entry));
    }
    generator.writeEndObject();
  }
}
