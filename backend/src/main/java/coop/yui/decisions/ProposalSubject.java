package coop.yui.decisions;

import coop.yui.bylaws.DecisionKind;
import coop.yui.graph.Refusal;
import coop.yui.graph.Transaction;
import coop.yui.identity.Viewer;
import org.jspecify.annotations.Nullable;

/** What decisions of one kind bring about, in the module that knows it. */
public interface ProposalSubject {

  /** Whether the proposal `d` stands still, so that what it is about must too: in Cypher. */
  String FIXES =
      """
      (d.consentUntil IS NOT NULL OR d.toCarryOut IS NOT NULL
        OR EXISTS { MATCH (d)-[:DECIDED_IN]->(box:BallotBox) WHERE box.outcome IS NULL })
      """;

  /** Which kind of decision. */
  DecisionKind decision();

  /**
   * Makes sure that the members can decide so, when it is drafted and again when a vote or the time
   * for objections begins; what it is about is locked until the transaction ends.
   *
   * @throws Refusal INVALID_ID, INVALID_VALUE, NOT_FOUND, WRONG_STATE
   */
  void mustBePossible(Transaction transaction, Proposed proposed);

  /**
   * Does what was decided, for who acts for the co-operative.
   *
   * @throws Refusal as {@link #mustBePossible}
   */
  void carryOut(Transaction transaction, Proposed proposed, Viewer viewer);

  /**
   * What is proposed.
   *
   * @param proposal the id of the proposal
   * @param cooperative the id of the co-operative
   * @param subject the id of what it would change; absent when it would bring something new
   * @param isRepeal whether it would end what it is about
   */
  record Proposed(
      String proposal,
      String cooperative,
      @Nullable String subject,
      boolean isRepeal,
      String title,
      String text) {

    static Proposed of(Proposal proposal) {
      return new Proposed(
          proposal.id(),
          proposal.cooperative(),
          proposal.subject(),
          proposal.isRepeal(),
          proposal.title(),
          proposal.text());
    }
  }
}
