package coop.yui.imports;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import coop.yui.network.OrganisationKind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MappingProposalTest {

  private static final String ESSGLOBAL = "https://dev.lod.coop/essglobal/2.1/standard/";

  @Test
  void theBritishDirectory() {
    String header =
        "Identifier;Name;Description;Organisational Structure;Primary Activity;Street"
            + " Address;Locality;Region;Postcode;Country ID;Website;Companies House"
            + " Number;Membership Type;Latitude;Longitude;Geo Container;Geo Container Latitude;Geo"
            + " Container Longitude;Sector;SIC Section;Legal Form";
    String row =
        "R000001;Example Bakers;;%sorganisational-structure/OS130;%sactivities-ica/ICA280;1 High"
            + " Street;Leeds;Leeds;LS1"
            + " 1AA;GB;http://example.org;01234567;%sbase-membership-type/BMT30;;;http://data.example.org/LS11AA;"
            + "53.8;-1.5;Housing;Other;Society";
    Mapping mapping = propose(header, row.replace("%s", ESSGLOBAL));
    assertThat(byHeader(mapping, header))
        .contains(
            entry("Identifier", ImportField.IDENTIFIER),
            entry("Name", ImportField.NAME),
            entry("Primary Activity", ImportField.ACTIVITY),
            entry("Membership Type", ImportField.MEMBERSHIP_TYPE),
            entry("Companies House Number", ImportField.COMPANY_NUMBER),
            entry("Country ID", ImportField.COUNTRY),
            entry("Geo Container Latitude", ImportField.LATITUDE),
            entry("Geo Container Longitude", ImportField.LONGITUDE),
            entry("Sector", ImportField.SECTOR))
        .doesNotContainKeys("Organisational Structure", "Geo Container", "Latitude", "SIC Section");
    assertThat(mapping.identifierScheme()).isEqualTo("GB-COOPSUK");
    assertThat(mapping.kind()).isEqualTo(OrganisationKind.OTHER_COOPERATIVE);
  }

  @Test
  void theJapaneseMunicipalities() {
    String header = "pid;pref;cid;city;citykana;lat;lng;url;phrase;lgcode";
    Mapping mapping =
        propose(header, "1;北海道;1100;札幌市;さっぽろし;43.06;141.35;https://www.city.sapporo.jp/;街;011002");
    assertThat(byHeader(mapping, header))
        .containsOnly(
            entry("pref", ImportField.PREFECTURE),
            entry("city", ImportField.NAME),
            entry("citykana", ImportField.NAME_KANA),
            entry("lat", ImportField.LATITUDE),
            entry("lng", ImportField.LONGITUDE),
            entry("url", ImportField.WEBSITE),
            entry("phrase", ImportField.DESCRIPTION),
            entry("lgcode", ImportField.MUNICIPALITY_CODE));
    assertThat(mapping.kind()).isEqualTo(OrganisationKind.MUNICIPALITY);
    assertThat(mapping.country()).isEqualTo("JP");
    assertThat(mapping.identifierScheme()).isEqualTo("JP-LOCAL-GOVERNMENT");
  }

  @Test
  void theTechnologyCooperatives() {
    String header = "name;url;region;place;business_areas;notes";
    Mapping mapping =
        propose(
            header,
            "Example;https://example.coop;North America;Lyon, France;Web development;*since* 2006");
    assertThat(byHeader(mapping, header))
        .containsOnly(
            entry("name", ImportField.NAME),
            entry("url", ImportField.WEBSITE),
            entry("place", ImportField.LOCALITY),
            entry("business_areas", ImportField.SECTOR),
            entry("notes", ImportField.DESCRIPTION));
    assertThat(mapping.kind()).isNull();
    assertThat(mapping.identifierScheme()).isNull();
  }

  @Test
  void aJapaneseListOfCooperatives() {
    String header = "団体名;フリガナ;法人番号;都道府県;市区町村;住所;電話番号;設立年月日";
    Mapping mapping = propose(header, "結の会;ユイノカイ;1234567890123;長野県;松本市;丸の内1;0263-00-0000;令和5年4月1日");
    assertThat(byHeader(mapping, header))
        .containsOnly(
            entry("団体名", ImportField.NAME),
            entry("フリガナ", ImportField.NAME_KANA),
            entry("法人番号", ImportField.COMPANY_NUMBER),
            entry("都道府県", ImportField.PREFECTURE),
            entry("市区町村", ImportField.LOCALITY),
            entry("住所", ImportField.STREET_ADDRESS),
            entry("電話番号", ImportField.PHONE),
            entry("設立年月日", ImportField.FOUNDED_ON));
  }

  @Test
  void ofDoubledHeadersTheOneWithValuesIsRead() {
    assertThat(propose("Name;Name;;", ";Example;x;y").columns())
        .containsExactly(new ColumnMapping(1, ImportField.NAME));
  }

  @Test
  void columnsWithoutHeadersAreKnownByTheirValues() {
    assertThat(propose(";", "info@example.org;https://example.org/").columns())
        .containsExactlyInAnyOrder(
            new ColumnMapping(0, ImportField.EMAIL), new ColumnMapping(1, ImportField.WEBSITE));
  }

  private static Mapping propose(String header, String row) {
    return MappingProposal.of(cells(header), List.of(new CsvRow(2, cells(row))));
  }

  private static Map<String, ImportField> byHeader(Mapping mapping, String header) {
    return mapping.columns().stream()
        .collect(toMap(column -> cells(header).get(column.position()), ColumnMapping::field));
  }

  private static List<String> cells(String row) {
    return List.of(row.split(";", -1));
  }
}
