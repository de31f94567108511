package coop.yui.network;

import static org.assertj.core.api.Assertions.assertThat;

import coop.yui.graph.Connection;
import coop.yui.graph.Page;
import coop.yui.graph.RefusalCode;
import coop.yui.graph.TestGraph;
import coop.yui.identity.Viewer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DirectoryTest extends NetworkTest {

  private static final OrganisationFilter ALL = OrganisationFilter.NONE;

  @ParameterizedTest
  @EnumSource
  void pagesFollowEachOtherBothWaysWithoutGapOrRepetition(OrganisationSortKey by) {
    List<OrganisationKind> kinds = List.of(OrganisationKind.values());
    for (int i = 0; i < 23; i++) {
      register("Name " + i % 7, kinds.get(i % kinds.size()));
    }
    for (Direction direction : Direction.values()) {
      OrganisationSort sort = new OrganisationSort(by, direction);
      List<String> forward = walk(ALL, sort, false);
      List<String> backward = walk(ALL, sort, true);

      assertThat(forward).hasSize(23).doesNotHaveDuplicates().isEqualTo(backward.reversed());
    }
    List<String> ascending = walk(ALL, new OrganisationSort(by, Direction.ASCENDING), false);
    assertThat(walk(ALL, new OrganisationSort(by, Direction.DESCENDING), false))
        .isEqualTo(ascending.reversed());
  }

  @Test
  void filteredListsRunLikeTheWholeList() {
    for (int i = 0; i < 9; i++) {
      register("Care " + i);
    }
    OrganisationFilter care = text("care");

    assertThat(walk(care, OrganisationSort.BY_NAME, false))
        .hasSize(9)
        .isEqualTo(walk(care, OrganisationSort.BY_NAME, true).reversed());
  }

  @Test
  void namesRunInOneOrderWhateverTheirWriting() {
    register("zebra");
    register("Ábaco");
    register("ABBA");
    ORGANISATIONS.register(new InputBuilder("森").nameKana("モリ").build(), staff);
    ORGANISATIONS.register(new InputBuilder("会").nameKana("かい").build(), staff);

    assertThat(names(ALL, staff)).containsExactly("Ábaco", "ABBA", "zebra", "会", "森");
  }

  @Test
  void eachPartOfTheFilterNarrows() {
    Organisation federation = register("Union", OrganisationKind.FEDERATION);
    Organisation care =
        ORGANISATIONS.register(
            new InputBuilder("結いの介護")
                .sectors(Sector.CARE)
                .place("JP")
                .identifier("YUI-T", "X9")
                .build(),
            staff);
    register("Other");
    TestGraph.run(
        """
        MATCH (o:Organisation {id: $o}) MATCH (f:Federation {id: $f})
        CREATE (o)-[:AFFILIATED_WITH {id: 'a', since: date('2020-01-01')}]->(f)
        """,
        Map.of("o", care.id(), "f", federation.id()));

    assertThat(names(kinds(OrganisationKind.FEDERATION), staff)).containsExactly("Union");
    assertThat(
            names(
                new OrganisationFilter(
                    null, List.of(Sector.CARE, Sector.RETAIL), null, null, null, null),
                staff))
        .containsExactly("結いの介護");
    assertThat(names(OrganisationFilter.inPlace("JP"), staff)).containsExactly("結いの介護");
    assertThat(names(OrganisationFilter.inPlace("GB"), staff)).isEmpty();
    assertThat(names(new OrganisationFilter(null, null, null, federation.id(), null, null), staff))
        .containsExactly("結いの介護");
    assertThat(names(text("介護"), staff)).containsExactly("結いの介護");
    assertThat(names(text("x9"), staff)).containsExactly("結いの介護");
    assertThat(names(text("un"), staff)).containsExactly("Union");
    assertThat(names(text("nion"), staff)).isEmpty();
    assertThat(names(text("!"), staff)).isEmpty();
  }

  @Test
  void dissolvedAndHiddenOrganisationsAreLeftOutOfListsAndCounts() {
    register("Seen");
    Organisation dissolved = register("Dissolved");
    TestGraph.run(
        "MATCH (o:Organisation {id: $id}) SET o.dissolvedOn = date()",
        Map.of("id", dissolved.id()));
    Organisation hidden =
        ORGANISATIONS.register(
            new InputBuilder("Hidden").visibility(Visibility.PRIVATE).build(), staff);
    ORGANISATIONS.register(
        new InputBuilder("Members").visibility(Visibility.SIGNED_IN).build(), staff);

    assertThat(names(ALL, Viewer.ANONYMOUS)).containsExactly("Seen");
    assertThat(names(ALL, outsider())).containsExactly("Members", "Seen");
    assertThat(names(ALL, representativeOf(hidden))).containsExactly("Hidden", "Members", "Seen");
    assertThat(names(new OrganisationFilter(null, null, null, null, null, true), Viewer.ANONYMOUS))
        .containsExactly("Dissolved", "Seen");
    assertThat(list(ALL, Viewer.ANONYMOUS).totalCount()).isEqualTo(1);
    assertThat(list(text("hidden"), outsider()).totalCount()).isZero();
    assertThat(list(text("hidden"), staff).totalCount()).isEqualTo(1);
  }

  @Test
  void nobodyLearnsWhoBelongsToAFederationSheMayNotSee() {
    Organisation federation =
        ORGANISATIONS.register(
            new InputBuilder("Union")
                .kind(OrganisationKind.FEDERATION)
                .visibility(Visibility.PRIVATE)
                .build(),
            staff);
    Organisation affiliate = register("Affiliate");
    TestGraph.run(
        """
        MATCH (o:Organisation {id: $o}) MATCH (f:Federation {id: $f})
        CREATE (o)-[:AFFILIATED_WITH {id: 'a', since: date('2020-01-01')}]->(f)
        """,
        Map.of("o", affiliate.id(), "f", federation.id()));
    OrganisationFilter filter =
        new OrganisationFilter(null, null, null, federation.id(), null, null);

    assertThat(names(filter, outsider())).isEmpty();
    assertThat(list(filter, Viewer.ANONYMOUS).totalCount()).isZero();
    assertThat(names(filter, representativeOf(federation))).containsExactly("Affiliate");
  }

  @Test
  void wrongFiltersAreRefused() {
    assertRefused(RefusalCode.INVALID_LENGTH, () -> list(text(" "), staff));
    assertRefused(
        RefusalCode.INVALID_ID,
        () -> list(new OrganisationFilter(null, null, null, "x", null, null), staff));
  }

  private static OrganisationFilter text(String text) {
    return new OrganisationFilter(null, null, null, null, text, null);
  }

  private static OrganisationFilter kinds(OrganisationKind kind) {
    return new OrganisationFilter(List.of(kind), null, null, null, null, null);
  }

  private static Counted<Organisation> list(OrganisationFilter filter, Viewer viewer) {
    awaitIndexes();
    return DIRECTORY.list(filter, OrganisationSort.BY_NAME, Page.forward(100, null), viewer);
  }

  private static List<String> names(OrganisationFilter filter, Viewer viewer) {
    return list(filter, viewer).nodes().stream().map(Organisation::name).toList();
  }

  private static List<String> walk(
      OrganisationFilter filter, OrganisationSort sort, boolean isBackward) {
    awaitIndexes();
    List<String> ids = new ArrayList<>();
    @Nullable String cursor = null;
    boolean hasMore = true;
    while (hasMore) {
      Page page = isBackward ? Page.of(null, null, 4, cursor) : Page.of(4, cursor, null, null);
      Connection<Organisation> part = DIRECTORY.list(filter, sort, page, Viewer.ANONYMOUS).page();
      List<String> found = part.nodes().stream().map(Organisation::id).toList();
      ids.addAll(isBackward ? found.reversed() : found);
      cursor = isBackward ? part.pageInfo().startCursor() : part.pageInfo().endCursor();
      hasMore = isBackward ? part.pageInfo().hasPreviousPage() : part.pageInfo().hasNextPage();
    }
    return ids;
  }

  /** The full-text index follows a moment after a write. */
  private static void awaitIndexes() {
    TestGraph.run("CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()", Map.of());
  }
}
