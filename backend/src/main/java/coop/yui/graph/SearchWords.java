package coop.yui.graph;

import static java.util.stream.Collectors.joining;

import com.ibm.icu.text.Transliterator;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What things are found by. Texts are folded and cut into words in the same way when they are kept
 * and when they are asked for: letters and digits of one word, runs of Han and kana apart, each
 * after a space. A word asked for is found at the beginning of words, a run anywhere in runs.
 * Japanese is kept as it is read and in Latin letters as well, so that kana find kanji and letters
 * find both.
 */
public final class SearchWords {

  /** The longest text that may be asked for. */
  public static final int LONGEST = 200;

  private static final Set<UnicodeScript> WITHOUT_SPACES =
      Set.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA);
  private static final Transliterator FOLD =
      Transliterator.getInstance("Any-NFKC; Katakana-Hiragana; Latin-ASCII; Any-Lower; Any-NFC");

  /** Up to here folding changes nothing but capitals, which needs no rules. */
  private static final char FIRST_NOT_ASCII = 0x80;

  /** Readings shorter than this are too common to be worth asking for. */
  private static final int SHORTEST_READING = 3;

  private static final int SHORTEST_MISSPELT = 4;
  private static final int LONG = 8;
  private static final int LONGEST_MISSPELT = 20;

  private SearchWords() {}

  /** The text without case, width and accents, kana as hiragana. */
  public static String fold(String text) {
    return text.chars().allMatch(character -> character < FIRST_NOT_ASCII)
        ? text.toLowerCase(Locale.ROOT)
        : FOLD.transliterate(text);
  }

  /** The letters and digits of the folded text, without what stands between them. */
  public static String key(String text) {
    StringBuilder key = new StringBuilder();
    fold(text).codePoints().filter(SearchWords::isPart).forEach(key::appendCodePoint);
    return key.toString();
  }

  /** All words of the texts, as kept in the graph. */
  public static String of(Collection<String> texts) {
    Set<String> words = new LinkedHashSet<>();
    for (String text : texts) {
      List<String> own = words(text);
      words.addAll(own);
      if (own.stream().anyMatch(SearchWords::isRun)) {
        List<String> readings = Readings.of(text);
        words.add(String.join("", readings));
        readings.forEach(reading -> words.add(Romanisation.ofKana(reading)));
        words.add(Romanisation.ofKana(String.join("", readings)));
      }
    }
    words.remove("");
    return words.stream().collect(joining(" ", " ", ""));
  }

  /** The words of long texts, as kept in the graph: only as they are written. */
  public static String asWritten(Collection<String> texts) {
    return texts.stream()
        .flatMap(text -> words(text).stream())
        .distinct()
        .collect(joining(" ", " ", ""));
  }

  /**
   * What the kept words must contain to match a text asked for: of each list one. None when the
   * text has neither letters nor digits.
   */
  public static List<List<String>> terms(String text) {
    return words(text).stream()
        .map(word -> forms(word).stream().map(SearchWords::term).toList())
        .toList();
  }

  /**
   * The same as a query of a full-text index; it holds nothing but letters and digits from outside.
   */
  public static String query(String text) {
    return words(text).stream()
        .map(word -> anyOf(forms(word).stream().map(SearchWords::beginning).toList()))
        .collect(joining(" AND "));
  }

  /** Like {@link #query}, but finds words that are spelt a little otherwise. */
  public static String similar(String text) {
    return words(text).stream()
        .map(word -> anyOf(forms(word).stream().map(SearchWords::misspelt).toList()))
        .collect(joining(" AND "));
  }

  private static String anyOf(List<String> forms) {
    return forms.size() == 1 ? forms.getFirst() : forms.stream().collect(joining(" OR ", "(", ")"));
  }

  /** A word of a question with the other forms in which it may be kept. */
  private static Set<String> forms(String word) {
    Set<String> forms = new LinkedHashSet<>(Set.of(word));
    if (!isRun(word)) {
      forms.add(Romanisation.ofLatin(word));
      forms.remove("");
      return forms;
    }
    String reading = String.join("", Readings.of(word));
    if (reading.codePointCount(0, reading.length()) >= SHORTEST_READING) {
      forms.add(reading);
    }
    return forms;
  }

  private static String term(String word) {
    return isRun(word) ? word : " " + word;
  }

  private static String beginning(String word) {
    return isRun(word) && word.codePointCount(0, word.length()) > 1 ? '"' + word + '"' : word + '*';
  }

  /** One slip in a short word, two in a long one; shorter words would be found in everything. */
  private static String misspelt(String word) {
    int length = word.codePointCount(0, word.length());
    if (length < SHORTEST_MISSPELT || length > LONGEST_MISSPELT) {
      return beginning(word);
    }
    if (isRun(word)) {
      return "(" + shortened(word).stream().map(SearchWords::quoted).collect(joining(" ")) + ")";
    }
    return word + (length < LONG ? "~1" : "~2");
  }

  /** The run with each character left out once: the index knows runs by character. */
  private static List<String> shortened(String run) {
    int[] characters = run.codePoints().toArray();
    List<String> spelt = new ArrayList<>();
    for (int left = 0; left < characters.length; left++) {
      StringBuilder without = new StringBuilder();
      for (int i = 0; i < characters.length; i++) {
        if (i != left) {
          without.appendCodePoint(characters[i]);
        }
      }
      spelt.add(without.toString());
    }
    return spelt;
  }

  private static String quoted(String run) {
    return '"' + run + "\"~1";
  }

  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int character : fold(text).codePoints().toArray()) {
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
    return words.stream().distinct().collect(Collectors.toList());
  }

  private static boolean isPart(int character) {
    int type = Character.getType(character);
    return Character.isLetterOrDigit(character)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  static boolean isRun(String word) {
    return isRun(word.codePointAt(0));
  }

  private static boolean isRun(int character) {
    return WITHOUT_SPACES.contains(UnicodeScript.of(character)) || character == 'ー';
  }
}
