package coop.yui.imports;

import coop.yui.network.Activities;
import coop.yui.network.OrganisationKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Proposes what the columns of a file mean, from their headers and first values. */
final class MappingProposal {

  private static final Map<String, List<String>> WORDS = Words.lines("headers.properties");
  private static final String COOPERATIVES_UK = "GB-COOPSUK";
  private static final Pattern COOPERATIVES_UK_NUMBER = Pattern.compile("R\\d{6}");
  private static final Pattern MUNICIPALITY_NAME = Pattern.compile(".*[市区町村]");
  private static final Pattern EMAIL = Pattern.compile("\\S+@\\S+\\.\\S+");
  private static final Set<String> CONTINENTS =
      Set.of(
          "africa",
          "america",
          "northamerica",
          "southamerica",
          "latinamerica",
          "asia",
          "europe",
          "oceania",
          "worldwide",
          "middleeast",
          "caribbean",
          "アフリカ",
          "アジア",
          "ヨーロッパ",
          "北米",
          "南米",
          "オセアニア");

  /**
   * What a value must look like for a column to mean this; meanings that are not here take any
   * text.
   */
  private static final Map<ImportField, Predicate<String>> FORMS = new EnumMap<>(ImportField.class);

  static {
    FORMS.put(ImportField.KIND, value -> Kinds.of(value).isPresent());
    FORMS.put(ImportField.MEMBERSHIP_TYPE, value -> Kinds.of(value).isPresent());
    FORMS.put(ImportField.ACTIVITY, value -> Activities.has(Words.term(value)));
    FORMS.put(ImportField.SECTOR, value -> !Sectors.of(value).isEmpty());
    FORMS.put(ImportField.WEBSITE, value -> Readings.website(value).isPresent());
    FORMS.put(ImportField.EMAIL, value -> EMAIL.matcher(value).matches());
    FORMS.put(
        ImportField.REGION,
        value -> !CONTINENTS.contains(Words.fold(value)) && !value.contains("/"));
    FORMS.put(ImportField.COUNTRY, value -> Countries.of(value).isPresent());
    FORMS.put(ImportField.PREFECTURE, value -> Prefectures.find(value).isPresent());
    FORMS.put(
        ImportField.MUNICIPALITY_CODE, value -> Prefectures.municipalityCode(value).isPresent());
    FORMS.put(ImportField.LATITUDE, value -> Readings.degrees(value).isPresent());
    FORMS.put(ImportField.LONGITUDE, value -> Readings.degrees(value).isPresent());
    FORMS.put(ImportField.FOUNDED_ON, value -> Readings.day(value).isPresent());
    FORMS.put(ImportField.DISSOLVED_ON, value -> Readings.day(value).isPresent());
  }

  private final List<String> headers;
  private final List<CsvRow> rows;
  private final Map<ImportField, Integer> chosen = new EnumMap<>(ImportField.class);

  private MappingProposal(List<String> headers, List<CsvRow> rows) {
    this.headers = headers.stream().map(Words::fold).toList();
    this.rows = rows;
  }

  /** A mapping for a file with these headers and first rows. */
  static Mapping of(List<String> headers, List<CsvRow> rows) {
    MappingProposal proposal = new MappingProposal(headers, rows);
    for (ImportField field : ImportField.values()) {
      proposal.chooseByHeader(field);
    }
    for (ImportField field :
        List.of(
            ImportField.ACTIVITY,
            ImportField.MEMBERSHIP_TYPE,
            ImportField.WEBSITE,
            ImportField.EMAIL)) {
      proposal.chooseByValues(field);
    }
    return proposal.mapping();
  }

  /**
   * The column of the surest header whose values fit; one that holds values before one that is
   * empty.
   */
  private void chooseByHeader(ImportField field) {
    List<Integer> candidates = new ArrayList<>();
    for (String word : WORDS.getOrDefault(field.name(), List.of())) {
      for (int i = 0; i < headers.size(); i++) {
        if (headers.get(i).equals(Words.fold(word)) && !chosen.containsValue(i) && fits(field, i)) {
          candidates.add(i);
        }
      }
    }
    candidates.stream()
        .filter(position -> !values(position).isEmpty())
        .findFirst()
        .or(() -> candidates.stream().findFirst())
        .ifPresent(position -> chosen.put(field, position));
  }

  /** Where no header tells: values that can hardly be anything else. */
  private void chooseByValues(ImportField field) {
    Predicate<String> form = FORMS.get(field);
    if (chosen.containsKey(field) || form == null) {
      return;
    }
    for (int i = 0; i < headers.size(); i++) {
      boolean isVocabulary =
          field == ImportField.EMAIL || values(i).stream().allMatch(v -> v.startsWith("http"));
      boolean isMembership =
          field != ImportField.MEMBERSHIP_TYPE
              || values(i).stream().allMatch(v -> v.contains("BMT"));
      boolean isSure = !values(i).isEmpty() && values(i).stream().allMatch(form);
      if (!chosen.containsValue(i) && isVocabulary && isMembership && isSure) {
        chosen.put(field, i);
        return;
      }
    }
  }

  private boolean fits(ImportField field, int position) {
    Predicate<String> form = FORMS.get(field);
    List<String> values = values(position);
    return form == null || values.stream().filter(form).count() * 2 >= values.size();
  }

  private List<String> values(@Nullable Integer position) {
    return position == null
        ? List.of()
        : rows.stream()
            .map(row -> row.cell(position).strip())
            .filter(value -> !value.isEmpty())
            .toList();
  }

  private Mapping mapping() {
    List<ColumnMapping> columns =
        chosen.entrySet().stream()
            .map(choice -> new ColumnMapping(choice.getValue(), choice.getKey()))
            .sorted(Comparator.comparingInt(ColumnMapping::position))
            .toList();
    return new Mapping(columns, scheme(), country(), kind());
  }

  private @Nullable String scheme() {
    if (kind() == OrganisationKind.MUNICIPALITY) {
      return RowIdentifiers.LOCAL_GOVERNMENT;
    }
    return isCooperativesUk() ? COOPERATIVES_UK : null;
  }

  private @Nullable String country() {
    if (chosen.containsKey(ImportField.PREFECTURE)
        || chosen.containsKey(ImportField.MUNICIPALITY_CODE)) {
      return "JP";
    }
    return isCooperativesUk() && !chosen.containsKey(ImportField.COUNTRY) ? "GB" : null;
  }

  private @Nullable OrganisationKind kind() {
    List<String> names = values(chosen.get(ImportField.NAME));
    boolean isOfMunicipalities =
        chosen.containsKey(ImportField.MUNICIPALITY_CODE)
            && names.stream().filter(MUNICIPALITY_NAME.asMatchPredicate()).count() * 10
                >= names.size() * 9L;
    if (isOfMunicipalities) {
      return OrganisationKind.MUNICIPALITY;
    }
    return chosen.containsKey(ImportField.MEMBERSHIP_TYPE)
        ? OrganisationKind.OTHER_COOPERATIVE
        : null;
  }

  private boolean isCooperativesUk() {
    List<String> values = values(chosen.get(ImportField.IDENTIFIER));
    return !values.isEmpty() && values.stream().allMatch(COOPERATIVES_UK_NUMBER.asMatchPredicate());
  }
}
