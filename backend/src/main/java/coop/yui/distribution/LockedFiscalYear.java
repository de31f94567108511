package coop.yui.distribution;

import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.graph.Transaction;
import coop.yui.graph.Transaction.Change;
import coop.yui.identity.Representations;
import coop.yui.identity.Viewer;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A fiscal year within an act. It is locked before it is read, so that acts on one year happen one
 * after the other.
 */
record LockedFiscalYear(Transaction transaction, FiscalYear year, Viewer viewer) {

  private static final Set<FiscalYearState> CHANGEABLE =
      EnumSet.of(FiscalYearState.OPEN, FiscalYearState.FIGURES, FiscalYearState.PLANNED);

  /** For whoever fills a graph. */
  static final String ANY =
      """
      CYPHER 25
      MATCH (f:FiscalYear {id: $id})
      """
          + FiscalYears.RETURN;

  private static final String LOCK =
      """
      CYPHER 25
      MATCH (f:FiscalYear {id: $id})
      WHERE f.cooperative IN $represents OR f.cooperative IN $memberOf
      SET f.lock = randomUUID()
      """;
  private static final String READ =
      """
      CYPHER 25
      MATCH (f:FiscalYear {id: $id})
      WHERE f.cooperative IN $represents OR f.cooperative IN $memberOf
      """
          + FiscalYears.RETURN;

  /**
   * Takes the lock and reads, for who acts for the co-operative at this moment.
   *
   * @throws Refusal NOT_FOUND, NOT_ALLOWED, WRONG_STATE when a decision about it is under way or
   *     was carried out
   */
  static LockedFiscalYear toChange(Transaction transaction, String id, Viewer viewer) {
    Map<String, @Nullable Object> parameters = viewer.parameters(Map.of("id", id));
    transaction.run(LOCK, parameters);
    FiscalYear year =
        transaction
            .one(READ, parameters, FiscalYears::read)
            .orElseThrow(() -> new Refusal(RefusalCode.NOT_FOUND).field("fiscalYear"));
    Representations.mustActFor(transaction, year.cooperative(), viewer);
    if (!CHANGEABLE.contains(year.state())) {
      throw SharedResults.refused(year.state().name());
    }
    return new LockedFiscalYear(transaction, year, viewer);
  }

  /** Runs a statement with the year's id, the viewer and the time. */
  void run(String statement, Map<String, ?> others) {
    Map<String, @Nullable Object> parameters = new HashMap<>(others);
    parameters.put("id", year.id());
    parameters.put("viewer", viewer.person());
    parameters.put("at", transaction.at());
    transaction.run(statement, parameters);
  }

  /** Leaves an audit entry and tells those who follow. */
  void audit(Map<String, Change> changes) {
    transaction.audit(year.id(), List.of(year.cooperative()), changes);
    transaction.announce(List.of(year.id(), year.cooperative()));
  }
}
