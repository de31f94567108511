package coop.yui.network;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;

/**
 * What kinds, fields of work and purposes are called, outside the pages: in lists, for searching.
 */
public final class Labels {

  private static final Map<String, Map<String, String>> BY_CODE = load();

  private Labels() {}

  /** The name in the language nearest to the one asked for. */
  public static String of(Enum<?> value, Locale locale) {
    return named(value).getOrDefault(locale.getLanguage().equals("ja") ? "ja" : "en", value.name());
  }

  /** The names in all languages. */
  static List<String> all(Enum<?> value) {
    return List.copyOf(named(value).values());
  }

  private static Map<String, String> named(Enum<?> value) {
    return BY_CODE.getOrDefault(
        value.getDeclaringClass().getSimpleName() + "." + value.name(), Map.of());
  }

  private static Map<String, Map<String, String>> load() {
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    try (Reader file =
        new InputStreamReader(
            requireNonNull(Labels.class.getResourceAsStream("/network/labels.csv")),
            StandardCharsets.UTF_8)) {
      Map<String, Map<String, String>> labels = new HashMap<>();
      format
          .parse(file)
          .forEach(
              row -> labels.put(row.get("code"), Map.of("en", row.get("en"), "ja", row.get("ja"))));
      return labels;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
