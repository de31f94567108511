package coop.yui.network;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** The list of activities of the International Cooperative Alliance as ESSGlobal publishes it. */
public final class Activities {

  /** What the address of each entry begins with. */
  public static final String VOCABULARY =
      "https://dev.lod.coop/essglobal/2.1/standard/activities-ica/";

  private static final Map<String, CSVRecord> BY_CODE = load();

  private Activities() {}

  /** All entries, named in this language. */
  public static List<Activity> all(Locale locale) {
    return BY_CODE.values().stream().map(row -> activity(row, locale)).toList();
  }

  /** Whether the list has an entry of this code. */
  public static boolean has(String code) {
    return BY_CODE.containsKey(code);
  }

  /** The entry of this code, named in this language. */
  public static @Nullable Activity of(String code, Locale locale) {
    CSVRecord row = BY_CODE.get(code);
    return row == null ? null : activity(row, locale);
  }

  private static Activity activity(CSVRecord row, Locale locale) {
    String name = row.get(locale.getLanguage().equals("ja") ? "ja" : "en");
    return new Activity(row.get("code"), VOCABULARY + row.get("code"), name);
  }

  private static Map<String, CSVRecord> load() {
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    try (Reader file =
        new InputStreamReader(
            requireNonNull(Activities.class.getResourceAsStream("/network/activities.csv")),
            StandardCharsets.UTF_8)) {
      Map<String, CSVRecord> rows = new LinkedHashMap<>();
      format.parse(file).forEach(row -> rows.put(row.get("code"), row));
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
