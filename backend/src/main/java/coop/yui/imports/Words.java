package coop.yui.imports;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * Words by which files name things, from `import/*.properties`: a line for each thing, its words
 * apart by bars.
 */
final class Words {

  private static final Pattern NO_LETTER_OR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");

  private Words() {}

  /** The things that each word can mean, by folded word. */
  static <T extends Enum<T>> Map<String, List<T>> load(String file, Class<T> things) {
    Map<String, List<T>> byWord = new LinkedHashMap<>();
    for (T thing : things.getEnumConstants()) {
      add(byWord, thing.name(), thing);
    }
    lines(file)
        .forEach(
            (name, words) -> words.forEach(word -> add(byWord, word, Enum.valueOf(things, name))));
    return byWord;
  }

  /** The words of each line of a file, by the line's name. */
  static Map<String, List<String>> lines(String file) {
    Properties lines = new Properties();
    try (Reader reader =
        new InputStreamReader(
            requireNonNull(Words.class.getResourceAsStream("/import/" + file), file),
            StandardCharsets.UTF_8)) {
      lines.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, List<String>> words = new LinkedHashMap<>();
    lines
        .stringPropertyNames()
        .forEach(name -> words.put(name, List.of(lines.getProperty(name).split("\\|", -1))));
    return words;
  }

  /** The word without case, width, blanks and punctuation. */
  static String fold(String word) {
    String compatible = Normalizer.normalize(word, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return NO_LETTER_OR_DIGIT.matcher(compatible).replaceAll("");
  }

  /** The last part of an address of a vocabulary, or the text itself. */
  static String term(String text) {
    return text.startsWith("http") ? text.substring(text.lastIndexOf('/') + 1) : text;
  }

  private static <T> void add(Map<String, List<T>> byWord, String word, T thing) {
    byWord.computeIfAbsent(fold(word), key -> new ArrayList<>()).add(thing);
  }
}
