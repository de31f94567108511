package coop.yui.imports;

import coop.yui.network.Coordinates;
import coop.yui.network.LocalisedText;
import coop.yui.network.OrganisationKind;
import coop.yui.network.PlaceEntry;
import coop.yui.network.PlaceKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where the organisation of a row sits: its country, its place, its address. */
final class Location {

  private static final String JAPAN = "JP";
  private static final Pattern LINE_ENDS = Pattern.compile("\\s*,?\\s*\\R\\s*");
  private static final Pattern BLANKS = Pattern.compile("[ \\t\\u3000]+");

  private final Mapping mapping;
  private final Regions regions;
  private final Map<ImportField, String> cells;
  private final RowProblems problems;
  private final List<PlaceEntry> places = new ArrayList<>();
  private @Nullable String country;
  private @Nullable String place;
  private @Nullable String placeOtherwise;
  private @Nullable String locality;
  private boolean isRegionKnown;
  private boolean hasAddress = true;

  Location(Mapping mapping, Regions regions, Map<ImportField, String> cells, RowProblems problems) {
    this.mapping = mapping;
    this.regions = regions;
    this.cells = cells;
    this.problems = problems;
  }

  void read(@Nullable OrganisationKind kind, @Nullable Coordinates coordinates) {
    locality = cells.get(ImportField.LOCALITY);
    country = country();
    place = country;
    readRegion();
    readPrefecture();
    readMunicipality(kind, coordinates);
  }

  @Nullable String country() {
    if (country != null) {
      return country;
    }
    String text = cells.get(ImportField.COUNTRY);
    if (text != null) {
      Optional<String> named = Countries.of(text);
      if (named.isPresent()) {
        return named.get();
      }
      problems.add(ImportField.COUNTRY, Flaw.COUNTRY_UNKNOWN);
      cells.remove(ImportField.COUNTRY);
    }
    if (cells.containsKey(ImportField.PREFECTURE)
        || cells.containsKey(ImportField.MUNICIPALITY_CODE)) {
      return JAPAN;
    }
    if (locality != null && !mapping.has(ImportField.COUNTRY)) {
      Countries.Located located = Countries.locate(locality);
      if (located.country() != null) {
        locality = located.rest();
        return located.country();
      }
    }
    return mapping.country();
  }

  @Nullable String place() {
    return place;
  }

  @Nullable String placeOtherwise() {
    return placeOtherwise;
  }

  List<PlaceEntry> places() {
    return List.copyOf(places);
  }

  void takeOutAddress() {
    hasAddress = false;
  }

  /** Street, town and, where the directory does not know it as a place, region. */
  @Nullable String address() {
    if (!hasAddress) {
      return null;
    }
    List<String> parts =
        Stream.of(
                cells.get(ImportField.STREET_ADDRESS),
                locality,
                isRegionKnown ? null : cells.get(ImportField.REGION))
            .filter(part -> part != null && !part.isBlank())
            .map(
                part ->
                    BLANKS
                        .matcher(LINE_ENDS.matcher(part.strip()).replaceAll(", "))
                        .replaceAll(" "))
            .distinct()
            .toList();
    if (parts.isEmpty()) {
      return null;
    }
    boolean isJapanese = JAPAN.equals(country);
    if (isJapanese && parts.size() > 1 && parts.getFirst().startsWith(parts.get(1))) {
      return parts.getFirst();
    }
    return isJapanese
        ? parts.reversed().stream().collect(Collectors.joining())
        : String.join(", ", parts);
  }

  private void readRegion() {
    String region = cells.get(ImportField.REGION);
    if (region == null || country == null) {
      return;
    }
    Optional<String> known = regions.find(country, region);
    if (known.isPresent()) {
      isRegionKnown = true;
      place = known.get();
    }
  }

  private void readPrefecture() {
    String text = cells.get(ImportField.PREFECTURE);
    if (text == null) {
      return;
    }
    Optional<String> prefecture = Prefectures.find(text);
    if (prefecture.isEmpty()) {
      problems.add(ImportField.PREFECTURE, Flaw.PREFECTURE_UNKNOWN);
      cells.remove(ImportField.PREFECTURE);
      return;
    }
    place = prefecture.get();
    places.add(Prefectures.place(place));
  }

  private void readMunicipality(
      @Nullable OrganisationKind kind, @Nullable Coordinates coordinates) {
    String text = cells.get(ImportField.MUNICIPALITY_CODE);
    if (text == null) {
      return;
    }
    Optional<String> known = Prefectures.municipalityCode(text);
    if (known.isEmpty()) {
      if (kind == OrganisationKind.MUNICIPALITY) {
        problems.leaveOut(ImportField.MUNICIPALITY_CODE, Flaw.MUNICIPALITY_CODE_WRONG, Map.of());
      } else {
        problems.add(ImportField.MUNICIPALITY_CODE, Flaw.MUNICIPALITY_CODE_WRONG);
      }
      cells.remove(ImportField.MUNICIPALITY_CODE);
      return;
    }
    String code = known.get();
    cells.put(ImportField.MUNICIPALITY_CODE, code);
    place = code;
    placeOtherwise = Prefectures.of(code);
    places.clear();
    places.add(Prefectures.place(placeOtherwise));
    Prefectures.cityOfWard(code).ifPresent(places::add);
    if (kind == OrganisationKind.MUNICIPALITY && cells.containsKey(ImportField.NAME)) {
      places.add(municipality(code, coordinates));
    }
  }

  /** A ward is named after its city in such lists; as a place it lies in it anyway. */
  private PlaceEntry municipality(String code, @Nullable Coordinates coordinates) {
    Optional<PlaceEntry> city = Prefectures.cityOfWard(code);
    String name = cells.getOrDefault(ImportField.NAME, "");
    String kana = cells.get(ImportField.NAME_KANA);
    String english = cells.get(ImportField.NAME_ENGLISH);
    return new PlaceEntry(
        code,
        city.isPresent() ? PlaceKind.WARD : PlaceKind.MUNICIPALITY,
        city.isPresent() ? afterCity(name, city.get().name()) : name,
        kana == null || city.isEmpty()
            ? kana
            : afterCity(kana, String.valueOf(city.get().nameKana())),
        english == null ? List.of() : List.of(new LocalisedText("en", english)),
        city.map(PlaceEntry::code).orElse(Prefectures.of(code)),
        coordinates);
  }

  private static String afterCity(String name, String city) {
    String rest = name.startsWith(city) ? name.substring(city.length()).strip() : name;
    return rest.isEmpty() ? name : rest;
  }
}
