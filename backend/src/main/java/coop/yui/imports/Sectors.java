package coop.yui.imports;

import coop.yui.network.Sector;
import java.lang.Character.UnicodeScript;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Fields of work as files name them. */
final class Sectors {

  private static final Map<String, List<Sector>> BY_WORD =
      Words.load("sectors.properties", Sector.class);
  private static final int MOST = 10;

  private Sectors() {}

  /** The sectors a cell names: as a whole, by its parts, or by the words in them. */
  static List<Sector> of(String text) {
    Set<Sector> found = new LinkedHashSet<>(known(text));
    if (found.isEmpty()) {
      for (String part : text.split("[,;/|&+、，・／；\\n]| and ", -1)) {
        found.addAll(ofPart(part));
      }
    }
    return found.stream().limit(MOST).toList();
  }

  private static Set<Sector> ofPart(String part) {
    Set<Sector> found = new LinkedHashSet<>(known(part));
    if (!found.isEmpty()) {
      return found;
    }
    for (String word : part.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)) {
      found.addAll(known(word));
    }
    if (isWithoutSpaces(part)) {
      BY_WORD.forEach(
          (word, sectors) -> {
            if (word.length() > 1 && isWithoutSpaces(word) && part.contains(word)) {
              found.addAll(sectors);
            }
          });
    }
    return found;
  }

  private static List<Sector> known(String text) {
    return BY_WORD.getOrDefault(Words.fold(text), List.of());
  }

  private static boolean isWithoutSpaces(String text) {
    return text.codePoints()
        .mapToObj(UnicodeScript::of)
        .anyMatch(
            s ->
                s == UnicodeScript.HAN
                    || s == UnicodeScript.HIRAGANA
                    || s == UnicodeScript.KATAKANA);
  }
}
