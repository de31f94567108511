package coop.yui.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects the problems of one row. */
final class RowProblems {

  private final int row;
  private final Map<ImportField, String> cells;
  private final List<ImportProblem> problems = new ArrayList<>();

  RowProblems(int row, Map<ImportField, String> cells) {
    this.row = row;
    this.cells = Map.copyOf(cells);
  }

  /** Notes a value that is left out. */
  void add(@Nullable ImportField field, Flaw flaw, Map<String, Object> details) {
    add(field, flaw, false, details);
  }

  /** Notes a value that is left out. */
  void add(ImportField field, Flaw flaw) {
    add(field, flaw, false, Map.of());
  }

  /** Notes why the row is left out. */
  void leaveOut(@Nullable ImportField field, Flaw flaw, Map<String, Object> details) {
    add(field, flaw, true, details);
  }

  boolean leaveRowOut() {
    return problems.stream().anyMatch(ImportProblem::leavesRowOut);
  }

  List<ImportProblem> all() {
    return List.copyOf(problems);
  }

  private void add(
      @Nullable ImportField field, Flaw flaw, boolean leavesRowOut, Map<String, Object> details) {
    String value = field == null ? null : cells.get(field);
    problems.add(
        new ImportProblem(
            row,
            field,
            flaw,
            value == null ? null : ImportProblem.cut(value),
            leavesRowOut,
            details));
  }
}
