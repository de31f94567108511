package coop.yui.network;

import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.graph.SearchWords;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All that can be entered of a place; {@code within} is the code of the place it lies in. */
public record PlaceEntry(
    String code,
    PlaceKind kind,
    String name,
    @Nullable String nameKana,
    List<LocalisedText> otherNames,
    String within,
    @Nullable Coordinates coordinates) {

  /**
   * The entry with every text in one form.
   *
   * @throws Refusal INVALID_CODE, INVALID_VALUE, INVALID_LENGTH, INVALID_COORDINATES, naming the
   *     field
   */
  public PlaceEntry checked() {
    if (kind == PlaceKind.COUNTRY) {
      throw new Refusal(RefusalCode.INVALID_VALUE).field("kind");
    }
    PlaceCodes.check(code, kind, "code");
    if (within.length() < 2 || !PlaceCodes.country(within).equals(PlaceCodes.country(code))) {
      throw new Refusal(RefusalCode.INVALID_CODE).field("within");
    }
    return new PlaceEntry(
        code,
        kind,
        Wording.line(name, 200, "name"),
        Wording.optionalLine(nameKana, 200, "nameKana"),
        EntryChecks.names(otherNames),
        within,
        EntryChecks.coordinates(coordinates));
  }

  Map<String, @Nullable Object> properties() {
    Map<String, @Nullable Object> properties = new LinkedHashMap<>();
    properties.put("code", code);
    properties.put("kind", kind);
    properties.put("name", name);
    properties.put("nameKana", nameKana);
    properties.put("otherNames", otherNames.stream().map(LocalisedText::text).toList());
    properties.put("otherNameLanguages", otherNames.stream().map(LocalisedText::language).toList());
    properties.put("latitude", coordinates == null ? null : coordinates.latitude());
    properties.put("longitude", coordinates == null ? null : coordinates.longitude());
    properties.put("words", words());
    return properties;
  }

  private String words() {
    return SearchWords.of(
        Stream.concat(
                Stream.of(code, name, nameKana == null ? "" : nameKana),
                otherNames.stream().map(LocalisedText::text))
            .toList());
  }
}
