package coop.yui.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {

  @ParameterizedTest
  @ValueSource(strings = {"協同組合 🌾", "تعاونية العمال", "Coopérative", "e\u0301", "A\nB"})
  void namesOfAllWritingsAreTaken(String name) {
    assertThat(Texts.required(name, 20, "name")).isNotEmpty();
  }

  @Test
  void combiningCharactersAreComposed() {
    assertThat(Texts.required(" Coope\u0301rative ", 20, "name")).isEqualTo("Coopérative");
  }

  @Test
  void whatHasNoWidthIsLeftOutUnlessItShapesLetters() {
    assertThat(Texts.required("\uFEFFZero\u200Bwidth\u2060", 20, "name")).isEqualTo("Zerowidth");
    assertThat(Texts.required("می\u200Cخواهم", 20, "name")).isEqualTo("می\u200Cخواهم");
    assertThat(Texts.required("👩\u200D🌾", 20, "name")).isEqualTo("👩\u200D🌾");
    assertRefused(RefusalCode.INVALID_LENGTH, "\u200B\u200D");
  }

  @Test
  void lengthCountsCharactersNotCodeUnits() {
    assertThat(Texts.required("🌾🌾", 2, "name")).isEqualTo("🌾🌾");
    assertRefused(RefusalCode.INVALID_LENGTH, "🌾🌾🌾");
  }

  @Test
  void emptyAndUnprintableTextsAreRefused() {
    assertRefused(RefusalCode.INVALID_LENGTH, " \u3000");
    assertRefused(RefusalCode.INVALID_VALUE, "a\u0000");
    assertRefused(RefusalCode.INVALID_VALUE, "a\u202E");
    assertThat(Texts.optional("  ", 2, "name")).isNull();
  }

  private static void assertRefused(RefusalCode code, String text) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> Texts.required(text, 2, "name"))
        .returns(code, Refusal::code);
  }
}
