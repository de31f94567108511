package coop.yui.imports;

import static java.util.Objects.requireNonNull;

import coop.yui.network.LocalisedText;
import coop.yui.network.PlaceCodes;
import coop.yui.network.PlaceEntry;
import coop.yui.network.PlaceKind;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * The prefectures of Japan, the cities that have wards, and the codes by which all of them are
 * known.
 */
final class Prefectures {

  private static final Pattern NOT_A_DIGIT = Pattern.compile("\\D");
  private static final Pattern SUFFIX = Pattern.compile("(?i)[都府県]$|[ -](prefecture|ken|fu|to)$");
  private static final String TOKYO = "13";

  private static final Map<String, PlaceEntry> BY_CODE = new LinkedHashMap<>();
  private static final Map<String, String> BY_NAME = new HashMap<>();
  private static final TreeMap<String, PlaceEntry> CITIES_WITH_WARDS = new TreeMap<>();

  static {
    for (CSVRecord row : rows("prefectures.csv")) {
      PlaceEntry entry = entry(row, PlaceKind.REGION, "JP");
      BY_CODE.put(entry.code(), entry);
      BY_NAME.put(Words.fold(row.get("ja")), entry.code());
      BY_NAME.put(Words.fold(withoutSuffix(row.get("ja"))), entry.code());
      BY_NAME.put(Words.fold(row.get("en")), entry.code());
    }
    for (CSVRecord row : rows("cities.csv")) {
      String code = row.get("code");
      CITIES_WITH_WARDS.put(code, entry(row, PlaceKind.MUNICIPALITY, of(code)));
    }
  }

  private Prefectures() {}

  /** The code of the prefecture of a name in Japanese or English, or of its number. */
  static Optional<String> find(String text) {
    String number = Normalizer.normalize(text.strip(), Normalizer.Form.NFKC);
    if (number.matches("0?[1-9]|[1-4]\\d")) {
      String code = "JP-" + (number.length() == 1 ? "0" + number : number);
      return BY_CODE.containsKey(code) ? Optional.of(code) : Optional.empty();
    }
    String name = Words.fold(text);
    String bare = Words.fold(withoutSuffix(text.strip()));
    return Optional.ofNullable(BY_NAME.getOrDefault(name, BY_NAME.get(bare)));
  }

  /** The prefecture of a municipality's code. */
  static String of(String municipality) {
    return "JP-" + municipality.substring(0, 2);
  }

  /** The prefecture as a place. */
  static PlaceEntry place(String code) {
    return requireNonNull(BY_CODE.get(code), code);
  }

  /**
   * A local government code as people write it, put into six digits; empty when its check digit is
   * wrong.
   */
  static Optional<String> municipalityCode(String text) {
    String digits = Normalizer.normalize(text.strip(), Normalizer.Form.NFKC);
    if (digits.length() == 5) {
      // A spreadsheet took it for a number and cut the zero.
      digits = "0" + digits;
    }
    return NOT_A_DIGIT.matcher(digits).find() || !PlaceCodes.isJapaneseMunicipality(digits)
        ? Optional.empty()
        : Optional.of(digits);
  }

  /** The city that a ward's code lies in; empty for all that is no ward of a designated city. */
  static Optional<PlaceEntry> cityOfWard(String code) {
    boolean canBeWard =
        code.charAt(2) == '1' && !code.startsWith(TOKYO) && !CITIES_WITH_WARDS.containsKey(code);
    var city = canBeWard ? CITIES_WITH_WARDS.floorEntry(code) : null;
    return city == null || !city.getKey().startsWith(code.substring(0, 2))
        ? Optional.empty()
        : Optional.of(city.getValue());
  }

  private static String withoutSuffix(String name) {
    return name.equals("北海道") ? name : SUFFIX.matcher(name).replaceFirst("");
  }

  private static PlaceEntry entry(CSVRecord row, PlaceKind kind, String within) {
    return new PlaceEntry(
        row.get("code"),
        kind,
        row.get("ja"),
        row.get("kana"),
        List.of(new LocalisedText("en", row.get("en"))),
        within,
        null);
  }

  private static List<CSVRecord> rows(String file) {
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    try (Reader reader =
        new InputStreamReader(
            requireNonNull(Prefectures.class.getResourceAsStream("/import/" + file)),
            StandardCharsets.UTF_8)) {
      return format.parse(reader).getRecords();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
