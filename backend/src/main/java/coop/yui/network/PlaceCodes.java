package coop.yui.network;

import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The codes of places: ISO 3166-1 and 3166-2, Japanese local government codes, and others after
 * their country.
 */
public final class PlaceCodes {

  private static final Set<String> COUNTRIES =
      Arrays.stream(Locale.getISOCountries()).collect(Collectors.toSet());
  private static final Pattern JAPANESE = Pattern.compile("\\d{6}");
  private static final Pattern REGION = Pattern.compile("([A-Z]{2})-[A-Z0-9]{1,3}");
  private static final Pattern OTHER = Pattern.compile("([A-Z]{2}):[\\p{L}\\p{N}._-]{1,60}");

  private PlaceCodes() {}

  /**
   * The code itself when it can be one of a place of this kind.
   *
   * @throws Refusal INVALID_CODE
   */
  static String check(String code, PlaceKind kind, String field) {
    boolean isRight =
        switch (kind) {
          case COUNTRY -> COUNTRIES.contains(code);
          case REGION -> isRegion(code);
          case MUNICIPALITY, WARD -> isJapaneseMunicipality(code) || isOther(code);
        };
    if (!isRight) {
      throw new Refusal(RefusalCode.INVALID_CODE).field(field);
    }
    return code;
  }

  /**
   * Whether the code is six digits with the right check digit (JIS X 0401 and 0402): the first five
   * are weighted 6 to 2; the last is what their sum lacks to the next multiple of eleven, of which
   * the last digit counts.
   */
  public static boolean isJapaneseMunicipality(String code) {
    if (!JAPANESE.matcher(code).matches() || !isJapanesePrefecture(code.substring(0, 2))) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < 5; i++) {
      sum += (6 - i) * (code.charAt(i) - '0');
    }
    return (11 - sum % 11) % 10 == code.charAt(5) - '0';
  }

  /** The country that a code lies in. */
  public static String country(String code) {
    return JAPANESE.matcher(code).matches() ? "JP" : code.substring(0, 2);
  }

  /** Whether there is a country of this code. */
  public static boolean isCountry(String code) {
    return COUNTRIES.contains(code);
  }

  private static boolean isJapanesePrefecture(String digits) {
    int number = Integer.parseInt(digits);
    return number >= 1 && number <= 47;
  }

  private static boolean isRegion(String code) {
    var form = REGION.matcher(code);
    return (form.matches() && isCountry(form.group(1))) || isOther(code);
  }

  private static boolean isOther(String code) {
    var form = OTHER.matcher(code);
    return form.matches() && isCountry(form.group(1));
  }
}
