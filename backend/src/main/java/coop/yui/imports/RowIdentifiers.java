package coop.yui.imports;

import coop.yui.network.Identifier;
import coop.yui.network.OrganisationKind;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The identifiers of a row, the surest first. A row without any is found again by the address of
 * its site, kept as an identifier of the scheme WEB; without that by its name and country, kept as
 * one of the scheme NAME.
 */
final class RowIdentifiers {

  static final String LOCAL_GOVERNMENT = "JP-LOCAL-GOVERNMENT";
  static final String COMPANIES_HOUSE = "GB-COH";
  static final String JAPANESE_CORPORATE_NUMBER = "JP-JCN";
  private static final String WEB = "WEB";
  private static final String NAME = "NAME";
  private static final int LONGEST_NAME = 90;
  private static final int COMPANIES_HOUSE_LENGTH = 8;

  private record Origin(Identifier identifier, ImportField field) {}

  private final Mapping mapping;
  private final Map<ImportField, String> cells;
  private final RowProblems problems;
  private final List<Origin> origins = new ArrayList<>();

  RowIdentifiers(Mapping mapping, Map<ImportField, String> cells, RowProblems problems) {
    this.mapping = mapping;
    this.cells = cells;
    this.problems = problems;
  }

  void read(@Nullable OrganisationKind kind, @Nullable String country) {
    String identifier = plain(ImportField.IDENTIFIER);
    if (identifier != null && mapping.identifierScheme() != null) {
      add(mapping.identifierScheme(), identifier, ImportField.IDENTIFIER);
    } else if (identifier != null) {
      problems.leaveOut(ImportField.IDENTIFIER, Flaw.REGISTER_UNKNOWN, Map.of());
    }
    String municipality = cells.get(ImportField.MUNICIPALITY_CODE);
    if (municipality != null && kind == OrganisationKind.MUNICIPALITY) {
      add(LOCAL_GOVERNMENT, municipality, ImportField.MUNICIPALITY_CODE);
    }
    readCompanyNumber(country);
    String website = cells.get(ImportField.WEBSITE);
    if (origins.isEmpty() && website != null) {
      add(WEB, Readings.siteKey(website), ImportField.WEBSITE);
    }
    String name = Words.fold(cells.getOrDefault(ImportField.NAME, ""));
    if (origins.isEmpty() && !name.isEmpty()) {
      add(NAME, start(name) + "|" + (country == null ? "" : country), ImportField.NAME);
    }
  }

  List<Identifier> identifiers() {
    return origins.stream().map(Origin::identifier).toList();
  }

  List<String> keys() {
    return origins.stream().map(origin -> origin.identifier().key()).toList();
  }

  ImportField origin(int position) {
    return origins.get(position).field();
  }

  void takeOut(int position) {
    origins.remove(position);
  }

  private void readCompanyNumber(@Nullable String country) {
    String number = plain(ImportField.COMPANY_NUMBER);
    if (number == null) {
      return;
    }
    if (country == null) {
      problems.add(ImportField.COMPANY_NUMBER, Flaw.REGISTER_UNKNOWN);
      cells.remove(ImportField.COMPANY_NUMBER);
      return;
    }
    switch (country) {
      case "GB" -> add(COMPANIES_HOUSE, withZeros(number), ImportField.COMPANY_NUMBER);
      case "JP" -> add(JAPANESE_CORPORATE_NUMBER, number, ImportField.COMPANY_NUMBER);
      default -> add(country + "-COMPANY-NUMBER", number, ImportField.COMPANY_NUMBER);
    }
  }

  /** Spreadsheets cut the zeros at the start of numbers. */
  private static String withZeros(String number) {
    boolean isCut =
        number.length() < COMPANIES_HOUSE_LENGTH && number.chars().allMatch(Character::isDigit);
    return isCut ? "0".repeat(COMPANIES_HOUSE_LENGTH - number.length()) + number : number;
  }

  private static String start(String name) {
    int length = Math.min(LONGEST_NAME, name.codePointCount(0, name.length()));
    return name.substring(0, name.offsetByCodePoints(0, length));
  }

  private void add(String scheme, String value, ImportField field) {
    origins.add(new Origin(new Identifier(scheme, value), field));
  }

  private @Nullable String plain(ImportField field) {
    String text = cells.get(field);
    return text == null
        ? null
        : Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
  }
}
