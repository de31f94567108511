package coop.yui.interchange;

import static java.util.stream.Collectors.joining;

import coop.yui.network.Identifier;
import coop.yui.network.LocalisedText;
import coop.yui.web.CsvTable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list as a table: an entry is a line, several values in one cell stand apart by semicolons. */
final class CsvListing<T> implements Listing<T> {

  private final List<Column<T>> columns;
  private final CsvTable table;

  CsvListing(OutputStream out, List<Column<T>> columns) throws IOException {
    this.columns = columns;
    this.table = new CsvTable(out, Column.names(columns));
  }

  @Override
  public void add(T entry) throws IOException {
    List<@Nullable Object> cells = new ArrayList<>();
    for (Column<T> column : columns) {
      cells.add(cell(column.value().apply(entry)));
    }
    table.row(cells);
  }

  @Override
  public void finish() throws IOException {
    table.finish();
  }

  private static @Nullable Object cell(@Nullable Object value) {
    return switch (value) {
      case Collection<?> many ->
          many.stream().map(CsvListing::cell).map(String::valueOf).collect(joining("; "));
      case LocalisedText text -> text.language() + ": " + text.text();
      case Identifier identifier -> identifier.scheme() + ": " + identifier.value();
      case null, default -> value;
    };
  }
}
