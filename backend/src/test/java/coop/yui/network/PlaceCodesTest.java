package coop.yui.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceCodesTest {

  /** Sapporo, Chuo ward, Tokyo's Chiyoda, Nagano, Osaka, Naha. */
  @ParameterizedTest
  @ValueSource(strings = {"011002", "011011", "131016", "202011", "271004", "472018"})
  void codesOfJapaneseMunicipalitiesAreRight(String code) {
    assertThat(PlaceCodes.isJapaneseMunicipality(code)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "011003", "131017", "13101", "1310160", "481009", "001007", "１３１０１６", "abcdef", ""
      })
  void wrongCheckDigitsAndFormsAreNot(String code) {
    assertThat(PlaceCodes.isJapaneseMunicipality(code)).isFalse();
  }

  @Test
  void exactlyOneCheckDigitIsRight() {
    for (int number = 1100; number < 1400; number++) {
      int right = 0;
      for (int digit = 0; digit < 10; digit++) {
        right += PlaceCodes.isJapaneseMunicipality("%05d%d".formatted(number, digit)) ? 1 : 0;
      }
      assertThat(right).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "JP, COUNTRY",
    "JP-13, REGION",
    "GB-ENG, REGION",
    "131016, MUNICIPALITY",
    "GB:Leeds, MUNICIPALITY",
    "GB:E08000035, WARD"
  })
  void codesFitTheirKinds(String code, PlaceKind kind) {
    assertThat(PlaceCodes.check(code, kind, "code")).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({
    "XX, COUNTRY",
    "JP, REGION",
    "XX-13, REGION",
    "JP-1300, REGION",
    "131017, MUNICIPALITY",
    "Leeds, MUNICIPALITY",
    "XX:Leeds, WARD"
  })
  void othersAreRefused(String code, PlaceKind kind) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> PlaceCodes.check(code, kind, "code"))
        .returns(RefusalCode.INVALID_CODE, Refusal::code);
  }
}
