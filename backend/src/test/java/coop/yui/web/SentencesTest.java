package coop.yui.web;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import coop.yui.graph.RefusalCode;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;

class SentencesTest {

  private static final Locale JA = Locale.JAPANESE;
  private static final Locale EN = Locale.ENGLISH;

  private final Sentences sentences = new Sentences();

  @ParameterizedTest
  @ValueSource(strings = {"en", "ja"})
  void everyCodeHasASentenceAndEverySentenceACode(String language) throws IOException {
    List<String> codes = Arrays.stream(RefusalCode.values()).map(Enum::name).toList();
    var said =
        file(language).stringPropertyNames().stream().map(key -> key.replaceFirst("\\..*", ""));
    assertThat(new TreeSet<>(said.toList())).isEqualTo(new TreeSet<>(codes));
    assertThat(file(language).keySet()).containsAll(codes);
  }

  @Test
  void bothLanguagesSayTheSameThings() throws IOException {
    assertThat(file("ja").keySet()).isEqualTo(file("en").keySet());
    for (String key : file("en").stringPropertyNames()) {
      assertThat(arguments(file("ja").getProperty(key)))
          .as(key)
          .isEqualTo(arguments(file("en").getProperty(key)));
    }
  }

  @Test
  void theSchemaKnowsTheSameCodes() {
    GraphQLEnumType inSchema =
        (GraphQLEnumType) requireNonNull(SchemaFiles.schema().getType("RefusalCode"));
    assertThat(inSchema.getValues().stream().map(GraphQLEnumValueDefinition::getName))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(RefusalCode.values()).map(Enum::name).toList());
  }

  @Test
  void noSentenceLeavesAGap() {
    for (RefusalCode code : RefusalCode.values()) {
      for (Locale language : List.of(EN, JA)) {
        assertThat(sentences.of(code, Map.of(), language))
            .doesNotContain("{", "}")
            .endsWith(language.equals(JA) ? "。" : ".");
      }
    }
  }

  @Test
  void gapsAreFilledInTheWayOfTheLanguage() {
    Map<String, Object> details = Map.of("maximum", 4_000, "field", "title");
    assertThat(sentences.of(RefusalCode.INVALID_LENGTH, details, EN))
        .isEqualTo("Please enter a text of 1 to 4,000 characters.");
    assertThat(sentences.of(RefusalCode.INVALID_LENGTH, details, JA))
        .isEqualTo("1文字以上4,000文字以内で入力してください。");
  }

  @Test
  void takesTheLanguageNearestToTheOneAskedFor() {
    assertThat(Sentences.language(accepting("ja-JP,en;q=0.5"))).isEqualTo(JA);
    assertThat(Sentences.language(accepting("fr,ja;q=0.8,en;q=0.7"))).isEqualTo(JA);
    assertThat(Sentences.language(accepting("fr"))).isEqualTo(EN);
    assertThat(Sentences.language(accepting("not a language;;;"))).isEqualTo(EN);
    assertThat(Sentences.language(new HttpHeaders())).isEqualTo(EN);
  }

  private static HttpHeaders accepting(String languages) {
    HttpHeaders headers = new HttpHeaders();
    headers.set(HttpHeaders.ACCEPT_LANGUAGE, languages);
    return headers;
  }

  private static Set<String> arguments(String pattern) {
    return new MessageFormat(pattern, EN).getArgumentNames();
  }

  private static Properties file(String language) throws IOException {
    Properties properties = new Properties();
    try (Reader reader =
        new InputStreamReader(
            new ClassPathResource("refusals_" + language + ".properties").getInputStream(),
            StandardCharsets.UTF_8)) {
      properties.load(reader);
    }
    return properties;
  }
}
