package coop.yui.network;

import static org.assertj.core.api.Assertions.assertThat;

import coop.yui.graph.RefusalCode;
import coop.yui.graph.TestGraph;
import coop.yui.identity.Viewer;
import coop.yui.network.Extracts.Part;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExtractsTest extends NetworkTest {

  private static final Extracts EXTRACTS = new Extracts(GRAPH, DIRECTORY, LINKS);
  private static final Set<LinkKind> ALL = EnumSet.of(LinkKind.ALLIANCE, LinkKind.AFFILIATION);
  private static final LocalDate TODAY = Days.today();
  private static final List<String> IDS =
      IntStream.rangeClosed(0, 2_501).mapToObj("organisation-%032d"::formatted).toList();

  /** More than two portions in a chain of alliances, and a private one between. */
  @BeforeEach
  void enterMany() {
    TestGraph.run(
        """
        UNWIND range(1, 2501) AS i
        CREATE (:Organisation:Business {id: $ids[i], kind: 'BUSINESS',
          name: 'b' + i, sortName: 'b', visibility: CASE i WHEN 2 THEN 'PRIVATE' ELSE 'PUBLIC' END, sectors: [],
          words: '', languages: [], createdAt: datetime('2020-01-01T00:00:00Z'),
          changedAt: datetime('2020-01-01T00:00:00Z'),
          foundedOn: CASE i WHEN 1 THEN date('2023-01-01') END,
          dissolvedOn: CASE i WHEN 2500 THEN date('2024-01-01') END})
        """,
        Map.of("ids", IDS));
    TestGraph.run(
        """
        UNWIND range(1, 2499) AS i
        MATCH (one:Organisation {id: $ids[i]})
        MATCH (other:Organisation {id: $ids[i + 1]})
        CREATE (one)-[:ALLIED_WITH {alliance: 'a' + i, since: date('2022-01-01'),
          until: CASE i WHEN 10 THEN date('2021-12-31') WHEN 11 THEN date('2022-12-31') END}]->(other)
        """,
        Map.of("ids", IDS));
    TestGraph.run(
        """
        MATCH (one:Organisation {id: $ids[20]}) MATCH (other:Organisation {id: $ids[30]})
        CREATE (one)-[:ALLIED_WITH {alliance: 'agreed', since: $tomorrow}]->(other)
        """,
        Map.of("ids", IDS, "tomorrow", TODAY.plusDays(1)));
  }

  /** These links are made without alliances, so only the links themselves are looked at here. */
  @AfterEach
  void takeLinksAway() {
    TestGraph.clear();
  }

  @Test
  void everythingIsHandedOnOnceHoweverMuchItIs() {
    Part whole = part(null, false, null);
    List<String> found = EXTRACTS.organisations(whole, staff);

    assertThat(EXTRACTS.count(whole, 100_000, staff)).isEqualTo(2_501);
    assertThat(found).hasSize(2_500).doesNotHaveDuplicates().doesNotContain(IDS.get(2501));
    assertThat(EXTRACTS.organisations(part(null, true, null), staff)).hasSize(2_501);
    // One alliance ended before it began and one has not begun.
    assertThat(links(whole, found)).hasSize(2_498).doesNotHaveDuplicates();
  }

  @Test
  void whatSomebodyMayNotSeeLinksNothing() {
    Part whole = part(null, true, null);
    List<String> found = EXTRACTS.organisations(whole, Viewer.ANONYMOUS);

    assertThat(found).hasSize(2_500).doesNotContain(IDS.get(2));
    assertThat(links(whole, found)).hasSize(2_496);
    assertThat(EXTRACTS.organisations(part(null, false, null), Viewer.ANONYMOUS))
        .doesNotContain(IDS.get(1));
  }

  @Test
  void aDayHasWhatWasThereOnIt() {
    Part of2022 = part(null, true, LocalDate.of(2022, 6, 1));
    List<String> then = EXTRACTS.organisations(of2022, staff);
    Part tomorrow = part(null, true, TODAY.plusYears(1));

    assertThat(then).hasSize(2_500).contains(IDS.get(2500)).doesNotContain(IDS.get(1));
    assertThat(links(of2022, then)).hasSize(2_497);
    assertThat(EXTRACTS.organisations(part(null, false, LocalDate.of(1, 1, 1)), staff)).isEmpty();
    List<String> found = EXTRACTS.organisations(tomorrow, staff);
    assertThat(found).contains(IDS.get(1)).doesNotContain(IDS.get(2500));
    assertThat(links(tomorrow, found)).hasSize(2_496);
  }

  @Test
  void theNeighbourhoodOfOne() {
    Part near = part(IDS.get(100), false, TODAY);
    List<String> found = EXTRACTS.organisations(near, Viewer.ANONYMOUS);

    assertThat(found).containsExactlyInAnyOrder(IDS.get(99), IDS.get(100), IDS.get(101));
    assertThat(links(near, found)).hasSize(2);
    assertThat(EXTRACTS.organisations(part(IDS.get(2501), false, TODAY), staff))
        .containsExactly(IDS.get(2501));
    assertRefused(
        RefusalCode.NOT_FOUND,
        "of",
        () -> EXTRACTS.organisations(part(IDS.get(2), false, TODAY), Viewer.ANONYMOUS));
  }

  private static Part part(@Nullable String around, boolean andUnlinked, @Nullable LocalDate asOf) {
    return new Part(OrganisationFilter.NONE, around, 1, ALL, andUnlinked, asOf);
  }

  private static List<Link> links(Part part, List<String> organisations) {
    List<Link> links = new ArrayList<>();
    EXTRACTS.links(part, organisations, links::add);
    return links;
  }
}
