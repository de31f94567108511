package coop.yui.standards;

import coop.yui.bylaws.DecisionKind;
import coop.yui.decisions.ProposalSubject;
import coop.yui.graph.NodeKind;
import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.graph.Transaction;
import coop.yui.graph.Transaction.Change;
import coop.yui.identity.Viewer;
import coop.yui.network.Days;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * How a decision brings, changes or repeals a standard: only so, and from the day it is carried
 * out.
 */
@Component
class StandardDecisions implements ProposalSubject {

  private static final String LOCK =
      """
      CYPHER 25
      MATCH (s:Standard {id: $subject})
      WHERE s.cooperative = $cooperative
      SET s.lock = randomUUID()
      WITH s
      RETURN s.repealedOn IS NOT NULL AS isRepealed
      """;
  private static final String ENTER =
      """
      CYPHER 25
      CREATE (:Standard {id: $subject, createdAt: $at, cooperative: $cooperative, name: $name, text: $text, version: 1,
        inForceOn: $today, decidedBy: $proposal})
      """;
  private static final String REPLACE =
      """
      CYPHER 25
      MATCH (s:Standard {id: $subject})
      CREATE (s)-[:REPLACED]->(:StandardVersion {version: s.version, name: s.name, text: s.text, inForceOn: s.inForceOn,
        until: $today, decidedBy: s.decidedBy})
      SET s.version = s.version + 1, s.name = $name, s.text = $text, s.inForceOn = $today, s.decidedBy = $proposal
      """;
  private static final String REPEAL =
      """
      CYPHER 25
      MATCH (s:Standard {id: $subject})
      SET s.repealedOn = $today, s.repealedBy = $proposal
      """;

  @Override
  public DecisionKind decision() {
    return DecisionKind.STANDARD;
  }

  @Override
  public void mustBePossible(Transaction transaction, Proposed proposed) {
    String standard = proposed.subject();
    if (standard == null) {
      if (proposed.isRepeal()) {
        throw new Refusal(RefusalCode.INVALID_VALUE).field("isRepeal");
      }
      return;
    }
    NodeKind.STANDARD.check(standard, "subject");
    boolean isRepealed =
        transaction
            .one(
                LOCK,
                Map.of("subject", standard, "cooperative", proposed.cooperative()),
                row -> row.get("isRepealed").asBoolean())
            .orElseThrow(() -> new Refusal(RefusalCode.NOT_FOUND).field("subject"));
    if (isRepealed) {
      throw new Refusal(RefusalCode.WRONG_STATE).field("subject").with("standard", "REPEALED");
    }
  }

  @Override
  public void carryOut(Transaction transaction, Proposed proposed, Viewer viewer) {
    mustBePossible(transaction, proposed);
    String former = proposed.subject();
    String standard = former == null ? NodeKind.STANDARD.newId() : former;
    transaction.run(
        statement(proposed),
        Map.of(
            "subject", standard,
            "cooperative", proposed.cooperative(),
            "name", proposed.title(),
            "text", proposed.text(),
            "proposal", proposed.proposal(),
            "today", Days.today(),
            "at", transaction.at()));
    transaction.audit(
        standard,
        List.of(proposed.cooperative()),
        Map.of(
            "standard", Change.to(proposed.title()),
            "isRepealed", Change.to(proposed.isRepeal()),
            "proposal", Change.to(proposed.proposal())));
    transaction.announce(List.of(standard, proposed.cooperative()));
  }

  private static String statement(Proposed proposed) {
    if (proposed.subject() == null) {
      return ENTER;
    }
    return proposed.isRepeal() ? REPEAL : REPLACE;
  }
}
