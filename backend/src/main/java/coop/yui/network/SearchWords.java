package coop.yui.network;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What organisations are found by. Texts are folded and cut into words in the same way when they
 * are kept and when they are asked for: letters and digits of one word, runs of Han and kana apart,
 * each after a space. A word asked for is found at the beginning of words, a run anywhere in runs.
 */
final class SearchWords {

  private static final Set<UnicodeScript> WITHOUT_SPACES =
      Set.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA);

  private SearchWords() {}

  /** All words of the texts, as kept in the graph. */
  static String of(Collection<String> texts) {
    return texts.stream()
        .flatMap(text -> words(text).stream())
        .distinct()
        .collect(Collectors.joining(" ", " ", ""));
  }

  /** What the kept words must contain, each, to match a text asked for. */
  static List<String> terms(String text) {
    return words(text).stream().map(word -> isRun(word) ? word : " " + word).toList();
  }

  /**
   * The same as a query of the full-text index; it holds nothing but letters and digits from
   * outside.
   */
  static String query(String text) {
    return words(text).stream()
        .map(
            word ->
                isRun(word) && word.codePointCount(0, word.length()) > 1
                    ? '"' + word + '"'
                    : word + '*')
        .collect(Collectors.joining(" AND "));
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int character : Wording.fold(text).codePoints().toArray()) {
      if (Character.getType(character) == Character.FORMAT) {
        continue; // Joiners shape letters; people who search leave them out.
      }
      boolean ends =
          !isPart(character) || (!word.isEmpty() && isRun(word.codePointAt(0)) != isRun(character));
      if (ends && !word.isEmpty()) {
        words.add(word.toString());
        word.setLength(0);
      }
      if (isPart(character)) {
        word.appendCodePoint(character);
      }
    }
    if (!word.isEmpty()) {
      words.add(word.toString());
    }
    return words;
  }

  private static boolean isPart(int character) {
    int type = Character.getType(character);
    return Character.isLetterOrDigit(character)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  private static boolean isRun(String word) {
    return isRun(word.codePointAt(0));
  }

  private static boolean isRun(int character) {
    return WITHOUT_SPACES.contains(UnicodeScript.of(character)) || character == 'ー';
  }
}
