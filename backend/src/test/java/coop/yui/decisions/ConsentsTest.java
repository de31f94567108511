package coop.yui.decisions;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import coop.yui.ballots.BallotInvariants;
import coop.yui.bylaws.BylawsParameter;
import coop.yui.bylaws.DecisionKind;
import coop.yui.bylaws.TestBylaws;
import coop.yui.decisions.CarryOuts.CarryOutProposalInput;
import coop.yui.decisions.Consents.AskForConsentInput;
import coop.yui.decisions.Consents.ConsentToProposalInput;
import coop.yui.decisions.Consents.ObjectToProposalInput;
import coop.yui.decisions.Proposal.ProposalConsent;
import coop.yui.decisions.ProposalActs.ChangeProposalInput;
import coop.yui.decisions.ProposalReader.ProposalComment;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is adopted because nobody objects, and what an objection does. */
@Tag("slow")
class ConsentsTest {

  private final Graph graph = TestGraph.graph();
  private final ProposalReader proposals = new ProposalReader(graph);
  private final ProposalSubjects subjects = new ProposalSubjects(List.of());
  private final ProposalActs acts =
      new ProposalActs(graph, proposals, TestBylaws.versions(), subjects);
  private final CarryOuts carryOuts =
      new CarryOuts(graph, proposals, TestBylaws.versions(), subjects);
  private final Consents consents = new Consents(graph, proposals, TestBylaws.versions(), subjects);
  private final AwaitedProposals awaited = new AwaitedProposals(graph);

  private Viewer officer = Viewer.ANONYMOUS;
  private Viewer outsider = Viewer.ANONYMOUS;
  private List<Member> members = List.of();

  @SuppressWarnings("NullAway.Init")
  private Organisation cooperative;

  @BeforeEach
  void aCooperativeOfThree() {
    TestGraph.clear();
    Viewer staff = new Viewer(TestNetwork.person(), Set.of(Role.FEDERATION_STAFF), Set.of());
    cooperative =
        TestNetwork.register(new InputBuilder("Rivet").visibility(Visibility.PUBLIC), staff);
    officer = TestNetwork.representativeOf(cooperative);
    outsider = new Viewer(TestNetwork.person(), Set.of(), Set.of());
    bylaws("7");
    members =
        IntStream.range(0, 3).mapToObj(i -> TestMembers.member(cooperative, "WORKER")).toList();
  }

  private void bylaws(String objectionDays) {
    TestGraph.run("MATCH (b:Bylaws) DETACH DELETE b RETURN 1", Map.of());
    TestBylaws.adopt(
        cooperative,
        "PRINCIPLES",
        Map.of(
            BylawsParameter.MEMBERSHIP_CLASSES, "WORKER,SUPPORTER",
            BylawsParameter.VOTING_CLASSES, "WORKER",
            BylawsParameter.CLASS_QUORUMS, "",
            BylawsParameter.SECRET_DECISIONS, "ELECTION,PLAN",
            BylawsParameter.OBJECTION_DAYS, objectionDays),
        officer);
  }

  @AfterEach
  void everythingStillFitsTogether() {
    for (var invariants : List.of(BallotInvariants.ALL, DecisionInvariants.ALL)) {
      assertThat(Invariants.check(graph, invariants))
          .allSatisfy((name, broken) -> assertThat(broken).as(name).isEmpty());
    }
  }

  @Test
  void whatNobodyObjectsToIsAdoptedWhenTheTimeIsOver() {
    Proposal asked = asked();
    assertThat(asked.state()).isEqualTo(ProposalState.CONSENT);
    assertThat(consent(asked).electors()).isEqualTo(3);
    assertThat(TestMembers.notified(members.get(1).viewer())).contains("CONSENT_ASKED");
    assertThat(awaited.count(members.get(1).viewer())).isEqualTo(1);
    assertThat(awaited.read(members.get(1).viewer(), "", "", 10).getFirst().dueOn()).isNotNull();
    consents.consent(new ConsentToProposalInput(asked.id()), members.get(1).viewer());
    assertThat(awaited.count(members.get(1).viewer())).isZero();
    consents.conclude();
    assertThat(state(asked)).as("not before its time").isEqualTo(ProposalState.CONSENT);
    timeIsOver(asked);
    assertRefused(
        RefusalCode.WRONG_STATE, () -> object(asked, members.get(2), "A minute too late."));
    consents.conclude();
    assertThat(state(asked)).isEqualTo(ProposalState.ADOPTED);
    assertThat(consent(proposals.one(asked.id(), officer)).adoptedAt()).isNotNull();
    assertThat(awaited.count(officer)).as("to be carried out").isEqualTo(1);
    assertThat(TestMembers.notified(members.get(0).viewer())).contains("DECISION_REACHED");
    carryOuts.carryOut(new CarryOutProposalInput(asked.id(), "Done."), officer);
    assertThat(state(asked)).isEqualTo(ProposalState.CARRIED_OUT);
    assertThat(awaited.count(officer)).isZero();
  }

  @Test
  void itIsAdoptedAtOnceWhenAllHaveConsented() {
    Proposal asked = asked();
    for (Member member : members) {
      assertThat(state(asked)).isEqualTo(ProposalState.CONSENT);
      consents.consent(new ConsentToProposalInput(asked.id()), member.viewer());
    }
    assertThat(state(asked)).isEqualTo(ProposalState.ADOPTED);
  }

  @Test
  void anObjectionWithItsReasonBringsItBackToTheDiscussion() {
    Proposal asked = asked();
    consents.consent(new ConsentToProposalInput(asked.id()), members.get(1).viewer());
    assertRefused(
        RefusalCode.WRONG_STATE,
        () ->
            acts.change(
                new ChangeProposalInput(asked.id(), 1, null, null, "Another text"),
                members.get(0).viewer()));
    assertRefused(RefusalCode.INVALID_LENGTH, () -> object(asked, members.get(2), " "));
    object(asked, members.get(2), "We have no driver on Fridays.");
    assertThat(state(asked)).isEqualTo(ProposalState.DISCUSSION);
    assertThat(proposals.one(asked.id(), officer).consent()).isNull();
    assertThat(comments(asked))
        .filteredOn(ProposalComment::isObjection)
        .extracting(ProposalComment::text)
        .containsExactly("We have no driver on Fridays.");
    assertThat(TestMembers.notified(members.get(0).viewer())).contains("OBJECTION_RAISED");
    timeIsOver(asked);
    consents.conclude();
    assertThat(state(asked)).isEqualTo(ProposalState.DISCUSSION);

    acts.change(
        new ChangeProposalInput(asked.id(), 1, null, null, "On Thursdays."),
        members.get(0).viewer());
    assertRefused(
        RefusalCode.CHANGED_MEANWHILE,
        () -> consents.ask(new AskForConsentInput(asked.id(), 1), members.get(0).viewer()));
    Proposal again = consents.ask(new AskForConsentInput(asked.id(), 2), officer);
    assertThat(consent(again).consents()).as("of another text").isZero();
  }

  @Test
  void whatTheBylawsHaveVotedOnIsNotDecidedByConsent() {
    for (DecisionKind kind : List.of(DecisionKind.SPECIAL, DecisionKind.PLAN)) {
      String proposal = TestDecisions.discussed(cooperative, members.get(0).viewer(), kind);
      assertRefused(
          RefusalCode.WRONG_STATE,
          () -> consents.ask(new AskForConsentInput(proposal, 1), members.get(0).viewer()));
    }
    bylaws("0");
    String ordinary =
        TestDecisions.discussed(cooperative, members.get(0).viewer(), DecisionKind.ORDINARY);
    assertRefused(
        RefusalCode.WRONG_STATE,
        () -> consents.ask(new AskForConsentInput(ordinary, 1), members.get(0).viewer()));
  }

  @Test
  void onlyMembersWithAVoteAnswer() {
    Proposal asked = asked();
    Member supporter = TestMembers.member(cooperative, "SUPPORTER");
    assertThat(awaited.count(supporter.viewer())).isZero();
    assertRefused(RefusalCode.NOT_ALLOWED, () -> object(asked, supporter, "No."));
    assertRefused(
        RefusalCode.NOT_ALLOWED,
        () -> consents.consent(new ConsentToProposalInput(asked.id()), officer));
    assertRefused(
        RefusalCode.NOT_FOUND,
        () -> consents.consent(new ConsentToProposalInput(asked.id()), outsider));
    assertRefused(
        RefusalCode.WRONG_STATE,
        () -> consents.ask(new AskForConsentInput(asked.id(), 1), officer));
    consents.consent(new ConsentToProposalInput(asked.id()), members.get(1).viewer());
    assertRefused(
        RefusalCode.ALREADY_SO,
        () -> consents.consent(new ConsentToProposalInput(asked.id()), members.get(1).viewer()));
    TestMembers.end(members.get(2));
    assertRefused(RefusalCode.NOT_ALLOWED, () -> object(asked, members.get(2), "No."));
    String other =
        TestDecisions.discussed(cooperative, members.get(0).viewer(), DecisionKind.ORDINARY);
    assertRefused(
        RefusalCode.NOT_ALLOWED,
        () -> consents.ask(new AskForConsentInput(other, 1), members.get(1).viewer()));
  }

  @Test
  void anObjectionAndTheEndOfTheTimeThatRaceLeaveOneOutcome() throws Exception {
    for (int round = 0; round < 5; round++) {
      Proposal asked = asked();
      timeIsOver(asked, 40);
      List<Callable<Boolean>> racing = new ArrayList<>();
      racing.add(
          () -> {
            try {
              object(asked, members.get(2), "Wait.");
              return true;
            } catch (Refusal refusal) {
              return false;
            }
          });
      racing.add(
          () -> {
            ProposalState seen = state(asked);
            while (seen == ProposalState.CONSENT) {
              consents.conclude();
              seen = state(asked);
            }
            return seen == ProposalState.DISCUSSION;
          });
      List<Boolean> hasObjected = new ArrayList<>();
      try (var executor = Executors.newFixedThreadPool(2)) {
        for (Future<Boolean> result : executor.invokeAll(racing)) {
          hasObjected.add(result.get());
        }
      }
      assertThat(hasObjected.get(0)).isEqualTo(hasObjected.get(1));
    }
  }

  private Proposal asked() {
    String proposal =
        TestDecisions.discussed(cooperative, members.get(0).viewer(), DecisionKind.ORDINARY);
    return consents.ask(new AskForConsentInput(proposal, 1), members.get(0).viewer());
  }

  private void object(Proposal proposal, Member member, String reason) {
    consents.object(
        new ObjectToProposalInput(UUID.randomUUID().toString(), proposal.id(), reason),
        member.viewer());
  }

  private ProposalState state(Proposal proposal) {
    return proposals.one(proposal.id(), officer).state();
  }

  private static ProposalConsent consent(Proposal proposal) {
    return requireNonNull(proposal.consent());
  }

  private List<ProposalComment> comments(Proposal proposal) {
    return proposals
        .comments(List.of(proposal.id()), Page.forward(20, null), officer)
        .getOrDefault(proposal.id(), Connection.empty())
        .nodes();
  }

  private static void timeIsOver(Proposal proposal) {
    timeIsOver(proposal, -1);
  }

  /** In so many milliseconds. */
  private static void timeIsOver(Proposal proposal, int milliseconds) {
    TestGraph.run(
        "MATCH (p:Proposal {id: $id}) WHERE p.consentUntil IS NOT NULL"
            + " SET p.consentUntil = datetime() + duration({milliseconds: $milliseconds}) RETURN 1",
        Map.of("id", proposal.id(), "milliseconds", milliseconds));
  }

  private static void assertRefused(RefusalCode code, ThrowingCallable call) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(call)
        .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
  }
}
