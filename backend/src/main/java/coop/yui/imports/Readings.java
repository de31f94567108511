package coop.yui.imports;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.util.ULocale;
import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.JapaneseDate;
import java.time.chrono.JapaneseEra;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads days, numbers and web addresses as people write them in tables. Empty when the text is not
 * certain.
 */
final class Readings {

  private static final Pattern DAY =
      Pattern.compile("(\\d{4})(?:[-/.]|年)(\\d{1,2})(?:[-/.]|月)(\\d{1,2})日?(?:[T ].*)?");
  private static final Pattern ERA_DAY =
      Pattern.compile("(明治|大正|昭和|平成|令和)(\\d{1,2}|元)年(\\d{1,2})月(\\d{1,2})日");
  private static final Map<String, JapaneseEra> ERAS =
      Map.of(
          "明治", JapaneseEra.MEIJI,
          "大正", JapaneseEra.TAISHO,
          "昭和", JapaneseEra.SHOWA,
          "平成", JapaneseEra.HEISEI,
          "令和", JapaneseEra.REIWA);
  private static final Pattern DEGREES = Pattern.compile("[+-]?\\d{1,3}(?:[.,]\\d{1,20})?");
  private static final Pattern WITHOUT_SCHEME =
      Pattern.compile("[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)*\\.\\p{L}{2,}(/\\S*)?");
  private static final Pattern AUTHORITY = Pattern.compile("(?i)(https?://)([^/?#]+)(.*)");
  private static final Set<Integer> JAPANESE =
      Set.of(UScript.HIRAGANA, UScript.KATAKANA, UScript.HAN);
  private static final int LONGEST_KEY = 100;

  private Readings() {}

  /** A day like 2026-04-01, 2026/4/1, 2026年4月1日 or 令和8年4月1日. */
  static Optional<LocalDate> day(String text) {
    String plain = Normalizer.normalize(text.strip(), Normalizer.Form.NFKC);
    Matcher day = DAY.matcher(plain);
    Matcher eraDay = ERA_DAY.matcher(plain);
    try {
      if (day.matches()) {
        return Optional.of(LocalDate.of(number(day, 1), number(day, 2), number(day, 3)));
      }
      if (eraDay.matches()) {
        int year = eraDay.group(2).equals("元") ? 1 : number(eraDay, 2);
        JapaneseEra era = ERAS.getOrDefault(eraDay.group(1), JapaneseEra.REIWA);
        return Optional.of(
            LocalDate.from(JapaneseDate.of(era, year, number(eraDay, 3), number(eraDay, 4))));
      }
    } catch (DateTimeException e) {
      // No such day, like 2026-02-30.
    }
    return Optional.empty();
  }

  /** Degrees with a point or comma. */
  static Optional<Double> degrees(String text) {
    String plain = Normalizer.normalize(text.strip(), Normalizer.Form.NFKC);
    return DEGREES.matcher(plain).matches()
        ? Optional.of(Double.valueOf(plain.replace(',', '.')))
        : Optional.empty();
  }

  /** A web address in ASCII, its scheme added where it is only left out. */
  static Optional<String> website(String text) {
    String url = WITHOUT_SCHEME.matcher(text).matches() ? "http://" + text : text;
    Matcher parts = AUTHORITY.matcher(url);
    if (!parts.matches()) {
      return Optional.empty();
    }
    try {
      URI address = new URI(parts.group(1) + IDN.toASCII(parts.group(2)) + parts.group(3));
      return address.getHost() == null ? Optional.empty() : Optional.of(address.toASCIIString());
    } catch (URISyntaxException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** What two addresses of one site have in common: host without www, path and query. */
  static String siteKey(String website) {
    URI address = URI.create(website);
    String host =
        String.valueOf(address.getHost()).toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
    String path = address.getRawPath() == null ? "" : address.getRawPath().replaceFirst("/+$", "");
    String key = host + path + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery());
    return key.length() <= LONGEST_KEY
        ? key
        : key.substring(0, LONGEST_KEY - 9) + "~" + "%08x".formatted(key.hashCode());
  }

  /**
   * The language a text is in, as far as its script tells: English for Latin letters, Japanese for
   * kana and Han.
   */
  static String language(String text) {
    Map<Integer, Long> scripts =
        text.codePoints()
            .filter(Character::isLetter)
            .mapToObj(UScript::getScript)
            .filter(script -> script != UScript.COMMON && script != UScript.INHERITED)
            .collect(
                groupingBy(
                    script -> JAPANESE.contains(script) ? UScript.JAPANESE : script, counting()));
    return scripts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(
            script ->
                ULocale.addLikelySubtags(
                    new ULocale("und_" + UScript.getShortName(script.getKey()))))
        .map(ULocale::getLanguage)
        .orElse("en");
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }
}
