package coop.yui.network;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import coop.yui.graph.Cursor;
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
import org.junit.jupiter.api.Test;

class TimeTest extends NetworkTest {

  private static final LocalDate TODAY = Days.today();
  private static final LocalDate BEGIN = LocalDate.of(2015, 4, 1);
  private static final LocalDate END = LocalDate.of(2017, 3, 31);
  private static final Page ALL = Page.forward(100, null);

  @Test
  void whatBeganAndEndedIsToldTheLatestFirst() {
    Organisation one = founded("one", LocalDate.of(2014, 5, 1));
    Organisation other = founded("other", BEGIN);
    Organisation federation = register("federation", OrganisationKind.FEDERATION);
    String alliance = ally(one, other, BEGIN, END);
    String affiliation = affiliate(one, federation, BEGIN.plusYears(1), null);
    dissolve(other, END.plusDays(1));

    assertThat(between(LocalDate.of(2014, 1, 1), TODAY, staff))
        .containsExactly(
            change(NetworkChangeKind.ORGANISATION_DISSOLVED, END.plusDays(1), other.id()),
            change(NetworkChangeKind.ALLIANCE_ENDED, END, alliance),
            change(NetworkChangeKind.AFFILIATION_BEGAN, BEGIN.plusYears(1), affiliation),
            change(NetworkChangeKind.ORGANISATION_FOUNDED, BEGIN, other.id()),
            change(NetworkChangeKind.ALLIANCE_BEGAN, BEGIN, alliance),
            change(NetworkChangeKind.ORGANISATION_FOUNDED, LocalDate.of(2014, 5, 1), one.id()));
    assertThat(between(LocalDate.of(1, 1, 1), LocalDate.of(1800, 1, 1), staff)).isEmpty();
    assertThat(between(TODAY, TODAY.plusYears(50), staff)).isEmpty();
    assertThat(between(TODAY, TODAY, staff)).isEmpty();
  }

  /** The list tells what comparing the two networks tells: no more, no less, at every edge. */
  @Test
  void theListFitsTheNetworksOfBothDays() {
    Organisation one = register("one");
    Organisation other = register("other");
    ally(one, other, BEGIN, END);
    List<LocalDate> days =
        List.of(
            BEGIN.minusDays(1), BEGIN, BEGIN.plusDays(1), END.minusDays(1), END, END.plusDays(1));
    for (LocalDate from : days) {
      for (LocalDate to : days.subList(days.indexOf(from), days.size())) {
        int difference = linksOn(to, one) - linksOn(from, one);
        int told =
            between(from, to, staff).stream()
                .mapToInt(change -> change.kind() == NetworkChangeKind.ALLIANCE_BEGAN ? 1 : -1)
                .sum();
        assertThat(told).as("from %s to %s", from, to).isEqualTo(difference);
      }
    }
  }

  @Test
  void changesAreNarrowedByKindAndByWhomTheyConcern() {
    Organisation one = founded("one", BEGIN);
    Organisation business =
        ORGANISATIONS.register(
            new InputBuilder("b").kind(OrganisationKind.BUSINESS).foundedOn(END).build(), staff);
    String alliance = ally(one, business, BEGIN.plusDays(3), null);
    Organisation other = founded("other", BEGIN);
    ally(one, other, BEGIN.plusDays(2), null);
    OrganisationFilter businesses =
        new OrganisationFilter(List.of(OrganisationKind.BUSINESS), null, null, null, null, null);

    assertThat(
            CHANGES.between(BEGIN.minusDays(1), TODAY, List.of(), businesses, ALL, staff).nodes())
        .containsExactly(
            change(NetworkChangeKind.ORGANISATION_FOUNDED, END, business.id()),
            change(NetworkChangeKind.ALLIANCE_BEGAN, BEGIN.plusDays(3), alliance));
    List<NetworkChangeKind> founded = List.of(NetworkChangeKind.ORGANISATION_FOUNDED);
    Counted<NetworkChange> counted =
        CHANGES.between(BEGIN.minusDays(1), TODAY, founded, OrganisationFilter.NONE, ALL, staff);
    assertThat(counted.nodes()).hasSize(3);
    assertThat(counted.totalCount()).isEqualTo(3);
    OrganisationFilter nobody = new OrganisationFilter(null, null, null, null, "!!!", null);
    assertThat(CHANGES.between(BEGIN, TODAY, null, nobody, ALL, staff).nodes()).isEmpty();
  }

  @Test
  void whatTheViewerMayNotSeeDidNotHappen() {
    Organisation open = founded("open", BEGIN);
    Organisation secret =
        ORGANISATIONS.register(
            new InputBuilder("secret").visibility(Visibility.PRIVATE).foundedOn(BEGIN).build(),
            staff);
    Organisation federation = register("federation", OrganisationKind.FEDERATION);
    ally(open, secret, BEGIN, END);
    affiliate(secret, federation, BEGIN, null);
    Viewer own = representativeOf(secret);

    assertThat(between(BEGIN.minusDays(1), TODAY, Viewer.ANONYMOUS))
        .containsExactly(change(NetworkChangeKind.ORGANISATION_FOUNDED, BEGIN, open.id()));
    assertThat(between(BEGIN.minusDays(1), TODAY, own)).hasSize(5);
    assertThat(YEARS.of(OrganisationFilter.NONE, Viewer.ANONYMOUS))
        .singleElement()
        .isEqualTo(new NetworkYear(TODAY.getYear(), TODAY, 2, 0, 0));
    assertThat(YEARS.of(OrganisationFilter.NONE, own).getFirst())
        .isEqualTo(new NetworkYear(2015, LocalDate.of(2015, 12, 31), 3, 1, 1));
  }

  @Test
  void pagesFollowEachOtherBothWays() {
    for (int i = 0; i < 7; i++) {
      founded("o" + i, BEGIN.plusDays(i / 2));
    }
    List<NetworkChange> all = between(BEGIN.minusDays(1), TODAY, staff);
    List<NetworkChange> walked = new ArrayList<>();
    Counted<NetworkChange> page = page(Page.forward(3, null));
    walked.addAll(page.nodes());
    while (page.pageInfo().hasNextPage()) {
      page = page(Page.forward(3, page.pageInfo().endCursor()));
      walked.addAll(page.nodes());
    }

    assertThat(walked).isEqualTo(all).hasSize(7);
    Counted<NetworkChange> last = page(Page.of(null, null, 3, null));
    assertThat(last.nodes()).isEqualTo(all.subList(4, 7));
    assertThat(page(Page.of(null, null, 3, last.pageInfo().startCursor())).nodes())
        .isEqualTo(all.subList(1, 4));
    String foreign = new Cursor("soon", "ORGANISATION_FOUNDED x").encode();
    assertRefused(RefusalCode.INVALID_CURSOR, "after", () -> page(Page.forward(3, foreign)));
    assertRefused(
        RefusalCode.ENDS_BEFORE_BEGINNING, "to", () -> between(TODAY, TODAY.minusDays(1), staff));
  }

  @Test
  void theYearsTellHowLargeTheNetworkWas() {
    Organisation one = founded("one", LocalDate.of(2000, 1, 1));
    Organisation other = founded("other", LocalDate.of(2016, 7, 1));
    Organisation federation = register("federation", OrganisationKind.FEDERATION);
    ally(one, other, BEGIN, LocalDate.of(2017, 12, 31));
    ally(one, federation, LocalDate.of(2016, 1, 1), LocalDate.of(2017, 12, 30));
    ally(other, federation, BEGIN, null);
    affiliate(one, federation, LocalDate.of(2018, 1, 1), TODAY.minusDays(1));
    dissolve(one, TODAY);

    List<NetworkYear> years = YEARS.of(OrganisationFilter.NONE, staff);

    assertThat(years).hasSize(TODAY.getYear() - 2015 + 1);
    assertThat(years.subList(0, 4))
        .containsExactly(
            new NetworkYear(2015, LocalDate.of(2015, 12, 31), 2, 2, 0),
            new NetworkYear(2016, LocalDate.of(2016, 12, 31), 3, 3, 0),
            new NetworkYear(2017, LocalDate.of(2017, 12, 31), 3, 2, 0),
            new NetworkYear(2018, LocalDate.of(2018, 12, 31), 3, 1, 1));
    assertThat(years.getLast()).isEqualTo(new NetworkYear(TODAY.getYear(), TODAY, 2, 1, 0));
  }

  @Test
  void listsAndPicturesAreReadAsOfTheDay() {
    Organisation old = founded("old", LocalDate.of(2000, 1, 1));
    Organisation young = founded("young", BEGIN);
    ally(old, young, BEGIN, END);
    dissolve(old, END.plusDays(1));
    LocalDate early = BEGIN.minusDays(1);

    assertThat(names(early)).containsExactly("old");
    assertThat(names(END)).containsExactlyInAnyOrder("old", "young");
    assertThat(names(END.plusDays(1))).containsExactly("young");
    assertThat(COUNTS.total(new OrganisationCounts(OrganisationFilter.NONE, early), staff)).isOne();
    assertThat(COUNTS.total(new OrganisationCounts(OrganisationFilter.NONE, END), staff))
        .isEqualTo(2);
    assertThat(COUNTS.total(counted(OrganisationFilter.NONE), staff)).isOne();
    assertThat(LINKS.counts(List.of(young.id()), END, staff)).containsEntry(young.id(), 1);
    assertThat(LINKS.counts(List.of(young.id()), TODAY, staff)).isEmpty();
  }

  private List<String> names(LocalDate asOf) {
    return LINKS.overview(OrganisationFilter.NONE, asOf, 9, staff).organisations().stream()
        .map(Organisation::name)
        .toList();
  }

  private Counted<NetworkChange> page(Page page) {
    return CHANGES.between(BEGIN.minusDays(1), TODAY, null, OrganisationFilter.NONE, page, staff);
  }

  private static List<NetworkChange> between(LocalDate from, LocalDate to, Viewer viewer) {
    return CHANGES.between(from, to, null, OrganisationFilter.NONE, ALL, viewer).nodes();
  }

  private static int linksOn(LocalDate day, Organisation of) {
    return requireNonNull(
        LINKS.counts(List.of(of.id()), day, Viewer.ANONYMOUS).getOrDefault(of.id(), 0));
  }

  private static NetworkChange change(NetworkChangeKind kind, LocalDate day, String subject) {
    return new NetworkChange(kind, day, subject);
  }

  private Organisation founded(String name, LocalDate day) {
    return ORGANISATIONS.register(new InputBuilder(name).foundedOn(day).build(), staff);
  }

  private void dissolve(Organisation organisation, LocalDate day) {
    TestGraph.run(
        "MATCH (o:Organisation {id: $id}) SET o.dissolvedOn = $day",
        Map.of("id", organisation.id(), "day", day));
  }

  /** An alliance as it stands after its parties agreed long ago. */
  private static String ally(
      Organisation one, Organisation other, LocalDate since, @Nullable LocalDate until) {
    String id = NodeKind.ALLIANCE.newId();
    TestGraph.run(
        """
        MATCH (one:Organisation {id: $one}) MATCH (other:Organisation {id: $other})
        CREATE (a:Alliance {id: $id, title: 't', text: 't', language: 'en', purposes: ['MUTUAL_AID'], noticeDays: 0,
          proposedAt: datetime('2014-01-01T00:00:00Z'), agreedAt: datetime('2014-01-02T00:00:00Z'),
          since: $since, until: date(nullIf($until, ''))})
        CREATE (a)-[:PROPOSED_BY]->(one)
        CREATE (one)-[:PARTY_TO {position: 0, consentedAt: a.proposedAt, consentedBy: 'person-1'}]->(a)
        CREATE (other)-[:PARTY_TO {position: 1, consentedAt: a.agreedAt, consentedBy: 'person-2'}]->(a)
        CREATE (one)-[:ALLIED_WITH {alliance: $id, since: a.since, until: a.until}]->(other)
        """,
        parameters(id, one, other, since, until));
    return id;
  }

  private static String affiliate(
      Organisation one, Organisation federation, LocalDate since, @Nullable LocalDate until) {
    String id = NodeKind.AFFILIATION.newId();
    TestGraph.run(
        """
        MATCH (one:Organisation {id: $one}) MATCH (federation:Organisation {id: $other})
        CREATE (one)-[:AFFILIATED_WITH {id: $id, since: $since, until: date(nullIf($until, ''))}]->(federation)
        """,
        parameters(id, one, federation, since, until));
    return id;
  }

  private static Map<String, Object> parameters(
      String id, Organisation one, Organisation other, LocalDate since, @Nullable LocalDate until) {
    return Map.of(
        "id",
        id,
        "one",
        one.id(),
        "other",
        other.id(),
        "since",
        since,
        "until",
        until == null ? "" : until.toString());
  }
}
