package coop.yui.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import coop.yui.bylaws.BylawsInvariants;
import coop.yui.bylaws.BylawsParameter;
import coop.yui.bylaws.MembershipClass;
import coop.yui.bylaws.TestBylaws;
import coop.yui.graph.Graph;
import coop.yui.graph.Invariants;
import coop.yui.graph.Page;
import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.graph.TestGraph;
import coop.yui.identity.Role;
import coop.yui.identity.Viewer;
import coop.yui.membership.AwaitedMemberships.AwaitedMembership;
import coop.yui.membership.AwaitedMemberships.MembershipTask;
import coop.yui.membership.MembershipActs.AcceptApplicationInput;
import coop.yui.membership.MembershipActs.ApplyForMembershipInput;
import coop.yui.membership.MembershipActs.DeclineApplicationInput;
import coop.yui.membership.MembershipActs.LeaveCooperativeInput;
import coop.yui.membership.MembershipActs.RecordDeathInput;
import coop.yui.membership.MembershipActs.WithdrawApplicationInput;
import coop.yui.membership.Memberships.MembershipFilter;
import coop.yui.membership.Memberships.RegisterPage;
import coop.yui.membership.RegisterActs.OpenRegisterInput;
import coop.yui.membership.RegisterActs.RegisteredMemberInput;
import coop.yui.membership.ShareActs.CancelShareSubscriptionInput;
import coop.yui.membership.ShareActs.RecordSharePaymentInput;
import coop.yui.membership.ShareActs.SubscribeSharesInput;
import coop.yui.network.Days;
import coop.yui.network.InputBuilder;
import coop.yui.network.NetworkInvariants;
import coop.yui.network.Organisation;
import coop.yui.network.OrganisationKind;
import coop.yui.network.TestNetwork;
import coop.yui.network.Visibility;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The way into a co-operative, through it, and out of it. */
@Tag("slow")
class MembershipsTest {

  private static final LocalDate TODAY = Days.today();

  private final Graph graph = TestGraph.graph();
  private final Memberships memberships = new Memberships(graph);
  private final MembershipActs acts = new MembershipActs(graph, memberships, TestBylaws.versions());
  private final ShareActs shares = new ShareActs(graph, memberships, TestBylaws.versions());
  private final RegisterActs register = new RegisterActs(graph, TestBylaws.versions());
  private final AwaitedMemberships awaited = new AwaitedMemberships(graph);

  private Viewer staff = Viewer.ANONYMOUS;
  private Viewer officer = Viewer.ANONYMOUS;
  private Viewer worker = Viewer.ANONYMOUS;

  @SuppressWarnings("NullAway.Init")
  private Organisation cooperative;

  @BeforeEach
  void aCooperativeWithBylaws() {
    TestGraph.clear();
    staff = new Viewer(TestNetwork.person(), Set.of(Role.FEDERATION_STAFF), Set.of());
    cooperative =
        TestNetwork.register(new InputBuilder("Rivet").visibility(Visibility.PUBLIC), staff);
    officer = TestNetwork.representativeOf(cooperative);
    worker = somebody();
    TestBylaws.adopt(
        cooperative, "JP_ORDINARY", Map.of(BylawsParameter.SMALLEST_HOLDING, "2"), officer);
  }

  @AfterEach
  void everythingStillFitsTogether() {
    for (Map<String, String> statements :
        List.of(NetworkInvariants.ALL, BylawsInvariants.ALL, MembershipInvariants.ALL)) {
      assertThat(Invariants.check(graph, statements))
          .allSatisfy((name, broken) -> assertThat(broken).as(name).isEmpty());
    }
  }

  @Test
  void aWorkerAppliesIsAcceptedPaysAndIsAMember() {
    Membership applied = apply(worker);
    assertThat(applied.state()).isEqualTo(MembershipState.APPLIED);
    assertThat(tasks(officer)).containsExactly(MembershipTask.ANSWER);
    assertThat(tasks(worker)).isEmpty();

    Membership accepted = accept(applied);
    assertThat(accepted.state()).isEqualTo(MembershipState.ACCEPTED);
    assertThat(tasks(worker)).containsExactly(MembershipTask.SUBSCRIBE);
    assertThat(tasks(officer)).isEmpty();

    Membership subscribed = subscribe(accepted, 2, worker);
    assertThat(subscribed.state()).isEqualTo(MembershipState.ACCEPTED);
    assertThat(tasks(officer)).containsExactly(MembershipTask.RECORD_PAYMENT);

    Membership member = pay(subscribed, 0);
    assertThat(member.state()).isEqualTo(MembershipState.MEMBER);
    assertThat(member.number()).isOne();
    assertThat(member.since()).isEqualTo(TODAY);
    assertThat(member.shares()).isEqualTo(2);
    assertThat(tasks(officer)).isEmpty();
    assertThat(notified(worker)).contains("MEMBERSHIP_ACCEPTED", "MEMBERSHIP_BEGUN");
    assertThat(notified(officer)).contains("MEMBERSHIP_APPLIED", "SHARES_SUBSCRIBED");
    assertThat(count(memberOf(worker))).isOne();
  }

  @Test
  void nobodyIsAMemberBeforeTheLeastHoldingIsPaid() {
    Membership accepted = accept(apply(worker));

    assertRefused(RefusalCode.INVALID_VALUE, () -> subscribe(accepted, 1, worker));
    assertRefused(RefusalCode.INVALID_VALUE, () -> subscribe(accepted, 0, worker));
    assertRefused(RefusalCode.INVALID_VALUE, () -> subscribe(accepted, -5, worker));
    assertRefused(RefusalCode.INVALID_VALUE, () -> subscribe(accepted, 2_000_000, worker));
    Membership subscribed = subscribe(accepted, 3, worker);
    assertThat(count(officer)).isZero();
    Membership without =
        shares.cancel(
            new CancelShareSubscriptionInput(
                subscribed.id(), subscribed.subscriptions().getFirst().id()),
            worker);
    assertThat(without.state()).isEqualTo(MembershipState.ACCEPTED);
    assertRefused(RefusalCode.WRONG_STATE, () -> pay(without, 0));
    assertThat(tasks(worker)).containsExactly(MembershipTask.SUBSCRIBE);
  }

  @Test
  void whoMayNotIsRefusedAndNothingChanges() {
    Viewer other =
        TestNetwork.representativeOf(TestNetwork.register(new InputBuilder("Another"), staff));
    Membership applied = apply(worker);

    for (Viewer stranger : List.of(other, somebody(), staff)) {
      assertRefused(
          RefusalCode.NOT_FOUND,
          () -> acts.accept(new AcceptApplicationInput(applied.id()), stranger));
      assertThat(memberships.read(List.of(applied.id()), stranger)).isEmpty();
      assertThat(pending(stranger)).isEmpty();
    }
    assertRefused(
        RefusalCode.NOT_ALLOWED,
        () -> acts.accept(new AcceptApplicationInput(applied.id()), worker));
    Membership own = apply(officer);
    assertRefused(
        RefusalCode.NOT_ALLOWED, () -> acts.accept(new AcceptApplicationInput(own.id()), officer));
    assertRefused(RefusalCode.NOT_SIGNED_IN, () -> apply(Viewer.ANONYMOUS));
    TestGraph.run(
        "MATCH ()-[r:REPRESENTS]->() SET r.until = datetime() - duration('PT1S')", Map.of());
    assertRefused(RefusalCode.NOT_ALLOWED, () -> accept(applied));
    assertThat(memberships.one(applied.id(), worker).state()).isEqualTo(MembershipState.APPLIED);
  }

  @Test
  void whatAnApplicantWroteIsNotForOtherMembers() {
    Membership member = member(worker);
    Viewer colleague = memberOf(officer);
    Viewer second = somebody();
    Membership other = member(second);

    assertThat(memberships.one(member.id(), worker).statement()).isNotNull();
    assertThat(memberships.one(member.id(), memberOf(second)).statement()).isNull();
    assertThat(memberships.one(other.id(), memberOf(worker)).number()).isEqualTo(2);
    assertThat(names(colleague)).containsExactly(1, 2);
    assertThat(memberships.registers(List.of(cooperative.id()), all(), somebody())).isEmpty();
    assertThat(memberships.registers(List.of(cooperative.id()), all(), staff)).isEmpty();
    assertThat(memberships.counts(List.of(cooperative.id()), staff)).isEmpty();
    Membership applied = apply(somebody());
    assertThat(memberships.read(List.of(applied.id()), memberOf(worker)))
        .as("an application is no business of other members")
        .isEmpty();
  }

  @Test
  void anApplicationIsDeclinedWithAReasonAndMadeAgain() {
    Membership applied = apply(worker);
    assertRefused(RefusalCode.ALREADY_SO, () -> apply(worker));
    assertRefused(
        RefusalCode.INVALID_LENGTH,
        () -> acts.decline(new DeclineApplicationInput(applied.id(), " "), officer));

    Membership declined =
        acts.decline(new DeclineApplicationInput(applied.id(), "No work this year."), officer);

    assertThat(declined.state()).isEqualTo(MembershipState.DECLINED);
    assertThat(memberships.one(applied.id(), worker).answer()).isEqualTo("No work this year.");
    assertRefused(RefusalCode.WRONG_STATE, () -> accept(applied));
    Membership again = apply(worker);
    Membership withdrawn = acts.withdraw(new WithdrawApplicationInput(again.id()), worker);
    assertThat(withdrawn.state()).isEqualTo(MembershipState.WITHDRAWN);
    assertThat(tasks(officer)).isEmpty();
    assertThat(memberships.own(worker)).hasSize(2);
  }

  @Test
  void onlyACooperativeWithBylawsTakesMembersAndOnlyItsClasses() {
    Organisation bare = TestNetwork.register(new InputBuilder("Bare"), staff);
    Organisation federation =
        TestNetwork.register(new InputBuilder("All").kind(OrganisationKind.FEDERATION), staff);

    assertRefused(RefusalCode.WRONG_STATE, () -> apply(worker, bare, MembershipClass.WORKER));
    assertRefused(RefusalCode.WRONG_STATE, () -> apply(worker, federation, MembershipClass.WORKER));
    assertRefused(
        RefusalCode.INVALID_VALUE, () -> apply(worker, cooperative, MembershipClass.USER));
    assertThat(memberships.own(worker)).isEmpty();
  }

  @Test
  void aMemberLeavesOnADayAndMayComeBack() {
    Membership member = member(worker);
    assertRefused(
        RefusalCode.INVALID_DAY,
        () -> acts.leave(new LeaveCooperativeInput(member.id(), TODAY.minusDays(1), null), worker));

    Membership leaving =
        acts.leave(new LeaveCooperativeInput(member.id(), TODAY.plusDays(30), "Moving."), worker);

    assertThat(leaving.state()).isEqualTo(MembershipState.MEMBER);
    assertThat(leaving.ending()).isEqualTo(MembershipEnding.LEFT);
    assertRefused(
        RefusalCode.ALREADY_SO,
        () -> acts.leave(new LeaveCooperativeInput(member.id(), TODAY, null), worker));
    assertThat(count(officer)).isOne();
    assertThat(notified(officer)).contains("MEMBERSHIP_ENDED");
  }

  @Test
  void aDeathIsRecordedByTheCooperativeNotByHerself() {
    Membership member = member(worker);

    assertRefused(
        RefusalCode.NOT_ALLOWED,
        () -> acts.recordDeath(new RecordDeathInput(member.id(), TODAY), worker));
    assertRefused(
        RefusalCode.INVALID_DAY,
        () -> acts.recordDeath(new RecordDeathInput(member.id(), TODAY.plusDays(1)), officer));
    Membership ended = acts.recordDeath(new RecordDeathInput(member.id(), TODAY), officer);
    assertThat(ended.ending()).isEqualTo(MembershipEnding.DIED);
    assertThat(ended.until()).isEqualTo(TODAY);
  }

  @Test
  void nobodyHoldsMoreThanTheLawAllows() {
    for (int i = 0; i < 4; i++) {
      pay(subscribe(accept(apply(somebody())), 2, null), 0);
    }
    Membership accepted = accept(apply(worker));

    assertRefused(RefusalCode.LAW_FORBIDS, () -> subscribe(accepted, 3, worker));
    assertThat(subscribe(accepted, 2, worker).undertaken()).isEqualTo(2);
  }

  @Test
  void aRegisterIsOpenedOnceWithAtLeastTheFounders() {
    RegisteredMemberInput one = registered(worker, TODAY.minusYears(2));
    RegisteredMemberInput two = registered(somebody(), TODAY.minusYears(3));
    RegisteredMemberInput three = registered(officer, TODAY.minusYears(2));

    assertRefused(RefusalCode.LAW_FORBIDS, () -> open(one, two));
    assertRefused(RefusalCode.PARTY_TWICE, () -> open(one, two, three, one));
    assertRefused(
        RefusalCode.INVALID_DAY, () -> open(one, two, registered(officer, TODAY.plusDays(1))));
    assertRefused(
        RefusalCode.NOT_FOUND,
        () ->
            open(
                one,
                two,
                new RegisteredMemberInput(
                    "person-" + "0".repeat(32), null, MembershipClass.WORKER, TODAY, 2)));
    assertThat(count(officer)).isZero();

    open(one, two, three);

    assertThat(count(officer)).isEqualTo(3);
    assertThat(names(officer)).containsExactly(1, 2, 3);
    assertThat(memberships.own(worker)).extracting(Membership::number).containsExactly(2);
    assertRefused(RefusalCode.ALREADY_SO, () -> open(one, two, three));
    assertThat(member(somebody()).number()).isEqualTo(4);
  }

  @Test
  void ofManyWhoActAtOnceEachHasAnOwnNumberAndNobodyTwo() throws Exception {
    List<Membership> subscribed = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      subscribed.add(subscribe(accept(apply(somebody())), 2, null));
    }
    try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Boolean>> paid =
          subscribed.stream()
              .flatMap(one -> Stream.of(one, one))
              .map(one -> pool.submit(() -> succeeds(() -> pay(one, 0))))
              .toList();
      int successes = 0;
      for (Future<Boolean> one : paid) {
        successes += one.get() ? 1 : 0;
      }
      assertThat(successes).isEqualTo(8);
      List<Future<Boolean>> applied =
          IntStream.range(0, 8)
              .mapToObj(_ -> pool.submit(() -> succeeds(() -> apply(worker))))
              .toList();
      successes = 0;
      for (Future<Boolean> one : applied) {
        successes += one.get() ? 1 : 0;
      }
      assertThat(successes).isOne();
    }
    assertThat(names(officer)).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
  }

  @Test
  void theRegisterIsReadPageByPageAndNarrowed() {
    for (int i = 0; i < 5; i++) {
      member(somebody());
    }
    TestGraph.run(
        "MATCH (p:Person {id: $id}) SET p.displayName = 'Ōmori', p.words = 'omori'",
        Map.of("id", worker.mustBeSignedIn()));
    member(worker);
    var first = page(new RegisterPage(MembershipFilter.NONE, Page.forward(2, null)));
    var second =
        page(
            new RegisterPage(MembershipFilter.NONE, Page.forward(2, first.pageInfo().endCursor())));

    assertThat(second.nodes()).extracting(Membership::number).containsExactly(3, 4);
    assertThat(
            page(new RegisterPage(new MembershipFilter(null, null, "omori"), Page.forward(9, null)))
                .nodes())
        .extracting(Membership::person)
        .containsExactly(worker.person());
  }

  private boolean succeeds(Runnable act) {
    try {
      act.run();
      return true;
    } catch (Refusal refusal) {
      return false;
    }
  }

  private Membership apply(Viewer viewer) {
    return apply(viewer, cooperative, MembershipClass.WORKER);
  }

  private Membership apply(Viewer viewer, Organisation at, MembershipClass membershipClass) {
    return acts.apply(
        new ApplyForMembershipInput(key(), at.id(), membershipClass, "I want to work with you."),
        viewer);
  }

  private Membership accept(Membership applied) {
    return acts.accept(new AcceptApplicationInput(applied.id()), officer);
  }

  private Membership subscribe(Membership accepted, int count, @Nullable Viewer viewer) {
    return shares.subscribe(
        new SubscribeSharesInput(key(), accepted.id(), count), viewer == null ? officer : viewer);
  }

  private Membership pay(Membership subscribed, int subscription) {
    return shares.recordPayment(
        new RecordSharePaymentInput(
            subscribed.id(), subscribed.subscriptions().get(subscription).id(), TODAY),
        officer);
  }

  private Membership member(Viewer viewer) {
    return pay(subscribe(accept(apply(viewer)), 2, null), 0);
  }

  private static RegisteredMemberInput registered(Viewer viewer, LocalDate since) {
    return new RegisteredMemberInput(
        viewer.mustBeSignedIn(), null, MembershipClass.WORKER, since, 2);
  }

  private void open(RegisteredMemberInput... members) {
    register.open(new OpenRegisterInput(key(), cooperative.id(), List.of(members)), officer);
  }

  private static Viewer somebody() {
    return new Viewer(TestNetwork.person(), Set.of(), Set.of());
  }

  /** The same person with her membership, as the next request knows her. */
  private Viewer memberOf(Viewer viewer) {
    return new Viewer(
        viewer.person(),
        viewer.accountRoles(),
        viewer.represents(),
        Set.of(cooperative.id()),
        false,
        null);
  }

  private List<MembershipTask> tasks(Viewer viewer) {
    List<AwaitedMembership> waiting = awaited.read(viewer, "", "", 20);
    assertThat(awaited.count(viewer)).isEqualTo(waiting.size());
    return waiting.stream().map(AwaitedMembership::task).toList();
  }

  private List<@Nullable Integer> names(Viewer viewer) {
    return memberships.registers(List.of(cooperative.id()), all(), viewer).values().stream()
        .flatMap(page -> page.nodes().stream())
        .<@Nullable Integer>map(Membership::number)
        .toList();
  }

  private coop.yui.graph.Connection<Membership> page(RegisterPage asked) {
    return memberships.registers(List.of(cooperative.id()), asked, officer).values().stream()
        .findFirst()
        .orElseThrow();
  }

  private List<Membership> pending(Viewer viewer) {
    return memberships
        .pending(List.of(cooperative.id()), Page.forward(10, null), viewer)
        .values()
        .stream()
        .flatMap(page -> page.nodes().stream())
        .toList();
  }

  private static RegisterPage all() {
    return new RegisterPage(MembershipFilter.NONE, Page.forward(50, null));
  }

  private int count(Viewer viewer) {
    return memberships.counts(List.of(cooperative.id()), viewer).getOrDefault(cooperative.id(), -1);
  }

  private static List<String> notified(Viewer viewer) {
    return TestGraph.run(
            "MATCH (n:Notification {person: $person}) RETURN n.kind AS kind",
            Map.of("person", viewer.mustBeSignedIn()))
        .stream()
        .map(row -> row.get("kind").asString())
        .toList();
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }

  private static void assertRefused(RefusalCode code, ThrowingCallable call) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(call)
        .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
  }
}
