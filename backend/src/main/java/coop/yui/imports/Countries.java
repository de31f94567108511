package coop.yui.imports;

import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Countries as files name them: by code or by name in English, Japanese or their own language. */
final class Countries {

  /** Names that are as often a state or a town. */
  private static final Set<String> UNCERTAIN = Set.of("georgia", "jersey", "lebanon", "jordan");

  private static final Map<String, String> BY_NAME = names();
  private static final Map<String, String> BY_CODE = codes();

  private Countries() {}

  /** The country of a cell that holds nothing else. */
  static Optional<String> of(String text) {
    String word = Words.fold(Words.term(text));
    return Optional.ofNullable(BY_NAME.getOrDefault(word, BY_CODE.get(word)));
  }

  /** A text about a place, and the country it certainly names. */
  record Located(String rest, @Nullable String country) {}

  /**
   * Takes the country off a text like "Lyon (France)": its last part, or the only part that is one.
   */
  static Located locate(String text) {
    List<String> parts = new ArrayList<>();
    for (String part : text.split("[,;()、，（）]", -1)) {
      if (!part.isBlank()) {
        parts.add(part.strip());
      }
    }
    List<String> named = parts.stream().filter(part -> certain(part) != null).toList();
    if (named.isEmpty() || (named.size() > 1 && certain(parts.getLast()) == null)) {
      return new Located(text, null);
    }
    String country = certain(named.getLast());
    parts.remove(parts.lastIndexOf(named.getLast()));
    return new Located(String.join(", ", parts), country);
  }

  private static @Nullable String certain(String part) {
    String word = Words.fold(part);
    return UNCERTAIN.contains(word) ? null : BY_NAME.get(word);
  }

  private static Map<String, String> names() {
    Map<String, String> names = new HashMap<>();
    for (String code : Locale.getISOCountries()) {
      ULocale country = new ULocale("und_" + code);
      ULocale own = ULocale.addLikelySubtags(country);
      for (ULocale language : List.of(ULocale.ENGLISH, ULocale.JAPANESE, own)) {
        names.putIfAbsent(Words.fold(country.getDisplayCountry(language)), code);
      }
    }
    Words.lines("countries.properties")
        .forEach((code, words) -> words.forEach(word -> names.put(Words.fold(word), code)));
    return names;
  }

  private static Map<String, String> codes() {
    Map<String, String> codes = new HashMap<>();
    for (String code : Locale.getISOCountries()) {
      codes.put(code.toLowerCase(Locale.ROOT), code);
      codes.put(new ULocale("und_" + code).getISO3Country().toLowerCase(Locale.ROOT), code);
    }
    return codes;
  }
}
