package coop.yui.network;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import coop.yui.graph.NodeKind;
import coop.yui.graph.Page;
import coop.yui.graph.RefusalCode;
import coop.yui.graph.TestGraph;
import coop.yui.identity.Viewer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LinksTest extends NetworkTest {

  private static final LocalDate SINCE = LocalDate.of(2020, 1, 1);

  /** These links are drawn without alliances, so only the links themselves are looked at here. */
  @AfterEach
  void takeLinksAway() {
    TestGraph.clear();
  }

  @Test
  void aPathIsAShortestWay() {
    List<Organisation> chain = chain(4);
    Organisation bridge = register("Bridge", OrganisationKind.FEDERATION);
    ally(chain.get(0), bridge, SINCE, null);
    affiliate(chain.get(3), bridge);

    Path path = requireNonNull(path(chain.get(0), chain.get(3), null, staff));

    assertThat(path.steps())
        .extracting(step -> step.to().id())
        .containsExactly(bridge.id(), chain.get(3).id());
    assertThat(path.steps())
        .extracting(step -> step.link().kind())
        .containsExactly(LinkKind.ALLIANCE, LinkKind.AFFILIATION);
    assertThat(path.steps().get(1).link().target()).isEqualTo(bridge.id());
    assertThat(requireNonNull(path(bridge, bridge, null, staff)).steps()).isEmpty();
  }

  @Test
  void pathsAreAtMostSixLinksLong() {
    List<Organisation> chain = chain(8);

    assertThat(requireNonNull(path(chain.get(0), chain.get(6), null, staff)).steps()).hasSize(6);
    assertThat(path(chain.get(0), chain.get(7), null, staff)).isNull();
  }

  @Test
  void otherWaysShareNobodyBetween() {
    List<Organisation> chain = chain(3);
    Organisation other = register("Other");
    ally(chain.get(0), other, SINCE, null);
    ally(other, chain.get(2), SINCE, null);
    ally(chain.get(0), chain.get(2), SINCE, null);
    ally(other, chain.get(1), SINCE, null);

    List<Path> paths = LINKS.paths(chain.get(0).id(), chain.get(2).id(), null, 3, staff);

    assertThat(paths).extracting(found -> found.steps().size()).containsExactly(1, 2, 2);
    assertThat(paths.subList(1, 3))
        .extracting(found -> found.steps().getFirst().to().name())
        .containsExactlyInAnyOrder("Other", chain.get(1).name());
    assertThat(LINKS.paths(chain.get(0).id(), chain.get(2).id(), null, 1, staff)).hasSize(1);
    assertRefused(
        RefusalCode.INVALID_VALUE,
        "atMost",
        () -> LINKS.paths(chain.get(0).id(), chain.get(2).id(), null, 4, staff));
  }

  @Test
  void waysLeadThroughPeopleWhoAgreed() {
    Organisation a = register("A");
    Organisation b = register("B");
    String person = requireNonNull(representativeOf(a, b).person());
    assertThat(path(a, b, null, staff)).isNull();

    TestGraph.run("MATCH (p:Person {id: $id}) SET p.isIntroducer = true", Map.of("id", person));

    Path.PathStep step = requireNonNull(path(a, b, null, outsider())).steps().getFirst();
    assertThat(step.personId()).isEqualTo(person);
    assertThat(step.link().kind()).isEqualTo(LinkKind.SHARED_REPRESENTATIVE);
    assertThat(step.link().since()).isEqualTo(LocalDate.of(2020, 1, 1));
    assertThat(path(a, b, LocalDate.of(2019, 12, 31), staff)).isNull();
    TestGraph.run(
        "MATCH (:Person {id: $id})-[r:REPRESENTS]->(:Organisation {id: $a}) SET r.until ="
            + " datetime()",
        Map.of("id", person, "a", a.id()));
    assertThat(path(a, b, null, staff)).isNull();
    assertThat(path(a, b, LocalDate.of(2020, 6, 1), staff)).isNotNull();
  }

  @Test
  void linksCountOnTheirDaysOnly() {
    Organisation a = register("A");
    Organisation b = register("B");
    ally(a, b, SINCE, SINCE.plusDays(9));

    assertThat(path(a, b, SINCE.minusDays(1), staff)).isNull();
    assertThat(path(a, b, SINCE, staff)).isNotNull();
    assertThat(path(a, b, SINCE.plusDays(9), staff)).isNotNull();
    assertThat(path(a, b, SINCE.plusDays(10), staff)).isNull();
    assertThat(ids(around(a, 1, SINCE, staff))).containsExactly(a.id(), b.id());
    assertThat(ids(around(a, 1, null, staff))).containsExactly(a.id());
  }

  @Test
  void noWayLeadsThroughHiddenOrganisations() {
    List<Organisation> chain = chain(3);
    TestGraph.run(
        "MATCH (o:Organisation {id: $id}) SET o.visibility = 'PRIVATE'",
        Map.of("id", chain.get(1).id()));

    assertThat(path(chain.get(0), chain.get(2), null, outsider())).isNull();
    assertThat(path(chain.get(0), chain.get(1), null, outsider())).isNull();
    assertThat(path(chain.get(1), chain.get(0), null, outsider())).isNull();
    assertThat(path(chain.get(1), chain.get(1), null, outsider())).isNull();
    assertThat(path(chain.get(0), chain.get(2), null, representativeOf(chain.get(1)))).isNotNull();
    assertThat(ids(around(chain.get(0), 3, null, outsider()))).containsExactly(chain.get(0).id());
    assertRefused(RefusalCode.NOT_FOUND, "of", () -> around(chain.get(1), 3, null, outsider()));
    assertThat(LINKS.counts(List.of(chain.get(0).id()), Days.today(), outsider())).isEmpty();
    assertThat(LINKS.counts(List.of(chain.get(0).id()), Days.today(), staff))
        .containsEntry(chain.get(0).id(), 1);
  }

  @Test
  void aNeighbourhoodGrowsByLevelsAndSaysWhenItWasCut() {
    Organisation hub = register("Hub");
    List<Organisation> chain = chain(3);
    ally(hub, chain.get(0), SINCE, null);
    for (int i = 0; i < 6; i++) {
      ally(hub, register("Leaf " + i, OrganisationKind.UNIVERSITY), SINCE, null);
    }

    assertThat(ids(around(hub, 1, null, staff))).hasSize(8).startsWith(hub.id());
    assertThat(ids(around(hub, 3, null, staff))).hasSize(10);
    assertThat(around(hub, 3, null, staff).links()).hasSize(9);
    assertThat(around(hub, 3, null, staff).isCut()).isFalse();
    Subgraph cut = LINKS.neighbourhood(hub.id(), 3, null, null, 5, staff);
    assertThat(cut.organisations()).hasSize(5);
    assertThat(cut.isCut()).isTrue();
    assertThat(
            LINKS
                .neighbourhood(hub.id(), 2, List.of(OrganisationKind.UNIVERSITY), null, 100, staff)
                .organisations())
        .hasSize(7);
  }

  @Test
  void theOverviewShowsTheMostLinked() {
    Organisation hub = register("Hub");
    for (int i = 0; i < 3; i++) {
      ally(hub, register("Leaf " + i), SINCE, null);
    }
    register("Alone");

    Subgraph overview = LINKS.overview(OrganisationFilter.NONE, null, 2, staff);

    assertThat(ids(overview)).hasSize(2).startsWith(hub.id());
    assertThat(overview.links()).hasSize(1);
    assertThat(overview.isCut()).isTrue();
    assertThat(LINKS.overview(OrganisationFilter.NONE, null, 100, staff).organisations())
        .hasSize(5);
  }

  @Test
  void theOverviewRanksByTheLinksOfTheDayThatTheViewerMaySee() {
    Organisation former = register("A former hub");
    Organisation hidden = register("B a hub of hidden links");
    Organisation present = register("C a hub of today");
    for (int i = 0; i < 3; i++) {
      Organisation leaf = register("Leaf " + i);
      ally(former, leaf, SINCE, SINCE.plusYears(1));
      Organisation secret =
          ORGANISATIONS.register(
              new InputBuilder("Secret " + i).visibility(Visibility.PRIVATE).build(), staff);
      ally(hidden, secret, SINCE, null);
    }
    ally(present, register("Leaf"), SINCE.plusYears(2), null);
    TestGraph.run(
        "MATCH (o:Organisation {id: $id}) SET o.dissolvedOn = $day",
        Map.of("id", former.id(), "day", SINCE.plusYears(3)));

    assertThat(first(null, Viewer.ANONYMOUS)).isEqualTo(present.id());
    assertThat(first(null, staff)).isEqualTo(hidden.id());
    assertThat(first(SINCE, Viewer.ANONYMOUS)).isEqualTo(former.id());
  }

  private static String first(@Nullable LocalDate asOf, Viewer viewer) {
    return ids(LINKS.overview(OrganisationFilter.NONE, asOf, 1, viewer)).getFirst();
  }

  @Test
  void groupsAreReadTogetherPageByPage() {
    Organisation federation = register("Federation", OrganisationKind.FEDERATION);
    Organisation other = register("Other", OrganisationKind.FEDERATION);
    Organisation a = ORGANISATIONS.register(new InputBuilder("a").place("JP").build(), staff);
    Organisation b = ORGANISATIONS.register(new InputBuilder("b").place("JP").build(), staff);
    Organisation secret =
        ORGANISATIONS.register(
            new InputBuilder("c").place("JP").visibility(Visibility.PRIVATE).build(), staff);
    List.of(a, b, secret).forEach(one -> affiliate(one, federation));
    LocalDate day = LocalDate.of(2021, 1, 1);
    List<String> both = List.of(federation.id(), other.id());
    Page firstOne = Page.forward(1, null);

    Counted<Organisation> page =
        requireNonNull(GROUPS.ofFederations(both, day, firstOne, outsider()).get(federation.id()));
    assertThat(page.nodes()).extracting(Organisation::id).containsExactly(a.id());
    assertThat(page.totalCount()).isEqualTo(2);
    Page next = Page.forward(1, page.pageInfo().endCursor());
    Counted<Organisation> second =
        requireNonNull(GROUPS.ofFederations(both, day, next, outsider()).get(federation.id()));
    assertThat(second.nodes()).extracting(Organisation::id).containsExactly(b.id());
    assertThat(second.pageInfo().hasNextPage()).isFalse();
    assertThat(
            requireNonNull(GROUPS.ofFederations(both, day, firstOne, staff).get(other.id()))
                .nodes())
        .isEmpty();
    assertThat(
            requireNonNull(
                    GROUPS
                        .ofFederations(both, LocalDate.of(2019, 1, 1), firstOne, staff)
                        .get(federation.id()))
                .totalCount())
        .isZero();
    Map<String, Counted<Organisation>> placed =
        GROUPS.inPlaces(List.of("JP", "GB"), Page.forward(10, null), staff);
    assertThat(requireNonNull(placed.get("JP")).nodes())
        .extracting(Organisation::id)
        .containsExactly(a.id(), b.id(), secret.id());
    assertThat(requireNonNull(placed.get("JP")).totalCount()).isEqualTo(3);
    assertThat(requireNonNull(placed.get("GB")).totalCount()).isZero();
  }

  @Test
  void countsFollowTheFilter() {
    ORGANISATIONS.register(
        new InputBuilder("a").sectors(Sector.CARE, Sector.RETAIL).place("JP").build(), staff);
    ORGANISATIONS.register(new InputBuilder("b").sectors(Sector.CARE).place("GB").build(), staff);
    ORGANISATIONS.register(
        new InputBuilder("c").visibility(Visibility.PRIVATE).place("JP").build(), staff);
    OrganisationFilter all = OrganisationFilter.NONE;

    assertThat(COUNTS.total(counted(all), Viewer.ANONYMOUS)).isEqualTo(2);
    assertThat(COUNTS.bySector(counted(all), Viewer.ANONYMOUS))
        .containsExactly(
            new OrganisationCounts.SectorCount(Sector.CARE, 2),
            new OrganisationCounts.SectorCount(Sector.RETAIL, 1));
    assertThat(COUNTS.byPlace(counted(all), staff))
        .containsExactly(
            new OrganisationCounts.PlaceCount("JP", 2), new OrganisationCounts.PlaceCount("GB", 1));
    assertThat(COUNTS.byPlace(counted(OrganisationFilter.inPlace("JP")), staff))
        .containsExactly(new OrganisationCounts.PlaceCount("JP", 2));
    assertThat(COUNTS.byKind(counted(OrganisationFilter.inPlace("JP")), staff))
        .containsExactly(new OrganisationCounts.KindCount(OrganisationKind.WORKER_COOPERATIVE, 2));
  }

  @Test
  void wrongQuestionsAreRefused() {
    String id = register("a").id();

    assertRefused(
        RefusalCode.INVALID_VALUE, "depth", () -> LINKS.neighbourhood(id, 4, null, null, 9, staff));
    assertRefused(
        RefusalCode.INVALID_VALUE,
        "atMost",
        () -> LINKS.neighbourhood(id, 1, null, null, 1001, staff));
    assertRefused(
        RefusalCode.INVALID_VALUE,
        "atMost",
        () -> LINKS.overview(OrganisationFilter.NONE, null, 0, staff));
    assertRefused(RefusalCode.INVALID_ID, () -> LINKS.paths("a", id, null, 1, staff));
  }

  private List<Organisation> chain(int length) {
    List<Organisation> chain = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      chain.add(register("Chain " + i));
      if (i > 0) {
        ally(chain.get(i - 1), chain.get(i), SINCE, null);
      }
    }
    return chain;
  }

  private static void ally(
      Organisation one, Organisation other, LocalDate since, @Nullable LocalDate until) {
    Map<String, Object> parameters =
        Map.of(
            "one", one.id(),
            "other", other.id(),
            "alliance", NodeKind.ALLIANCE.newId(),
            "since", since,
            "until", until == null ? LocalDate.MAX.withYear(9999) : until);
    TestGraph.run(
        """
        MATCH (one:Organisation {id: $one}) MATCH (other:Organisation {id: $other})
        CREATE (one)-[:ALLIED_WITH {alliance: $alliance, since: $since, until: $until}]->(other)
        """,
        parameters);
  }

  private static void affiliate(Organisation one, Organisation federation) {
    TestGraph.run(
        """
        MATCH (one:Organisation {id: $one}) MATCH (other:Organisation {id: $other})
        CREATE (one)-[:AFFILIATED_WITH {id: $id, since: date('2020-01-01')}]->(other)
        """,
        Map.of("one", one.id(), "other", federation.id(), "id", NodeKind.AFFILIATION.newId()));
  }

  private static @Nullable Path path(
      Organisation from, Organisation to, @Nullable LocalDate asOf, Viewer viewer) {
    return LINKS.paths(from.id(), to.id(), asOf, 1, viewer).stream().findFirst().orElse(null);
  }

  private static Subgraph around(
      Organisation of, int depth, @Nullable LocalDate asOf, Viewer viewer) {
    return LINKS.neighbourhood(of.id(), depth, null, asOf, 300, viewer);
  }

  private static List<String> ids(Subgraph subgraph) {
    return subgraph.organisations().stream().map(Organisation::id).toList();
  }
}
