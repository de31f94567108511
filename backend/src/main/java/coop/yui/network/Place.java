package coop.yui.network;

import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A country, region, municipality or ward.
 *
 * @param ownName its name in its own language
 * @param withinCode the code of the place it lies in; absent for countries
 */
public record Place(
    String id,
    String code,
    PlaceKind kind,
    String ownName,
    @Nullable String nameKana,
    List<LocalisedText> otherNames,
    @Nullable String withinCode,
    @Nullable Coordinates coordinates) {

  /** Its name in this language where known, otherwise in its own. */
  public String name(Locale locale) {
    if (kind == PlaceKind.COUNTRY) {
      return countryName(code, locale);
    }
    return otherNames.stream()
        .filter(
            name ->
                Locale.forLanguageTag(name.language()).getLanguage().equals(locale.getLanguage()))
        .map(LocalisedText::text)
        .findFirst()
        .orElse(ownName);
  }

  static String countryName(String code, Locale locale) {
    return ULocale.getDisplayCountry("und-" + code, ULocale.forLocale(locale));
  }
}
