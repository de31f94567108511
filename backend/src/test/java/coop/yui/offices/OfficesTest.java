package coop.yui.offices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import coop.yui.bylaws.BylawsParameter;
import coop.yui.bylaws.MembershipClass;
import coop.yui.bylaws.TestBylaws;
import coop.yui.graph.Act;
import coop.yui.graph.Graph;
import coop.yui.graph.Invariants;
import coop.yui.graph.Page;
import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.graph.TestGraph;
import coop.yui.identity.Role;
import coop.yui.identity.TestViewers;
import coop.yui.identity.Viewer;
import coop.yui.network.Days;
import coop.yui.network.InputBuilder;
import coop.yui.network.Organisation;
import coop.yui.network.TestNetwork;
import coop.yui.network.Visibility;
import coop.yui.offices.OfficeActs.AppointOfficerInput;
import coop.yui.offices.OfficeActs.ResignOfficeInput;
import coop.yui.offices.Offices.OfficePage;
import coop.yui.offices.TestMembers.Member;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Appointments, powers and their end. */
@Tag("slow")
class OfficesTest {

  private static final LocalDate LAST_DAY = Days.today().plusMonths(12);

  private final Graph graph = TestGraph.graph();
  private final Offices offices = new Offices(graph);
  private final OfficeActs acts = new OfficeActs(graph, offices, TestBylaws.versions());

  private Viewer officer = Viewer.ANONYMOUS;
  private Viewer outsider = Viewer.ANONYMOUS;

  @SuppressWarnings("NullAway.Init")
  private Organisation cooperative;

  @SuppressWarnings("NullAway.Init")
  private Member hana;

  @SuppressWarnings("NullAway.Init")
  private Member jun;

  @BeforeEach
  void aCooperativeOfTwo() {
    TestGraph.clear();
    Viewer staff = new Viewer(TestNetwork.person(), Set.of(Role.FEDERATION_STAFF), Set.of());
    cooperative =
        TestNetwork.register(new InputBuilder("Rivet").visibility(Visibility.PUBLIC), staff);
    officer = TestNetwork.representativeOf(cooperative);
    outsider = new Viewer(TestNetwork.person(), Set.of(), Set.of());
    TestBylaws.adopt(
        cooperative,
        "PRINCIPLES",
        Map.of(
            BylawsParameter.MEMBERSHIP_CLASSES, "WORKER,USER",
            BylawsParameter.VOTING_CLASSES, "WORKER,USER",
            BylawsParameter.CLASS_SEATS, "USER=1",
            BylawsParameter.BOARD_MINIMUM, "2",
            BylawsParameter.BOARD_MAXIMUM, "3"),
        officer);
    hana = TestMembers.member(cooperative, "WORKER");
    jun = TestMembers.member(cooperative, "WORKER");
  }

  @AfterEach
  void everythingStillFitsTogether() {
    assertThat(Invariants.check(graph, OfficeInvariants.ALL))
        .allSatisfy((name, broken) -> assertThat(broken).as(name).isEmpty());
  }

  @Test
  void anOfficeGivesItsPowersAndTakesThemAway() {
    Office office = recorded(hana, OfficeKind.BOARD_MEMBER);

    assertThat(office.isHeld()).isTrue();
    assertThat(office.until()).isEqualTo(Days.endOf(LAST_DAY));
    assertThat(actsFor(hana)).isTrue();
    assertThat(TestMembers.notified(hana.viewer())).contains("OFFICE_BEGUN");
    assertThat(OfficeAct.of(office, hana.viewer())).containsExactly(OfficeAct.RESIGN);
    assertThat(OfficeAct.of(office, jun.viewer())).containsExactly(OfficeAct.PROPOSE_RECALL);
    assertThat(held(jun.viewer())).containsExactly(office.id());
    assertThat(held(outsider)).isEmpty();
    assertRefused(
        RefusalCode.NOT_ALLOWED,
        () -> acts.resign(new ResignOfficeInput(office.id()), jun.viewer()));

    Office resigned = acts.resign(new ResignOfficeInput(office.id()), hana.viewer());

    assertThat(resigned.isHeld()).isFalse();
    assertThat(resigned.ending()).isEqualTo(OfficeEnding.RESIGNED);
    assertThat(actsFor(hana)).isFalse();
    assertThat(held(jun.viewer())).isEmpty();
    assertRefused(
        RefusalCode.WRONG_STATE,
        () -> acts.resign(new ResignOfficeInput(office.id()), hana.viewer()));
  }

  @Test
  void aTermEndsByItself() {
    Office office = recorded(hana, OfficeKind.BOARD_MEMBER);
    TestGraph.run(
        """
        MATCH (p:Person)-[:HOLDS]->(f:Office {id: $id})
        MATCH (p)-[r:REPRESENTS {office: f.id}]->()
        WITH f, r, datetime() - duration('PT1S') AS until
        SET f.until = until, r.until = until
        RETURN 1
        """,
        Map.of("id", office.id()));

    assertThat(offices.one(office.id(), jun.viewer()).isHeld()).isFalse();
    assertThat(actsFor(hana)).isFalse();
  }

  @Test
  void anAuditorHoldsNothingElseAndDoesNotActForTheCooperative() {
    Office seat = recorded(hana, OfficeKind.BOARD_MEMBER);
    Office audit = recorded(hana, OfficeKind.AUDITOR);

    assertThat(audit.isHeld()).isTrue();
    assertThat(offices.one(seat.id(), jun.viewer()).ending()).isEqualTo(OfficeEnding.INCOMPATIBLE);
    assertThat(actsFor(hana)).isFalse();
  }

  @Test
  void theBoardFillsWhatIsVacantForTheRestOfItsTerm() {
    assertRefused(
        RefusalCode.WRONG_STATE,
        () -> appoint(jun, OfficeKind.BOARD_MEMBER, OfficeOrigin.CO_OPTED));
    recorded(hana, OfficeKind.BOARD_MEMBER);
    Viewer board = TestViewers.viewers().again(hana.viewer());

    Office seat =
        acts.appoint(input(jun, OfficeKind.BOARD_MEMBER, OfficeOrigin.CO_OPTED, null, null), board);
    assertThat(seat.until()).isEqualTo(Days.endOf(LAST_DAY));
    Member third = TestMembers.member(cooperative, "WORKER");
    assertRefused(
        RefusalCode.WRONG_STATE,
        () ->
            acts.appoint(
                input(third, OfficeKind.BOARD_MEMBER, OfficeOrigin.CO_OPTED, null, null), board));
    assertRefused(
        RefusalCode.WRONG_STATE,
        () ->
            acts.appoint(input(third, OfficeKind.CHAIR, OfficeOrigin.CO_OPTED, null, null), board));
    assertRefused(
        RefusalCode.WRONG_STATE,
        () ->
            acts.appoint(
                input(third, OfficeKind.AUDITOR, OfficeOrigin.CO_OPTED, null, null), board));
    assertRefused(
        RefusalCode.NOT_ALLOWED,
        () ->
            acts.appoint(input(hana, OfficeKind.CHAIR, OfficeOrigin.CO_OPTED, null, null), board));
    assertThat(
            acts.appoint(input(jun, OfficeKind.CHAIR, OfficeOrigin.CO_OPTED, null, null), board)
                .until())
        .isEqualTo(seat.until());
  }

  @Test
  void aClassFillsItsOwnSeats() {
    Member user = TestMembers.member(cooperative, "USER");
    Office own =
        acts.appoint(
            input(
                user,
                OfficeKind.BOARD_MEMBER,
                OfficeOrigin.RECORDED,
                MembershipClass.USER,
                LAST_DAY),
            officer);
    assertThat(own.membershipClass()).isEqualTo(MembershipClass.USER);
    assertRefused(
        RefusalCode.INVALID_VALUE,
        () ->
            acts.appoint(
                input(
                    hana,
                    OfficeKind.BOARD_MEMBER,
                    OfficeOrigin.RECORDED,
                    MembershipClass.WORKER,
                    LAST_DAY),
                officer));
  }

  @Test
  void badInputIsRefused() {
    assertRefused(
        RefusalCode.NOT_ALLOWED,
        () ->
            acts.appoint(
                input(hana, OfficeKind.CHAIR, OfficeOrigin.RECORDED, null, LAST_DAY), outsider));
    assertRefused(
        RefusalCode.INVALID_DAY,
        () ->
            acts.appoint(
                input(hana, OfficeKind.CHAIR, OfficeOrigin.RECORDED, null, Days.today()), officer));
    assertRefused(
        RefusalCode.INVALID_DAY,
        () ->
            acts.appoint(
                input(
                    hana,
                    OfficeKind.CHAIR,
                    OfficeOrigin.RECORDED,
                    null,
                    Days.today().plusMonths(24).plusDays(1)),
                officer));
    assertRefused(
        RefusalCode.INVALID_DAY, () -> appoint(hana, OfficeKind.CHAIR, OfficeOrigin.RECORDED));
    assertRefused(
        RefusalCode.INVALID_VALUE, () -> appoint(hana, OfficeKind.CHAIR, OfficeOrigin.ELECTED));
    TestMembers.end(jun);
    assertRefused(RefusalCode.WRONG_STATE, () -> recorded(jun, OfficeKind.CHAIR));
    recorded(hana, OfficeKind.CHAIR);
    assertRefused(RefusalCode.ALREADY_SO, () -> recorded(hana, OfficeKind.CHAIR));
  }

  @Test
  void whoIsNoMemberAnyMoreHoldsNoOffice() {
    Office office = recorded(hana, OfficeKind.BOARD_MEMBER);
    Office other = recorded(jun, OfficeKind.BOARD_MEMBER);
    graph.write(
        Act.of("leaveCooperative", hana.person()),
        transaction -> {
          OfficeTerms.endOf(
              transaction,
              cooperative.id(),
              hana.person(),
              Days.endOf(Days.today().minusDays(1)),
              hana.person());
          return "";
        });

    assertThat(offices.one(office.id(), jun.viewer()).ending())
        .isEqualTo(OfficeEnding.MEMBERSHIP_ENDED);
    assertThat(offices.one(other.id(), jun.viewer()).isHeld()).isTrue();
    assertThat(actsFor(hana)).isFalse();
  }

  @Test
  void theEndOfATermIsToldOnceAndInTime() {
    TermReminders reminders = new TermReminders(graph);
    Office office = recorded(hana, OfficeKind.BOARD_MEMBER);
    reminders.remind();
    assertThat(TestMembers.notified(hana.viewer())).doesNotContain("TERM_ENDS_SOON");
    TestGraph.run(
        """
        MATCH (p:Person)-[:HOLDS]->(f:Office {id: $id})
        MATCH (p)-[r:REPRESENTS {office: f.id}]->()
        WITH f, r, datetime() + duration('P59D') AS until, datetime() - duration('P300D') AS since
        SET f.until = until, f.unreminded = until, r.until = until, f.since = since, r.since = since
        RETURN 1
        """,
        Map.of("id", office.id()));

    reminders.remind();
    reminders.remind();

    assertThat(TestMembers.notified(hana.viewer())).containsOnlyOnce("TERM_ENDS_SOON");
    assertThat(TestMembers.notified(officer)).containsOnlyOnce("TERM_ENDS_SOON");
    assertThat(TestMembers.notified(jun.viewer())).doesNotContain("TERM_ENDS_SOON");
  }

  private Office recorded(Member member, OfficeKind kind) {
    return acts.appoint(input(member, kind, OfficeOrigin.RECORDED, null, LAST_DAY), officer);
  }

  private Office appoint(Member member, OfficeKind kind, OfficeOrigin origin) {
    return acts.appoint(input(member, kind, origin, null, null), officer);
  }

  private AppointOfficerInput input(
      Member member,
      OfficeKind kind,
      OfficeOrigin origin,
      @Nullable MembershipClass membershipClass,
      @Nullable LocalDate lastDay) {
    return new AppointOfficerInput(
        UUID.randomUUID().toString(),
        cooperative.id(),
        member.membership(),
        kind,
        origin,
        membershipClass,
        lastDay,
        "Elected in the assembly of May.");
  }

  private boolean actsFor(Member member) {
    return TestViewers.viewers().again(member.viewer()).isRepresentativeOf(cooperative.id());
  }

  private List<String> held(Viewer viewer) {
    return offices
        .of(List.of(cooperative.id()), new OfficePage(true, Page.forward(20, null)), viewer)
        .values()
        .stream()
        .flatMap(page -> page.nodes().stream())
        .map(Office::id)
        .toList();
  }

  private static void assertRefused(RefusalCode code, ThrowingCallable call) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(call)
        .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
  }
}
