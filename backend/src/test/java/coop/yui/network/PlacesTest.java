package coop.yui.network;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import coop.yui.graph.Page;
import coop.yui.graph.RefusalCode;
import coop.yui.graph.TestGraph;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlacesTest extends NetworkTest {

  @BeforeEach
  void forgetAllButCountries() {
    TestGraph.run("MATCH (p:Place) WHERE p.kind <> 'COUNTRY' DETACH DELETE p", Map.of());
  }

  @Test
  void everyCountryIsKnownInBothLanguagesHoweverOftenThePortalStarts() {
    Places again = new Places(GRAPH);

    assertThat(TestGraph.run("MATCH (p:Place) RETURN p", Map.of()))
        .hasSize(Locale.getISOCountries().length);
    Place japan = requireNonNull(again.byCode("JP"));
    assertThat(japan.name(Locale.ENGLISH)).isEqualTo("Japan");
    assertThat(japan.name(Locale.JAPANESE)).isEqualTo("日本");
    assertThat(again.find("日本", null)).containsExactly(japan);
    assertThat(again.find("jap", PlaceKind.COUNTRY)).containsExactly(japan);
    assertThat(again.find("jap", PlaceKind.REGION)).isEmpty();
  }

  @Test
  void placesLieInEachOther() {
    PLACES.register(region("JP-20", "長野県", "JP"), staff);
    Place city = PLACES.register(city("202011", "長野市", "JP-20"), staff);

    assertThat(city.withinCode()).isEqualTo("JP-20");
    assertThat(city.name(Locale.ENGLISH)).isEqualTo("Nagano");
    assertThat(city.name(Locale.JAPANESE)).isEqualTo("長野市");
    ORGANISATIONS.register(new InputBuilder("りんご").place("202011").build(), staff);
    assertThat(
            DIRECTORY
                .list(
                    OrganisationFilter.inPlace("JP"),
                    OrganisationSort.BY_NAME,
                    Page.forward(10, null),
                    staff)
                .nodes())
        .extracting(Organisation::name)
        .containsExactly("りんご");
    ORGANISATIONS.register(new InputBuilder("県").place("JP-20").build(), staff);
    assertThat(COUNTS.byPlace(counted(OrganisationFilter.inPlace("JP")), staff))
        .containsExactly(new OrganisationCounts.PlaceCount("JP-20", 2));
    assertThat(COUNTS.byPlace(counted(OrganisationFilter.inPlace("JP-20")), staff))
        .containsExactly(
            new OrganisationCounts.PlaceCount("202011", 1),
            new OrganisationCounts.PlaceCount("JP-20", 1));
  }

  @Test
  void wrongPlacesAreRefused() {
    assertRefused(
        RefusalCode.INVALID_CODE,
        "code",
        () -> PLACES.register(city("202012", "長野市", "JP"), staff));
    assertRefused(
        RefusalCode.NOT_FOUND,
        "within",
        () -> PLACES.register(city("202011", "長野市", "JP-20"), staff));
    assertRefused(
        RefusalCode.INVALID_CODE,
        "within",
        () -> PLACES.register(city("202011", "長野市", "GB"), staff));
    assertRefused(
        RefusalCode.NOT_ALLOWED, () -> PLACES.register(city("202011", "長野市", "JP"), outsider()));
    PLACES.register(city("202011", "長野市", "JP"), staff);
    assertRefused(
        RefusalCode.ALREADY_SO, "code", () -> PLACES.register(city("202011", "長野市", "JP"), staff));
  }

  private static RegisterPlaceInput region(String code, String name, String within) {
    return new RegisterPlaceInput(
        requestKey(), code, PlaceKind.REGION, name, null, null, within, null);
  }

  private static RegisterPlaceInput city(String code, String name, String within) {
    return new RegisterPlaceInput(
        requestKey(),
        code,
        PlaceKind.MUNICIPALITY,
        name,
        "ながのし",
        List.of(new LocalisedText("en", "Nagano")),
        within,
        null);
  }
}
