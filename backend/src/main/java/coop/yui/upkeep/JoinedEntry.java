package coop.yui.upkeep;

import coop.yui.network.LocalisedText;
import coop.yui.network.OrganisationEntry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** One entry out of two of the same organisation, and the way back. */
final class JoinedEntry {

  private static final String UNDETERMINED = "und";

  private final OrganisationEntry kept;
  private final OrganisationEntry merged;
  private final Set<EntryField> taken;

  private JoinedEntry(OrganisationEntry kept, OrganisationEntry merged, Set<EntryField> taken) {
    this.kept = kept;
    this.merged = merged;
    this.taken = taken;
  }

  /**
   * The kept entry with the fields taken from the merged one and those it lacked; lists hold what
   * both held, and a name that gives way becomes another name.
   */
  static OrganisationEntry of(
      OrganisationEntry kept, OrganisationEntry merged, Collection<EntryField> taken) {
    return new JoinedEntry(kept, merged, Set.copyOf(taken)).entry();
  }

  /**
   * An entry without what a merge wrote into it; what was changed since then stays.
   *
   * @param before as it was before the merge
   * @param after as the merge left it
   */
  static OrganisationEntry undone(
      OrganisationEntry now, OrganisationEntry before, OrganisationEntry after, JsonMapper json) {
    ObjectNode fields = json.valueToTree(now);
    ObjectNode then = json.valueToTree(before);
    json.<ObjectNode>valueToTree(after)
        .properties()
        .forEach(
            written -> {
              if (written.getValue().equals(fields.get(written.getKey()))) {
                fields.set(written.getKey(), then.get(written.getKey()));
              }
            });
    return json.treeToValue(fields, OrganisationEntry.class);
  }

  /** An entry without identifiers and place, which hang on others. */
  static OrganisationEntry unplaced(OrganisationEntry entry, JsonMapper json) {
    ObjectNode fields = json.valueToTree(entry);
    fields.putArray("identifiers");
    fields.putNull("place");
    return json.treeToValue(fields, OrganisationEntry.class);
  }

  private OrganisationEntry entry() {
    OrganisationEntry named = taken.contains(EntryField.NAME) ? merged : kept;
    return new OrganisationEntry(
        either(EntryField.KIND, OrganisationEntry::kind),
        named.name(),
        named.nameKana(),
        otherNames(named),
        byLanguage(kept.description(), merged.description()),
        both(OrganisationEntry::languages),
        both(OrganisationEntry::sectors),
        given(EntryField.ACTIVITY, OrganisationEntry::activity),
        given(EntryField.LEGAL_FORM, OrganisationEntry::legalForm),
        both(OrganisationEntry::identifiers),
        given(EntryField.FOUNDED_ON, OrganisationEntry::foundedOn),
        given(EntryField.WEBSITE, OrganisationEntry::website),
        given(EntryField.EMAIL, OrganisationEntry::email),
        given(EntryField.PHONE, OrganisationEntry::phone),
        given(EntryField.ADDRESS, OrganisationEntry::streetAddress),
        given(EntryField.ADDRESS, OrganisationEntry::postalCode),
        given(EntryField.PLACE, OrganisationEntry::place),
        given(EntryField.COORDINATES, OrganisationEntry::coordinates),
        either(EntryField.VISIBILITY, OrganisationEntry::visibility));
  }

  private <T> T either(EntryField field, Function<OrganisationEntry, T> value) {
    return value.apply(taken.contains(field) ? merged : kept);
  }

  private <T> @Nullable T given(EntryField field, Function<OrganisationEntry, @Nullable T> value) {
    T own = value.apply(kept);
    T other = value.apply(merged);
    return other != null && (own == null || taken.contains(field)) ? other : own;
  }

  private <T> List<T> both(Function<OrganisationEntry, List<T>> values) {
    Set<T> all = new LinkedHashSet<>(values.apply(kept));
    all.addAll(values.apply(merged));
    return List.copyOf(all);
  }

  private List<LocalisedText> otherNames(OrganisationEntry named) {
    OrganisationEntry givesWay = taken.contains(EntryField.NAME) ? kept : merged;
    String language = givesWay.languages().stream().findFirst().orElse(UNDETERMINED);
    List<LocalisedText> names =
        new ArrayList<>(
            Stream.concat(kept.otherNames().stream(), merged.otherNames().stream()).toList());
    names.add(new LocalisedText(language, givesWay.name()));
    Map<String, LocalisedText> once = new LinkedHashMap<>();
    names.forEach(name -> once.putIfAbsent(name.text(), name));
    once.remove(named.name());
    return List.copyOf(once.values());
  }

  private static List<LocalisedText> byLanguage(
      List<LocalisedText> own, List<LocalisedText> others) {
    Map<String, LocalisedText> texts = new LinkedHashMap<>();
    Stream.concat(own.stream(), others.stream())
        .forEach(text -> texts.putIfAbsent(text.language(), text));
    return List.copyOf(texts.values());
  }
}
