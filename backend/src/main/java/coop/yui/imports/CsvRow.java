package coop.yui.imports;

import java.util.List;

/**
 * A row of a file.
 *
 * @param number its place, as a spreadsheet counts: the header is row 1, empty rows count
 * @param cells what stands in it, as it stands
 */
record CsvRow(int number, List<String> cells) {

  boolean isEmpty() {
    return cells.stream().allMatch(String::isBlank);
  }

  /** The cell at this place; empty when the row is too short. */
  String cell(int position) {
    return position < cells.size() ? cells.get(position) : "";
  }
}
