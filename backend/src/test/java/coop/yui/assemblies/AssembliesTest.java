package coop.yui.assemblies;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import coop.yui.assemblies.AgendaActs.AddAgendaItemInput;
import coop.yui.assemblies.AgendaActs.AgendaItemInput;
import coop.yui.assemblies.AgendaActs.CallAgendaItemInput;
import coop.yui.assemblies.AgendaActs.NoteAgendaItemInput;
import coop.yui.assemblies.AgendaActs.OpenAssemblyVoteInput;
import coop.yui.assemblies.AgendaActs.RemoveAgendaItemInput;
import coop.yui.assemblies.AssemblyActs.CancelAssemblyInput;
import coop.yui.assemblies.AssemblyActs.ChangeAssemblyInput;
import coop.yui.assemblies.AssemblyActs.CloseAssemblyInput;
import coop.yui.assemblies.AssemblyActs.ConveneAssemblyInput;
import coop.yui.assemblies.AssemblyActs.OpenAssemblyInput;
import coop.yui.assemblies.AttendanceActs.CheckInInput;
import coop.yui.assemblies.AttendanceActs.CheckOutInput;
import coop.yui.assemblies.MinutesActs.ApproveMinutesInput;
import coop.yui.assemblies.MinutesActs.DraftMinutesInput;
import coop.yui.assemblies.MinutesActs.PublishMinutesInput;
import coop.yui.assemblies.MinutesActs.WriteMinutesInput;
import coop.yui.assemblies.ProxyActs.DeclineProxyInput;
import coop.yui.assemblies.ProxyActs.GiveProxyInput;
import coop.yui.assemblies.ProxyActs.WithdrawProxyInput;
import coop.yui.assemblies.SpeakingLists.AskToSpeakInput;
import coop.yui.assemblies.SpeakingLists.CallSpeakerInput;
import coop.yui.assemblies.SpeakingLists.EndSpeechInput;
import coop.yui.assemblies.SpeakingLists.WithdrawSpeakingRequestInput;
import coop.yui.ballots.BallotInvariants;
import coop.yui.bylaws.BylawsParameter;
import coop.yui.bylaws.DecisionKind;
import coop.yui.bylaws.TestBylaws;
import coop.yui.decisions.DecisionInvariants;
import coop.yui.decisions.TestDecisions;
import coop.yui.elections.ElectionInvariants;
import coop.yui.elections.TestElections;
import coop.yui.graph.Connection;
import coop.yui.graph.Graph;
import coop.yui.graph.Invariants;
import coop.yui.graph.Page;
import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.graph.TestGraph;
import coop.yui.identity.Role;
import coop.yui.identity.Viewer;
import coop.yui.network.InputBuilder;
import coop.yui.network.Organisation;
import coop.yui.network.TestNetwork;
import coop.yui.network.Visibility;
import coop.yui.offices.TestMembers;
import coop.yui.offices.TestMembers.Member;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** From the notice through who came and what was voted on to the minutes. */
@Tag("slow")
class AssembliesTest {

  private final Graph graph = TestGraph.graph();
  private final Assemblies assemblies = new Assemblies(graph);
  private final Agendas agendas = new Agendas(graph);
  private final Attendances attendances = new Attendances(graph);
  private final Proxies proxies = new Proxies(graph);
  private final AssemblyActs acts = new AssemblyActs(graph, assemblies, TestBylaws.versions());
  private final AgendaActs agenda =
      new AgendaActs(graph, assemblies, TestDecisions.voting(), TestElections.openings());
  private final AttendanceActs comings = new AttendanceActs(graph, assemblies);
  private final ProxyActs proxyActs = new ProxyActs(graph, assemblies);
  private final SpeakingLists speakers = new SpeakingLists(graph, assemblies);
  private final MinutesActs minutes = new MinutesActs(graph, assemblies, new MinutesDraft());
  private final AwaitedAssemblies awaited = new AwaitedAssemblies(graph);

  private Viewer officer = Viewer.ANONYMOUS;
  private Viewer outsider = Viewer.ANONYMOUS;
  private List<Member> members = List.of();

  @SuppressWarnings("NullAway.Init")
  private Organisation cooperative;

  @BeforeEach
  void aCooperativeOfSix() {
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
            BylawsParameter.MEMBERSHIP_CLASSES, "WORKER,USER,SUPPORTER",
            BylawsParameter.VOTING_CLASSES, "WORKER,USER",
            BylawsParameter.CLASS_QUORUMS, "",
            BylawsParameter.NOTICE_DAYS, "10",
            BylawsParameter.PROXIES, "1",
            BylawsParameter.SECRET_DECISIONS, "ELECTION",
            BylawsParameter.BOARD_MINIMUM, "2",
            BylawsParameter.QUORUM, "1/2",
            BylawsParameter.SPECIAL_QUORUM, "2/3"),
        officer);
    members =
        IntStream.range(0, 6).mapToObj(i -> TestMembers.member(cooperative, "WORKER")).toList();
  }

  @AfterEach
  void everythingStillFitsTogether() {
    for (var invariants :
        List.of(
            BallotInvariants.ALL,
            DecisionInvariants.ALL,
            ElectionInvariants.ALL,
            AssemblyInvariants.ALL)) {
      assertThat(Invariants.check(graph, invariants))
          .allSatisfy((name, broken) -> assertThat(broken).as(name).isEmpty());
    }
  }

  @Test
  void fromTheNoticeToThePublishedMinutes() {
    String proposal =
        TestDecisions.discussed(cooperative, members.get(0).viewer(), DecisionKind.ORDINARY);
    Assembly convened =
        convened(item("Accounts", null), item("The van", proposal), item("Any other", null));
    assertThat(convened.state()).isEqualTo(AssemblyState.CONVENED);
    assertThat(TestMembers.notified(members.get(5).viewer())).contains("ASSEMBLY_CONVENED");
    assertThat(acts(convened, members.get(0).viewer())).containsExactly(AssemblyAct.GIVE_PROXY);
    assertThat(acts(convened, officer)).containsExactly(AssemblyAct.CHANGE, AssemblyAct.CANCEL);

    proxyActs.give(give(convened, members.get(2)), members.get(3).viewer());
    assertThat(TestMembers.notified(members.get(2).viewer())).contains("PROXY_GIVEN");
    hasCome(convened);
    assertThat(awaited.count(officer)).isEqualTo(1);
    assertThat(acts(convened, officer))
        .containsExactly(
            AssemblyAct.CHANGE, AssemblyAct.CANCEL, AssemblyAct.OPEN, AssemblyAct.ADMIT);

    comings.checkIn(new CheckInInput(convened.id(), null), members.get(0).viewer());
    comings.checkIn(new CheckInInput(convened.id(), members.get(1).membership()), officer);
    Assembly open = acts.open(new OpenAssemblyInput(convened.id()), officer);
    assertThat(open.state()).isEqualTo(AssemblyState.IN_SESSION);
    assertThat(awaited.count(members.get(4).viewer())).isEqualTo(1);
    assertThat(awaited.count(members.get(3).viewer())).as("represented").isZero();
    assertThat(quorum(open).isReached()).isFalse();
    comings.checkIn(new CheckInInput(convened.id(), null), members.get(2).viewer());
    assertThat(quorum(open)).isEqualTo(new AssemblyQuorum(6, 3, 1, 3, true, List.of()));

    List<AgendaItem> items = items(open);
    agenda.call(new CallAgendaItemInput(open.id(), items.get(0).id()), officer);
    speakers.ask(new AskToSpeakInput(open.id()), members.get(1).viewer());
    speakers.call(new CallSpeakerInput(open.id(), speaking(open).getFirst().id()), officer);
    agenda.note(new NoteAgendaItemInput(open.id(), items.get(0).id(), "Taken note of."), officer);
    agenda.call(new CallAgendaItemInput(open.id(), items.get(1).id()), officer);
    assertThat(speaking(open)).as("the list ends with its item").isEmpty();

    agenda.vote(new OpenAssemblyVoteInput(open.id(), items.get(1).id(), 5), officer);
    String box = TestDecisions.box(proposal, officer);
    assertThat(items(open).get(1).quorumAtVote()).isEqualTo(new AgendaItem.QuorumAtVote(6, 3, 1));
    assertThat(TestDecisions.hasVoted(box, members.get(3).viewer())).as("represented").isNull();
    assertRefused(
        RefusalCode.WRONG_STATE, () -> acts.close(new CloseAssemblyInput(open.id()), officer));
    assertRefused(
        RefusalCode.WRONG_STATE,
        () -> agenda.call(new CallAgendaItemInput(open.id(), items.get(2).id()), officer));
    assertRefused(
        RefusalCode.NOT_ALLOWED,
        () -> TestDecisions.inFavour(box, members.get(3).viewer(), receipt(), null));
    assertRefused(
        RefusalCode.NOT_ALLOWED,
        () -> TestDecisions.inFavour(box, members.get(4).viewer(), receipt(), null));
    assertRefused(
        RefusalCode.NOT_ALLOWED,
        () ->
            TestDecisions.inFavour(
                box, members.get(0).viewer(), receipt(), members.get(3).person()));
    TestDecisions.inFavour(box, members.get(0).viewer(), receipt(), null);
    TestDecisions.inFavour(box, members.get(1).viewer(), receipt(), null);
    TestDecisions.inFavour(box, members.get(2).viewer(), receipt(), null);
    TestDecisions.inFavour(box, members.get(2).viewer(), receipt(), members.get(3).person());
    assertRefused(
        RefusalCode.ALREADY_SO,
        () ->
            TestDecisions.inFavour(
                box, members.get(2).viewer(), receipt(), members.get(3).person()));
    TestDecisions.count();
    assertThat(TestDecisions.inFavour(box, officer)).isEqualTo(4);

    comings.checkOut(new CheckOutInput(open.id(), null), members.get(0).viewer());
    Assembly closed = acts.close(new CloseAssemblyInput(open.id()), officer);
    assertThat(closed.state()).isEqualTo(AssemblyState.CLOSED);
    assertThat(attendances.quorums(List.of(open.id()))).isEmpty();

    minutes.draft(new DraftMinutesInput(open.id(), "en"), officer);
    Minutes draft = minutes(open, officer);
    assertThat(draft.text())
        .contains("Ordinary general meeting", "3 members came", "Taken note of.")
        .contains("Of 6 members with a vote, 3 were there and 1 was represented.")
        .contains("“A van for Fridays”: 4 for, 0 against, 0 abstaining (open vote). Adopted.")
        .contains("3. Any other: not reached.");
    assertThat(minutes.of(List.of(open.id()), members.get(4).viewer()))
        .as("who was not there")
        .isEmpty();
    assertThat(awaited.count(members.get(0).viewer())).isEqualTo(1);
    minutes.approve(new ApproveMinutesInput(open.id(), 1), members.get(0).viewer());
    minutes.write(
        new WriteMinutesInput(open.id(), 1, draft.text() + "\nThe chair thanked all."), officer);
    assertThat(minutes(open, officer).approvals()).as("of another text").isEmpty();
    assertThat(minutes(open, officer).formerVersions())
        .singleElement()
        .satisfies(former -> assertThat(former.text()).isEqualTo(draft.text()));
    assertRefused(
        RefusalCode.CHANGED_MEANWHILE,
        () -> minutes.approve(new ApproveMinutesInput(open.id(), 1), members.get(0).viewer()));
    minutes.approve(new ApproveMinutesInput(open.id(), 2), members.get(0).viewer());
    assertRefused(
        RefusalCode.WRONG_STATE,
        () -> minutes.publish(new PublishMinutesInput(open.id(), 2), officer));
    minutes.approve(new ApproveMinutesInput(open.id(), 2), members.get(1).viewer());
    minutes.publish(new PublishMinutesInput(open.id(), 2), officer);
    assertThat(minutes(open, members.get(4).viewer()).publishedAt()).isNotNull();
    assertThat(TestMembers.notified(members.get(4).viewer())).contains("MINUTES_PUBLISHED");
    assertRefused(
        RefusalCode.WRONG_STATE,
        () -> minutes.write(new WriteMinutesInput(open.id(), 2, "Another text"), officer));
    assertThat(awaited.count(members.get(2).viewer())).isZero();
  }

  @Test
  void minutesAreDraftedInJapaneseToo() {
    Assembly closed = closed();
    minutes.draft(new DraftMinutesInput(closed.id(), "ja-JP"), officer);
    assertThat(minutes(closed, officer).text()).contains("議事録", "通常総会", "組合員（1人）");
  }

  @Test
  void noticeIsKeptForTheAssemblyAndForWhatItDecides() {
    assertRefused(
        RefusalCode.WRONG_STATE, () -> acts.convene(input(in(9), item("Accounts", null)), officer));
    assertRefused(
        RefusalCode.INVALID_DAY,
        () -> acts.convene(input(in(-1), item("Accounts", null)), officer));
    assertRefused(
        RefusalCode.INVALID_DAY,
        () -> acts.convene(input(in(400), item("Accounts", null)), officer));
    assertRefused(RefusalCode.INVALID_VALUE, () -> acts.convene(input(in(11)), officer));

    Assembly convened = convened(item("Accounts", null));
    assertRefused(
        RefusalCode.WRONG_STATE,
        () ->
            acts.change(
                new ChangeAssemblyInput(convened.id(), null, in(3), null, null, null), officer));
    String proposal =
        TestDecisions.discussed(cooperative, members.get(0).viewer(), DecisionKind.ORDINARY);
    agenda.add(new AddAgendaItemInput(key(), convened.id(), item("In time", proposal)), officer);
    TestGraph.run(
        "MATCH (a:Assembly) SET a.startsAt = datetime() + duration('P3D') RETURN 1", Map.of());
    assertRefused(
        RefusalCode.WRONG_STATE,
        () ->
            agenda.add(
                new AddAgendaItemInput(key(), convened.id(), item("Too late", proposal)), officer));
    Assembly longer =
        agenda.add(new AddAgendaItemInput(key(), convened.id(), item("To tell", null)), officer);
    assertThat(items(longer)).extracting(AgendaItem::number).containsExactly(1, 2, 3);
    Assembly shorter =
        agenda.remove(
            new RemoveAgendaItemInput(longer.id(), items(longer).getFirst().id()), officer);
    assertThat(items(shorter)).extracting(AgendaItem::title).containsExactly("In time", "To tell");
    assertThat(items(shorter)).extracting(AgendaItem::number).containsExactly(1, 2);
    assertRefused(
        RefusalCode.WRONG_STATE, () -> acts.open(new OpenAssemblyInput(convened.id()), officer));
    assertRefused(
        RefusalCode.WRONG_STATE,
        () -> comings.checkIn(new CheckInInput(convened.id(), null), members.get(0).viewer()));
  }

  @Test
  void withoutTheQuorumNothingIsPutToTheVote() {
    String proposal =
        TestDecisions.discussed(cooperative, members.get(0).viewer(), DecisionKind.ORDINARY);
    Assembly open = inSession(2, item("The van", proposal));
    AgendaItem item = items(open).getFirst();
    assertRefused(
        RefusalCode.WRONG_STATE,
        () -> agenda.vote(new OpenAssemblyVoteInput(open.id(), item.id(), 5), officer));
    agenda.call(new CallAgendaItemInput(open.id(), item.id()), officer);
    assertRefused(
        RefusalCode.WRONG_STATE,
        () -> agenda.vote(new OpenAssemblyVoteInput(open.id(), item.id(), 5), officer));
    Member supporter = TestMembers.member(cooperative, "SUPPORTER");
    comings.checkIn(new CheckInInput(open.id(), null), supporter.viewer());
    assertThat(quorum(open).present()).as("without a vote").isEqualTo(2);
    comings.checkIn(new CheckInInput(open.id(), null), members.get(2).viewer());
    assertRefused(
        RefusalCode.INVALID_VALUE,
        () -> agenda.vote(new OpenAssemblyVoteInput(open.id(), item.id(), 0), officer));
    agenda.vote(new OpenAssemblyVoteInput(open.id(), item.id(), 5), officer);
    assertRefused(
        RefusalCode.WRONG_STATE,
        () -> agenda.vote(new OpenAssemblyVoteInput(open.id(), item.id(), 5), officer));
    comings.checkIn(new CheckInInput(open.id(), null), members.get(3).viewer());
    String box = TestDecisions.box(proposal, officer);
    assertRefused(
        RefusalCode.NOT_ALLOWED,
        () -> TestDecisions.inFavour(box, members.get(3).viewer(), receipt(), null));
    TestMembers.end(members.get(0));
    assertRefused(
        RefusalCode.NOT_ALLOWED,
        () -> TestDecisions.inFavour(box, members.get(0).viewer(), receipt(), null));
  }

  @Test
  void anAssemblyElectsAndProxiesVoteThere() {
    String election = TestElections.convened(cooperative, officer, members.get(0), members.get(1));
    assertRefused(
        RefusalCode.INVALID_VALUE,
        () ->
            acts.convene(
                input(in(11), new AgendaItemInput("Two", null, election, election)), officer));
    Assembly convened = convened(new AgendaItemInput("Treasurer", null, null, election));
    proxyActs.give(give(convened, members.get(1)), members.get(2).viewer());
    TestElections.nominated(election);
    hasCome(convened);
    IntStream.range(0, 2)
        .forEach(
            i -> comings.checkIn(new CheckInInput(convened.id(), null), members.get(i).viewer()));
    acts.open(new OpenAssemblyInput(convened.id()), officer);
    AgendaItem item = items(convened).getFirst();
    agenda.call(new CallAgendaItemInput(convened.id(), item.id()), officer);
    agenda.vote(new OpenAssemblyVoteInput(convened.id(), item.id(), 240), officer);
    TestElections.cast(election, members.get(1), members.get(0).viewer(), receipt(), null);
    TestElections.cast(election, members.get(1), members.get(1).viewer(), receipt(), null);
    TestElections.cast(
        election, members.get(1), members.get(1).viewer(), receipt(), members.get(2).person());
    TestElections.count();
    assertThat(TestElections.state(election, officer)).isEqualTo("ELECTED");
    acts.close(new CloseAssemblyInput(convened.id()), officer);
    minutes.draft(new DraftMinutesInput(convened.id(), "en"), officer);
    assertThat(minutes(convened, officer).text()).contains("Elected (treasurer):");
  }

  @Test
  void noVoteIsGivenOnAndNobodyHoldsMoreThanTheBylawsAllow() {
    Assembly convened = convened(item("Accounts", null));
    Member a = members.get(0);
    Member b = members.get(1);
    Member c = members.get(2);
    proxyActs.give(give(convened, b), a.viewer());
    assertRefused(RefusalCode.ALREADY_SO, () -> proxyActs.give(give(convened, c), a.viewer()));
    assertRefused(RefusalCode.WRONG_STATE, () -> proxyActs.give(give(convened, a), b.viewer()));
    assertRefused(RefusalCode.WRONG_STATE, () -> proxyActs.give(give(convened, c), b.viewer()));
    assertRefused(RefusalCode.WRONG_STATE, () -> proxyActs.give(give(convened, a), c.viewer()));
    assertRefused(RefusalCode.WRONG_STATE, () -> proxyActs.give(give(convened, b), c.viewer()));
    assertRefused(RefusalCode.INVALID_VALUE, () -> proxyActs.give(give(convened, c), c.viewer()));
    Member supporter = TestMembers.member(cooperative, "SUPPORTER");
    assertRefused(
        RefusalCode.WRONG_STATE, () -> proxyActs.give(give(convened, supporter), c.viewer()));
    assertRefused(
        RefusalCode.WRONG_STATE, () -> proxyActs.give(give(convened, c), supporter.viewer()));
    assertRefused(RefusalCode.NOT_ALLOWED, () -> proxyActs.give(give(convened, c), officer));

    Proxy held =
        proxies
            .held(List.of(convened.id()), b.viewer())
            .getOrDefault(convened.id(), List.of())
            .getFirst();
    assertRefused(
        RefusalCode.ALREADY_SO,
        () -> proxyActs.decline(new DeclineProxyInput(convened.id(), held.id()), c.viewer()));
    proxyActs.decline(new DeclineProxyInput(convened.id(), held.id()), b.viewer());
    assertThat(TestMembers.notified(a.viewer())).contains("PROXY_ENDED");
    proxyActs.give(give(convened, c), a.viewer());
    proxyActs.withdraw(new WithdrawProxyInput(convened.id()), a.viewer());
    assertRefused(
        RefusalCode.ALREADY_SO,
        () -> proxyActs.withdraw(new WithdrawProxyInput(convened.id()), a.viewer()));
    assertThat(
            proxies
                .of(List.of(convened.id()), Page.forward(10, null), a.viewer())
                .getOrDefault(convened.id(), Connection.empty())
                .nodes())
        .extracting(Proxy::isDeclined)
        .containsExactly(true, false);
  }

  @Test
  void manyGiveTheirVotesToOneAtOnceAndOneIsTaken() throws Exception {
    Assembly convened = convened(item("Accounts", null));
    List<Callable<Boolean>> givings = new ArrayList<>();
    for (Member giver : members.subList(1, 6)) {
      givings.add(
          () -> {
            try {
              proxyActs.give(give(convened, members.get(0)), giver.viewer());
              return true;
            } catch (Refusal refusal) {
              return false;
            }
          });
    }
    int taken = 0;
    try (var executor = Executors.newFixedThreadPool(5)) {
      for (Future<Boolean> giving : executor.invokeAll(givings)) {
        taken += giving.get() ? 1 : 0;
      }
    }
    assertThat(taken).isEqualTo(1);
  }

  @Test
  void whoseBylawsAllowNoProxiesHasNone() {
    TestGraph.run("MATCH (b:Bylaws) DETACH DELETE b RETURN 1", Map.of());
    TestBylaws.adopt(cooperative, "PRINCIPLES", Map.of(BylawsParameter.PROXIES, "0"), officer);
    Assembly convened = acts.convene(input(in(60), item("Accounts", null)), officer);
    assertThat(acts(convened, members.get(0).viewer())).isEmpty();
    assertRefused(
        RefusalCode.WRONG_STATE,
        () -> proxyActs.give(give(convened, members.get(1)), members.get(0).viewer()));
  }

  @Test
  void whoSpokeLeastOnTheItemComesFirst() {
    Assembly open = inSession(3, item("Accounts", null), item("Plans", null));
    Viewer first = members.get(0).viewer();
    Viewer second = members.get(1).viewer();
    assertRefused(RefusalCode.WRONG_STATE, () -> speakers.ask(ask(open), first));
    agenda.call(new CallAgendaItemInput(open.id(), items(open).getFirst().id()), officer);
    assertRefused(
        RefusalCode.ALREADY_SO,
        () ->
            agenda.call(new CallAgendaItemInput(open.id(), items(open).getFirst().id()), officer));
    assertRefused(RefusalCode.WRONG_STATE, () -> speakers.ask(ask(open), members.get(5).viewer()));
    speakers.ask(ask(open), first);
    assertRefused(RefusalCode.ALREADY_SO, () -> speakers.ask(ask(open), first));
    assertRefused(
        RefusalCode.NOT_ALLOWED,
        () ->
            speakers.call(new CallSpeakerInput(open.id(), speaking(open).getFirst().id()), first));
    speakers.call(new CallSpeakerInput(open.id(), speaking(open).getFirst().id()), officer);
    assertThat(speaking(open).getFirst().calledAt()).isNotNull();
    speakers.end(new EndSpeechInput(open.id()), officer);
    assertRefused(
        RefusalCode.ALREADY_SO, () -> speakers.end(new EndSpeechInput(open.id()), officer));
    speakers.ask(ask(open), first);
    speakers.ask(ask(open), second);
    assertThat(speaking(open))
        .extracting(SpeakingRequest::person)
        .containsExactly(members.get(1).person(), members.get(0).person());
    speakers.withdraw(new WithdrawSpeakingRequestInput(open.id()), first);
    assertRefused(
        RefusalCode.ALREADY_SO,
        () -> speakers.withdraw(new WithdrawSpeakingRequestInput(open.id()), first));
    comings.checkOut(new CheckOutInput(open.id(), null), second);
    assertThat(speaking(open)).as("who leaves no longer waits").isEmpty();
  }

  @Test
  void membersComeAndLeaveAndComeAgain() {
    Assembly open = inSession(1, item("Accounts", null));
    Viewer first = members.get(0).viewer();
    assertRefused(
        RefusalCode.ALREADY_SO, () -> comings.checkIn(new CheckInInput(open.id(), null), first));
    comings.checkOut(new CheckOutInput(open.id(), null), first);
    assertRefused(
        RefusalCode.ALREADY_SO, () -> comings.checkOut(new CheckOutInput(open.id(), null), first));
    comings.checkIn(new CheckInInput(open.id(), members.get(0).membership()), officer);
    assertThat(
            attendances
                .of(List.of(open.id()), Page.forward(10, null), officer)
                .getOrDefault(open.id(), Connection.empty())
                .nodes())
        .extracting(Attendance::isOnline, each -> each.leftAt() == null)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(true, false),
            org.assertj.core.groups.Tuple.tuple(false, true));
    assertRefused(
        RefusalCode.NOT_ALLOWED,
        () ->
            comings.checkIn(
                new CheckInInput(open.id(), members.get(2).membership()), members.get(1).viewer()));
    assertRefused(
        RefusalCode.NOT_ALLOWED, () -> comings.checkIn(new CheckInInput(open.id(), null), officer));
    TestMembers.end(members.get(3));
    assertRefused(
        RefusalCode.WRONG_STATE,
        () -> comings.checkIn(new CheckInInput(open.id(), members.get(3).membership()), officer));
  }

  @Test
  void outsidersKnowNothingAndMembersConductNothing() {
    Assembly convened = convened(item("Accounts", null));
    assertThat(assemblies.read(List.of(convened.id()), outsider)).isEmpty();
    assertThat(assemblies.of(List.of(cooperative.id()), Page.forward(10, null), outsider))
        .isEmpty();
    assertRefused(
        RefusalCode.NOT_FOUND,
        () -> comings.checkIn(new CheckInInput(convened.id(), null), outsider));
    assertRefused(
        RefusalCode.NOT_ALLOWED,
        () -> acts.convene(input(in(11), item("Accounts", null)), members.get(0).viewer()));
    assertRefused(
        RefusalCode.NOT_ALLOWED,
        () -> acts.cancel(new CancelAssemblyInput(convened.id()), members.get(0).viewer()));
    acts.cancel(new CancelAssemblyInput(convened.id()), officer);
    assertThat(assemblies.one(convened.id(), officer).state()).isEqualTo(AssemblyState.CANCELLED);
    assertRefused(
        RefusalCode.WRONG_STATE, () -> acts.open(new OpenAssemblyInput(convened.id()), officer));
    assertRefused(
        RefusalCode.WRONG_STATE,
        () -> minutes.draft(new DraftMinutesInput(convened.id(), "en"), officer));
  }

  @Test
  void anAssemblySaysWhereItIs() {
    assertRefused(
        RefusalCode.INVALID_LENGTH,
        () -> acts.convene(input(AssemblyFormat.IN_PERSON, null, null), officer));
    assertRefused(
        RefusalCode.INVALID_LENGTH,
        () -> acts.convene(input(AssemblyFormat.ONLINE, "Hall", null), officer));
    assertRefused(
        RefusalCode.INVALID_VALUE,
        () -> acts.convene(input(AssemblyFormat.ONLINE, null, "javascript:alert(1)"), officer));
    Assembly hall =
        acts.convene(input(AssemblyFormat.IN_PERSON, "Hall", "https://x.test"), officer);
    assertThat(hall.link()).isNull();
    hasCome(hall);
    assertRefused(
        RefusalCode.WRONG_STATE,
        () -> comings.checkIn(new CheckInInput(hall.id(), null), members.get(0).viewer()));
    Assembly online =
        acts.convene(input(AssemblyFormat.ONLINE, null, "https://meet.example/rivet"), officer);
    hasCome(online);
    assertRefused(
        RefusalCode.WRONG_STATE,
        () -> comings.checkIn(new CheckInInput(online.id(), members.get(0).membership()), officer));
  }

  private Assembly convened(AgendaItemInput... items) {
    return acts.convene(input(in(11), items), officer);
  }

  /** In session, with so many there, online. */
  private Assembly inSession(int there, AgendaItemInput... items) {
    Assembly convened = convened(items);
    hasCome(convened);
    members
        .subList(0, there)
        .forEach(member -> comings.checkIn(new CheckInInput(convened.id(), null), member.viewer()));
    return acts.open(new OpenAssemblyInput(convened.id()), officer);
  }

  private Assembly closed() {
    Assembly open = inSession(1, item("Accounts", null));
    return acts.close(new CloseAssemblyInput(open.id()), officer);
  }

  private ConveneAssemblyInput input(OffsetDateTime startsAt, AgendaItemInput... items) {
    return new ConveneAssemblyInput(
        key(),
        cooperative.id(),
        AssemblyKind.ORDINARY,
        AssemblyFormat.HYBRID,
        "General meeting",
        startsAt,
        "Hall",
        "https://meet.example/rivet",
        List.of(items));
  }

  private ConveneAssemblyInput input(
      AssemblyFormat format, @Nullable String place, @Nullable String link) {
    return new ConveneAssemblyInput(
        key(),
        cooperative.id(),
        AssemblyKind.EXTRAORDINARY,
        format,
        "General meeting",
        in(11),
        place,
        link,
        List.of(item("Accounts", null)));
  }

  private static AgendaItemInput item(String title, @Nullable String proposal) {
    return new AgendaItemInput(title, null, proposal, null);
  }

  private static OffsetDateTime in(int days) {
    return OffsetDateTime.now(ZoneOffset.UTC).plusDays(days).truncatedTo(ChronoUnit.MILLIS);
  }

  /** Its time was a minute ago. */
  private static void hasCome(Assembly assembly) {
    TestGraph.run(
        "MATCH (a:Assembly {id: $id}) SET a.startsAt = datetime() - duration('PT1M') RETURN 1",
        Map.of("id", assembly.id()));
  }

  private List<AssemblyAct> acts(Assembly assembly, Viewer viewer) {
    return AssemblyAct.of(
        assemblies.one(assembly.id(), viewer), viewer, OffsetDateTime.now(ZoneOffset.UTC));
  }

  private List<AgendaItem> items(Assembly assembly) {
    return agendas.of(List.of(assembly.id())).getOrDefault(assembly.id(), List.of());
  }

  private List<SpeakingRequest> speaking(Assembly assembly) {
    return speakers.of(List.of(assembly.id())).getOrDefault(assembly.id(), List.of());
  }

  private AssemblyQuorum quorum(Assembly assembly) {
    return requireNonNull(attendances.quorums(List.of(assembly.id())).get(assembly.id()));
  }

  private Minutes minutes(Assembly assembly, Viewer viewer) {
    return requireNonNull(minutes.of(List.of(assembly.id()), viewer).get(assembly.id()));
  }

  private static GiveProxyInput give(Assembly assembly, Member holder) {
    return new GiveProxyInput(assembly.id(), holder.membership());
  }

  private static AskToSpeakInput ask(Assembly assembly) {
    return new AskToSpeakInput(assembly.id());
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }

  private static String receipt() {
    return UUID.randomUUID().toString().replace("-", "").toUpperCase(Locale.ROOT).substring(0, 20);
  }

  private static void assertRefused(RefusalCode code, ThrowingCallable call) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(call)
        .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
  }
}
