package coop.yui.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import coop.yui.graph.Connection;
import coop.yui.graph.Cursor;
import coop.yui.graph.NodeKind;
import coop.yui.graph.Page;
import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.graph.TestGraph;
import coop.yui.identity.Role;
import coop.yui.identity.Viewer;
import coop.yui.network.InputBuilder;
import coop.yui.network.NetworkInvariants;
import coop.yui.network.Organisation;
import coop.yui.network.TestNetwork;
import coop.yui.network.Visibility;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How many members and jobs there were on which day. */
@Tag("slow")
class HeadcountsTest {

  private static final LocalDate FOUNDED = LocalDate.of(2015, 4, 1);
  private static final LocalDate DAY = LocalDate.of(2020, 3, 31);
  private static final Page ALL = Page.forward(100, null);

  private final Headcounts headcounts =
      new Headcounts(TestGraph.graph(), TestNetwork.organisations());

  private Viewer staff = Viewer.ANONYMOUS;

  @BeforeEach
  void startWithAnEmptyGraph() {
    TestGraph.clear();
    staff = new Viewer(person(), Set.of(Role.FEDERATION_STAFF), Set.of());
  }

  @AfterEach
  void everythingStillFitsTogether() {
    assertThat(NetworkInvariants.check(TestGraph.graph()))
        .allSatisfy((name, broken) -> assertThat(broken).as(name).isEmpty());
  }

  @Test
  void theLatestDayComesFirst() {
    Organisation own = registered(Visibility.PUBLIC);
    Viewer representative = representativeOf(own);
    headcounts.record(input(own, DAY, 12, 9), representative);
    headcounts.record(input(own, DAY.plusYears(2), 20, null), staff);
    headcounts.record(input(own, DAY.plusYears(1), null, 11), representative);

    Connection<Headcount> page = of(own, Page.forward(2, null), Viewer.ANONYMOUS);
    assertThat(page.nodes())
        .extracting(Headcount::asOf, Headcount::memberCount, Headcount::jobCount)
        .containsExactly(tuple(DAY.plusYears(2), 20, null), tuple(DAY.plusYears(1), null, 11));
    assertThat(of(own, Page.forward(2, page.pageInfo().endCursor()), Viewer.ANONYMOUS).nodes())
        .extracting(Headcount::asOf)
        .containsExactly(DAY);
    assertRefused(
        RefusalCode.INVALID_CURSOR,
        () -> of(own, Page.forward(1, new Cursor("x", "y").encode()), staff));
  }

  @Test
  void theSameDayIsCorrectedAndTheTrailKeepsWhatWas() {
    Organisation own = registered(Visibility.PUBLIC);
    Headcount first = headcounts.record(input(own, DAY, 12, 9), staff);

    Headcount corrected = headcounts.record(input(own, DAY, 13, null), staff);

    assertThat(corrected.id()).isEqualTo(first.id());
    assertThat(of(own, ALL, staff).nodes()).containsExactly(corrected);
    assertThat(corrected.memberCount()).isEqualTo(13);
    assertThat(corrected.jobCount()).isNull();
    assertThat(changes(first.id()))
        .hasSize(2)
        .last()
        .asString()
        .contains("\"memberCount\":{\"before\":12,\"after\":13}")
        .contains("\"jobCount\":{\"before\":9,\"after\":null}");
    headcounts.record(input(own, DAY, 13, null), staff);
    assertThat(changes(first.id())).as("what changes nothing is no entry").hasSize(2);
    RecordHeadcountInput again = input(own, DAY.plusDays(1), 1, 1);
    assertThat(headcounts.record(again, staff)).isEqualTo(headcounts.record(again, staff));
  }

  @Test
  void manyAtOnceMakeOneHeadcountOfADay() throws Exception {
    Organisation own = registered(Visibility.PUBLIC);
    try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Headcount>> all =
          IntStream.range(0, 16)
              .mapToObj(
                  number ->
                      pool.submit(() -> headcounts.record(input(own, DAY, number, null), staff)))
              .toList();
      for (Future<Headcount> one : all) {
        one.get();
      }
    }
    assertThat(of(own, ALL, staff).nodes()).hasSize(1);
  }

  @Test
  void whatCannotBeIsRefused() {
    Organisation own = registered(Visibility.PUBLIC);
    LocalDate today = StatisticsFilter.today();
    assertRefused(RefusalCode.INVALID_VALUE, "memberCount", input(own, DAY, null, null));
    assertRefused(RefusalCode.INVALID_VALUE, "memberCount", input(own, DAY, -1, null));
    assertRefused(RefusalCode.INVALID_VALUE, "jobCount", input(own, DAY, 0, 10_000_001));
    assertRefused(RefusalCode.INVALID_DAY, "asOf", input(own, today.plusDays(1), 1, 1));
    assertRefused(RefusalCode.INVALID_DAY, "asOf", input(own, FOUNDED.minusDays(1), 1, 1));
    headcounts.record(input(own, FOUNDED, 0, 10_000_000), staff);
    TestGraph.run(
        "MATCH (o:Organisation {id: $id}) SET o.dissolvedOn = date('2021-01-01')",
        Map.of("id", own.id()));
    headcounts.record(input(own, LocalDate.of(2021, 1, 1), 3, 3), staff);
    assertRefused(RefusalCode.DISSOLVED, "asOf", input(own, LocalDate.of(2021, 1, 2), 1, 1));
  }

  @Test
  void onlyWhoActsForItAndStaffRecord() {
    Organisation own = registered(Visibility.PUBLIC);
    Organisation secret = registered(Visibility.PRIVATE);
    Viewer representative = representativeOf(own);
    assertRefused(
        RefusalCode.NOT_SIGNED_IN,
        () -> headcounts.record(input(own, DAY, 1, 1), Viewer.ANONYMOUS));
    assertRefused(
        RefusalCode.NOT_ALLOWED,
        () -> headcounts.record(input(own, DAY, 1, 1), new Viewer(person(), Set.of(), Set.of())));
    assertRefused(
        RefusalCode.NOT_FOUND, () -> headcounts.record(input(secret, DAY, 1, 1), representative));
    TestGraph.run("MATCH ()-[r:REPRESENTS]->() SET r.until = datetime()", Map.of());
    assertRefused(
        RefusalCode.NOT_ALLOWED, () -> headcounts.record(input(own, DAY, 1, 1), representative));
    assertThat(of(own, ALL, staff).nodes()).isEmpty();
  }

  @Test
  void whoDoesNotSeeTheOrganisationDoesNotSeeItsNumbers() {
    Organisation secret = registered(Visibility.PRIVATE);
    Viewer representative = representativeOf(secret);
    Headcount headcount = headcounts.record(input(secret, DAY, 5, 4), representative);

    assertThat(headcounts.read(List.of(headcount.id()), representative)).hasSize(1);
    assertThat(headcounts.read(List.of(headcount.id()), Viewer.ANONYMOUS)).isEmpty();
    assertThat(of(secret, ALL, Viewer.ANONYMOUS).nodes()).isEmpty();
    assertThat(of(secret, ALL, staff).nodes()).containsExactly(headcount);
  }

  private Connection<Headcount> of(Organisation organisation, Page page, Viewer viewer) {
    return headcounts
        .ofOrganisations(Set.of(organisation.id()), page, viewer)
        .getOrDefault(organisation.id(), Connection.empty());
  }

  private static List<String> changes(String subject) {
    return TestGraph.run(
            "MATCH (e:AuditEntry {subject: $id}) RETURN e.changes AS changes ORDER BY e.at, e.id",
            Map.of("id", subject))
        .stream()
        .map(row -> row.get("changes").asString())
        .toList();
  }

  private Organisation registered(Visibility visibility) {
    return TestNetwork.register(
        new InputBuilder("Counted").foundedOn(FOUNDED).visibility(visibility), staff);
  }

  private static RecordHeadcountInput input(
      Organisation organisation, LocalDate day, @Nullable Integer members, @Nullable Integer jobs) {
    return new RecordHeadcountInput(
        UUID.randomUUID().toString(), organisation.id(), day, members, jobs);
  }

  private void assertRefused(RefusalCode code, String field, RecordHeadcountInput input) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> headcounts.record(input, staff))
        .returns(code, Refusal::code)
        .satisfies(refusal -> assertThat(refusal.extensions().get("field")).isEqualTo(field));
  }

  private static void assertRefused(RefusalCode code, ThrowingCallable call) {
    assertThatExceptionOfType(Refusal.class).isThrownBy(call).returns(code, Refusal::code);
  }

  private static Viewer representativeOf(Organisation organisation) {
    String person = person();
    TestGraph.run(
        """
        MATCH (p:Person {id: $person}) MATCH (o:Organisation {id: $organisation})
        CREATE (p)-[:REPRESENTS {id: $id, since: datetime('2020-01-01T00:00:00Z')}]->(o)
        """,
        Map.of(
            "person", person,
            "organisation", organisation.id(),
            "id", NodeKind.REPRESENTATION.newId()));
    return new Viewer(person, Set.of(), Set.of(organisation.id()));
  }

  private static String person() {
    String id = NodeKind.PERSON.newId();
    TestGraph.run(
        "CREATE (:Person {id: $id, subject: $id, displayName: 'Somebody'})", Map.of("id", id));
    return id;
  }
}
