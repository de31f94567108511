package coop.yui.imports;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import coop.yui.network.Coordinates;
import coop.yui.network.Identifier;
import coop.yui.network.LocalisedText;
import coop.yui.network.OrganisationEntry;
import coop.yui.network.OrganisationKind;
import coop.yui.network.Place;
import coop.yui.network.PlaceEntry;
import coop.yui.network.PlaceKind;
import coop.yui.network.Sector;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowReaderTest {

  private static final String ESSGLOBAL = "https://dev.lod.coop/essglobal/2.1/standard/";
  private static final Place DEVON =
      new Place("place-1", "GB-DEV", PlaceKind.REGION, "Devon", null, List.of(), "GB", null);

  @Test
  void aBritishRow() {
    ToldRow told =
        read(
            Map.of(
                ImportField.IDENTIFIER, "R000001",
                ImportField.NAME, "Example Bakers Limited",
                ImportField.MEMBERSHIP_TYPE, ESSGLOBAL + "base-membership-type/BMT30",
                ImportField.ACTIVITY, ESSGLOBAL + "activities-ica/ICA270",
                ImportField.SECTOR, "Energy and Environment",
                ImportField.COMPANY_NUMBER, "1234567",
                ImportField.STREET_ADDRESS, "1 High Street\nOld Town",
                ImportField.LOCALITY, "Exeter",
                ImportField.REGION, "Devon",
                ImportField.COUNTRY, "GB"));
    OrganisationEntry entry = requireNonNull(told.entry());
    assertThat(told.problems()).isEmpty();
    assertThat(entry.kind()).isEqualTo(OrganisationKind.WORKER_COOPERATIVE);
    assertThat(entry.activity()).isEqualTo("ICA270");
    assertThat(entry.sectors()).containsExactlyInAnyOrder(Sector.ENERGY, Sector.ENVIRONMENT);
    assertThat(entry.identifiers())
        .containsExactlyInAnyOrder(
            new Identifier("GB-COOPSUK", "R000001"), new Identifier("GB-COH", "01234567"));
    assertThat(told.keys()).containsExactly("GB-COOPSUK|R000001", "GB-COH|01234567");
    assertThat(entry.place()).isEqualTo("GB-DEV");
    assertThat(entry.streetAddress()).isEqualTo("1 High Street, Old Town, Exeter");
  }

  @Test
  void anUnknownRegionStaysInTheAddress() {
    OrganisationEntry entry =
        entry(
            Map.of(
                ImportField.NAME,
                "A",
                ImportField.REGION,
                "Kent",
                ImportField.COUNTRY,
                "United Kingdom"));
    assertThat(entry.place()).isEqualTo("GB");
    assertThat(entry.streetAddress()).isEqualTo("Kent");
  }

  @ParameterizedTest
  @CsvSource({
    "BMT10, OTHER_COOPERATIVE",
    "BMT20, OTHER_COOPERATIVE",
    "BMT30, WORKER_COOPERATIVE",
    "BMT40, MULTI_STAKEHOLDER_COOPERATIVE",
    "BMT50, OTHER_COOPERATIVE",
    "BMT60, OTHER_COOPERATIVE"
  })
  void membershipTypesTellTheKind(String type, OrganisationKind kind) {
    String address = ESSGLOBAL + "base-membership-type/" + type;
    Mapping mapping = mapping(List.of(ImportField.NAME, ImportField.MEMBERSHIP_TYPE), null);
    ToldRow told =
        new RowReader(mapping, 2, new Regions(List.of()))
            .read(new CsvRow(2, List.of("A", address)));
    assertThat(requireNonNull(told.entry()).kind()).isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ':',
      value = {
        "Agriculture:AGRICULTURE",
        "Arts and Culture:MEDIA_AND_ARTS",
        "Digital, Media and Communication:DIGITAL",
        "Education:EDUCATION",
        "Energy and Environment:ENERGY",
        "Finance:FINANCE",
        "Food service, Accommodation and Pubs:HOSPITALITY",
        "Health and Social Care:CARE",
        "Housing:HOUSING",
        "Manufacturing:MANUFACTURING",
        "Membership associations, social clubs and trade unions:COMMUNITY_SERVICES",
        "Other:OTHER",
        "Professional and Legal services:PROFESSIONAL_SERVICES",
        "Retail:RETAIL",
        "Sports and Recreation:SPORTS_AND_LEISURE",
        "Transport:TRANSPORT",
        "農業:AGRICULTURE",
        "高齢者介護:CARE",
        "林業・木材:FORESTRY",
        "配食サービス、清掃:CLEANING_AND_FACILITIES",
        "Web development, tech consulting:DIGITAL"
      })
  void wordsForSectorsAreKnown(String word, Sector sector) {
    assertThat(entry(Map.of(ImportField.NAME, "A", ImportField.SECTOR, word)).sectors())
        .contains(sector);
  }

  @Test
  void unknownWordsAndCodesAreLeftOutOneByOne() {
    ToldRow told =
        read(
            Map.of(
                ImportField.NAME, "A",
                ImportField.SECTOR, "xyzzy",
                ImportField.ACTIVITY, "ICA999",
                ImportField.KIND, "xyzzy",
                ImportField.COUNTRY, "Atlantis",
                ImportField.PREFECTURE, "48"));
    assertThat(told.entry()).isNotNull();
    assertThat(told.problems())
        .extracting(ImportProblem::flaw)
        .containsExactlyInAnyOrder(
            Flaw.SECTOR_UNKNOWN,
            Flaw.ACTIVITY_UNKNOWN,
            Flaw.KIND_UNKNOWN,
            Flaw.COUNTRY_UNKNOWN,
            Flaw.PREFECTURE_UNKNOWN);
  }

  @Test
  void aJapaneseWardLiesInItsCityAndPrefecture() {
    ToldRow told =
        read(
            Map.of(
                ImportField.NAME, "札幌市 中央区",
                ImportField.NAME_KANA, "さっぽろし ちゅうおうく",
                ImportField.KIND, "市区町村",
                ImportField.PREFECTURE, "北海道",
                ImportField.MUNICIPALITY_CODE, "11011",
                ImportField.LATITUDE, "43.05",
                ImportField.LONGITUDE, "141.34"));
    assertThat(told.keys()).containsExactly("JP-LOCAL-GOVERNMENT|011011");
    assertThat(requireNonNull(told.entry()).place()).isEqualTo("011011");
    assertThat(told.places())
        .extracting(PlaceEntry::code)
        .containsExactly("JP-01", "011002", "011011");
    assertThat(told.places().getLast())
        .isEqualTo(
            new PlaceEntry(
                "011011",
                PlaceKind.WARD,
                "中央区",
                "ちゅうおうく",
                List.of(),
                "011002",
                new Coordinates(43.05, 141.34)));
  }

  @Test
  void aWrongCheckDigitLeavesAMunicipalityOut() {
    ToldRow told =
        read(
            Map.of(
                ImportField.NAME,
                "札幌市",
                ImportField.KIND,
                "市",
                ImportField.MUNICIPALITY_CODE,
                "011003"));
    assertThat(told.entry()).isNull();
    assertThat(told.problems())
        .extracting(ImportProblem::flaw)
        .containsExactly(Flaw.MUNICIPALITY_CODE_WRONG);
  }

  @Test
  void aWrongCheckDigitLeavesOnlyTheCodeOfOthersOut() {
    ToldRow told =
        read(
            Map.of(
                ImportField.NAME, "結の会",
                ImportField.KIND, "NPO法人",
                ImportField.PREFECTURE, "20",
                ImportField.MUNICIPALITY_CODE, "011003"));
    assertThat(requireNonNull(told.entry()).place()).isEqualTo("JP-20");
    assertThat(told.problems()).singleElement().matches(problem -> !problem.leavesRowOut());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ':',
      value = {
        "Lyon (France):FR:Lyon",
        "Vancouver, BC, Canada:CA:Vancouver, BC",
        "UK:GB:",
        "Western US and Georgia, US:US:Western US and Georgia",
        "USA / Nicaragua / Germany::USA / Nicaragua / Germany",
        "France, UK, Québec::France, UK, Québec",
        "Boulder, CO::Boulder, CO",
        "Atlanta, Georgia::Atlanta, Georgia",
        "湯河原、日本:JP:湯河原"
      })
  void theCountryAtTheEndOfAPlace(String text, @Nullable String country, @Nullable String rest) {
    OrganisationEntry entry = entry(Map.of(ImportField.NAME, "A", ImportField.LOCALITY, text));
    assertThat(entry.place()).isEqualTo(country);
    assertThat(entry.streetAddress()).isEqualTo(rest);
  }

  @ParameterizedTest
  @CsvSource({
    "91, 10",
    "10, 181",
    "0, 0",
    "north, east",
    "'', 10",
    "10, ''",
    "1e300, 2",
    "NaN, NaN",
    "51.5N, 0.1W"
  })
  void impossibleCoordinatesAreLeftOut(String latitude, String longitude) {
    ToldRow told =
        read(
            Map.of(
                ImportField.NAME, "A",
                ImportField.LATITUDE, latitude,
                ImportField.LONGITUDE, longitude));
    assertThat(requireNonNull(told.entry()).coordinates()).isNull();
    assertThat(told.problems())
        .extracting(ImportProblem::flaw)
        .containsExactly(Flaw.COORDINATES_IMPOSSIBLE);
  }

  @Test
  void coordinatesWithCommaAndWideDigits() {
    OrganisationEntry entry =
        entry(
            Map.of(
                ImportField.NAME,
                "A",
                ImportField.LATITUDE,
                "43,06",
                ImportField.LONGITUDE,
                "１４１．３５"));
    assertThat(entry.coordinates()).isEqualTo(new Coordinates(43.06, 141.35));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2023-04-01",
        "2023/4/1",
        "2023年4月1日",
        "令和5年4月1日",
        "２０２３年４月１日",
        "2023-04-01T00:00:00Z"
      })
  void daysInManyForms(String text) {
    assertThat(entry(Map.of(ImportField.NAME, "A", ImportField.FOUNDED_ON, text)).foundedOn())
        .isEqualTo(LocalDate.of(2023, 4, 1));
  }

  @ParameterizedTest
  @CsvSource({
    "2023-02-30, DAY_UNREADABLE",
    "01/04/2023, DAY_UNREADABLE",
    "soon, DAY_UNREADABLE",
    "9999-01-01, DAY_IN_FUTURE"
  })
  void daysThatCannotBe(String text, Flaw flaw) {
    ToldRow told = read(Map.of(ImportField.NAME, "A", ImportField.FOUNDED_ON, text));
    assertThat(requireNonNull(told.entry()).foundedOn()).isNull();
    assertThat(told.problems()).extracting(ImportProblem::flaw).containsExactly(flaw);
  }

  @Test
  void dissolvedBeforeFounded() {
    ToldRow told =
        read(
            Map.of(
                ImportField.NAME, "A",
                ImportField.FOUNDED_ON, "2020-01-01",
                ImportField.DISSOLVED_ON, "2019-01-01"));
    assertThat(told.dissolvedOn()).isNull();
    assertThat(told.problems())
        .extracting(ImportProblem::flaw)
        .containsExactly(Flaw.DISSOLVED_BEFORE_FOUNDED);
  }

  @ParameterizedTest
  @CsvSource({
    "https://www.Example.org/a/, WEB|example.org/a",
    "example.org, WEB|example.org",
    "http://example.org/?id=1, WEB|example.org?id=1",
    "https://codeursenliberté.fr/, WEB|xn--codeursenlibert-pnb.fr"
  })
  void aRowWithoutNumberIsKnownByItsSite(String website, String key) {
    ToldRow told = read(Map.of(ImportField.NAME, "A", ImportField.WEBSITE, website));
    assertThat(told.problems()).isEmpty();
    assertThat(told.keys()).containsExactly(key);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https:/example.org",
        "javascript:alert(1)",
        "ftp://example.org",
        "http://",
        "none"
      })
  void whatIsNoWebAddressIsLeftOut(String website) {
    ToldRow told =
        read(
            Map.of(
                ImportField.NAME, "A B",
                ImportField.WEBSITE, website,
                ImportField.COUNTRY, "FR"));
    assertThat(requireNonNull(told.entry()).website()).isNull();
    assertThat(told.problems()).extracting(ImportProblem::flaw).containsExactly(Flaw.WEBSITE_WRONG);
    assertThat(told.keys()).containsExactly("NAME|ab|FR");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "👩‍🌾🏳️‍🌈 Farm",
        "تعاونية العمال",
        "קואופרטיב עובדים",
        "=HYPERLINK(\"x\")",
        "e\u0301cole",
        "か\u3099っこう"
      })
  void namesOfTheWholeWorldAreKept(String name) {
    assertThat(entry(Map.of(ImportField.NAME, name)).name())
        .isEqualTo(Normalizer.normalize(name, Normalizer.Form.NFC));
  }

  @ParameterizedTest
  @ValueSource(strings = {"A\u202Egpj.exe", "A\u0007B"})
  void namesThatDeceiveAreLeftOut(String name) {
    assertThat(read(Map.of(ImportField.NAME, name)).problems())
        .singleElement()
        .matches(problem -> problem.flaw() == Flaw.VALUE_UNREADABLE && problem.leavesRowOut());
  }

  @Test
  void tooLongTextsAreLeftOutOneByOne() {
    ToldRow told =
        read(
            Map.of(
                ImportField.NAME, "A",
                ImportField.DESCRIPTION, "x".repeat(4001),
                ImportField.LEGAL_FORM, "x".repeat(101),
                ImportField.EMAIL, "nobody",
                ImportField.PHONE, "+44 1632 960000"));
    OrganisationEntry entry = requireNonNull(told.entry());
    assertThat(entry.description()).isEmpty();
    assertThat(entry.legalForm()).isNull();
    assertThat(entry.phone()).isEqualTo("+44 1632 960000");
    assertThat(told.problems())
        .extracting(ImportProblem::flaw)
        .containsExactlyInAnyOrder(Flaw.TEXT_TOO_LONG, Flaw.TEXT_TOO_LONG, Flaw.EMAIL_WRONG);
  }

  @Test
  void aRowNeedsANameAndAKind() {
    Mapping mapping = mapping(List.of(ImportField.NAME, ImportField.PHONE), null);
    ToldRow told =
        new RowReader(mapping, 2, new Regions(List.of())).read(new CsvRow(2, List.of(" ", "1")));
    assertThat(told.entry()).isNull();
    assertThat(told.problems())
        .extracting(ImportProblem::flaw)
        .containsExactlyInAnyOrder(Flaw.NAME_MISSING, Flaw.KIND_MISSING);
  }

  @Test
  void rowsOfAnotherWidth() {
    Mapping mapping =
        mapping(List.of(ImportField.NAME, ImportField.PHONE), OrganisationKind.BUSINESS);
    RowReader reader = new RowReader(mapping, 2, new Regions(List.of()));
    assertThat(reader.read(new CsvRow(2, List.of("A", "1", "x"))).entry()).isNull();
    assertThat(reader.read(new CsvRow(2, List.of("A", "1", "", " "))).problems()).isEmpty();
    ToldRow narrow = reader.read(new CsvRow(2, List.of("A")));
    assertThat(requireNonNull(narrow.entry()).name()).isEqualTo("A");
    assertThat(narrow.problems())
        .extracting(ImportProblem::flaw)
        .containsExactly(Flaw.CELLS_TOO_FEW);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {"助け合う;ja", "*bold* [x](y);en", "تعاونية;ar", "кооператив;ru", "12345;en"})
  void theLanguageOfTextsFollowsTheirScript(String text, String language) {
    assertThat(entry(Map.of(ImportField.NAME, "A", ImportField.DESCRIPTION, text)).description())
        .containsExactly(new LocalisedText(language, text));
  }

  @Test
  void whatARowDoesNotTellStays() {
    OrganisationEntry known =
        entry(
            Map.of(
                ImportField.NAME, "Old name",
                ImportField.PHONE, "1",
                ImportField.DESCRIPTION, "助け合う",
                ImportField.WEBSITE, "https://example.org",
                ImportField.REGION, "Devon",
                ImportField.COUNTRY, "GB"));
    ToldRow told =
        read(
            Map.of(
                ImportField.NAME, "New name",
                ImportField.DESCRIPTION, "In English",
                ImportField.WEBSITE, "https://example.org",
                ImportField.COUNTRY, "GB"));
    OrganisationEntry after = told.over(known);
    assertThat(after.name()).isEqualTo("New name");
    assertThat(after.phone()).isEqualTo("1");
    assertThat(after.place()).isEqualTo("GB-DEV");
    assertThat(after.description()).extracting(LocalisedText::language).containsExactly("ja", "en");
    assertThat(told.over(after)).isEqualTo(after);
  }

  private static OrganisationEntry entry(Map<ImportField, String> cells) {
    return requireNonNull(read(cells).entry());
  }

  private static ToldRow read(Map<ImportField, String> cells) {
    List<ImportField> fields = List.copyOf(cells.keySet());
    List<String> values = fields.stream().map(field -> cells.getOrDefault(field, "")).toList();
    Mapping mapping = mapping(fields, OrganisationKind.OTHER_COOPERATIVE);
    return new RowReader(mapping, fields.size(), new Regions(List.of(DEVON)))
        .read(new CsvRow(2, values));
  }

  private static Mapping mapping(List<ImportField> fields, @Nullable OrganisationKind kind) {
    List<ColumnMapping> columns = new ArrayList<>();
    for (int i = 0; i < fields.size(); i++) {
      columns.add(new ColumnMapping(i, fields.get(i)));
    }
    return new Mapping(columns, "GB-COOPSUK", null, kind);
  }
}
