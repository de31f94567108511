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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExtractsTest extends NetworkTest {

  private static final Extracts EXTRACTS = new Extracts(GRAPH, DIRECTORY, LINKS);
  private static final Set<LinkKind> ALL = EnumSet.of(LinkKind.ALLIANCE, LinkKind.AFFILIATION);
  private static final LocalDate TODAY = Days.today();

  /** More than two portions in a chain of alliances, and a private one between. */
  @BeforeEach
  void enterMany() {
    TestGraph.run(
        """
        UNWIND range(1, 2501) AS i
        CREATE (:Organisation:Business {id: 'organisation-' + right('0000' + toString(i), 5), kind: 'BUSINESS',
          name: 'b' + i, sortName: 'b', visibility: CASE i WHEN 2 THEN 'PRIVATE' ELSE 'PUBLIC' END, sectors: [],
          words: '', languages: [], createdAt: datetime('2020-01-01T00:00:00Z'),
          changedAt: datetime('2020-01-01T00:00:00Z'),
          foundedOn: CASE i WHEN 1 THEN date('2023-01-01') END,
          dissolvedOn: CASE i WHEN 2500 THEN date('2024-01-01') END})
        """,
        Map.of());
    TestGraph.run(
        """
        UNWIND range(1, 2499) AS i
        MATCH (one:Organisation {id: 'organisation-' + right('0000' + toString(i), 5)})
        MATCH (other:Organisation {id: 'organisation-' + right('0000' + toString(i + 1), 5)})
        CREATE (one)-[:ALLIED_WITH {alliance: 'a' + i, since: date('2022-01-01'),
          until: CASE i WHEN 10 THEN date('2021-12-31') WHEN 11 THEN date('2022-12-31') END}]->(other)
        """,
        Map.of());
    TestGraph.run(
        """
        MATCH (one:Organisation {id: 'organisation-00020'}) MATCH (other:Organisation {id: 'organisation-00030'})
        CREATE (one)-[:ALLIED_WITH {alliance: 'agreed', since: $tomorrow}]->(other)
        """,
        Map.of("tomorrow", TODAY.plusDays(1)));
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
    assertThat(found).hasSize(2_500).doesNotHaveDuplicates().doesNotContain("organisation-02501");
    assertThat(EXTRACTS.organisations(part(null, true, null), staff)).hasSize(2_501);
    // One alliance ended before it began and one has not begun.
    assertThat(links(whole, found)).hasSize(2_498).doesNotHaveDuplicates();
  }

  @Test
  void whatSomebodyMayNotSeeLinksNothing() {
    Part whole = part(null, true, null);
    List<String> found = EXTRACTS.organisations(whole, Viewer.ANONYMOUS);

    assertThat(found).hasSize(2_500).doesNotContain("organisation-00002");
    assertThat(links(whole, found)).hasSize(2_496);
    assertThat(EXTRACTS.organisations(part(null, false, null), Viewer.ANONYMOUS))
        .doesNotContain("organisation-00001");
  }

  @Test
  void aDayHasWhatWasThereOnIt() {
    Part of2022 = part(null, true, LocalDate.of(2022, 6, 1));
    List<String> then = EXTRACTS.organisations(of2022, staff);
    Part tomorrow = part(null, true, TODAY.plusYears(1));

    assertThat(then).hasSize(2_500).contains("organisation-02500").doesNotContain("organisation-00001");
    assertThat(links(of2022, then)).hasSize(2_497);
    assertThat(EXTRACTS.organisations(part(null, false, LocalDate.of(1, 1, 1)), staff)).isEmpty();
    List<String> found = EXTRACTS.organisations(tomorrow, staff);
    assertThat(found).contains("organisation-00001").doesNotContain("organisation-02500");
    assertThat(links(tomorrow, found)).hasSize(2_496);
  }

  @Test
  void theNeighbourhoodOfOne() {
    Part near = part("organisation-00100", false, TODAY);
    List<String> found = EXTRACTS.organisations(near, Viewer.ANONYMOUS);

    assertThat(found)
        .containsExactlyInAnyOrder(
            "organisation-00099", "organisation-00100", "organisation-00101");
    assertThat(links(near, found)).hasSize(2);
    assertThat(EXTRACTS.organisations(part("organisation-02501", false, TODAY), staff))
        .containsExactly("organisation-02501");
    assertRefused(
        RefusalCode.NOT_FOUND,
        "of",
        () ->
            EXTRACTS.organisations(part("organisation-00002", false, TODAY), Viewer.ANONYMOUS));
  }

  private static Part part(
      @Nullable String around, boolean andUnlinked, @Nullable LocalDate asOf) {
    return new Part(OrganisationFilter.NONE, around, 1, ALL, andUnlinked, asOf);
  }

  private static List<Link> links(Part part, List<String> organisations) {
    List<Link> links = new ArrayList<>();
    EXTRACTS.links(part, organisations, links::add);
    return links;
  }
}
