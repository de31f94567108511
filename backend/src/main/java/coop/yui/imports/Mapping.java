package coop.yui.imports;

import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.network.OrganisationKind;
import coop.yui.network.PlaceCodes;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which column means what, and what a file does not say itself.
 *
 * @param columns the columns that are read; each meaning at most once
 * @param identifierScheme the register that the identifier column speaks of
 * @param country the country of rows that name none
 * @param kind the kind of rows that name none
 */
record Mapping(
    List<ColumnMapping> columns,
    @Nullable String identifierScheme,
    @Nullable String country,
    @Nullable OrganisationKind kind) {

  private static final Pattern SCHEME = Pattern.compile("[A-Z0-9-]{2,40}");

  boolean has(ImportField field) {
    return columns.stream().anyMatch(column -> column.field() == field);
  }

  /**
   * The mapping itself, when it fits a file of so many columns.
   *
   * @throws Refusal INVALID_COLUMNS or INVALID_VALUE, naming the field
   */
  Mapping checked(int count) {
    Set<ImportField> fields = EnumSet.noneOf(ImportField.class);
    for (int i = 0; i < columns.size(); i++) {
      ColumnMapping column = columns.get(i);
      if (column.position() < 0 || column.position() >= count) {
        throw new Refusal(RefusalCode.INVALID_COLUMNS).field("mapping." + i + ".position");
      }
      if (!fields.add(column.field())) {
        throw new Refusal(RefusalCode.INVALID_COLUMNS).field("mapping." + i + ".field");
      }
    }
    if (!fields.contains(ImportField.NAME)) {
      throw new Refusal(RefusalCode.INVALID_COLUMNS).field("mapping");
    }
    if (identifierScheme != null && !SCHEME.matcher(identifierScheme).matches()) {
      throw new Refusal(RefusalCode.INVALID_VALUE).field("identifierScheme");
    }
    if (country != null && !PlaceCodes.isCountry(country)) {
      throw new Refusal(RefusalCode.INVALID_VALUE).field("country");
    }
    return this;
  }

  /**
   * Nothing, when rows can be written with this mapping.
   *
   * @throws Refusal INVALID_COLUMNS without a name; INVALID_VALUE when the register of the
   *     identifiers is not told
   */
  void mustBeReady(int count) {
    checked(count);
    if (has(ImportField.IDENTIFIER) && identifierScheme == null) {
      throw new Refusal(RefusalCode.INVALID_VALUE).field("identifierScheme");
    }
  }
}
