package coop.yui.decisions;

import coop.yui.bylaws.DecisionKind;
import coop.yui.decisions.ProposalSubject.Proposed;
import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.graph.Transaction;
import coop.yui.identity.Viewer;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Finds who knows what decisions of a kind bring about; most are a text and nothing else. */
@Component
class ProposalSubjects {

  private final Map<DecisionKind, ProposalSubject> byDecision = new EnumMap<>(DecisionKind.class);

  ProposalSubjects(List<ProposalSubject> subjects) {
    subjects.forEach(subject -> byDecision.put(subject.decision(), subject));
  }

  /**
   * Makes sure that the members can decide so.
   *
   * @throws Refusal as the subject has it; INVALID_VALUE for a subject of a kind that has none
   */
  void mustBePossible(Transaction transaction, DecisionKind kind, Proposed proposed) {
    ProposalSubject subject = byDecision.get(kind);
    if (subject != null) {
      subject.mustBePossible(transaction, proposed);
    } else if (proposed.subject() != null) {
      throw new Refusal(RefusalCode.INVALID_VALUE).field("subject");
    } else if (proposed.isRepeal()) {
      throw new Refusal(RefusalCode.INVALID_VALUE).field("isRepeal");
    }
  }

  /** Does what was decided, where somebody knows what that is. */
  void carryOut(Transaction transaction, Proposal proposal, Viewer viewer) {
    ProposalSubject subject = byDecision.get(proposal.kind());
    if (subject != null) {
      subject.carryOut(transaction, Proposed.of(proposal), viewer);
    }
  }
}
