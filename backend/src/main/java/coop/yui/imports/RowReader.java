package coop.yui.imports;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Reads rows as a mapping says. It knows nothing of the directory but its regions. */
final class RowReader {

  private final Mapping mapping;
  private final int columns;
  private final Regions regions;
  private final Map<ImportField, Integer> positions = new EnumMap<>(ImportField.class);

  RowReader(Mapping mapping, int columns, Regions regions) {
    this.mapping = mapping;
    this.columns = columns;
    this.regions = regions;
    mapping.columns().forEach(column -> positions.put(column.field(), column.position()));
  }

  /** What the row tells, and what is wrong with it. */
  ToldRow read(CsvRow row) {
    Map<ImportField, String> cells = new EnumMap<>(ImportField.class);
    positions.forEach(
        (field, position) -> {
          String cell = row.cell(position);
          if (!cell.isBlank()) {
            cells.put(field, cell.strip());
          }
        });
    RowProblems problems = new RowProblems(row.number(), cells);
    checkWidth(row, problems);
    if (problems.leaveRowOut()) {
      return new ToldRow(
          row.number(), List.of(), null, false, null, List.of(), null, List.of(), problems.all());
    }
    return new RowReading(mapping, regions, cells, problems).told(row.number());
  }

  private void checkWidth(CsvRow row, RowProblems problems) {
    int found = row.cells().size();
    boolean isTooWide = row.cells().stream().skip(columns).anyMatch(cell -> !cell.isBlank());
    Map<String, Object> details = Map.of("found", found, "expected", columns);
    if (isTooWide) {
      problems.leaveOut(null, Flaw.CELLS_TOO_MANY, details);
    } else if (found < columns) {
      problems.add(null, Flaw.CELLS_TOO_FEW, details);
    }
  }
}
