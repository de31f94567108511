package coop.yui.imports;

import coop.yui.graph.Refusal;
import coop.yui.network.Activities;
import coop.yui.network.Coordinates;
import coop.yui.network.LocalisedText;
import coop.yui.network.OrganisationEntry;
import coop.yui.network.OrganisationKind;
import coop.yui.network.Sector;
import coop.yui.network.Visibility;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The reading of one row. A value that cannot be read is noted and taken out of the row's cells.
 */
final class RowReading {

  private static final Pattern BLANKS = Pattern.compile("[\\s\\u3000]+");

  /** Which meaning an entry's field comes from. */
  private static final Map<String, ImportField> ORIGINS =
      Map.ofEntries(
          Map.entry("name", ImportField.NAME),
          Map.entry("nameKana", ImportField.NAME_KANA),
          Map.entry("otherNames", ImportField.NAME_ENGLISH),
          Map.entry("description", ImportField.DESCRIPTION),
          Map.entry("activity", ImportField.ACTIVITY),
          Map.entry("legalForm", ImportField.LEGAL_FORM),
          Map.entry("foundedOn", ImportField.FOUNDED_ON),
          Map.entry("website", ImportField.WEBSITE),
          Map.entry("email", ImportField.EMAIL),
          Map.entry("phone", ImportField.PHONE),
          Map.entry("streetAddress", ImportField.STREET_ADDRESS),
          Map.entry("postalCode", ImportField.POSTAL_CODE),
          Map.entry("coordinates", ImportField.LATITUDE));

  private final Mapping mapping;
  private final Map<ImportField, String> cells;
  private final RowProblems problems;
  private final Location location;
  private final RowIdentifiers identifiers;
  private final List<Sector> sectors = new ArrayList<>();
  private @Nullable OrganisationKind kindTold;
  private @Nullable Coordinates coordinates;
  private @Nullable LocalDate foundedOn;
  private @Nullable LocalDate dissolvedOn;

  RowReading(
      Mapping mapping, Regions regions, Map<ImportField, String> cells, RowProblems problems) {
    this.mapping = mapping;
    this.cells = new EnumMap<>(cells);
    this.problems = problems;
    this.location = new Location(mapping, regions, this.cells, problems);
    this.identifiers = new RowIdentifiers(mapping, this.cells, problems);
  }

  ToldRow told(int row) {
    kindTold = kindTold();
    OrganisationKind kind = kindTold == null ? mapping.kind() : kindTold;
    if (!cells.containsKey(ImportField.NAME)) {
      problems.leaveOut(ImportField.NAME, Flaw.NAME_MISSING, Map.of());
    }
    if (kind == null) {
      problems.leaveOut(ImportField.KIND, Flaw.KIND_MISSING, Map.of());
    }
    readWebsite();
    coordinates = coordinates();
    location.read(kind, coordinates);
    identifiers.read(kind, location.country());
    sectors.addAll(sectors());
    readActivity();
    foundedOn = day(ImportField.FOUNDED_ON);
    dissolvedOn = day(ImportField.DISSOLVED_ON);
    if (foundedOn != null && dissolvedOn != null && dissolvedOn.isBefore(foundedOn)) {
      refuse(ImportField.DISSOLVED_ON, Flaw.DISSOLVED_BEFORE_FOUNDED);
      dissolvedOn = null;
    }
    OrganisationEntry entry = kind == null || problems.leaveRowOut() ? null : checked(kind);
    return new ToldRow(
        row,
        identifiers.keys(),
        entry,
        kindTold != null,
        dissolvedOn,
        location.places(),
        location.placeOtherwise(),
        entry == null ? ShownValues.of(cells) : ShownValues.of(entry, kindTold, dissolvedOn),
        problems.all());
  }

  /** Takes out value by value what the directory would refuse. */
  private @Nullable OrganisationEntry checked(OrganisationKind kind) {
    while (!problems.leaveRowOut()) {
      try {
        return entry(kind).checked();
      } catch (Refusal refusal) {
        takeOut(refusal);
      }
    }
    return null;
  }

  private OrganisationEntry entry(OrganisationKind kind) {
    return new OrganisationEntry(
        kind,
        oneLine(ImportField.NAME).orElse(""),
        oneLine(ImportField.NAME_KANA).orElse(null),
        oneLine(ImportField.NAME_ENGLISH).map(name -> new LocalisedText("en", name)).stream()
            .toList(),
        Optional.ofNullable(cells.get(ImportField.DESCRIPTION))
            .map(text -> new LocalisedText(Readings.language(text), text))
            .stream()
            .toList(),
        List.of(),
        sectors,
        cells.get(ImportField.ACTIVITY),
        oneLine(ImportField.LEGAL_FORM).orElse(null),
        identifiers.identifiers(),
        foundedOn,
        cells.get(ImportField.WEBSITE),
        cells.get(ImportField.EMAIL),
        oneLine(ImportField.PHONE).orElse(null),
        location.address(),
        oneLine(ImportField.POSTAL_CODE).orElse(null),
        location.place(),
        coordinates,
        Visibility.PUBLIC);
  }

  private void takeOut(Refusal refusal) {
    String path = String.valueOf(refusal.extensions().get("field"));
    String[] parts = path.split("\\.", -1);
    Flaw flaw = flaw(refusal, parts[0]);
    if (parts[0].equals("identifiers")) {
      int position = Integer.parseInt(parts[1]);
      problems.add(identifiers.origin(position), flaw, refusal.details());
      identifiers.takeOut(position);
      return;
    }
    ImportField field = ORIGINS.get(parts[0]);
    if (field == null) {
      throw refusal;
    }
    if (field == ImportField.NAME) {
      problems.leaveOut(field, flaw, refusal.details());
      return;
    }
    problems.add(field, flaw, refusal.details());
    cells.remove(field);
    switch (field) {
      case FOUNDED_ON -> foundedOn = null;
      case LATITUDE -> coordinates = null;
      case STREET_ADDRESS -> location.takeOutAddress();
      default -> {}
    }
  }

  private static Flaw flaw(Refusal refusal, String field) {
    return switch (refusal.code()) {
      case INVALID_LENGTH -> Flaw.TEXT_TOO_LONG;
      case INVALID_DAY -> Flaw.DAY_IN_FUTURE;
      case INVALID_COORDINATES -> Flaw.COORDINATES_IMPOSSIBLE;
      case INVALID_CODE ->
          field.equals("activity") ? Flaw.ACTIVITY_UNKNOWN : Flaw.MUNICIPALITY_CODE_WRONG;
      default ->
          switch (field) {
            case "website" -> Flaw.WEBSITE_WRONG;
            case "email" -> Flaw.EMAIL_WRONG;
            default -> Flaw.VALUE_UNREADABLE;
          };
    };
  }

  private @Nullable OrganisationKind kindTold() {
    for (ImportField field : List.of(ImportField.KIND, ImportField.MEMBERSHIP_TYPE)) {
      String text = cells.get(field);
      if (text != null) {
        Optional<OrganisationKind> kind = Kinds.of(text);
        if (kind.isPresent()) {
          return kind.get();
        }
        refuse(field, Flaw.KIND_UNKNOWN);
      }
    }
    return null;
  }

  private void readWebsite() {
    String text = cells.get(ImportField.WEBSITE);
    if (text == null) {
      return;
    }
    Optional<String> website = Readings.website(text);
    if (website.isPresent()) {
      cells.put(ImportField.WEBSITE, website.get());
    } else {
      refuse(ImportField.WEBSITE, Flaw.WEBSITE_WRONG);
    }
  }

  private void readActivity() {
    String text = cells.get(ImportField.ACTIVITY);
    if (text == null) {
      return;
    }
    String code = Words.term(text);
    if (Activities.has(code)) {
      cells.put(ImportField.ACTIVITY, code);
    } else {
      refuse(ImportField.ACTIVITY, Flaw.ACTIVITY_UNKNOWN);
    }
  }

  private List<Sector> sectors() {
    String text = cells.get(ImportField.SECTOR);
    if (text == null) {
      return List.of();
    }
    List<Sector> found = Sectors.of(text);
    if (found.isEmpty()) {
      refuse(ImportField.SECTOR, Flaw.SECTOR_UNKNOWN);
    }
    return found;
  }

  /**
   * Half a pair, or the point where the equator meets the zero meridian: in the sea, and what an
   * empty cell becomes.
   */
  private @Nullable Coordinates coordinates() {
    String latitude = cells.get(ImportField.LATITUDE);
    String longitude = cells.get(ImportField.LONGITUDE);
    if (latitude == null && longitude == null) {
      return null;
    }
    double north = latitude == null ? Double.NaN : Readings.degrees(latitude).orElse(Double.NaN);
    double east = longitude == null ? Double.NaN : Readings.degrees(longitude).orElse(Double.NaN);
    boolean isPossible =
        Math.abs(north) <= 90 && Math.abs(east) <= 180 && !(north == 0 && east == 0);
    if (isPossible) {
      return new Coordinates(north, east);
    }
    refuse(
        latitude == null ? ImportField.LONGITUDE : ImportField.LATITUDE,
        Flaw.COORDINATES_IMPOSSIBLE);
    return null;
  }

  private @Nullable LocalDate day(ImportField field) {
    String text = cells.get(field);
    if (text == null) {
      return null;
    }
    Optional<LocalDate> day = Readings.day(text);
    if (day.isEmpty()) {
      refuse(field, Flaw.DAY_UNREADABLE);
      return null;
    }
    if (day.get().isAfter(LocalDate.now(ZoneId.systemDefault()))) {
      refuse(field, Flaw.DAY_IN_FUTURE);
      return null;
    }
    return day.get();
  }

  private void refuse(ImportField field, Flaw flaw) {
    problems.add(field, flaw);
    cells.remove(field);
  }

  private Optional<String> oneLine(ImportField field) {
    return Optional.ofNullable(cells.get(field)).map(text -> BLANKS.matcher(text).replaceAll(" "));
  }
}
