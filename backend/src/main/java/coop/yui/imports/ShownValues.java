package coop.yui.imports;

import static java.util.stream.Collectors.joining;

import coop.yui.network.Identifier;
import coop.yui.network.LocalisedText;
import coop.yui.network.OrganisationEntry;
import coop.yui.network.OrganisationKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values of a row as people see them before they confirm. */
final class ShownValues {

  private final List<ImportValue> values = new ArrayList<>();

  private ShownValues() {}

  /** The cells of a row that is left out, as they stand. */
  static List<ImportValue> of(Map<ImportField, String> cells) {
    return cells.entrySet().stream()
        .map(cell -> new ImportValue(cell.getKey(), ImportProblem.cut(cell.getValue())))
        .toList();
  }

  /** What would be written. */
  static List<ImportValue> of(
      OrganisationEntry entry,
      @Nullable OrganisationKind kindTold,
      @Nullable LocalDate dissolvedOn) {
    ShownValues shown = new ShownValues();
    for (Identifier identifier : entry.identifiers()) {
      ImportField field =
          identifier.scheme().equals(RowIdentifiers.LOCAL_GOVERNMENT)
              ? ImportField.MUNICIPALITY_CODE
              : isCompanyNumber(identifier) ? ImportField.COMPANY_NUMBER : ImportField.IDENTIFIER;
      shown.add(field, identifier.scheme() + " " + identifier.value());
    }
    shown.add(ImportField.NAME, entry.name());
    shown.add(ImportField.NAME_KANA, entry.nameKana());
    shown.add(ImportField.NAME_ENGLISH, joined(entry.otherNames()));
    shown.add(ImportField.DESCRIPTION, joined(entry.description()));
    shown.add(ImportField.KIND, entry.kind().name());
    shown.add(ImportField.ACTIVITY, entry.activity());
    shown.add(ImportField.SECTOR, entry.sectors().stream().map(Enum::name).collect(joining(", ")));
    shown.add(ImportField.LEGAL_FORM, entry.legalForm());
    shown.add(ImportField.WEBSITE, entry.website());
    shown.add(ImportField.EMAIL, entry.email());
    shown.add(ImportField.PHONE, entry.phone());
    shown.add(ImportField.STREET_ADDRESS, entry.streetAddress());
    shown.add(ImportField.POSTAL_CODE, entry.postalCode());
    shown.add(ImportField.REGION, entry.place());
    if (entry.coordinates() != null) {
      shown.add(ImportField.LATITUDE, String.valueOf(entry.coordinates().latitude()));
      shown.add(ImportField.LONGITUDE, String.valueOf(entry.coordinates().longitude()));
    }
    shown.add(ImportField.FOUNDED_ON, text(entry.foundedOn()));
    shown.add(ImportField.DISSOLVED_ON, text(dissolvedOn));
    return shown.values;
  }

  private static boolean isCompanyNumber(Identifier identifier) {
    return identifier.scheme().equals(RowIdentifiers.COMPANIES_HOUSE)
        || identifier.scheme().equals(RowIdentifiers.JAPANESE_CORPORATE_NUMBER)
        || identifier.scheme().endsWith("-COMPANY-NUMBER");
  }

  private void add(ImportField field, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      values.add(new ImportValue(field, ImportProblem.cut(value)));
    }
  }

  private static String joined(List<LocalisedText> texts) {
    return texts.stream().map(LocalisedText::text).collect(joining(" / "));
  }

  private static @Nullable String text(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }
}
