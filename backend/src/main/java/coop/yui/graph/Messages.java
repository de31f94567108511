package coop.yui.graph;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.springframework.core.io.ClassPathResource;

/**
 * Texts of one purpose in the languages of the portal, in ICU MessageFormat, from {@code
 * <name>_en.properties} and {@code <name>_ja.properties} on the class path.
 */
public final class Messages {

  private final Map<Locale, Properties> texts = new LinkedHashMap<>();

  /** Reads both files. */
  public Messages(String name) {
    List.of(Locale.ENGLISH, Locale.JAPANESE)
        .forEach(each -> texts.put(each, load(name + "_" + each + ".properties")));
  }

  /** The language of the portal for a language tag: Japanese, or English for all others. */
  public static Locale language(String tag) {
    boolean isJapanese = Locale.forLanguageTag(tag).getLanguage().equals("ja");
    return isJapanese ? Locale.JAPANESE : Locale.ENGLISH;
  }

  /** A text in a language of the portal with its gaps filled. */
  public String say(String key, Map<String, Object> gaps, Locale language) {
    String pattern = texts.getOrDefault(language, new Properties()).getProperty(key, key);
    return new MessageFormat(pattern, language).format(gaps);
  }

  private static Properties load(String file) {
    Properties properties = new Properties();
    try (Reader reader =
        new InputStreamReader(
            new ClassPathResource(file).getInputStream(), StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }
}
