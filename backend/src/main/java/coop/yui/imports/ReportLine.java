package coop.yui.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a row.
 *
 * @param earlier what the organisation was before; absent for rows left out
 */
record ReportLine(
    int row,
    ImportOutcome outcome,
    @Nullable String organisation,
    List<ImportProblem> problems,
    @Nullable Earlier earlier) {

  /** Whether the row entered or changed an organisation. */
  boolean isWritten() {
    return outcome == ImportOutcome.CREATE || outcome == ImportOutcome.CHANGE;
  }
}
