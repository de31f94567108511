package coop.yui.distribution;

import coop.yui.bylaws.DecisionKind;
import coop.yui.decisions.ProposalSubject;
import coop.yui.distribution.FiscalYear.DistributionPlan;
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
 * How a decision adopts a plan for sharing out a result (clause 2.3.2): exactly what the members
 * had before them, and only as long as nothing it was reckoned from has changed.
 */
@Component
class DistributionDecisions implements ProposalSubject {

  private static final String LOCK =
      """
      CYPHER 25
      MATCH (f:FiscalYear {id: $subject})
      WHERE f.cooperative = $cooperative
      SET f.lock = randomUUID()
      """;
  private static final String READ =
      """
      CYPHER 25
      MATCH (f:FiscalYear {id: $subject})
      WHERE f.cooperative = $cooperative
      """
          + FiscalYears.RETURN;
  private static final String ADOPT =
      """
      CYPHER 25
      MATCH (f:FiscalYear {id: $subject})
      SET f.adoptedOn = $today, f.decidedBy = $proposal
      """;

  private final SharedResults results;

  DistributionDecisions(SharedResults results) {
    this.results = results;
  }

  @Override
  public DecisionKind decision() {
    return DecisionKind.DISTRIBUTION;
  }

  @Override
  public void mustBePossible(Transaction transaction, Proposed proposed) {
    if (proposed.isRepeal()) {
      throw new Refusal(RefusalCode.INVALID_VALUE).field("isRepeal");
    }
    if (proposed.subject() == null) {
      throw SharedResults.refused("NO_YEAR");
    }
    mustStand(transaction, proposed, FiscalYearState.PLANNED);
  }

  private FiscalYear mustStand(
      Transaction transaction, Proposed proposed, FiscalYearState... states) {
    FiscalYear year = locked(transaction, proposed);
    DistributionPlan plan = year.plan();
    if (plan == null || !List.of(states).contains(year.state())) {
      throw SharedResults.refused(year.state().name());
    }
    SharedResult result = results.wished(transaction, year, plan.wishes());
    if (!result.hash().filter(plan.hash()::equals).isPresent()
        || !Words.text(result).equals(proposed.text())) {
      throw SharedResults.refused("ANOTHER_TEXT");
    }
    List<DistributionInputKind> changes = results.changedSince(transaction, year, plan);
    if (!changes.isEmpty()) {
      throw SharedResults.refused(changes.getFirst().name() + "_CHANGED");
    }
    return year;
  }

  private static FiscalYear locked(Transaction transaction, Proposed proposed) {
    Map<String, Object> parameters =
        Map.of(
            "subject", NodeKind.FISCALYEAR.check(String.valueOf(proposed.subject()), "subject"),
            "cooperative", proposed.cooperative());
    transaction.run(LOCK, parameters);
    return transaction
        .one(READ, parameters, FiscalYears::read)
        .orElseThrow(() -> new Refusal(RefusalCode.NOT_FOUND).field("subject"));
  }

  @Override
  public void carryOut(Transaction transaction, Proposed proposed, Viewer viewer) {
    FiscalYear year =
        mustStand(transaction, proposed, FiscalYearState.PLANNED, FiscalYearState.DECIDING);
    transaction.run(
        ADOPT,
        Map.of(
            "subject", year.id(),
            "today", Days.today(),
            "proposal", proposed.proposal()));
    transaction.audit(
        year.id(), List.of(year.cooperative()), Map.of("adopted", Change.to(proposed.proposal())));
    transaction.announce(List.of(year.id(), year.cooperative()));
  }
}
