package coop.yui.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a row. */
record ReportLine(
    int row, ImportOutcome outcome, @Nullable String organisation, List<ImportProblem> problems) {}
