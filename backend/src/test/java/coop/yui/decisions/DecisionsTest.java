package coop.yui.decisions;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import coop.yui.ballots.BallotChain;
import coop.yui.ballots.BallotInvariants;
import coop.yui.ballots.Ballots.Ballot;
import coop.yui.ballots.DueVotes;
import coop.yui.ballots.VoteReminders;
import coop.yui.bylaws.Bylaws;
import coop.yui.bylaws.BylawsChange;
import coop.yui.bylaws.BylawsInvariants;
import coop.yui.bylaws.BylawsParameter;
import coop.yui.bylaws.BylawsVersions;
import coop.yui.bylaws.DecisionKind;
import coop.yui.bylaws.TestBylaws;
import coop.yui.decisions.BallotBox.BallotTally;
import coop.yui.decisions.CarryOuts.CarryOutProposalInput;
import coop.yui.decisions.Proposal.ProposedRule;
import coop.yui.decisions.ProposalActs.ChangeProposalInput;
import coop.yui.decisions.ProposalActs.CommentOnProposalInput;
import coop.yui.decisions.ProposalActs.DraftProposalInput;
import coop.yui.decisions.ProposalActs.PublishProposalInput;
import coop.yui.decisions.ProposalActs.TakeInAmendmentInput;
import coop.yui.decisions.ProposalActs.WithdrawProposalInput;
import coop.yui.decisions.ProposalReader.ProposalComment;
import coop.yui.decisions.ProposalReader.ProposalFilter;
import coop.yui.decisions.ProposalReader.ProposalPage;
import coop.yui.decisions.Voting.CastBallotInput;
import coop.yui.decisions.Voting.OpenVotingInput;
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
import coop.yui.offices.OfficeInvariants;
import coop.yui.offices.OfficeKind;
import coop.yui.offices.OfficeOrigin;
import coop.yui.offices.OfficeTerms;
import coop.yui.offices.OfficeTerms.NewOffice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** From a draft through the discussion and the vote to what came of it. */
@Tag("slow")
class DecisionsTest {

  private final Graph graph = TestGraph.graph();
  private final ProposalReader proposals = new ProposalReader(graph);
  private final ProposalSubjects subjects = new ProposalSubjects(List.of());
  private final ProposalActs acts =
      new ProposalActs(graph, proposals, TestBylaws.versions(), subjects);
  private final CarryOuts carryOuts =
      new CarryOuts(graph, proposals, TestBylaws.versions(), subjects);
  private final Voting voting = new Voting(graph, proposals, TestBylaws.versions(), subjects);
  private final BallotBoxes boxes = new BallotBoxes(graph);
  private final DueVotes counts = new DueVotes(graph, List.of(new BallotCounts()));
  private final AwaitedBallots awaited = new AwaitedBallots(graph);

  private Viewer staff = Viewer.ANONYMOUS;
  private Viewer officer = Viewer.ANONYMOUS;
  private Viewer outsider = Viewer.ANONYMOUS;
  private List<Viewer> members = List.of();

  @SuppressWarnings("NullAway.Init")
  private Organisation cooperative;

  @BeforeEach
  void aCooperativeOfFive() {
    TestGraph.clear();
    staff = new Viewer(TestNetwork.person(), Set.of(Role.FEDERATION_STAFF), Set.of());
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
            BylawsParameter.QUORUM, "1/2",
            BylawsParameter.SECRET_DECISIONS, "SPECIAL,ELECTION"),
        officer);
    members = IntStream.range(0, 5).mapToObj(i -> member("WORKER")).toList();
  }

  @AfterEach
  void everythingStillFitsTogether() {
    for (var invariants :
        List.of(BallotInvariants.ALL, DecisionInvariants.ALL, OfficeInvariants.ALL)) {
      assertThat(Invariants.check(graph, invariants))
          .allSatisfy((name, broken) -> assertThat(broken).as(name).isEmpty());
    }
  }

  @Test
  void aProposalIsDiscussedAmendedVotedOnAndCarriedOut() {
    Viewer author = members.getFirst();
    Proposal draft = draft(author, DecisionKind.ORDINARY);
    assertThat(draft.state()).isEqualTo(ProposalState.DRAFT);
    assertThat(listed(members.get(1))).isEmpty();
    assertThat(listed(author)).containsExactly(draft.id());

    Proposal published = acts.publish(new PublishProposalInput(draft.id()), author);
    assertThat(published.state()).isEqualTo(ProposalState.DISCUSSION);
    assertThat(listed(members.get(1))).containsExactly(draft.id());
    assertThat(notified(members.get(1))).containsExactly("PROPOSAL_PUBLISHED");

    acts.comment(
        new CommentOnProposalInput(key(), draft.id(), "Wednesdays suit more of us.", "Wednesdays."),
        members.get(1));
    ProposalComment amendment = comments(draft.id()).getFirst();
    Proposal amended = acts.takeIn(new TakeInAmendmentInput(draft.id(), amendment.id(), 1), author);
    assertThat(amended.text()).isEqualTo("Wednesdays.");
    assertThat(amended.version()).isEqualTo(2);
    assertThat(proposals.formerVersions(List.of(draft.id())).get(draft.id()))
        .singleElement()
        .satisfies(former -> assertThat(former.text()).isEqualTo("We open on Tuesdays."));
    assertThat(comments(draft.id()).getFirst().takenInAt()).isNotNull();
    assertThat(notified(members.get(1))).contains("AMENDMENT_TAKEN_IN");

    Proposal open = open(amended, 2, author);
    assertThat(open.state()).isEqualTo(ProposalState.VOTING);
    BallotBox box = box(open, author);
    assertThat(box.electors()).isEqualTo(5);
    assertThat(box.isSecret()).isFalse();
    assertThat(box.hasViewerVoted()).isFalse();
    assertThat(waiting(members.get(2))).containsExactly(box.id());

    cast(box, BallotChoice.FOR, members.get(0));
    cast(box, BallotChoice.FOR, members.get(1));
    cast(box, BallotChoice.AGAINST, members.get(2));
    cast(box, BallotChoice.ABSTAIN, members.get(3));
    assertThat(boxes.participants(List.of(box.id()))).containsEntry(box.id(), 4);
    assertThat(waiting(members.get(2))).isEmpty();
    assertThat(box(open, author).tally()).isNull();
    counts.count();
    assertThat(box(open, author).tally()).as("one member may still vote").isNull();
    cast(box, BallotChoice.FOR, members.get(4));
    counts.count();

    BallotTally tally = tally(open);
    assertThat(tally.outcome()).isEqualTo(VoteOutcome.ADOPTED);
    assertThat(tally.inFavour()).isEqualTo(3);
    assertThat(tally.against()).isEqualTo(1);
    assertThat(tally.abstaining()).isEqualTo(1);
    assertThat(tally.chainHash()).isEqualTo(recount(box));
    assertThat(notified(members.get(3))).contains("DECISION_REACHED");

    assertRefused(
        RefusalCode.NOT_ALLOWED,
        () -> carryOuts.carryOut(new CarryOutProposalInput(draft.id(), "Done."), author));
    Proposal done =
        carryOuts.carryOut(new CarryOutProposalInput(draft.id(), "Open since Wednesday."), officer);
    assertThat(done.state()).isEqualTo(ProposalState.CARRIED_OUT);
    assertRefused(
        RefusalCode.WRONG_STATE,
        () -> carryOuts.carryOut(new CarryOutProposalInput(draft.id(), "Again."), officer));
  }

  @Test
  void whatIsVotedOnCannotBeChanged() {
    Proposal open = voting(DecisionKind.ORDINARY);
    Viewer author = members.getFirst();

    assertRefused(
        RefusalCode.WRONG_STATE,
        () -> acts.change(new ChangeProposalInput(open.id(), 1, null, "Other", null), author));
    assertRefused(
        RefusalCode.WRONG_STATE, () -> acts.withdraw(new WithdrawProposalInput(open.id()), author));
    assertRefused(
        RefusalCode.WRONG_STATE,
        () ->
            acts.comment(
                new CommentOnProposalInput(key(), open.id(), "Wait.", null), members.get(1)));
    assertThat(box(open, author).textHash()).isEqualTo(open.textHash());
  }

  @Test
  void theVoteWaitsForTheNoticeOfTheBylaws() {
    Viewer author = members.getFirst();
    Proposal published = published(DecisionKind.ORDINARY);

    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> voting.open(new OpenVotingInput(published.id(), 1), author))
        .satisfies(
            refusal -> {
              assertThat(refusal.code()).isEqualTo(RefusalCode.WRONG_STATE);
              assertThat(refusal.details()).containsEntry("proposal", "NOTICE");
            });
    noticeIsOver(published.id());
    assertRefused(
        RefusalCode.NOT_ALLOWED,
        () -> voting.open(new OpenVotingInput(published.id(), 1), members.get(1)));
    assertRefused(
        RefusalCode.CHANGED_MEANWHILE,
        () -> voting.open(new OpenVotingInput(published.id(), 7), author));
    assertThat(voting.open(new OpenVotingInput(published.id(), 1), officer).state())
        .isEqualTo(ProposalState.VOTING);
    assertRefused(
        RefusalCode.WRONG_STATE,
        () -> voting.open(new OpenVotingInput(published.id(), 1), officer));
  }

  @Test
  void oneBallotEachHoweverManyRace() throws InterruptedException, ExecutionException {
    Proposal open = voting(DecisionKind.SPECIAL);
    BallotBox box = box(open, officer);
    List<Callable<Boolean>> casts = new ArrayList<>();
    for (Viewer member : members) {
      for (int i = 0; i < 8; i++) {
        casts.add(
            () -> {
              try {
                cast(box, BallotChoice.FOR, member);
                return true;
              } catch (Refusal refusal) {
                assertThat(refusal.code()).isEqualTo(RefusalCode.ALREADY_SO);
                return false;
              }
            });
      }
    }
    int taken = 0;
    try (var executor = Executors.newFixedThreadPool(16)) {
      for (Future<Boolean> cast : executor.invokeAll(casts)) {
        taken += cast.get() ? 1 : 0;
      }
    }
    assertThat(taken).isEqualTo(5);
    counts.count();
    assertThat(tally(open).inFavour()).isEqualTo(5);
  }

  @Test
  void theSameCallAgainGivesTheSameAnswerAndAnotherBallotIsRefused() {
    BallotBox box = box(voting(DecisionKind.ORDINARY), officer);
    var ballot = new CastBallotInput(box.id(), BallotChoice.FOR, receipt(), null);

    assertThat(voting.cast(ballot, members.get(1))).isEqualTo(box.id());
    assertThat(voting.cast(ballot, members.get(1))).isEqualTo(box.id());
    assertRefused(
        RefusalCode.ALREADY_SO,
        () ->
            voting.cast(
                new CastBallotInput(box.id(), BallotChoice.AGAINST, ballot.receipt(), null),
                members.get(1)));
    assertRefused(
        RefusalCode.INVALID_VALUE,
        () ->
            voting.cast(
                new CastBallotInput(box.id(), BallotChoice.AGAINST, ballot.receipt(), null),
                members.get(2)));
    assertRefused(
        RefusalCode.INVALID_VALUE,
        () ->
            voting.cast(
                new CastBallotInput(box.id(), BallotChoice.FOR, "my-receipt", null),
                members.get(2)));
    assertThat(boxes.participants(List.of(box.id()))).containsEntry(box.id(), 1);
  }

  @Test
  void onlyTheElectorateVotes() {
    Viewer supporter = member("SUPPORTER");
    BallotBox box = box(voting(DecisionKind.ORDINARY), officer);
    Viewer newcomer = member("WORKER");

    for (Viewer other : List.of(supporter, newcomer, outsider, officer, staff)) {
      assertRefused(RefusalCode.NOT_ALLOWED, () -> cast(box, BallotChoice.FOR, other));
    }
    assertRefused(RefusalCode.NOT_SIGNED_IN, () -> cast(box, BallotChoice.FOR, Viewer.ANONYMOUS));
    TestGraph.run(
        "MATCH (:Person {id: $person})-[r:MEMBER_OF]->() SET r.until = date() - duration('P1D')"
            + " RETURN 1",
        Map.of("person", members.getFirst().mustBeSignedIn()));
    assertRefused(RefusalCode.NOT_ALLOWED, () -> cast(box, BallotChoice.FOR, members.getFirst()));
  }

  @Test
  void aMillisecondAfterClosingIsTooLate() {
    Proposal open = voting(DecisionKind.ORDINARY);
    BallotBox box = box(open, officer);
    cast(box, BallotChoice.FOR, members.get(0));
    TestGraph.run(
        "MATCH (b:BallotBox {id: $box}) SET b.closesAt = datetime() - duration({milliseconds: 1})"
            + " RETURN 1",
        Map.of("box", box.id()));

    assertRefused(RefusalCode.WRONG_STATE, () -> cast(box, BallotChoice.FOR, members.get(1)));
    assertThat(proposals.one(open.id(), officer).state()).isEqualTo(ProposalState.COUNTING);
    counts.count();
    assertThat(tallyOrNull(open)).as("the last transactions may still be under way").isNull();

    closedLongAgo(box);
    counts.count();
    assertThat(tally(open).outcome()).isEqualTo(VoteOutcome.NO_QUORUM);
    assertThat(waiting(members.get(1))).isEmpty();
    assertRefused(RefusalCode.WRONG_STATE, () -> cast(box, BallotChoice.FOR, members.get(1)));
  }

  @Test
  void aSecretVoteKeepsNoNameAndNothingTellsWhen() {
    BallotBox box = box(voting(DecisionKind.SPECIAL), officer);
    assertThat(box.isSecret()).isTrue();
    members.forEach(member -> cast(box, BallotChoice.FOR, member));
    counts.count();

    List<Ballot> published = new ArrayList<>();
    boxes.each(box, published::add);
    assertThat(published).hasSize(5).allSatisfy(ballot -> assertThat(ballot.person()).isNull());
    assertThat(published).extracting(Ballot::receipt).isSorted();
    assertThat(
            TestGraph.run(
                "MATCH (b:Ballot) UNWIND keys(b) AS key RETURN collect(DISTINCT key) AS keys",
                Map.of()))
        .singleElement()
        .satisfies(
            row ->
                assertThat(row.get("keys").asList(value -> value.asString()))
                    .containsExactlyInAnyOrder("key", "box", "receipt", "choice"));
    assertThat(
            TestGraph.run(
                "MATCH (e:Elector) UNWIND keys(e) AS key RETURN collect(DISTINCT key) AS keys",
                Map.of()))
        .singleElement()
        .satisfies(
            row ->
                assertThat(row.get("keys").asList(value -> value.asString()))
                    .containsExactlyInAnyOrder(
                        "key", "box", "person", "membershipClass", "hasVoted", "lock"));
    assertThat(
            TestGraph.run("MATCH (entry:AuditEntry {act: 'castBallot'}) RETURN entry.id", Map.of()))
        .isEmpty();
    assertThat(
            TestGraph.run(
                "MATCH (r:Request) WHERE r.result = $box RETURN r", Map.of("box", box.id())))
        .isEmpty();
  }

  @Test
  void anOpenVotePublishesWhoVotedWhat() {
    BallotBox box = box(voting(DecisionKind.ORDINARY), officer);
    members.forEach(member -> cast(box, BallotChoice.AGAINST, member));
    counts.count();

    List<@Nullable String> voters = new ArrayList<>();
    boxes.each(box, ballot -> voters.add(ballot.person()));
    assertThat(voters)
        .containsExactlyInAnyOrderElementsOf(members.stream().map(Viewer::person).toList());
  }

  @Test
  void outsidersAndFederationStaffReadNothing() {
    Proposal open = voting(DecisionKind.ORDINARY);
    for (Viewer other : List.of(outsider, staff, Viewer.ANONYMOUS)) {
      assertThat(proposals.read(List.of(open.id()), other)).isEmpty();
      assertThat(boxes.read(List.of(String.valueOf(open.ballotBox())), other)).isEmpty();
      assertThat(listed(other)).isEmpty();
      assertThat(waiting(other)).isEmpty();
    }
    assertRefused(
        RefusalCode.NOT_FOUND,
        () -> acts.comment(new CommentOnProposalInput(key(), open.id(), "Hello.", null), outsider));
    assertRefused(RefusalCode.NOT_ALLOWED, () -> draft(outsider, DecisionKind.ORDINARY));
    assertRefused(RefusalCode.NOT_ALLOWED, () -> draft(staff, DecisionKind.ORDINARY));
  }

  @Test
  void theListIsPagedAndNarrowed() {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      ids.add(published(i % 2 == 0 ? DecisionKind.ORDINARY : DecisionKind.STANDARD).id());
    }
    acts.withdraw(new WithdrawProposalInput(ids.get(4)), members.getFirst());

    var first = page(ProposalFilter.NONE, Page.forward(2, null));
    assertThat(first.nodes()).extracting(Proposal::id).containsExactly(ids.get(4), ids.get(3));
    var second =
        page(ProposalFilter.NONE, Page.forward(3, String.valueOf(first.pageInfo().endCursor())));
    assertThat(second.nodes())
        .extracting(Proposal::id)
        .containsExactly(ids.get(2), ids.get(1), ids.get(0));
    assertThat(second.pageInfo().hasNextPage()).isFalse();
    assertThat(
            page(
                    new ProposalFilter(
                        List.of(ProposalState.DISCUSSION), List.of(DecisionKind.ORDINARY)),
                    Page.forward(10, null))
                .nodes())
        .extracting(Proposal::id)
        .containsExactly(ids.get(2), ids.get(0));
  }

  @Test
  void membersChangeTheirBylaws() {
    Viewer author = members.getFirst();
    Proposal draft =
        changeOfBylaws(
            new BylawsChange(BylawsParameter.QUORUM, "1/2"),
            new BylawsChange(BylawsParameter.VOTING_DAYS, "10"));
    assertThat(draft.bylawsChanges())
        .containsExactly(new ProposedRule(BylawsParameter.VOTING_DAYS, "7", "10"));
    acts.publish(new PublishProposalInput(draft.id()), author);
    Proposal open = open(draft, 1, author);
    BallotBox box = box(open, author);
    assertThat(box.majority()).isEqualTo(">=2/3");
    assertThat(box.textHash()).isEqualTo(open.textHash());
    members.forEach(member -> cast(box, BallotChoice.FOR, member));
    counts.count();
    carryOuts.carryOut(new CarryOutProposalInput(draft.id(), "Entered."), officer);

    BylawsVersions versions = TestBylaws.versions();
    List<String> ids = List.of(cooperative.id());
    Bylaws today =
        requireNonNull(versions.inForce(ids, Days.today(), officer).get(cooperative.id()));
    Bylaws tomorrow =
        requireNonNull(
            versions.inForce(ids, Days.today().plusDays(1), officer).get(cooperative.id()));
    assertThat(today.terms().count(BylawsParameter.VOTING_DAYS)).isEqualTo(7);
    assertThat(tomorrow.terms().count(BylawsParameter.VOTING_DAYS)).isEqualTo(10);
    assertThat(tomorrow.version()).isEqualTo(2);
    assertThat(Invariants.check(graph, BylawsInvariants.ALL))
        .allSatisfy((name, broken) -> assertThat(broken).as(name).isEmpty());
  }

  @Test
  void aChangeOfTheBylawsThatCannotStandIsRefused() {
    assertRefused(
        RefusalCode.ALREADY_SO,
        () -> changeOfBylaws(new BylawsChange(BylawsParameter.QUORUM, "1/2")));
    assertRefused(
        RefusalCode.BYLAWS_CONTRADICT,
        () -> changeOfBylaws(new BylawsChange(BylawsParameter.SPECIAL_QUORUM, "1/3")));
    assertRefused(
        RefusalCode.INVALID_VALUE,
        () -> changeOfBylaws(new BylawsChange(BylawsParameter.QUORUM, "most")));
    assertRefused(RefusalCode.ALREADY_SO, () -> changeOfBylaws());
    assertRefused(
        RefusalCode.INVALID_VALUE,
        () ->
            acts.draft(
                new DraftProposalInput(
                    key(),
                    cooperative.id(),
                    DecisionKind.ORDINARY,
                    "Title",
                    "Text",
                    List.of(new BylawsChange(BylawsParameter.QUORUM, "1/3")),
                    null,
                    null,
                    null,
                    null),
                members.getFirst()));
  }

  @Test
  void membersExcludeOneOfThemselvesAfterSheCouldBeHeard() {
    Viewer concerned = members.get(4);
    String membership = membership(concerned);
    Proposal draft = exclusion(membership);
    assertThat(draft.membership()).isEqualTo(membership);
    acts.publish(new PublishProposalInput(draft.id()), members.getFirst());
    assertThat(notified(concerned)).contains("PROPOSAL_PUBLISHED");
    acts.comment(
        new CommentOnProposalInput(key(), draft.id(), "Please hear me first.", null), concerned);
    Proposal open = open(draft, 1, members.getFirst());
    BallotBox box = box(open, officer);
    assertThat(box.textHash()).isEqualTo(open.textHash());
    members.forEach(member -> cast(box, BallotChoice.FOR, member));
    counts.count();
    carryOuts.carryOut(new CarryOutProposalInput(draft.id(), "She was told in person."), officer);

    assertThat(
            TestGraph.run(
                "MATCH (m:Membership {id: $id}) RETURN m.ending AS ending, m.until AS until",
                Map.of("id", membership)))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.get("ending").asString()).isEqualTo("EXCLUDED");
              assertThat(row.get("until").asLocalDate()).isEqualTo(Days.today());
            });
    assertThat(notified(concerned)).contains("MEMBERSHIP_ENDED");
    assertRefused(RefusalCode.WRONG_STATE, () -> exclusion(membership));
  }

  @Test
  void anExclusionNamesAMembershipOfTheCooperative() {
    assertRefused(
        RefusalCode.INVALID_VALUE, () -> draft(members.getFirst(), DecisionKind.MEMBERSHIP));
    assertRefused(RefusalCode.NOT_FOUND, () -> exclusion("membership-" + "0".repeat(32)));
    assertRefused(RefusalCode.INVALID_ID, () -> exclusion("somebody"));
  }

  private Proposal exclusion(String membership) {
    return acts.draft(
        new DraftProposalInput(
            key(),
            cooperative.id(),
            DecisionKind.MEMBERSHIP,
            "Exclusion",
            "She has not come for a year.",
            null,
            membership,
            null,
            null,
            null),
        members.getFirst());
  }

  @Test
  void aRecallTakesEffectWithItsCount() {
    Viewer holder = members.get(4);
    String office = office(holder);
    Proposal open =
        open(
            acts.publish(new PublishProposalInput(recall(office).id()), members.get(0)),
            1,
            members.get(0));
    assertThat(open.office()).isEqualTo(office);
    BallotBox box = box(open, officer);
    members.forEach(member -> cast(box, BallotChoice.FOR, member));
    counts.count();

    Proposal recalled = proposals.one(open.id(), members.get(0));
    assertThat(recalled.state()).isEqualTo(ProposalState.CARRIED_OUT);
    assertThat(TestViewers.viewers().again(holder).isRepresentativeOf(cooperative.id())).isFalse();
    assertThat(notified(holder)).contains("PROPOSAL_PUBLISHED", "OFFICE_ENDED");
    assertRefused(RefusalCode.WRONG_STATE, () -> recall(office));
  }

  @Test
  void aRecallThatIsRejectedChangesNothing() {
    Viewer holder = members.get(4);
    String office = office(holder);
    Proposal open =
        open(
            acts.publish(new PublishProposalInput(recall(office).id()), members.get(0)),
            1,
            members.get(0));
    BallotBox box = box(open, officer);
    members.forEach(member -> cast(box, BallotChoice.AGAINST, member));
    counts.count();

    assertThat(proposals.one(open.id(), members.get(0)).state()).isEqualTo(ProposalState.REJECTED);
    assertThat(TestViewers.viewers().again(holder).isRepresentativeOf(cooperative.id())).isTrue();
  }

  @Test
  void aRecallNamesAnOfficeThatIsHeld() {
    assertRefused(RefusalCode.INVALID_VALUE, () -> draft(members.getFirst(), DecisionKind.RECALL));
    assertRefused(RefusalCode.NOT_FOUND, () -> recall("office-" + "0".repeat(32)));
    assertRefused(RefusalCode.INVALID_ID, () -> recall("somebody"));
  }

  private String office(Viewer holder) {
    return graph.write(
        Act.of("appointOfficer", officer.person()),
        transaction ->
            OfficeTerms.begin(
                transaction,
                new NewOffice(
                    cooperative.id(),
                    holder.mustBeSignedIn(),
                    OfficeKind.BOARD_MEMBER,
                    null,
                    OfficeOrigin.RECORDED,
                    "Elected in May.",
                    officer.mustBeSignedIn(),
                    null,
                    Days.endOf(Days.today().plusMonths(6)))));
  }

  private Proposal recall(String office) {
    return acts.draft(
        new DraftProposalInput(
            key(),
            cooperative.id(),
            DecisionKind.RECALL,
            "Recall",
            "He has not come since May.",
            null,
            null,
            office,
            null,
            null),
        members.getFirst());
  }

  /** Gives a member the entry in the register that the link alone does not have. */
  private static String membership(Viewer member) {
    return TestGraph.run(
            "MATCH (p:Person {id: $person})-[r:MEMBER_OF]->(o) CREATE"
                + " (p)-[:HAS_MEMBERSHIP]->(m:Membership {id: r.id, cooperative: o.id, person:"
                + " p.id, membershipClass: 'WORKER', appliedAt: datetime(), acceptedAt: datetime(),"
                + " since: r.since, number: 1}) RETURN m.id AS id",
            Map.of("person", member.mustBeSignedIn()))
        .getFirst()
        .get("id")
        .asString();
  }

  @Test
  void whoHasNotVotedIsRemindedOnceOnTheLastDay() {
    BallotBox box = box(voting(DecisionKind.ORDINARY), officer);
    cast(box, BallotChoice.FOR, members.get(1));
    VoteReminders reminders = new VoteReminders(graph, List.of(new BallotCounts()));
    reminders.remind();
    assertThat(notified(members.get(2))).doesNotContain("VOTING_CLOSES_SOON");

    TestGraph.run(
        "MATCH (b:BallotBox {id: $box}) SET b.openedAt = datetime() - duration('P5D'), b.uncounted"
            + " = datetime() + duration('PT20H') RETURN 1",
        Map.of("box", box.id()));
    reminders.remind();
    reminders.remind();
    assertThat(notified(members.get(2))).containsOnlyOnce("VOTING_CLOSES_SOON");
    assertThat(notified(members.get(1))).doesNotContain("VOTING_CLOSES_SOON");
  }

  private Proposal changeOfBylaws(BylawsChange... changes) {
    return acts.draft(
        new DraftProposalInput(
            key(),
            cooperative.id(),
            DecisionKind.BYLAWS,
            "Longer votes",
            "Many of us are away for a week.",
            List.of(changes),
            null,
            null,
            null,
            null),
        members.getFirst());
  }

  @Test
  void whatCannotBeProposedIsRefused() {
    Viewer author = members.getFirst();
    assertRefused(RefusalCode.INVALID_VALUE, () -> draft(author, DecisionKind.ELECTION));
    assertRefused(
        RefusalCode.INVALID_LENGTH,
        () ->
            acts.draft(
                new DraftProposalInput(
                    key(),
                    cooperative.id(),
                    DecisionKind.ORDINARY,
                    "x".repeat(201),
                    "Text",
                    null,
                    null,
                    null,
                    null,
                    null),
                author));
    Proposal draft = draft(author, DecisionKind.ORDINARY);
    assertRefused(
        RefusalCode.CHANGED_MEANWHILE,
        () -> acts.change(new ChangeProposalInput(draft.id(), 9, null, "T", null), author));
    for (int i = 1; i < ProposalActs.MOST_OPEN; i++) {
      draft(author, DecisionKind.ORDINARY);
    }
    assertRefused(RefusalCode.TOO_MANY, () -> draft(author, DecisionKind.ORDINARY));
  }

  private Viewer member(String membershipClass) {
    String person = TestNetwork.person();
    TestGraph.run(
        "MATCH (p:Person {id: $person}), (o:Organisation {id: $cooperative}) CREATE"
            + " (p)-[:MEMBER_OF {id: $id, membershipClass: $class, since: $since}]->(o) RETURN 1",
        Map.of(
            "person",
            person,
            "cooperative",
            cooperative.id(),
            "id",
            "membership-" + UUID.randomUUID().toString().replace("-", ""),
            "class",
            membershipClass,
            "since",
            Days.today().minusDays(1)));
    return new Viewer(person, Set.of(), Set.of(), Set.of(cooperative.id()), false, null);
  }

  private Proposal draft(Viewer author, DecisionKind kind) {
    return acts.draft(
        new DraftProposalInput(
            key(),
            cooperative.id(),
            kind,
            "Opening hours",
            "We open on Tuesdays.",
            null,
            null,
            null,
            null,
            null),
        author);
  }

  private Proposal published(DecisionKind kind) {
    Viewer author = members.getFirst();
    return acts.publish(new PublishProposalInput(draft(author, kind).id()), author);
  }

  private Proposal voting(DecisionKind kind) {
    return open(published(kind), 1, members.getFirst());
  }

  private Proposal open(Proposal proposal, int version, Viewer author) {
    noticeIsOver(proposal.id());
    return voting.open(new OpenVotingInput(proposal.id(), version), author);
  }

  private static void noticeIsOver(String proposal) {
    TestGraph.run(
        "MATCH (p:Proposal {id: $id}) SET p.publishedAt = p.publishedAt - duration('P90D') RETURN"
            + " 1",
        Map.of("id", proposal));
  }

  private static void closedLongAgo(BallotBox box) {
    TestGraph.run(
        "MATCH (b:BallotBox {id: $box}) SET b.closesAt = b.closesAt - duration('PT1M'), b.uncounted"
            + " = b.closesAt - duration('PT1M') RETURN 1",
        Map.of("box", box.id()));
  }

  private BallotBox box(Proposal proposal, Viewer viewer) {
    return boxes.one(String.valueOf(proposal.ballotBox()), viewer);
  }

  private BallotTally tally(Proposal proposal) {
    BallotTally tally = tallyOrNull(proposal);
    if (tally == null) {
      throw new AssertionError("not counted");
    }
    return tally;
  }

  private @Nullable BallotTally tallyOrNull(Proposal proposal) {
    return box(proposal, officer).tally();
  }

  private void cast(BallotBox box, BallotChoice choice, Viewer viewer) {
    voting.cast(new CastBallotInput(box.id(), choice, receipt(), null), viewer);
  }

  private static String receipt() {
    return UUID.randomUUID()
        .toString()
        .replace("-", "")
        .toUpperCase(java.util.Locale.ROOT)
        .substring(0, 20);
  }

  /** The chain as anyone computes it from the published list. */
  private String recount(BallotBox box) {
    BallotChain chain = new BallotChain(box.id(), box.textHash());
    boxes.each(box, ballot -> chain.add(ballot.receipt(), ballot.choice()));
    return chain.link();
  }

  private List<String> listed(Viewer viewer) {
    return proposals
        .of(
            List.of(cooperative.id()),
            new ProposalPage(ProposalFilter.NONE, Page.forward(20, null)),
            viewer)
        .values()
        .stream()
        .flatMap(page -> page.nodes().stream())
        .map(Proposal::id)
        .toList();
  }

  private coop.yui.graph.Connection<Proposal> page(ProposalFilter filter, Page page) {
    return proposals
        .of(List.of(cooperative.id()), new ProposalPage(filter, page), members.get(1))
        .values()
        .stream()
        .findFirst()
        .orElseThrow();
  }

  private List<ProposalComment> comments(String proposal) {
    return proposals.comments(List.of(proposal), Page.forward(10, null), officer).values().stream()
        .flatMap(page -> page.nodes().stream())
        .toList();
  }

  private List<String> waiting(Viewer viewer) {
    var waiting = awaited.read(viewer, "", "", 20);
    assertThat(awaited.count(viewer)).isEqualTo(waiting.size());
    return waiting.stream().map(AwaitedBallots.AwaitedBallot::id).toList();
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
