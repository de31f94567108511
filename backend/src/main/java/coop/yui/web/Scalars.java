package coop.yui.web;

import graphql.schema.GraphQLScalarType;
import java.math.BigDecimal;
import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/**
 * The scalars of the schema. All travel as strings. In Java they are OffsetDateTime, LocalDate and
 * BigDecimal; codes, tags, addresses and ids stay strings in their canonical form.
 */
@Configuration(proxyBeanMethods = false)
class Scalars {

  private static final Pattern DATE_TIME =
      Pattern.compile(
          "\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?([Zz]|[+-]\\d{2}:\\d{2})");
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,40}(\\.\\d{1,39})?");
  private static final int MOST_DIGITS = 40;
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
  private static final int LONGEST_TAG = 35;
  private static final int LONGEST_URL = 2_000;
  private static final int LONGEST_ID = 200;

  static final TextCoercing<OffsetDateTime> DATE_TIMES =
      new TextCoercing<>(
          Scalars::dateTime, DateTimeFormatter.ISO_OFFSET_DATE_TIME::format, OffsetDateTime.class);
  static final TextCoercing<LocalDate> DATES =
      new TextCoercing<>(Scalars::date, LocalDate::toString, LocalDate.class);
  static final TextCoercing<BigDecimal> DECIMALS =
      new TextCoercing<>(Scalars::decimal, BigDecimal::toPlainString, BigDecimal.class);
  static final TextCoercing<String> CURRENCY_CODES =
      strings(text -> Currency.getInstance(text).getCurrencyCode());
  static final TextCoercing<String> COUNTRY_CODES =
      strings(text -> when(COUNTRIES.contains(text), text));
  static final TextCoercing<String> LANGUAGE_TAGS = strings(Scalars::languageTag);
  static final TextCoercing<String> URLS = strings(Scalars::url);
  static final TextCoercing<String> IDS =
      strings(text -> when(!text.isEmpty() && text.length() <= LONGEST_ID, text));

  @Bean
  RuntimeWiringConfigurer scalarWiring() {
    return wiring ->
        wiring
            .scalar(scalar("DateTime", DATE_TIMES))
            .scalar(scalar("Date", DATES))
            .scalar(scalar("Decimal", DECIMALS))
            .scalar(scalar("CurrencyCode", CURRENCY_CODES))
            .scalar(scalar("CountryCode", COUNTRY_CODES))
            .scalar(scalar("LanguageTag", LANGUAGE_TAGS))
            .scalar(scalar("Url", URLS))
            // ID exists already and takes anything that has a toString.
            .strictMode(false)
            .scalar(scalar("ID", IDS))
            .strictMode(true);
  }

  private static GraphQLScalarType scalar(String name, TextCoercing<?> coercing) {
    return GraphQLScalarType.newScalar().name(name).coercing(coercing).build();
  }

  private static TextCoercing<String> strings(TextCoercing.Reading<String> reading) {
    return new TextCoercing<>(reading, String::valueOf, String.class);
  }

  private static OffsetDateTime dateTime(String text) {
    return OffsetDateTime.parse(when(DATE_TIME.matcher(text).matches(), text));
  }

  private static LocalDate date(String text) {
    return LocalDate.parse(when(DATE.matcher(text).matches(), text));
  }

  private static BigDecimal decimal(String text) {
    // No exponents: a few characters could otherwise stand for a number of a thousand million
    // digits.
    BigDecimal number = new BigDecimal(when(DECIMAL.matcher(text).matches(), text));
    when(number.precision() <= MOST_DIGITS && number.scale() < MOST_DIGITS, text);
    return number;
  }

  private static String languageTag(String text) {
    when(!text.isEmpty() && text.length() <= LONGEST_TAG, text);
    try {
      return new Locale.Builder().setLanguageTag(text).build().toLanguageTag();
    } catch (IllformedLocaleException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static String url(String text) {
    when(text.length() <= LONGEST_URL, text);
    try {
      URI uri = new URI(text);
      when(
          "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme()),
          text);
      String authority = uri.getRawAuthority();
      when(authority != null && !authority.contains("@"), text);
      // Hosts in other scripts are known to URI only in their ASCII form.
      when(new URI("http://" + IDN.toASCII(authority)).getHost() != null, text);
      return text;
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static String when(boolean isSo, String text) {
    if (!isSo) {
      throw new IllegalArgumentException();
    }
    return text;
  }
}
