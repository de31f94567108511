package coop.yui.imports;

import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * A file of flat JSON objects, in one list or one after the other, as a table: a column for each
 * name, a row for each object. Read object by object, once for the names and once for the values.
 */
final class JsonTable {

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxStringLength(CsvRows.LONGEST_ROW)
                  .maxNameLength(1_000)
                  .maxNestingDepth(10)
                  .build())
          .build();

  private JsonTable() {}

  private interface Reader {
    void read(Map<String, String> object) throws IOException;
  }

  /**
   * Writes the table.
   *
   * @throws Refusal UNREADABLE_FILE, TOO_LARGE
   */
  static void write(Path json, Path csv, ImportProperties limits) throws IOException {
    Set<String> names = new LinkedHashSet<>();
    forEach(
        json,
        object -> {
          names.addAll(object.keySet());
          if (names.size() > CsvFile.MOST_COLUMNS) {
            throw new Refusal(RefusalCode.TOO_LARGE).with("maximumColumns", CsvFile.MOST_COLUMNS);
          }
        });
    if (names.isEmpty()) {
      throw new Refusal(RefusalCode.UNREADABLE_FILE).with("jsonLine", 1);
    }
    try (TableWriter table = new TableWriter(csv, limits)) {
      table.row(List.copyOf(names));
      forEach(
          json,
          object -> table.row(names.stream().map(name -> object.getOrDefault(name, "")).toList()));
    }
  }

  private static void forEach(Path json, Reader reader) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(json));
        JsonParser parser = JSON.createParser(ObjectReadContext.empty(), in)) {
      try {
        int number = 0;
        JsonToken token = parser.nextToken();
        boolean isList = token == JsonToken.START_ARRAY;
        if (isList) {
          token = parser.nextToken();
        }
        while (token != null && token != JsonToken.END_ARRAY) {
          if (token != JsonToken.START_OBJECT) {
            throw unreadable(parser);
          }
          reader.read(object(parser, ++number));
          token = parser.nextToken();
        }
        boolean isWhole = isList == (token == JsonToken.END_ARRAY);
        if (!isWhole || (isList && parser.nextToken() != null)) {
          throw unreadable(parser);
        }
      } catch (JacksonException e) {
        throw unreadable(parser);
      }
    }
  }

  private static Map<String, String> object(JsonParser parser, int number) {
    Map<String, String> object = new LinkedHashMap<>();
    String name = parser.nextName();
    while (name != null) {
      object.put(name, value(parser, parser.nextToken(), name, number));
      name = parser.nextName();
    }
    return object;
  }

  private static String value(
      JsonParser parser, @Nullable JsonToken token, String name, int number) {
    if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
      throw new Refusal(RefusalCode.UNREADABLE_FILE)
          .with("nested", ImportProblem.cut(name))
          .with("object", number);
    }
    return token == JsonToken.VALUE_NULL ? "" : parser.getString();
  }

  private static Refusal unreadable(JsonParser parser) {
    return new Refusal(RefusalCode.UNREADABLE_FILE)
        .with("jsonLine", parser.currentTokenLocation().getLineNr());
  }
}
