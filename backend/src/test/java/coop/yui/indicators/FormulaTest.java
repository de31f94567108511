package coop.yui.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.indicators.Formula.Result;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Formulas are arithmetic and nothing else. */
class FormulaTest {

  private static final Map<String, BigDecimal> VALUES =
      Map.of(
          "sales", new BigDecimal("1200.50"),
          "hours", new BigDecimal("7"),
          "売上", new BigDecimal("300"),
          "zero", new BigDecimal("0.00"),
          "huge", new BigDecimal("1000000000000"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 + 2 * 3 | 7",
        "(1 + 2) * 3 | 9",
        "-sales | -1200.5",
        "sales / hours | 171.5",
        "Sales ÷ HOURS | 171.5",
        "売上 × ２ − 1 | 599",
        "min(sales, hours, 3) | 3",
        "max(sales, hours) | 1200.5",
        "round(sales / 9, 1) | 133.4",
        "1 / 3 | 0.3333",
        "2 / 3 | 0.6667",
        "0.00005 | 0.0001",
        "100 | 100",
      })
  void arithmeticIsCalculatedAndRoundedHalfUpToFourDecimals(String formula, BigDecimal value) {
    assertThat(Formula.of(formula).value(VALUES).value()).isEqualByComparingTo(value);
  }

  @Test
  void itIsKeptInSmallLettersWithTheSignsOfPrograms() {
    Formula formula = Formula.of("  Ｓales ÷ (Members − 1) × 売上 ");
    assertThat(formula.text()).isEqualTo("sales / (members - 1) * 売上");
    assertThat(formula.symbols()).containsExactlyInAnyOrder("sales", "members", "売上");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1 +",
        "(1",
        "1 2",
        "2 sales",
        "sales > 1",
        "sales ^ 2",
        "sales % 2",
        "\"text\"",
        "'text'",
        "fact(5)",
        "random()",
        "if(1, 2, 3)",
        "1e9",
        "1E+999999999",
        "0xff",
        "12345678901234567890",
        "round(sales, 1000000000)",
        "round(sales, hours)",
        "round(sales)",
        "min()",
        "sales[1]",
        "sales.more",
        "+1",
        "sales;hours",
      })
  void anythingElseIsRefused(String formula) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> Formula.of(formula))
        .matches(refusal -> refusal.code() == RefusalCode.INVALID_VALUE)
        .matches(refusal -> "SYNTAX".equals(refusal.details().get("problem")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   "})
  void anEmptyOneIsRefused(String formula) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> Formula.of(formula))
        .matches(refusal -> refusal.code() == RefusalCode.INVALID_LENGTH);
  }

  @Test
  void oneOfThreeHundredCharactersIsReadAndALongerOneRefused() {
    String longest = "1+".repeat(149) + "11";
    assertThat(Formula.of(longest).value(Map.of()).value()).isEqualByComparingTo("160");
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> Formula.of(longest + "1"))
        .matches(refusal -> refusal.code() == RefusalCode.INVALID_LENGTH);
    assertThat(Formula.of("(".repeat(149) + "1" + ")".repeat(149)).value(Map.of()).value())
        .isEqualByComparingTo("1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sales / zero", "sales / (hours - 7)", "0 / 0"})
  void nothingIsDividedByZero(String formula) {
    assertThat(Formula.of(formula).value(VALUES))
        .isEqualTo(Result.none(ValueAbsence.DIVIDED_BY_ZERO));
  }

  @Test
  void whatIsMissingOrTooLargeHasNoValue() {
    assertThat(Formula.of("sales + rent").value(VALUES))
        .isEqualTo(Result.none(ValueAbsence.INPUT_MISSING));
    assertThat(Formula.of("huge * 100").value(VALUES).value())
        .isEqualByComparingTo("100000000000000");
    assertThat(Formula.of("huge * 1000").value(VALUES))
        .isEqualTo(Result.none(ValueAbsence.TOO_LARGE));
    assertThat(Formula.of("*huge".repeat(50).substring(1)).value(VALUES))
        .isEqualTo(Result.none(ValueAbsence.TOO_LARGE));
    assertThat(Formula.of("1" + "/huge".repeat(50)).value(VALUES).value())
        .isEqualByComparingTo("0");
  }
}
