package coop.yui.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.IntValue;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ScalarsTest {

  static Stream<Arguments> accepted() {
    return Stream.of(
        Arguments.of(
            Scalars.DATE_TIMES,
            "2026-04-01T09:00:00.123456789+09:00",
            OffsetDateTime.parse("2026-04-01T09:00:00.123456789+09:00")),
        Arguments.of(
            Scalars.DATE_TIMES,
            "2026-04-01T00:00:00Z",
            OffsetDateTime.parse("2026-04-01T00:00:00Z")),
        Arguments.of(Scalars.DATES, "2024-02-29", LocalDate.of(2024, 2, 29)),
        Arguments.of(Scalars.DECIMALS, "1200.50", new BigDecimal("1200.50")),
        Arguments.of(Scalars.DECIMALS, "-0.1", new BigDecimal("-0.1")),
        Arguments.of(Scalars.DECIMALS, "9".repeat(40), new BigDecimal("9".repeat(40))),
        Arguments.of(Scalars.CURRENCY_CODES, "JPY", "JPY"),
        Arguments.of(Scalars.COUNTRY_CODES, "JP", "JP"),
        Arguments.of(Scalars.LANGUAGE_TAGS, "pt-br", "pt-BR"),
        Arguments.of(Scalars.LANGUAGE_TAGS, "zh-Hant-TW", "zh-Hant-TW"),
        Arguments.of(Scalars.URLS, "https://example.coop/a?b=c#d", "https://example.coop/a?b=c#d"),
        Arguments.of(Scalars.URLS, "http://結.example/道", "http://結.example/道"),
        Arguments.of(Scalars.URLS, "http://[2001:db8::1]:8080/", "http://[2001:db8::1]:8080/"),
        Arguments.of(Scalars.IDS, "alliance-1", "alliance-1"));
  }

  static Stream<Arguments> refused() {
    return Stream.of(
            all(
                Scalars.DATE_TIMES,
                "2026-04-01",
                "2026-04-01T09:00:00",
                "+999999999-01-01T00:00:00Z",
                "2026-02-30T00:00:00Z",
                ""),
            all(
                Scalars.DATES,
                "2023-02-29",
                "2026-4-1",
                "20260401",
                "+10000-01-01",
                "2026-04-01T00:00:00Z"),
            all(
                Scalars.DECIMALS,
                "1e999999999",
                "1E5",
                "9".repeat(41),
                "0." + "1".repeat(41),
                "1,5",
                "NaN",
                "١٢",
                "",
                " 1",
                12,
                1.5,
                1L),
            all(Scalars.CURRENCY_CODES, "jpy", "XXXX", "", "ZZZ"),
            all(Scalars.COUNTRY_CODES, "jp", "ZZ", "JPN", ""),
            all(Scalars.LANGUAGE_TAGS, "", "j", "ja_JP", "a".repeat(36), "ja-" + "x".repeat(9)),
            all(
                Scalars.URLS,
                "ftp://example.coop",
                "javascript:alert(1)",
                "https://",
                "https:///path",
                "//example.coop",
                "https://user:secret@example.coop",
                "https://exa mple.coop",
                "https://" + "a".repeat(2_000),
                "https://a_b..c/",
                "\u0000"),
            all(Scalars.IDS, "", "x".repeat(201), 1, 1.5, true, List.of("a"), Map.of("id", "a")))
        .flatMap(arguments -> arguments);
  }

  private static Stream<Arguments> all(TextCoercing<?> scalar, Object... values) {
    return Stream.of(values).map(value -> Arguments.of(scalar, value));
  }

  @ParameterizedTest
  @MethodSource("accepted")
  void takesWhatItDescribes(TextCoercing<?> scalar, String text, Object value) {
    assertThat(scalar.parseValue(text, GraphQLContext.getDefault(), Locale.ENGLISH))
        .isEqualTo(value);
  }

  @ParameterizedTest
  @MethodSource("refused")
  void refusesAllElse(TextCoercing<?> scalar, Object value) {
    assertThatThrownBy(() -> scalar.parseValue(value, GraphQLContext.getDefault(), Locale.ENGLISH))
        .isInstanceOf(CoercingParseValueException.class)
        .hasMessageNotContaining("java");
  }

  @ParameterizedTest
  @MethodSource("accepted")
  void writesWhatItReads(TextCoercing<?> scalar, String text, Object value) {
    String written = scalar.serialize(value, GraphQLContext.getDefault(), Locale.ENGLISH);
    assertThat(scalar.parseValue(written, GraphQLContext.getDefault(), Locale.ENGLISH))
        .isEqualTo(value);
  }

  @Test
  void refusesNumbersInTheDocument() {
    assertThatThrownBy(
            () ->
                Scalars.IDS.parseLiteral(
                    IntValue.of(1),
                    CoercedVariables.emptyVariables(),
                    GraphQLContext.getDefault(),
                    Locale.ENGLISH))
        .isInstanceOf(CoercingParseLiteralException.class);
  }
}
