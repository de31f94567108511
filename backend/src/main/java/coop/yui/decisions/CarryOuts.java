package coop.yui.decisions;

import coop.yui.bylaws.BylawsVersions;
import coop.yui.bylaws.DecisionKind;
import coop.yui.graph.Act;
import coop.yui.graph.Graph;
import coop.yui.graph.NodeKind;
import coop.yui.graph.Refusal;
import coop.yui.graph.Texts;
import coop.yui.graph.Transaction.Change;
import coop.yui.identity.NotificationKind;
import coop.yui.identity.Viewer;
import coop.yui.membership.Exclusions;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What follows once a proposal is adopted. */
@Component
class CarryOuts {

  private static final int LONGEST_REPORT = 2_000;

  private static final String CARRY_OUT =
      """
      CYPHER 25
      MATCH (p:Proposal {id: $id})
      SET p.carriedOutAt = $at, p.carriedOutBy = $viewer, p.carriedOutReport = $report, p.toCarryOut = NULL
      """;

  private final Graph graph;
  private final ProposalReader proposals;
  private final BylawsVersions bylaws;
  private final ProposalSubjects subjects;

  CarryOuts(
      Graph graph, ProposalReader proposals, BylawsVersions bylaws, ProposalSubjects subjects) {
    this.graph = graph;
    this.proposals = proposals;
    this.bylaws = bylaws;
    this.subjects = subjects;
  }

  /** Which adopted proposal was carried out, and how. */
  record CarryOutProposalInput(String proposal, String report) {}

  /**
   * Records that an adopted proposal was carried out. Of a change of the bylaws this enters the
   * next version, in force from tomorrow; of an exclusion it ends the membership today; of a
   * standard it is in force, changed or repealed from today.
   *
   * @throws Refusal NOT_SIGNED_IN, NOT_FOUND, NOT_ALLOWED, WRONG_STATE also while an earlier change
   *     of the bylaws is not in force yet, INVALID_LENGTH; LAW_FORBIDS, BYLAWS_CONTRADICT with
   *     bylaws that changed since
   */
  Proposal carryOut(CarryOutProposalInput input, Viewer viewer) {
    String id = NodeKind.PROPOSAL.check(input.proposal(), "proposal");
    graph.write(
        Act.of("carryOutProposal", viewer.mustBeSignedIn()),
        transaction -> {
          LockedProposal locked = LockedProposal.lock(transaction, id, viewer);
          locked.mustActForCooperative();
          locked.mustBe(ProposalState.ADOPTED);
          String report = Texts.required(input.report(), LONGEST_REPORT, "report");
          if (locked.proposal().kind() == DecisionKind.BYLAWS) {
            bylaws.amend(
                locked.transaction(),
                locked.proposal().cooperative(),
                locked.proposal().changes(),
                viewer.mustBeSignedIn());
          }
          String membership = locked.proposal().membership();
          if (membership != null) {
            Exclusions.carryOut(
                locked.transaction(),
                locked.proposal().cooperative(),
                membership,
                locked.proposal().title(),
                viewer);
          }
          subjects.carryOut(locked.transaction(), locked.proposal(), viewer);
          locked.run(CARRY_OUT, Map.of("report", report));
          locked.audit(Map.of("carriedOut", Change.to(true)));
          locked.tell(List.of(locked.proposal().author()), NotificationKind.PROPOSAL_CARRIED_OUT);
          return id;
        });
    return proposals.one(id, viewer);
  }
}
