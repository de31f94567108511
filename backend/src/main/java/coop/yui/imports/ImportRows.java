package coop.yui.imports;

import coop.yui.network.Organisations;
import coop.yui.network.Places;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The rows of an import as its mapping reads them, batch by batch, each identifier claimed by its
 * first row.
 */
final class ImportRows implements Closeable {

  private final CsvRows rows;
  private final RowReader reader;
  private final ImportPlanner planner;

  ImportRows(CsvFile file, Mapping mapping, Organisations organisations, Places places)
      throws IOException {
    rows = file.rows();
    reader = new RowReader(mapping, rows.next().cells().size(), new Regions(places.regions()));
    planner = new ImportPlanner(organisations, places);
  }

  /** Reads over the rows up to this one, so that they keep their identifiers. */
  void skip(int lastRow) {
    while (rows.hasNext() && rows.peek().number() <= lastRow) {
      planner.claim(reader.read(rows.next()));
    }
  }

  /** The next rows; empty when there are no more. */
  List<ToldRow> next(int most) {
    List<ToldRow> batch = new ArrayList<>();
    while (rows.hasNext() && batch.size() < most) {
      batch.add(planner.claim(reader.read(rows.next())));
    }
    return batch;
  }

  /** What happens to a batch as the directory is now; may be asked again. */
  List<PlannedRow> plan(List<ToldRow> batch) {
    return plan(batch, Map.of());
  }

  /** The same with what people said of doubtful rows: which organisation they speak of. */
  List<PlannedRow> plan(List<ToldRow> batch, Map<Integer, String> same) {
    return planner.plan(batch, same);
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
