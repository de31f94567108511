package coop.yui.network;

import coop.yui.graph.SearchWords;
import coop.yui.graph.Transaction.Change;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ConcurrentLruCache;

/**
 * All that can be entered of an organisation: what people type, what a file says, what is kept.
 *
 * @param activity the code of its main activity
 * @param place the code of the place where it sits
 */
public record OrganisationEntry(
    OrganisationKind kind,
    String name,
    @Nullable String nameKana,
    List<LocalisedText> otherNames,
    List<LocalisedText> description,
    List<String> languages,
    List<Sector> sectors,
    @Nullable String activity,
    @Nullable String legalForm,
    List<Identifier> identifiers,
    @Nullable LocalDate foundedOn,
    @Nullable String website,
    @Nullable String email,
    @Nullable String phone,
    @Nullable String streetAddress,
    @Nullable String postalCode,
    @Nullable String place,
    @Nullable Coordinates coordinates,
    Visibility visibility) {

  /** Many organisations are the same kinds of things, and to read Japanese takes a while. */
  private static final ConcurrentLruCache<List<String>, String> WHAT_IT_IS =
      new ConcurrentLruCache<>(1_000, SearchWords::of);

  /**
   * The entry with every text in one form.
   *
   * @throws coop.yui.graph.Refusal INVALID_LENGTH, INVALID_VALUE, INVALID_CODE,
   *     INVALID_COORDINATES, INVALID_DAY, naming the field
   */
  public OrganisationEntry checked() {
    return EntryChecks.checked(this);
  }

  /** What differs from another entry, or all that is given, by name of field. */
  public Map<String, Change> changesFrom(@Nullable OrganisationEntry before) {
    Map<String, @Nullable Object> then = before == null ? Map.of() : before.fields();
    Map<String, Change> changes = new LinkedHashMap<>();
    fields()
        .forEach(
            (field, value) -> {
              Object earlier = then.get(field);
              boolean isNothing = before == null && (value == null || List.of().equals(value));
              if (!isNothing && !Objects.equals(earlier, value)) {
                changes.put(field, new Change(earlier, value));
              }
            });
    return changes;
  }

  /** The properties of its node; what is absent is null, so that a change takes it away. */
  Map<String, @Nullable Object> properties(OffsetDateTime at) {
    Map<String, @Nullable Object> properties = new LinkedHashMap<>(fields());
    properties
        .keySet()
        .removeAll(List.of("otherNames", "description", "identifiers", "place", "coordinates"));
    properties.put("otherNames", otherNames.stream().map(LocalisedText::text).toList());
    properties.put("otherNameLanguages", otherNames.stream().map(LocalisedText::language).toList());
    properties.put("descriptions", description.stream().map(LocalisedText::text).toList());
    properties.put(
        "descriptionLanguages", description.stream().map(LocalisedText::language).toList());
    properties.put("latitude", coordinates == null ? null : coordinates.latitude());
    properties.put("longitude", coordinates == null ? null : coordinates.longitude());
    properties.put("sortName", Wording.sortName(name, nameKana));
    properties.putAll(searchWords());
    properties.put("changedAt", at);
    properties.put("changedKey", Days.key(at));
    return properties;
  }

  /** What it is found by: properties {@code words}, {@code contextWords}, {@code foldedName}. */
  public Map<String, String> searchWords() {
    return Map.of(
        "words", words(), "contextWords", contextWords(), "foldedName", SearchWords.key(name));
  }

  private String words() {
    List<String> texts = new ArrayList<>(List.of(name));
    if (nameKana != null) {
      texts.add(nameKana);
    }
    otherNames.forEach(other -> texts.add(other.text()));
    identifiers.forEach(identifier -> texts.add(identifier.value()));
    return SearchWords.of(texts);
  }

  /** What it is found by besides its names: what it is and does. */
  private String contextWords() {
    List<String> texts = new ArrayList<>(Labels.all(kind));
    sectors.forEach(sector -> texts.addAll(Labels.all(sector)));
    if (activity != null) {
      List.of(Locale.ENGLISH, Locale.JAPANESE).stream()
          .map(locale -> Activities.of(activity, locale))
          .filter(Objects::nonNull)
          .forEach(found -> texts.add(found.name()));
    }
    return WHAT_IT_IS.get(texts)
        + SearchWords.asWritten(description.stream().map(LocalisedText::text).toList());
  }

  private Map<String, @Nullable Object> fields() {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("kind", kind);
    fields.put("name", name);
    fields.put("nameKana", nameKana);
    fields.put("otherNames", otherNames);
    fields.put("description", description);
    fields.put("languages", languages);
    fields.put("sectors", sectors);
    fields.put("activity", activity);
    fields.put("legalForm", legalForm);
    fields.put("identifiers", identifiers);
    fields.put("foundedOn", foundedOn);
    fields.put("website", website);
    fields.put("email", email);
    fields.put("phone", phone);
    fields.put("streetAddress", streetAddress);
    fields.put("postalCode", postalCode);
    fields.put("place", place);
    fields.put("coordinates", coordinates);
    fields.put("visibility", visibility);
    return fields;
  }
}
