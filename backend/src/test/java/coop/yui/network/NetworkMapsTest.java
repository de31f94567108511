package coop.yui.network;

import static org.assertj.core.api.Assertions.assertThat;

import coop.yui.graph.NodeKind;
import coop.yui.graph.RefusalCode;
import coop.yui.graph.TestGraph;
import coop.yui.identity.Viewer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NetworkMapsTest extends NetworkTest {

  private static final NetworkMaps MAPS = new NetworkMaps(GRAPH, ORGANISATIONS, PLACES);
  private static final LocalDate SINCE = LocalDate.of(2020, 1, 1);
  private static final String OTAGO = "NZ-OTA";
  private static final String LAKES = "NZ:070";
  private static final String DUNEDIN = "NZ:071";

  @BeforeEach
  void enterPlaces() {
    place(OTAGO, "Otago", "NZ", new Coordinates(-45.5, 169.5));
    place(LAKES, "Queenstown-Lakes", OTAGO, null);
    place(DUNEDIN, "Dunedin", OTAGO, new Coordinates(-45.87, 170.5));
  }

  /** These links are drawn without alliances, so only the links themselves are looked at here. */
  @AfterEach
  void takeLinksAway() {
    TestGraph.clear();
  }

  @Test
  void whoHasNoCoordinatesStandsWhereItsPlaceIs() {
    Organisation exact = enter(new InputBuilder("exact").coordinates(-45, 168.6).place(LAKES));
    Organisation inTown = enter(new InputBuilder("in town").place(DUNEDIN));
    Organisation around = enter(new InputBuilder("around").place(LAKES));
    enter(new InputBuilder("somewhere").place("NZ"));
    enter(new InputBuilder("nowhere"));

    NetworkMap map = whole(null, staff);

    assertThat(map.withoutCoordinates()).isEqualTo(2);
    assertThat(map.isCut()).isFalse();
    assertThat(map.points())
        .containsExactly(
            point(exact, "Queenstown-Lakes", -45, 168.6, false),
            point(inTown, "Dunedin", -45.87, 170.5, true),
            point(around, "Queenstown-Lakes", -45.5, 169.5, true));
  }

  private static MapPoint point(
      Organisation of, String placeName, double latitude, double longitude, boolean isApproximate) {
    return new MapPoint(
        of.id(), of.kind(), of.name(), placeName, latitude, longitude, isApproximate, true);
  }

  @Test
  void namesAreInTheReadersLanguageWhereKnown() {
    enter(new InputBuilder("森のしごと舎").otherName("en-GB", "Forest Work").place(OTAGO));

    assertThat(whole(null, staff).points().getFirst().name()).isEqualTo("Forest Work");
    MapPoint inJapanese =
        MAPS.whole(OrganisationFilter.NONE, null, Locale.JAPANESE, staff).points().getFirst();
    assertThat(inJapanese.name()).isEqualTo("森のしごと舎");
    assertThat(inJapanese.placeName()).isEqualTo("Otagoの日本語名");
  }

  @Test
  void onlyWhatTheViewerMaySeeIsOnTheMap() {
    Organisation open = at("open", 1);
    Organisation inside = enter(at("inside").visibility(Visibility.SIGNED_IN));
    Organisation secret = enter(at("secret").visibility(Visibility.PRIVATE));
    enter(new InputBuilder("secret without place").visibility(Visibility.PRIVATE));
    ally(open, inside, SINCE, null);
    ally(open, secret, SINCE, null);

    NetworkMap forAll = whole(null, Viewer.ANONYMOUS);
    assertThat(ids(forAll)).containsExactly(open.id());
    assertThat(forAll.arcs()).isEmpty();
    assertThat(forAll.withoutCoordinates()).isZero();
    NetworkMap forTheSignedIn = whole(null, outsider());
    assertThat(ids(forTheSignedIn)).containsExactly(open.id(), inside.id());
    assertThat(forTheSignedIn.arcs()).hasSize(1);
    assertThat(ids(whole(null, representativeOf(secret)))).contains(secret.id());
    NetworkMap forStaff = whole(null, staff);
    assertThat(forStaff.points()).hasSize(3);
    assertThat(forStaff.arcs()).hasSize(2);
    assertThat(forStaff.withoutCoordinates()).isEqualTo(1);
  }

  @Test
  void arcsAreTheAlliancesOfTheDayOneForEachPair() {
    Organisation a = at("a", 1);
    Organisation b = at("b", 2);
    Organisation federation =
        enter(new InputBuilder("f").kind(OrganisationKind.FEDERATION).coordinates(3, 3));
    ally(a, b, SINCE, SINCE.plusDays(9));
    ally(a, b, SINCE.plusDays(5), null);
    affiliate(a, federation);

    assertThat(whole(SINCE.minusDays(1), staff).arcs()).isEmpty();
    assertThat(whole(SINCE.plusDays(7), staff).arcs())
        .containsExactly(new MapArc(LinkKind.ALLIANCE, 0, 1, SINCE));
    assertThat(whole(SINCE.plusDays(10), staff).arcs())
        .containsExactly(new MapArc(LinkKind.ALLIANCE, 0, 1, SINCE.plusDays(5)));
  }

  @Test
  void alliancesThatHaveNotBegunAreTheirPartiesOwnBusiness() {
    ally(at("a", 1), at("b", 2), Days.today().plusYears(1), null);

    assertThat(whole(Days.today().plusYears(2), staff).arcs()).isEmpty();
  }

  @Test
  void theFilterIsThatOfTheDirectory() {
    Organisation care = enter(at("care").sectors(Sector.CARE).place(OTAGO));
    enter(at("shop").sectors(Sector.RETAIL));

    assertThat(ids(filtered(List.of(Sector.CARE), null, null))).containsExactly(care.id());
    assertThat(ids(filtered(null, OTAGO, null))).containsExactly(care.id());
    assertThat(ids(filtered(null, null, "car"))).containsExactly(care.id());
    assertThat(filtered(null, null, "!")).isEqualTo(NetworkMap.EMPTY);
    assertRefused(
        RefusalCode.INVALID_LENGTH, "filter.text", () -> filtered(null, null, "a".repeat(201)));
  }

  @Test
  void whatWasDissolvedSinceIsOnTheMapOfItsDay() {
    Organisation former = at("former", 1);
    TestGraph.run(
        "MATCH (o:Organisation {id: $id}) SET o.dissolvedOn = $day",
        Map.of("id", former.id(), "day", SINCE.plusYears(1)));

    assertThat(ids(whole(SINCE, staff))).containsExactly(former.id());
    assertThat(whole(null, staff).points()).isEmpty();
  }

  @Test
  void theNetworkOfAPlaceIsWhoSitsThereAndWhoIsLinkedWithThem() {
    Organisation city =
        enter(new InputBuilder("city").kind(OrganisationKind.MUNICIPALITY).place(DUNEDIN));
    Organisation near = enter(new InputBuilder("near").place(DUNEDIN));
    Organisation federation =
        enter(new InputBuilder("f").kind(OrganisationKind.FEDERATION).coordinates(3, 3));
    Organisation partner = at("partner", 4);
    Organisation behind = at("behind", 5);
    affiliate(near, federation);
    ally(partner, city, SINCE, null);
    ally(partner, behind, SINCE, null);
    Organisation secret = enter(at("secret").visibility(Visibility.PRIVATE));
    ally(city, secret, SINCE, null);

    NetworkMap ofCity = local(city.id(), null, null, Viewer.ANONYMOUS);

    assertThat(ids(ofCity))
        .containsExactlyInAnyOrder(city.id(), near.id(), federation.id(), partner.id());
    assertThat(ofCity.points())
        .filteredOn(MapPoint::isLocal)
        .extracting(MapPoint::id)
        .containsExactlyInAnyOrder(city.id(), near.id());
    assertThat(ofCity.arcs())
        .extracting(MapArc::kind)
        .containsExactlyInAnyOrder(LinkKind.AFFILIATION, LinkKind.ALLIANCE);
    MapArc affiliation =
        ofCity.arcs().stream()
            .filter(arc -> arc.kind() == LinkKind.AFFILIATION)
            .findFirst()
            .orElseThrow();
    assertThat(ofCity.points().get(affiliation.from()).id()).isEqualTo(near.id());
    assertThat(ofCity.points().get(affiliation.to()).id()).isEqualTo(federation.id());
    assertThat(local(null, DUNEDIN, null, Viewer.ANONYMOUS)).isEqualTo(ofCity);
    assertThat(ids(local(null, OTAGO, null, staff))).contains(secret.id());
    assertThat(ids(local(city.id(), null, SINCE.minusDays(1), staff)))
        .containsExactlyInAnyOrder(city.id(), near.id());
  }

  @Test
  void anOrganisationWithoutPlaceHasOnlyThoseLinkedWithIt() {
    Organisation alone = at("alone", 1);
    Organisation partner = at("partner", 2);
    at("stranger", 3);
    ally(alone, partner, SINCE, null);

    assertThat(ids(local(alone.id(), null, null, staff)))
        .containsExactlyInAnyOrder(alone.id(), partner.id());
  }

  @Test
  void moreThanTheMapCanHoldIsCut() {
    TestGraph.run(
        """
        UNWIND range(1, 10003) AS i
        CREATE (:Organisation:Business {id: 'organisation-' + right('00000' + toString(i), 6), kind: 'BUSINESS',
          name: 'b', visibility: 'PUBLIC', latitude: 1.0, longitude: toFloat(i % 90)})
        """,
        Map.of());
    TestGraph.run(
        """
        MATCH (one:Organisation), (other:Organisation)
        WHERE one.id <= 'organisation-000100' AND other.id <= 'organisation-000100' AND one.id < other.id
        CREATE (one)-[:ALLIED_WITH {alliance: one.id + other.id, since: $since}]->(other)
        """,
        Map.of("since", SINCE));

    NetworkMap map = MAPS.whole(OrganisationFilter.NONE, null, Locale.ENGLISH, Viewer.ANONYMOUS);

    assertThat(map.points()).hasSize(10_000);
    assertThat(map.points().getFirst().id()).isEqualTo("organisation-000001");
    assertThat(map.isCut()).isTrue();
    assertThat(map.arcs()).hasSize(4_950);
    assertThat(map.hasMoreArcs()).isFalse();
    TestGraph.run(
        """
        MATCH (one:Organisation {id: 'organisation-000200'}), (other:Organisation)
        WHERE other.id < 'organisation-000100'
        CREATE (one)-[:ALLIED_WITH {alliance: other.id, since: $since}]->(other)
        """,
        Map.of("since", SINCE));
    NetworkMap more = MAPS.whole(OrganisationFilter.NONE, null, Locale.ENGLISH, Viewer.ANONYMOUS);
    assertThat(more.arcs()).hasSize(5_000);
    assertThat(more.hasMoreArcs()).isTrue();
  }

  @Test
  void wrongQuestionsAreRefused() {
    Organisation secret = enter(at("secret").visibility(Visibility.PRIVATE));

    assertRefused(RefusalCode.INVALID_VALUE, "place", () -> local(null, null, null, staff));
    assertRefused(RefusalCode.INVALID_VALUE, "place", () -> local(secret.id(), "JP", null, staff));
    assertRefused(RefusalCode.NOT_FOUND, "place", () -> local(null, "JP-99", null, staff));
    assertRefused(
        RefusalCode.NOT_FOUND, "of", () -> local(secret.id(), null, null, Viewer.ANONYMOUS));
    assertRefused(RefusalCode.INVALID_ID, () -> local("a", null, null, staff));
  }

  private NetworkMap filtered(
      @Nullable List<Sector> sectors, @Nullable String place, @Nullable String text) {
    OrganisationFilter filter = new OrganisationFilter(null, sectors, place, null, text, null);
    return MAPS.whole(filter, null, Locale.ENGLISH, staff);
  }

  private static NetworkMap whole(@Nullable LocalDate asOf, Viewer viewer) {
    return MAPS.whole(OrganisationFilter.NONE, asOf, Locale.ENGLISH, viewer);
  }

  private static NetworkMap local(
      @Nullable String of, @Nullable String place, @Nullable LocalDate asOf, Viewer viewer) {
    return MAPS.local(of, place, asOf, Locale.ENGLISH, viewer);
  }

  private static List<String> ids(NetworkMap map) {
    return map.points().stream().map(MapPoint::id).toList();
  }

  private Organisation enter(InputBuilder input) {
    return ORGANISATIONS.register(input.build(), staff);
  }

  private static InputBuilder at(String name) {
    return new InputBuilder(name).coordinates(1, 1);
  }

  private Organisation at(String name, double degrees) {
    return enter(new InputBuilder(name).coordinates(degrees, degrees));
  }

  /** Places stay from test to test, so these are of this test alone. */
  private void place(String code, String name, String within, @Nullable Coordinates middle) {
    if (PLACES.byCode(code) == null) {
      PLACES.register(
          new RegisterPlaceInput(
              requestKey(),
              code,
              within.length() == 2 ? PlaceKind.REGION : PlaceKind.MUNICIPALITY,
              name,
              null,
              List.of(new LocalisedText("ja", name + "の日本語名")),
              within,
              middle),
          staff);
    }
  }

  private static void ally(
      Organisation one, Organisation other, LocalDate since, @Nullable LocalDate until) {
    TestGraph.run(
        """
        MATCH (one:Organisation {id: $one}) MATCH (other:Organisation {id: $other})
        CREATE (one)-[:ALLIED_WITH {alliance: $alliance, since: $since, until: $until}]->(other)
        """,
        Map.of(
            "one", one.id(),
            "other", other.id(),
            "alliance", NodeKind.ALLIANCE.newId(),
            "since", since,
            "until", until == null ? LocalDate.of(9999, 12, 31) : until));
  }

  private static void affiliate(Organisation one, Organisation federation) {
    TestGraph.run(
        """
        MATCH (one:Organisation {id: $one}) MATCH (other:Organisation {id: $other})
        CREATE (one)-[:AFFILIATED_WITH {id: $id, since: date('2020-01-01')}]->(other)
        """,
        Map.of("one", one.id(), "other", federation.id(), "id", NodeKind.AFFILIATION.newId()));
  }
}
