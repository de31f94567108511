package coop.yui.web;

import com.ibm.icu.text.MessageFormat;
import coop.yui.graph.RefusalCode;
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
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Refusals as sentences, from {@code refusals_en.properties} and {@code refusals_ja.properties}. A
 * code may have several: {@code CODE.email} is taken when the field at fault is the e-mail address,
 * {@code CODE.maximum} when the refusal tells a maximum, {@code CODE} when nothing fits better.
 */
@Component
public class Sentences {

  private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.JAPANESE);

  private final Map<Locale, Properties> texts = new LinkedHashMap<>();

  Sentences() {
    LANGUAGES.forEach(language -> texts.put(language, load(language)));
  }

  /** Why something was refused and what to do, in the language nearest to the one asked for. */
  public String of(RefusalCode code, Map<String, ?> details, Locale locale) {
    Locale language =
        Locale.JAPANESE.getLanguage().equals(locale.getLanguage())
            ? Locale.JAPANESE
            : Locale.ENGLISH;
    Properties sentences = texts.getOrDefault(language, new Properties());
    String pattern =
        Stream.concat(
                Stream.of(String.valueOf(details.get("field"))), details.keySet().stream().sorted())
            .map(detail -> sentences.getProperty(code.name() + "." + detail))
            .filter(text -> text != null)
            .findFirst()
            .orElseGet(() -> sentences.getProperty(code.name(), code.name()));
    return new MessageFormat(pattern, language).format(new LinkedHashMap<>(details));
  }

  /**
   * The language that a request asks for, of those the portal speaks; English when it asks for none
   * of them.
   */
  static Locale language(HttpHeaders headers) {
    Locale found;
    try {
      found = Locale.lookup(headers.getAcceptLanguage(), LANGUAGES);
    } catch (IllegalArgumentException e) {
      found = null;
    }
    return found == null ? Locale.ENGLISH : found;
  }

  private static Properties load(Locale language) {
    Properties properties = new Properties();
    try (Reader reader =
        new InputStreamReader(
            new ClassPathResource("refusals_" + language + ".properties").getInputStream(),
            StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }
}
