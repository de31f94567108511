package coop.yui.elections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import coop.yui.ballots.BallotChain;
import coop.yui.ballots.BallotInvariants;
import coop.yui.ballots.Ballots;
import coop.yui.ballots.DueVotes;
import coop.yui.ballots.VoteReminders;
import coop.yui.bylaws.BylawsParameter;
import coop.yui.bylaws.MembershipClass;
import coop.yui.bylaws.TestBylaws;
import coop.yui.counting.Blt;
import coop.yui.counting.Count;
import coop.yui.counting.CountReport;
import coop.yui.counting.CountingMethod;
import coop.yui.counting.MalformedBallotFile;
import coop.yui.elections.CountStages.CountStage;
import coop.yui.elections.Election.ElectionResult;
import coop.yui.elections.Election.ElectionVote;
import coop.yui.elections.ElectionActs.CancelElectionInput;
import coop.yui.elections.ElectionActs.ChangeElectionInput;
import coop.yui.elections.ElectionActs.ConveneElectionInput;
import coop.yui.elections.ElectionBallots.CastElectionBallotInput;
import coop.yui.elections.ElectionOpenings.OpenElectionInput;
import coop.yui.elections.Nominations.AcceptNominationInput;
import coop.yui.elections.Nominations.DeclineNominationInput;
import coop.yui.elections.Nominations.NominateCandidateInput;
import coop.yui.elections.Nominations.WithdrawCandidacyInput;
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
import coop.yui.offices.OfficeInvariants;
import coop.yui.offices.OfficeKind;
import coop.yui.offices.TestMembers;
import coop.yui.offices.TestMembers.Member;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** From the nomination through the vote and its count to the offices of the elected. */
@Tag("slow")
class ElectionsTest {

  private final Graph graph = TestGraph.graph();
  private final Elections elections = new Elections(graph);
  private final Candidacies candidacies = new Candidacies(graph);
  private final ElectionActs acts = new ElectionActs(graph, elections, TestBylaws.versions());
  private final ElectionOpenings openings =
      new ElectionOpenings(graph, elections, TestBylaws.versions());
  private final Nominations nominations = new Nominations(graph, elections);
  private final ElectionBallots ballots = new ElectionBallots(graph, elections);
  private final AwaitedElections awaited = new AwaitedElections(graph);
  private final DueVotes votes =
      new DueVotes(graph, List.of(new ElectionCounts(new Successions())));

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
    bylaws(CountingMethod.SCOTTISH_STV, "");
    members =
        IntStream.range(0, 6).mapToObj(i -> TestMembers.member(cooperative, "WORKER")).toList();
  }

  private void bylaws(CountingMethod method, String classSeats) {
    TestGraph.run(
        "MATCH (o:Organisation {id: $id}) OPTIONAL MATCH (o)-[:HAS_BYLAWS]->(b) DETACH DELETE b"
            + " RETURN 1",
        Map.of("id", cooperative.id()));
    TestBylaws.adopt(
        cooperative,
        "PRINCIPLES",
        Map.of(
            BylawsParameter.MEMBERSHIP_CLASSES, "WORKER,USER,SUPPORTER",
            BylawsParameter.VOTING_CLASSES, "WORKER,USER",
            BylawsParameter.QUORUM, "1/2",
            BylawsParameter.SPECIAL_QUORUM, "1/2",
            BylawsParameter.BOARD_MINIMUM, "2",
            BylawsParameter.CLASS_SEATS, classSeats,
            BylawsParameter.ELECTION_METHOD, method.name()),
        officer);
  }

  @AfterEach
  void everythingStillFitsTogether() {
    for (var invariants :
        List.of(BallotInvariants.ALL, ElectionInvariants.ALL, OfficeInvariants.ALL)) {
      assertThat(Invariants.check(graph, invariants))
          .allSatisfy((name, broken) -> assertThat(broken).as(name).isEmpty());
    }
  }

  @Test
  void theElectedHoldTheirOfficesFromTheCountOnAndAnyoneRecounts() throws MalformedBallotFile {
    Election convened = convened(OfficeKind.BOARD_MEMBER, ElectionKind.GENERAL, 2);
    assertThat(convened.state()).isEqualTo(ElectionState.NOMINATION);
    assertThat(convened.method()).isEqualTo(CountingMethod.SCOTTISH_STV);
    assertThat(TestMembers.notified(members.get(3).viewer())).contains("ELECTION_CONVENED");
    stand(convened, members.get(0));
    stand(convened, members.get(1));
    nominate(convened, members.get(2), members.get(0));
    assertThat(TestMembers.notified(members.get(2).viewer())).contains("CANDIDATE_NOMINATED");
    assertThat(waiting(members.get(2))).containsExactly(convened.id());
    nominations.accept(
        new AcceptNominationInput(convened.id(), "I know the machines."), members.get(2).viewer());
    assertThat(waiting(members.get(2))).isEmpty();
    nominate(convened, members.get(3), members.get(0));
    nominations.decline(new DeclineNominationInput(convened.id()), members.get(3).viewer());
    nominate(convened, members.get(4), members.get(0));

    Election open = open(convened);
    assertThat(open.state()).isEqualTo(ElectionState.VOTING);
    assertThat(vote(open).electors()).isEqualTo(6);
    assertThat(states(open))
        .containsExactlyInAnyOrder(
            CandidacyState.STANDING,
            CandidacyState.STANDING,
            CandidacyState.STANDING,
            CandidacyState.DECLINED,
            CandidacyState.DECLINED);
    assertThat(waiting(members.get(4))).containsExactly(open.id());
    assertThat(TestMembers.notified(members.get(4).viewer())).contains("ELECTION_OPENED");

    cast(open, members.get(0), members.get(0), members.get(2));
    cast(open, members.get(1), members.get(0), members.get(2));
    cast(open, members.get(2), members.get(0), members.get(2));
    cast(open, members.get(3), members.get(0), members.get(1));
    cast(open, members.get(4), members.get(1));
    votes.count();
    assertThat(one(open).result()).as("one member may still vote").isNull();
    cast(open, members.get(5));
    assertThat(waiting(members.get(5))).isEmpty();
    votes.count();

    Election counted = one(open);
    assertThat(counted.state()).isEqualTo(ElectionState.ELECTED);
    ElectionResult result = result(counted);
    assertThat(result.validBallots()).isEqualTo(5);
    assertThat(result.emptyBallots()).isEqualTo(1);
    assertThat(result.quota()).isEqualTo(2);
    assertThat(elected(counted)).hasSize(2).startsWith(members.get(0).person());
    assertThat(TestMembers.notified(members.get(5).viewer())).contains("ELECTION_COUNTED");
    assertThat(actsFor(members.get(0))).isTrue();
    assertThat(actsFor(members.get(5))).isFalse();
    assertThat(result.chainHash()).isEqualTo(chain(counted));

    Count recount =
        CountingMethod.SCOTTISH_STV.count(
            Blt.read(blt(counted).getBytes(StandardCharsets.UTF_8)), result.chainHash());
    List<CountStage> stages = stages(counted);
    assertThat(recount.stages()).hasSameSizeAs(stages);
    assertThat(new CountReport(box(counted), recount).values().get("elected"))
        .isEqualTo(
            candidacies.of(List.of(counted.id())).values().stream()
                .flatMap(List::stream)
                .filter(one -> one.place() != null)
                .sorted(java.util.Comparator.comparing(one -> Objects.requireNonNull(one.place())))
                .map(Candidacy::ballotName)
                .toList());
    for (int i = 0; i < stages.size(); i++) {
      assertThat(stages.get(i).action()).isEqualTo(recount.stages().get(i).action());
      assertThat(
              stages.get(i).votes().stream()
                  .map(each -> each.votes().movePointRight(5).longValueExact())
                  .toList())
          .isEqualTo(recount.stages().get(i).votes());
    }
  }

  @Test
  void aGeneralElectionSucceedsThoseBeforeAndAByElectionEndsWithTheOthers() {
    Election first = convened(OfficeKind.BOARD_MEMBER, ElectionKind.GENERAL, 2);
    elect(first, members.get(0), members.get(1));
    Election by = convened(OfficeKind.BOARD_MEMBER, ElectionKind.BY_ELECTION, 1);
    assertRefused(RefusalCode.WRONG_STATE, () -> stand(by, members.get(0)));
    elect(by, members.get(2));
    assertThat(untils()).hasSize(3).allMatch(untils().getFirst()::equals);

    Election second = convened(OfficeKind.BOARD_MEMBER, ElectionKind.GENERAL, 2);
    elect(second, members.get(1), members.get(3));

    assertThat(actsFor(members.get(0))).isFalse();
    assertThat(actsFor(members.get(1))).isTrue();
    assertThat(actsFor(members.get(2))).isFalse();
    assertThat(actsFor(members.get(3))).isTrue();
  }

  @Test
  void whoStandsDownDuringTheVoteIsPassedOver() {
    Election open = voting(2, members.get(0), members.get(1), members.get(2));
    cast(open, members.get(3), members.get(0), members.get(1));
    cast(open, members.get(4), members.get(0), members.get(2));
    cast(open, members.get(5), members.get(0));
    nominations.withdraw(new WithdrawCandidacyInput(open.id()), members.get(0).viewer());

    assertRefused(
        RefusalCode.INVALID_VALUE,
        () -> cast(open, members.get(1), members.get(0), members.get(1)));
    assertRefused(
        RefusalCode.ALREADY_SO,
        () -> nominations.withdraw(new WithdrawCandidacyInput(open.id()), members.get(0).viewer()));
    close(open);
    votes.count();

    Election counted = one(open);
    assertThat(elected(counted))
        .containsExactlyInAnyOrder(members.get(1).person(), members.get(2).person());
    assertThat(result(counted).emptyBallots()).isEqualTo(1);
    assertThat(stages(counted)).allSatisfy(stage -> assertThat(stage.votes()).hasSize(2));
    assertThat(blt(counted)).contains("-");
  }

  @Test
  void whoIsNoMemberAnyMoreIsNotElected() {
    Election open = voting(1, OfficeKind.CHAIR, members.get(0), members.get(1));
    for (Member voter : members.subList(2, 6)) {
      cast(open, voter, members.get(0), members.get(1));
    }
    TestMembers.end(members.get(0));
    close(open);
    votes.count();

    assertThat(elected(one(open))).containsExactly(members.get(1).person());
  }

  @Test
  void nobodyIsElectedByTooFewOrByEmptyBallots() {
    Election open = voting(1, OfficeKind.CHAIR, members.get(0));
    cast(open, members.get(1), members.get(0));
    cast(open, members.get(2), members.get(0));
    votes.count();
    assertThat(one(open).result()).isNull();
    close(open);
    votes.count();
    assertThat(one(open).state()).isEqualTo(ElectionState.NO_QUORUM);
    assertThat(result(one(open)).quota()).isNull();
    assertThat(elected(one(open))).isEmpty();
    assertThat(actsFor(members.get(0))).isFalse();

    Election again = voting(1, OfficeKind.CHAIR, members.get(0));
    members.forEach(voter -> cast(again, voter));
    votes.count();
    assertThat(one(again).state()).isEqualTo(ElectionState.NO_QUORUM);
  }

  @Test
  void aBallotIsCastOnceAndNamesOnlyCandidatesOnce() {
    Election open = voting(2, members.get(0), members.get(1), members.get(2));
    String candidate = candidacy(open, members.get(0));
    CastElectionBallotInput ballot =
        new CastElectionBallotInput(open.id(), List.of(candidate), receipt(), null);
    ballots.cast(ballot, members.get(3).viewer());
    ballots.cast(ballot, members.get(3).viewer());
    assertRefused(RefusalCode.ALREADY_SO, () -> cast(open, members.get(3), members.get(1)));
    assertRefused(RefusalCode.ALREADY_SO, () -> cast(open, members.get(3)));
    assertRefused(
        RefusalCode.INVALID_VALUE,
        () -> cast(open, members.get(4), members.get(0), members.get(0)));
    assertRefused(
        RefusalCode.INVALID_VALUE, () -> cast(open, List.of("candidacy-0"), members.get(4)));
    assertRefused(
        RefusalCode.INVALID_VALUE,
        () ->
            ballots.cast(
                new CastElectionBallotInput(open.id(), List.of(candidate), "receipt", null),
                members.get(4).viewer()));
    assertRefused(RefusalCode.NOT_FOUND, () -> cast(open, List.of(), outsider));
    assertRefused(RefusalCode.NOT_ALLOWED, () -> cast(open, List.of(), officer));
    TestMembers.end(members.get(5));
    assertRefused(RefusalCode.NOT_ALLOWED, () -> cast(open, members.get(5)));
    assertThat(elections.participants(List.of(vote(open).box()))).containsValue(1);
    close(open);
    assertRefused(RefusalCode.WRONG_STATE, () -> cast(open, members.get(4), members.get(0)));
    TestGraph.run(
        "MATCH (:Person)-[r:MEMBER_OF {id: $id}]->(), (m:Membership {id: $id}) SET r.until = null,"
            + " m.until = null RETURN 1",
        Map.of("id", members.get(5).membership()));
  }

  @Test
  void nothingTellsWhoCastWhat() {
    Election open = voting(1, OfficeKind.CHAIR, members.get(0), members.get(1));
    cast(open, members.get(2), members.get(0));

    assertThat(
            TestGraph.run(
                "MATCH (b:Ballot) WHERE b.person IS NOT NULL OR any(key IN keys(b) WHERE key ENDS"
                    + " WITH 'At') RETURN b",
                Map.of()))
        .isEmpty();
    assertThat(
            TestGraph.run(
                "MATCH (a:AuditEntry) WHERE a.act = 'castElectionBallot' RETURN a", Map.of()))
        .isEmpty();
  }

  @Test
  void onePersonIsNamedByPluralityAndAnyNumberApproved() {
    bylaws(CountingMethod.PLURALITY, "");
    Election plurality = voting(1, OfficeKind.CHAIR, members.get(0), members.get(1));
    assertRefused(
        RefusalCode.INVALID_VALUE,
        () -> cast(plurality, members.get(2), members.get(0), members.get(1)));
    for (Member voter : members) {
      cast(plurality, voter, members.get(1));
    }
    votes.count();
    assertThat(elected(one(plurality))).containsExactly(members.get(1).person());
    assertThat(result(one(plurality)).quota()).isNull();

    bylaws(CountingMethod.APPROVAL, "");
    Election approval = voting(2, members.get(0), members.get(1), members.get(2));
    for (Member voter : members) {
      cast(approval, voter, members.get(2), members.get(1));
    }
    votes.count();
    assertThat(elected(one(approval)))
        .containsExactlyInAnyOrder(members.get(1).person(), members.get(2).person());
    assertThat(
            TestGraph.run(
                "MATCH (b:Ballot {box: $box}) RETURN DISTINCT b.choice AS choice",
                Map.of("box", vote(one(approval)).box())))
        .as("approvals have no order")
        .hasSize(1);
  }

  @Test
  void aClassElectsItsOwn() {
    bylaws(CountingMethod.SCOTTISH_STV, "USER=1");
    Member user = TestMembers.member(cooperative, "USER");
    Member other = TestMembers.member(cooperative, "USER");
    Election ofUsers =
        acts.convene(
            input(OfficeKind.BOARD_MEMBER, ElectionKind.GENERAL, 1, MembershipClass.USER), officer);
    assertRefused(RefusalCode.WRONG_STATE, () -> stand(ofUsers, members.get(0)));
    stand(ofUsers, user);
    Election open = open(ofUsers);
    assertThat(vote(open).electors()).isEqualTo(2);
    assertRefused(RefusalCode.NOT_ALLOWED, () -> cast(open, members.get(0), user));
    cast(open, user, user);
    cast(open, other);
    votes.count();
    assertThat(elected(one(open))).containsExactly(user.person());
    assertRefused(
        RefusalCode.INVALID_VALUE,
        () ->
            acts.convene(
                input(OfficeKind.BOARD_MEMBER, ElectionKind.GENERAL, 1, MembershipClass.WORKER),
                officer));
  }

  @Test
  void whatCannotBeConvenedIsRefused() {
    assertRefused(
        RefusalCode.NOT_ALLOWED,
        () ->
            acts.convene(
                input(OfficeKind.CHAIR, ElectionKind.GENERAL, 1, null), members.get(0).viewer()));
    assertRefused(
        RefusalCode.INVALID_VALUE, () -> convened(OfficeKind.CHAIR, ElectionKind.GENERAL, 2));
    assertRefused(
        RefusalCode.INVALID_VALUE,
        () -> convened(OfficeKind.BOARD_MEMBER, ElectionKind.GENERAL, 1));
    assertRefused(
        RefusalCode.WRONG_STATE, () -> convened(OfficeKind.CHAIR, ElectionKind.BY_ELECTION, 1));
    Election convened = convened(OfficeKind.CHAIR, ElectionKind.GENERAL, 1);
    assertRefused(
        RefusalCode.WRONG_STATE, () -> convened(OfficeKind.CHAIR, ElectionKind.GENERAL, 1));
    acts.cancel(new CancelElectionInput(convened.id()), officer);
    assertThat(TestMembers.notified(members.get(1).viewer())).contains("ELECTION_CANCELLED");
    assertRefused(RefusalCode.WRONG_STATE, () -> stand(convened, members.get(0)));
    convened(OfficeKind.CHAIR, ElectionKind.GENERAL, 1);
  }

  @Test
  void theVoteOpensAfterTheNoticeAndWithEnoughCandidates() {
    Election convened = convened(OfficeKind.BOARD_MEMBER, ElectionKind.GENERAL, 2);
    stand(convened, members.get(0));
    assertRefused(
        RefusalCode.WRONG_STATE,
        () -> openings.open(new OpenElectionInput(convened.id()), officer));
    nominationsAreOver(convened);
    assertRefused(
        RefusalCode.WRONG_STATE,
        () -> openings.open(new OpenElectionInput(convened.id()), officer));
    noticeIsOver(convened);
    assertRefused(
        RefusalCode.WRONG_STATE,
        () -> openings.open(new OpenElectionInput(convened.id()), officer));
    assertRefused(RefusalCode.WRONG_STATE, () -> stand(convened, members.get(1)));
    assertRefused(
        RefusalCode.ALREADY_SO,
        () -> acts.change(new ChangeElectionInput(convened.id(), null, null), officer));
    assertRefused(
        RefusalCode.NOT_ALLOWED,
        () ->
            acts.change(
                new ChangeElectionInput(convened.id(), Days.today().plusDays(1), null),
                members.get(0).viewer()));
    Election changed =
        acts.change(
            new ChangeElectionInput(convened.id(), Days.today().plusDays(1), null), officer);
    assertThat(changed.state()).isEqualTo(ElectionState.NOMINATION);
    stand(convened, members.get(1));
    Election open = open(convened);
    assertThat(open.state()).isEqualTo(ElectionState.VOTING);
    assertRefused(
        RefusalCode.WRONG_STATE, () -> acts.cancel(new CancelElectionInput(open.id()), officer));
    assertRefused(RefusalCode.WRONG_STATE, () -> stand(open, members.get(2)));
  }

  @Test
  void aNominationIsAnsweredByTheNomineeAlone() {
    Election convened = convened(OfficeKind.CHAIR, ElectionKind.GENERAL, 1);
    nominate(convened, members.get(1), members.get(0));
    assertRefused(RefusalCode.ALREADY_SO, () -> nominate(convened, members.get(1), members.get(2)));
    assertRefused(
        RefusalCode.NOT_ALLOWED,
        () ->
            nominations.accept(
                new AcceptNominationInput(convened.id(), null), members.get(2).viewer()));
    assertRefused(
        RefusalCode.INVALID_VALUE,
        () ->
            nominations.nominate(
                new NominateCandidateInput(convened.id(), members.get(3).membership(), "Hear me."),
                members.get(2).viewer()));
    assertRefused(
        RefusalCode.NOT_ALLOWED,
        () ->
            nominations.nominate(
                new NominateCandidateInput(convened.id(), members.get(3).membership(), null),
                officer));
    nominations.decline(new DeclineNominationInput(convened.id()), members.get(1).viewer());
    assertRefused(
        RefusalCode.ALREADY_SO,
        () ->
            nominations.accept(
                new AcceptNominationInput(convened.id(), null), members.get(1).viewer()));
    stand(convened, members.get(1));
    assertThat(states(convened)).containsExactly(CandidacyState.STANDING);
    TestMembers.end(members.get(4));
    assertRefused(
        RefusalCode.WRONG_STATE, () -> nominate(convened, members.get(4), members.get(0)));
  }

  @Test
  void onlyMembersAndThoseWhoActForTheCooperativeReadElections() {
    Election convened = convened(OfficeKind.CHAIR, ElectionKind.GENERAL, 1);

    assertThat(elections.read(List.of(convened.id()), members.get(0).viewer())).hasSize(1);
    assertThat(elections.read(List.of(convened.id()), officer)).hasSize(1);
    assertThat(elections.read(List.of(convened.id()), outsider)).isEmpty();
    assertThat(elections.of(List.of(cooperative.id()), Page.forward(5, null), outsider)).isEmpty();
    assertThat(
            elections
                .of(List.of(cooperative.id()), Page.forward(5, null), officer)
                .values()
                .iterator()
                .next()
                .nodes())
        .hasSize(1);
  }

  @Test
  void whoHasNotVotedIsRemindedOnce() {
    Election open = voting(1, OfficeKind.CHAIR, members.get(0));
    cast(open, members.get(1), members.get(0));
    TestGraph.run(
        "MATCH (b:BallotBox {election: $id}) SET b.openedAt = datetime() - duration('P3D'),"
            + " b.uncounted = datetime() + duration('PT5H') RETURN 1",
        Map.of("id", open.id()));
    VoteReminders reminders =
        new VoteReminders(graph, List.of(new ElectionCounts(new Successions())));
    reminders.remind();
    reminders.remind();
    assertThat(TestMembers.notified(members.get(2).viewer()))
        .containsOnlyOnce("ELECTION_CLOSES_SOON");
    assertThat(TestMembers.notified(members.get(1).viewer()))
        .doesNotContain("ELECTION_CLOSES_SOON");
  }

  private Election convened(OfficeKind office, ElectionKind kind, int seats) {
    return acts.convene(input(office, kind, seats, null), officer);
  }

  private ConveneElectionInput input(
      OfficeKind office, ElectionKind kind, int seats, @Nullable MembershipClass membershipClass) {
    return new ConveneElectionInput(
        UUID.randomUUID().toString(),
        cooperative.id(),
        office,
        kind,
        seats,
        membershipClass,
        Days.today().plusDays(7));
  }

  private void stand(Election election, Member member) {
    nominate(election, member, member);
  }

  private void nominate(Election election, Member nominee, Member by) {
    nominations.nominate(
        new NominateCandidateInput(election.id(), nominee.membership(), null), by.viewer());
  }

  private Election voting(int seats, Member... candidates) {
    return voting(seats, OfficeKind.BOARD_MEMBER, candidates);
  }

  private Election voting(int seats, OfficeKind office, Member... candidates) {
    Election convened = convened(office, ElectionKind.GENERAL, seats);
    for (Member candidate : candidates) {
      stand(convened, candidate);
    }
    return open(convened);
  }

  /** All members vote for exactly these. */
  private void elect(Election convened, Member... elected) {
    for (Member candidate : elected) {
      stand(convened, candidate);
    }
    Election open = open(convened);
    for (Member voter : members) {
      cast(open, voter, elected);
    }
    votes.count();
  }

  private Election open(Election convened) {
    nominationsAreOver(convened);
    noticeIsOver(convened);
    return openings.open(new OpenElectionInput(convened.id()), officer);
  }

  private static void nominationsAreOver(Election election) {
    TestGraph.run(
        "MATCH (el:Election {id: $id}) SET el.nominationsUntil = $day RETURN 1",
        Map.of("id", election.id(), "day", Days.today().minusDays(1)));
  }

  private static void noticeIsOver(Election election) {
    TestGraph.run(
        "MATCH (el:Election {id: $id}) SET el.votingFrom = datetime() - duration('P1D') RETURN 1",
        Map.of("id", election.id()));
  }

  private static void close(Election election) {
    TestGraph.run(
        "MATCH (b:BallotBox {election: $id}) SET b.closesAt = datetime() - duration('PT1M'),"
            + " b.uncounted = datetime() - duration('PT1M') RETURN 1",
        Map.of("id", election.id()));
  }

  private void cast(Election election, Member voter, Member... ranking) {
    List<String> ids = new ArrayList<>();
    for (Member candidate : ranking) {
      ids.add(candidacy(election, candidate));
    }
    cast(election, ids, voter);
  }

  private void cast(Election election, List<String> ranking, Member voter) {
    cast(election, ranking, voter.viewer());
  }

  private void cast(Election election, List<String> ranking, Viewer voter) {
    ballots.cast(new CastElectionBallotInput(election.id(), ranking, receipt(), null), voter);
  }

  private String candidacy(Election election, Member member) {
    return candidacies.of(List.of(election.id())).getOrDefault(election.id(), List.of()).stream()
        .filter(one -> one.candidate().equals(member.person()))
        .map(Candidacy::id)
        .findFirst()
        .orElse("candidacy-unknown");
  }

  private List<CandidacyState> states(Election election) {
    return candidacies.of(List.of(election.id())).getOrDefault(election.id(), List.of()).stream()
        .map(Candidacy::state)
        .toList();
  }

  private Election one(Election election) {
    return elections.one(election.id(), officer);
  }

  private static ElectionVote vote(Election election) {
    return Objects.requireNonNull(election.vote());
  }

  private static ElectionResult result(Election election) {
    return Objects.requireNonNull(election.result());
  }

  private List<String> elected(Election election) {
    return candidacies.of(List.of(election.id())).getOrDefault(election.id(), List.of()).stream()
        .filter(one -> one.place() != null)
        .sorted(java.util.Comparator.comparing(one -> Objects.requireNonNull(one.place())))
        .map(Candidacy::candidate)
        .toList();
  }

  private List<CountStage> stages(Election election) {
    List<String> ids = List.of(election.id());
    return stagesOf(ids).getOrDefault(election.id(), List.of());
  }

  private Map<String, List<CountStage>> stagesOf(List<String> ids) {
    return new CountStages(graph).of(ids, candidacies.of(ids));
  }

  private coop.yui.counting.BallotBox box(Election election) {
    List<Ballots.Ballot> cast = new ArrayList<>();
    Ballots.each(graph, vote(election).box(), cast::add);
    return ElectionCounts.box(
        "Rivet",
        election.seats(),
        candidacies.of(List.of(election.id())).getOrDefault(election.id(), List.of()).stream()
            .filter(one -> one.number() != null)
            .toList(),
        cast);
  }

  private String blt(Election election) {
    return Blt.write(box(election));
  }

  /** The chain as anyone computes it from the published list. */
  private String chain(Election election) {
    BallotChain chain = new BallotChain(election.id(), vote(election).textHash());
    Ballots.each(
        graph, vote(election).box(), ballot -> chain.add(ballot.receipt(), ballot.choice()));
    return chain.link();
  }

  private static String receipt() {
    return UUID.randomUUID().toString().replace("-", "").toUpperCase(Locale.ROOT).substring(0, 20);
  }

  private List<String> waiting(Member member) {
    List<String> waiting =
        awaited.read(member.viewer(), "", "", 10).stream()
            .map(AwaitedElections.AwaitedElection::id)
            .toList();
    assertThat(awaited.count(member.viewer())).isEqualTo(waiting.size());
    return waiting;
  }

  private boolean actsFor(Member member) {
    return TestViewers.viewers().again(member.viewer()).isRepresentativeOf(cooperative.id());
  }

  private static List<String> untils() {
    return TestGraph.run(
            "MATCH (f:Office) WHERE f.until > datetime() RETURN toString(f.until) AS until",
            Map.of())
        .stream()
        .map(row -> row.get("until").asString())
        .toList();
  }

  private static void assertRefused(RefusalCode code, ThrowingCallable call) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(call)
        .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
  }
}
