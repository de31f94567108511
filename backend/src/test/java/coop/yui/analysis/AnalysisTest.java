package coop.yui.analysis;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import coop.yui.graph.Act;
import coop.yui.graph.Connection;
import coop.yui.graph.NodeKind;
import coop.yui.graph.Page;
import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.graph.TestGraph;
import coop.yui.identity.Role;
import coop.yui.identity.Viewer;
import coop.yui.network.Coordinates;
import coop.yui.network.Entries;
import coop.yui.network.Organisation;
import coop.yui.network.OrganisationEntry;
import coop.yui.network.OrganisationKind;
import coop.yui.network.PlaceEntry;
import coop.yui.network.PlaceKind;
import coop.yui.network.Sector;
import coop.yui.network.TestNetwork;
import coop.yui.network.Visibility;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The analysis of small networks in a real graph. */
@Tag("slow")
class AnalysisTest {

  private static final String NAGANO = "JP-20";
  private static final String AZUSA = "202916";
  private static final String SHIRAKABA = "207918";
  private static final Viewer STAFF =
      new Viewer(NodeKind.PERSON.newId(), Set.of(Role.FEDERATION_STAFF), Set.of());
  private static final Viewer SOMEBODY = new Viewer(NodeKind.PERSON.newId(), Set.of(), Set.of());
  private static final LocalDate LAST = LocalDate.of(2999, 12, 31);
  private static final Page ALL = Page.forward(100, null);

  private final Calculations calculations =
      new Calculations(new Snapshots(TestGraph.graph()), TestGraph.updates(), Nets.PROPERTIES);
  private final Gaps gaps = new Gaps(calculations, TestNetwork.organisations());
  private final Bridges bridges = new Bridges(calculations, TestNetwork.organisations());
  private final Communities communities =
      new Communities(calculations, TestNetwork.organisations());
  private final Introductions introductions =
      new Introductions(calculations, TestNetwork.organisations());

  @BeforeEach
  void startWithAnEmptyGraph() {
    TestGraph.clear();
    TestGraph.graph()
        .write(
            Act.of("generate", null),
            transaction -> {
              TestNetwork.places()
                  .ensure(
                      transaction,
                      List.of(
                          place(NAGANO, PlaceKind.REGION, "長野県", "JP", null),
                          place(
                              AZUSA,
                              PlaceKind.MUNICIPALITY,
                              "梓ヶ原市",
                              NAGANO,
                              new Coordinates(36.215, 137.925)),
                          place(
                              SHIRAKABA,
                              PlaceKind.MUNICIPALITY,
                              "白樺野町",
                              NAGANO,
                              new Coordinates(36.075, 138.285))));
              return AZUSA;
            });
  }

  @AfterEach
  void stop() {
    calculations.stop();
    TestGraph.clear();
  }

  @Test
  void beforeTheFirstCalculationThereIsNothingButNoRefusal() {
    String one = enter("One", OrganisationKind.WORKER_COOPERATIVE);

    assertThat(communities.shape(null, STAFF).isBeingCalculated()).isTrue();
    assertThat(communities.shape(null, STAFF).organisationCount()).isZero();
    Calculated<Gap> none = list(GapKind.COOPERATIVE_WITHOUT_ALLIANCE, null, 1, STAFF);
    assertThat(none.nodes()).isEmpty();
    assertThat(none.calculatedAt()).isNull();
    assertThat(bridges.list(BridgeMeasure.BETWEENNESS, null, ALL, STAFF).calculatedAt()).isNull();
    assertThat(bridges.standing(one, null, STAFF)).isNull();
    assertThat(bridges.without(one, null, STAFF)).isNull();
    assertThat(communities.list(null, ALL, STAFF).calculatedAt()).isNull();
    assertThat(introductions.list(one, null, ALL, STAFF).calculatedAt()).isNull();
    assertThat(introductions.list(null, null, ALL, STAFF).calculatedAt()).isNull();
  }

  @Test
  void bridgesAreThoseWithoutWhomGroupsFallApart() {
    List<String> members = twoGroups();
    String leaf = enter("Leaf", OrganisationKind.UNIVERSITY);
    ally(members.get(7), leaf);
    calculations.calculate();

    List<Bridge> byCutOff = bridges.list(BridgeMeasure.CUT_OFF, null, ALL, STAFF).nodes();
    assertThat(byCutOff)
        .extracting(bridge -> bridge.organisation().id())
        .containsExactly(members.get(4), members.get(3), members.get(7));
    assertThat(byCutOff).extracting(Bridge::cutOffCount).containsExactly(4, 3, 1);
    assertThat(byCutOff).allMatch(Bridge::isArticulation);
    // 4 of the one group reach 4 others through member 4; of 28 pairs 16.
    assertThat(bridges.list(BridgeMeasure.BETWEENNESS, null, ALL, STAFF).nodes().getFirst())
        .satisfies(bridge -> assertThat(bridge.organisation().id()).isEqualTo(members.get(4)))
        .satisfies(bridge -> assertThat(bridge.betweenness()).isCloseTo(16 / 28.0, within(1e-9)));
    assertThat(requireNonNull(bridges.standing(members.get(4), null, STAFF)).rank()).isEqualTo(1);
    assertThat(requireNonNull(bridges.standing(leaf, null, STAFF)).rank()).isNull();
  }

  @Test
  void withoutABridgeItsPartsAreNamed() {
    List<String> members = twoGroups();
    calculations.calculate();

    Departure departure = requireNonNull(bridges.without(members.get(3), null, STAFF));

    assertThat(departure.organisation().id()).isEqualTo(members.get(3));
    assertThat(departure.remainingCount()).isEqualTo(4);
    assertThat(departure.cutOffCount()).isEqualTo(3);
    assertThat(departure.parts()).hasSize(1);
    assertThat(departure.parts().getFirst().size()).isEqualTo(3);
    assertThat(departure.parts().getFirst().organisations())
        .extracting(Organisation::id)
        .containsExactlyInAnyOrderElementsOf(members.subList(0, 3));
    assertThat(requireNonNull(bridges.without(members.get(0), null, STAFF)).parts()).isEmpty();
    assertThat(bridges.without(NodeKind.ORGANISATION.newId(), null, STAFF)).isNull();
    assertRefused(RefusalCode.INVALID_ID, () -> bridges.without("nonsense", null, STAFF));
  }

  @Test
  void communitiesHaveTheirModularityAndWhatTheyAreCalledBy() {
    List<String> members = twoGroups();
    calculations.calculate();

    NetworkShape shape = communities.shape(null, STAFF);
    assertThat(shape.modularity()).isCloseTo(12 / 13.0 - 0.5, within(1e-9));
    assertThat(shape.communityCount()).isEqualTo(2);
    assertThat(shape.componentCount()).isEqualTo(1);
    assertThat(shape.organisationCount()).isEqualTo(8);
    assertThat(shape.pairCount()).isEqualTo(13);
    assertThat(shape.isBetweennessExact()).isTrue();
    List<Community> found = communities.list(null, ALL, STAFF).nodes();
    assertThat(found).extracting(Community::size).containsExactly(4, 4);
    assertThat(found).extracting(Community::pairCount).containsExactly(6, 6);
    assertThat(found).extracting(Community::placeCode).containsExactly(AZUSA, SHIRAKABA);
    assertThat(found)
        .extracting(Community::sector)
        .containsExactly(Sector.CARE, Sector.AGRICULTURE);
    assertThat(
            communities
                .members(List.of(found.getFirst().centreId()), null, Page.forward(3, null), STAFF)
                .get(found.getFirst().centreId()))
        .satisfies(
            page -> {
              assertThat(requireNonNull(page).totalCount()).isEqualTo(4);
              assertThat(page.nodes())
                  .extracting(Organisation::id)
                  .containsExactlyElementsOf(members.subList(0, 3));
              assertThat(page.pageInfo().hasNextPage()).isTrue();
            });
    assertThat(requireNonNull(bridges.standing(members.get(5), null, STAFF)).community())
        .isEqualTo(found.get(1));
  }

  @Test
  void municipalitiesWithoutACoOperativeInReachAreGaps() {
    String near = enter("Azusa city", OrganisationKind.MUNICIPALITY, AZUSA);
    String far = enter("Shirakaba town", OrganisationKind.MUNICIPALITY, SHIRAKABA);
    String university = enter("University", OrganisationKind.UNIVERSITY);
    String coOp = enter("Co-op", OrganisationKind.WORKER_COOPERATIVE, AZUSA, Sector.CARE);
    ally(far, university);
    calculations.calculate();
    GapKind kind = GapKind.MUNICIPALITY_WITHOUT_COOPERATIVE;

    assertThat(organisations(list(kind, null, 3, STAFF))).containsExactly(far);
    ally(university, coOp);
    calculations.calculate();

    assertThat(organisations(list(kind, null, 1, STAFF))).containsExactly(far);
    assertThat(organisations(list(kind, null, 2, STAFF))).isEmpty();
    assertThat(organisations(list(kind, NAGANO, 1, STAFF))).containsExactly(far);
    assertThat(organisations(list(kind, AZUSA, 1, STAFF))).isEmpty();
    assertThat(organisations(list(kind, "GB", 1, STAFF))).isEmpty();
    assertThat(near).isNotEqualTo(far);
    assertRefused(RefusalCode.INVALID_VALUE, () -> list(kind, null, 0, STAFF));
    assertRefused(RefusalCode.INVALID_VALUE, () -> list(kind, null, 4, STAFF));
  }

  @Test
  void coOperativesWithoutAllianceInForceAreGaps() {
    List<String> lonely = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      lonely.add(enter("Lonely " + i, OrganisationKind.MULTI_STAKEHOLDER_COOPERATIVE));
    }
    String federation = enter("Federation", OrganisationKind.FEDERATION);
    link("AFFILIATED_WITH", lonely.getFirst(), federation, LAST);
    String former = enter("Now alone", OrganisationKind.WORKER_COOPERATIVE);
    String allied = enter("Allied", OrganisationKind.WORKER_COOPERATIVE);
    link("ALLIED_WITH", former, allied, LocalDate.now(ZoneId.systemDefault()).minusDays(1));
    ally(allied, federation);
    calculations.calculate();
    GapKind kind = GapKind.COOPERATIVE_WITHOUT_ALLIANCE;

    lonely.add(former);
    assertThat(organisations(list(kind, null, 1, STAFF))).containsExactlyElementsOf(lonely);
    // Page by page the same.
    List<String> paged = new ArrayList<>();
    String after = null;
    do {
      Calculated<Gap> page = gaps.list(kind, null, 1, null, Page.forward(2, after), STAFF);
      assertThat(page.totalCount()).isEqualTo(6);
      paged.addAll(organisations(page));
      after = page.pageInfo().hasNextPage() ? page.pageInfo().endCursor() : null;
    } while (after != null);
    assertThat(paged).containsExactlyElementsOf(lonely);
  }

  @Test
  void sectorsWithoutPartnerAreToldByRegion() {
    String care = enter("Care", OrganisationKind.WORKER_COOPERATIVE, AZUSA, Sector.CARE);
    enter("More care", OrganisationKind.WORKER_COOPERATIVE, SHIRAKABA, Sector.CARE);
    enter("Farm", OrganisationKind.WORKER_COOPERATIVE, AZUSA, Sector.AGRICULTURE);
    String federation = enter("Federation", OrganisationKind.FEDERATION);
    String city = enter("City", OrganisationKind.MUNICIPALITY, AZUSA);
    ally(care, federation);
    calculations.calculate();
    GapKind kind = GapKind.SECTOR_WITHOUT_PARTNER;

    assertThat(list(kind, null, 1, STAFF).nodes())
        .extracting(gap -> gap.sector() + " " + gap.placeCode() + " " + gap.cooperativeCount())
        .containsExactly("CARE JP-20 2", "AGRICULTURE JP-20 1");
    ally(federation, city);
    calculations.calculate();
    assertThat(list(kind, null, 1, STAFF).nodes()).hasSize(2);
    assertThat(list(kind, NAGANO, 2, STAFF).nodes())
        .extracting(Gap::sector)
        .containsExactly(Sector.AGRICULTURE);
    assertThat(list(kind, SHIRAKABA, 3, STAFF).nodes())
        .extracting(gap -> gap.sector() + " " + gap.placeCode())
        .containsExactly("CARE " + SHIRAKABA);
  }

  @Test
  void introductionsSayWhyAndByWhom() {
    String one = enter("One", OrganisationKind.WORKER_COOPERATIVE, AZUSA, Sector.CARE);
    String other = enter("Other", OrganisationKind.WORKER_COOPERATIVE, SHIRAKABA, Sector.CARE);
    String friend = enter("Friend", OrganisationKind.CIVIC_GROUP);
    String hub = enter("Hub", OrganisationKind.FEDERATION);
    for (String each : List.of(one, other)) {
      ally(friend, each);
      link("AFFILIATED_WITH", each, hub, LAST);
    }
    link("AFFILIATED_WITH", enter("Third", OrganisationKind.WORKER_COOPERATIVE), hub, LAST);
    calculations.calculate();

    Introduction best = introductions.list(null, null, ALL, STAFF).nodes().getFirst();
    assertThat(Set.of(best.one().id(), best.other().id())).isEqualTo(Set.of(one, other));
    assertThat(best.introducers()).extracting(Organisation::id).containsExactly(friend, hub);
    assertThat(best.commonNeighbourCount()).isEqualTo(2);
    assertThat(best.distanceInKilometres()).isCloseTo(35.9, within(1.0));
    assertThat(best.commonSectors()).containsExactly(Sector.CARE);
    assertThat(introductions.list(other, null, ALL, STAFF).nodes().getFirst())
        .satisfies(
            found -> {
              assertThat(found.one().id()).isEqualTo(other);
              assertThat(found.other().id()).isEqualTo(one);
              assertThat(found.score()).isEqualTo(best.score());
            });
    assertRefused(RefusalCode.INVALID_ID, () -> introductions.list("nonsense", null, ALL, STAFF));
  }

  @Test
  void whatIsKeptFromSomebodyChangesNothingForHer() {
    List<String> members = twoGroups();
    enter("Shirakaba town", OrganisationKind.MUNICIPALITY, SHIRAKABA);
    calculations.calculate();
    List<String> before = List.of(seen(Viewer.ANONYMOUS), seen(SOMEBODY), seen(STAFF));

    String hidden =
        enter(
            "Hidden",
            OrganisationKind.WORKER_COOPERATIVE,
            SHIRAKABA,
            Visibility.PRIVATE,
            Sector.CARE);
    String inner =
        enter(
            "For those signed in",
            OrganisationKind.UNIVERSITY,
            AZUSA,
            Visibility.SIGNED_IN,
            Sector.CARE);
    for (String each : List.of(hidden, inner)) {
      ally(members.get(1), each);
      ally(members.get(6), each);
    }
    ally(hidden, inner);
    calculations.calculate();

    assertThat(seen(Viewer.ANONYMOUS)).isEqualTo(before.get(0)).contains("Organisation");
    assertThat(seen(SOMEBODY)).isNotEqualTo(before.get(1)).contains(inner).doesNotContain(hidden);
    assertThat(seen(STAFF)).isNotEqualTo(before.get(2)).contains(inner).contains(hidden);
    assertThat(bridges.standing(hidden, null, SOMEBODY)).isNull();
    assertThat(bridges.without(hidden, null, SOMEBODY)).isNull();
    assertThat(introductions.list(hidden, null, ALL, SOMEBODY).nodes()).isEmpty();
    assertThat(bridges.standing(inner, null, Viewer.ANONYMOUS)).isNull();

    // Somebody hides it after the calculation: it is left out at once.
    TestGraph.run(
        "MATCH (o:Organisation {id: $id}) SET o.visibility = 'PRIVATE'", Map.of("id", inner));
    assertThat(seen(SOMEBODY)).doesNotContain(inner);
    assertThat(bridges.without(inner, null, SOMEBODY)).isNull();
  }

  @Test
  void itIsCalculatedAnewSoonAfterAChangeAndOnlyThen() {
    List<String> members = twoGroups();
    calculations.begin();
    await().until(() -> communities.shape(null, STAFF).pairCount() == 13);

    // What an alliance in force leaves behind and announces.
    TestGraph.graph()
        .write(
            Act.of("consentToAlliance", null),
            transaction -> {
              transaction.run(LINK_ALLIED, parameters(members.get(0), members.get(7), LAST));
              transaction.announce(List.of(NodeKind.ALLIANCE.newId()));
              return members.getFirst();
            });
    await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> communities.shape(null, STAFF).pairCount() == 14);

    OffsetDateTime at = communities.shape(null, STAFF).calculatedAt();
    Calculations.Present present = requireNonNull(calculations.present(STAFF, null));
    TestGraph.updates().publish(List.of(members.getFirst()));
    await().until(() -> !requireNonNull(communities.shape(null, STAFF).calculatedAt()).equals(at));
    // It was looked at again, but nothing had to be calculated.
    assertThat(requireNonNull(calculations.present(STAFF, null)).analysis())
        .isSameAs(present.analysis());
  }

  @Test
  void dissolvedOrganisationsAndLinksOfOtherDaysDoNotCount() {
    String one = enter("One", OrganisationKind.WORKER_COOPERATIVE);
    String other = enter("Other", OrganisationKind.WORKER_COOPERATIVE);
    String dissolved = enter("Dissolved", OrganisationKind.WORKER_COOPERATIVE);
    TestGraph.run(
        "MATCH (o:Organisation {id: $id}) SET o.dissolvedOn = date() - duration('P1D')",
        Map.of("id", dissolved));
    ally(one, dissolved);
    link("ALLIED_WITH", one, other, LocalDate.now(ZoneId.systemDefault()).minusDays(1));
    calculations.calculate();

    assertThat(communities.shape(null, STAFF).organisationCount()).isEqualTo(2);
    assertThat(communities.shape(null, STAFF).pairCount()).isZero();
    assertThat(communities.list(null, ALL, STAFF).nodes()).isEmpty();
    assertThat(requireNonNull(bridges.standing(one, null, STAFF)).community()).isNull();

    LocalDate before = LocalDate.now(ZoneId.systemDefault()).minusDays(2);
    await().until(() -> !communities.shape(before, STAFF).isBeingCalculated());
    assertThat(communities.shape(before, STAFF).organisationCount()).isEqualTo(3);
    assertThat(communities.shape(before, STAFF).pairCount()).isEqualTo(2);
    Standing then = requireNonNull(bridges.standing(one, before, STAFF));
    assertThat(then.isArticulation()).isTrue();
    assertThat(then.community())
        .extracting(community -> requireNonNull(community).size())
        .isEqualTo(3);
    LocalDate beforeAll = LocalDate.of(1, 1, 1);
    await().until(() -> !communities.shape(beforeAll, STAFF).isBeingCalculated());
    assertThat(communities.shape(beforeAll, STAFF).pairCount()).isZero();
  }

  @Test
  void anEmptyNetworkIsNoFault() {
    calculations.calculate();

    assertThat(communities.shape(null, STAFF).isBeingCalculated()).isFalse();
    assertThat(communities.shape(null, STAFF).modularity()).isZero();
    assertThat(bridges.list(BridgeMeasure.BETWEENNESS, null, ALL, STAFF).nodes()).isEmpty();
    assertThat(introductions.list(null, null, ALL, STAFF).nodes()).isEmpty();
  }

  /** Two groups of four co-operatives, each linked with each, and a link from 3 to 4. */
  private List<String> twoGroups() {
    List<String> members = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      members.add(
          enter(
              "Organisation " + i,
              OrganisationKind.WORKER_COOPERATIVE,
              i < 4 ? AZUSA : SHIRAKABA,
              i < 4 ? Sector.CARE : Sector.AGRICULTURE));
    }
    for (int i = 0; i < 8; i++) {
      for (int j = i + 1; j < 8; j++) {
        if (i / 4 == j / 4 || (i == 3 && j == 4)) {
          ally(members.get(i), members.get(j));
        }
      }
    }
    return members;
  }

  /** All that the viewer is told, but not when it was calculated. */
  private String seen(Viewer viewer) {
    List<Object> seen = new ArrayList<>();
    for (GapKind kind : GapKind.values()) {
      seen.add(list(kind, null, 1, viewer).page());
      seen.add(list(kind, NAGANO, 3, viewer).page());
    }
    for (BridgeMeasure by : BridgeMeasure.values()) {
      seen.add(bridges.list(by, null, ALL, viewer).page());
    }
    Connection<Community> found = communities.list(null, ALL, viewer).page();
    seen.add(found);
    found
        .nodes()
        .forEach(
            community ->
                seen.add(
                    requireNonNull(
                            communities
                                .members(List.of(community.centreId()), null, ALL, viewer)
                                .get(community.centreId()))
                        .page()));
    NetworkShape shape = communities.shape(null, viewer);
    seen.add(shape.organisationCount());
    seen.add(shape.pairCount());
    seen.add(shape.modularity());
    seen.add(introductions.list(null, null, ALL, viewer).page());
    return seen.toString();
  }

  private Calculated<Gap> list(GapKind kind, @Nullable String place, int within, Viewer viewer) {
    return gaps.list(kind, place, within, null, ALL, viewer);
  }

  private static List<String> organisations(Calculated<Gap> page) {
    return page.nodes().stream().map(gap -> requireNonNull(gap.organisation()).id()).toList();
  }

  private static void assertRefused(RefusalCode code, Runnable act) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(act::run)
        .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
  }

  private static PlaceEntry place(
      String code, PlaceKind kind, String name, String within, @Nullable Coordinates coordinates) {
    return new PlaceEntry(code, kind, name, null, List.of(), within, coordinates).checked();
  }

  private static String enter(String name, OrganisationKind kind) {
    return enter(name, kind, null, Visibility.PUBLIC);
  }

  private static String enter(String name, OrganisationKind kind, String place, Sector... sectors) {
    return enter(name, kind, place, Visibility.PUBLIC, sectors);
  }

  private static String enter(
      String name,
      OrganisationKind kind,
      @Nullable String place,
      Visibility visibility,
      Sector... sectors) {
    String id = NodeKind.ORGANISATION.newId();
    OrganisationEntry entry =
        new OrganisationEntry(
                kind,
                name,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(sectors),
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                place,
                null,
                visibility)
            .checked();
    return TestGraph.graph()
        .write(
            Act.of("generate", null),
            transaction -> {
              TestNetwork.entries().write(transaction, List.of(new Entries.Row(id, null, entry)));
              return id;
            });
  }

  private static final String LINK_ALLIED =
      """
      MATCH (one:Organisation {id: $one}) MATCH (other:Organisation {id: $other})
      CREATE (one)-[:ALLIED_WITH {alliance: 'none', since: date('2020-01-01'), until: $until}]->(other)
      """;

  private static void ally(String one, String other) {
    link("ALLIED_WITH", one, other, LAST);
  }

  private static void link(String type, String one, String other, LocalDate until) {
    TestGraph.run(LINK_ALLIED.replace("ALLIED_WITH", type), parameters(one, other, until));
  }

  private static Map<String, Object> parameters(String one, String other, LocalDate until) {
    return Map.of("one", one, "other", other, "until", until);
  }
}
