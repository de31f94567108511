package coop.yui.bylaws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import tools.jackson.databind.json.JsonMapper;

class BylawsPresetsTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Test
  void everyLawThatIsPromisedIsThere() {
    assertThat(TestBylaws.presets().all())
        .extracting(BylawsPreset::code)
        .containsExactlyInAnyOrder(
            "PRINCIPLES",
            "JP_ORDINARY",
            "JP_SPECIFIED",
            "FR_SCOP",
            "IT",
            "ES",
            "ES_BASQUE",
            "US_CALIFORNIA",
            "GB");
  }

  @Test
  void theJapaneseActLimitsHoldings() {
    LawRule rule = TestBylaws.presets().of("JP_ORDINARY").rule(BylawsParameter.LARGEST_HOLDING);

    assertThat(rule.maximum()).isEqualTo("1/4");
    assertThat(rule.article()).contains("9");
    assertThat(rule.allows("1/5")).isTrue();
    assertThat(rule.allows("1/3")).isFalse();
  }

  @Test
  void aFileWithAMissingArticleIsRefusedNamingFileAndParameter() {
    assertRefused(
        text -> text.replaceFirst("\"article\" *: *\"[^\"]*\"", "\"article\": \"\""),
        "broken.json: MEMBERSHIP_CLASSES names no article");
    assertRefused(
        text -> text.replaceFirst("\"article\" *: *\"[^\"]*\",", ""),
        "broken.json: MEMBERSHIP_CLASSES names no article");
    assertRefused(
        text -> text.replaceFirst("\"source\" *: *\"[^\"]*\"", "\"source\": \" \""),
        "broken.json: MEMBERSHIP_CLASSES names no source");
    assertRefused(
        text -> text.replaceFirst("(\"parameter\" *: *)\"QUORUM\"", "$1\"SPECIAL_QUORUM\""),
        "broken.json: SPECIAL_QUORUM stands twice");
    assertRefused(
        text -> text.replaceFirst("(\"value\" *: *)\"WORKER[^\"]*\"", "$1\"WORKER,OWNER\""),
        "broken.json: MEMBERSHIP_CLASSES has a value that is not in its form");
    assertRefused(text -> text.substring(0, 200), "broken.json cannot be read");
  }

  private static void assertRefused(UnaryOperator<String> breaking, String sentence) {
    try {
      String text =
          new ClassPathResource("bylaws/jp-ordinary.json")
              .getContentAsString(StandardCharsets.UTF_8);
      Resource broken = named(breaking.apply(text));
      assertThatIllegalStateException()
          .isThrownBy(() -> BylawsPresets.read(broken, JSON))
          .withMessageContaining(sentence);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Resource named(String text) {
    return new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8)) {
      @Override
      public String getFilename() {
        return "broken.json";
      }
    };
  }
}
