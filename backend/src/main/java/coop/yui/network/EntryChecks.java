package coop.yui.network;

import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.graph.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an organisation's entry must be like, whoever made it. */
final class EntryChecks {

  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_TEXT = 4000;
  private static final int MOST_TEXTS = 20;
  private static final int MOST_SECTORS = 10;
  private static final Pattern SCHEME = Pattern.compile("[A-Z0-9-]{2,40}");
  private static final LocalDate EARLIEST = LocalDate.of(1, 1, 1);

  private EntryChecks() {}

  static OrganisationEntry checked(OrganisationEntry entry) {
    return new OrganisationEntry(
        entry.kind(),
        Wording.line(entry.name(), LONGEST_NAME, "name"),
        Wording.optionalLine(entry.nameKana(), LONGEST_NAME, "nameKana"),
        names(entry.otherNames()),
        descriptions(entry.description()),
        languages(entry.languages()),
        sectors(entry.sectors()),
        activity(entry.activity()),
        Wording.optionalLine(entry.legalForm(), 100, "legalForm"),
        identifiers(entry.identifiers()),
        founded(entry.foundedOn()),
        Wording.url(entry.website(), "website"),
        Wording.email(entry.email(), "email"),
        Wording.optionalLine(entry.phone(), 40, "phone"),
        Texts.optional(entry.streetAddress(), 300, "streetAddress"),
        Wording.optionalLine(entry.postalCode(), 20, "postalCode"),
        Wording.optionalLine(entry.place(), 64, "place"),
        coordinates(entry.coordinates()),
        entry.visibility());
  }

  static List<LocalisedText> names(List<LocalisedText> names) {
    mustNotExceed(names, MOST_TEXTS, "otherNames");
    List<LocalisedText> checked = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      String field = "otherNames." + i;
      String language = Wording.language(names.get(i).language(), field + ".language");
      checked.add(
          new LocalisedText(
              language, Wording.line(names.get(i).text(), LONGEST_NAME, field + ".text")));
    }
    return checked.stream().distinct().toList();
  }

  static @Nullable Coordinates coordinates(@Nullable Coordinates point) {
    if (point == null || (Math.abs(point.latitude()) <= 90 && Math.abs(point.longitude()) <= 180)) {
      return point;
    }
    throw new Refusal(RefusalCode.INVALID_COORDINATES).field("coordinates");
  }

  private static List<LocalisedText> descriptions(List<LocalisedText> texts) {
    mustNotExceed(texts, MOST_TEXTS, "description");
    List<LocalisedText> checked = new ArrayList<>();
    Set<String> languages = new HashSet<>();
    for (int i = 0; i < texts.size(); i++) {
      String field = "description." + i;
      String language = Wording.language(texts.get(i).language(), field + ".language");
      if (!languages.add(language)) {
        throw new Refusal(RefusalCode.INVALID_VALUE).field(field + ".language");
      }
      checked.add(
          new LocalisedText(
              language, Texts.required(texts.get(i).text(), LONGEST_TEXT, field + ".text")));
    }
    return checked;
  }

  private static List<String> languages(List<String> tags) {
    mustNotExceed(tags, MOST_TEXTS, "languages");
    return tags.stream().map(tag -> Wording.language(tag, "languages")).distinct().toList();
  }

  private static List<Sector> sectors(List<Sector> sectors) {
    mustNotExceed(sectors, MOST_SECTORS, "sectors");
    return sectors.stream().distinct().toList();
  }

  private static @Nullable String activity(@Nullable String code) {
    if (code != null && !Activities.has(code)) {
      throw new Refusal(RefusalCode.INVALID_CODE).field("activity");
    }
    return code;
  }

  private static List<Identifier> identifiers(List<Identifier> identifiers) {
    mustNotExceed(identifiers, MOST_TEXTS, "identifiers");
    List<Identifier> checked = new ArrayList<>();
    for (int i = 0; i < identifiers.size(); i++) {
      Identifier identifier = identifiers.get(i);
      if (!SCHEME.matcher(identifier.scheme()).matches()) {
        throw new Refusal(RefusalCode.INVALID_VALUE).field("identifiers." + i + ".scheme");
      }
      String value = Wording.line(identifier.value(), 100, "identifiers." + i + ".value");
      boolean isJapaneseCode = identifier.scheme().equals("JP-LOCAL-GOVERNMENT");
      if (isJapaneseCode && !PlaceCodes.isJapaneseMunicipality(value)) {
        throw new Refusal(RefusalCode.INVALID_CODE).field("identifiers." + i + ".value");
      }
      checked.add(new Identifier(identifier.scheme(), value));
    }
    return checked.stream().distinct().sorted(Comparator.comparing(Identifier::key)).toList();
  }

  private static @Nullable LocalDate founded(@Nullable LocalDate day) {
    Days.mustNotBeFuture(day, "foundedOn");
    if (day != null && day.isBefore(EARLIEST)) {
      throw new Refusal(RefusalCode.INVALID_DAY).field("foundedOn");
    }
    return day;
  }

  private static void mustNotExceed(List<?> list, int most, String field) {
    if (list.size() > most) {
      throw new Refusal(RefusalCode.INVALID_LENGTH).field(field).with("maximum", most);
    }
  }
}
