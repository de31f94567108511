package coop.yui.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The texts of the pages without gaps: English, and what they are in Japanese. */
final class Catalogue {

  private static final Pattern ENTRY =
      Pattern.compile("^msgid \"([^\"{}<>]+)\"\\nmsgstr \"([^\"]+)\"$", Pattern.MULTILINE);

  /** A text's key or a word of the schema, shown instead of the text. */
  private static final Pattern KEY =
      Pattern.compile("(?=.*[a-z])(?=.*[0-9/+]|.+[A-Z])[A-Za-z0-9/+]{6}|[A-Z]+(_[A-Z]+)+");

  private final Map<String, String> japanese = new HashMap<>();

  private Catalogue() {}

  static Catalogue of(Path frontend) {
    Catalogue catalogue = new Catalogue();
    try (Stream<Path> files = Files.walk(frontend.resolve("src"))) {
      for (Path file : files.filter(path -> path.endsWith("ja.po")).toList()) {
        Matcher entries = ENTRY.matcher(Files.readString(file));
        while (entries.find()) {
          catalogue.japanese.put(entries.group(1), entries.group(2));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return catalogue;
  }

  /** The texts among those shown that have no business on a page in a language. */
  List<String> strangers(List<String> shown, String language) {
    return shown.stream()
        .filter(text -> KEY.matcher(text).matches() || (language.equals("ja") && isEnglish(text)))
        .toList();
  }

  private boolean isEnglish(String text) {
    String translated = japanese.get(text);
    return translated != null && !translated.equals(text);
  }
}
