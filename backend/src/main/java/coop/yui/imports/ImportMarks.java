package coop.yui.imports;

import coop.yui.graph.Transaction;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which import spoke of an organisation last, and which one brought a place along. */
final class ImportMarks {

  private static final String MARK =
      """
      CYPHER 25
      UNWIND $ids AS id
      MATCH (o:Organisation {id: id})
      SET o.lock = $at
      WITH o, o.importedBy AS earlier
      SET o.importedBy = $import
      RETURN o.id AS id, earlier
      """;
  private static final String MARK_PLACES =
      """
      CYPHER 25
      UNWIND $codes AS code
      MATCH (place:Place {code: code})
      SET place.importedBy = $import
      """;
  private static final String MARKED_LATER =
      """
      CYPHER 25
      UNWIND $ids AS id
      MATCH (o:Organisation {id: id})
      MATCH (later:DirectoryImport {id: o.importedBy})
      WHERE later.id <> $import AND later.state <> 'UNDONE'
      RETURN o.id AS id
      """;
  private static final String MARK_BACK =
      """
      CYPHER 25
      UNWIND $rows AS row
      MATCH (o:Organisation {id: row.id})
      WHERE o.importedBy = $import
      SET o.importedBy = row.earlier
      """;

  /** Places around others are free once those are gone. */
  private static final String TAKE_PLACES_AWAY =
      """
      CYPHER 25
      MATCH (place:Place {importedBy: $import})
      USING INDEX place:Place(importedBy)
      SET place.lock = $at
      WITH place
      WHERE NOT EXISTS { (place)<--() }
      DETACH DELETE place
      RETURN count(*) AS taken
      """;

  private ImportMarks() {}

  /**
   * Takes the locks of organisations, in one order for everybody, and notes that the import spoke
   * of them; gives the import that did so before, where there was one.
   */
  static Map<String, String> mark(
      Transaction transaction, String importId, Collection<String> organisations) {
    Map<String, String> earlier = new HashMap<>();
    transaction
        .run(
            MARK,
            Map.of(
                "ids", organisations.stream().sorted().toList(),
                "at", transaction.at(),
                "import", importId),
            row -> Map.entry(row.get("id").asString(), row.get("earlier").asString("")))
        .stream()
        .filter(mark -> !mark.getValue().isEmpty())
        .forEach(mark -> earlier.put(mark.getKey(), mark.getValue()));
    return earlier;
  }

  /** Notes that the import brought these places along. */
  static void markPlaces(Transaction transaction, String importId, Collection<String> codes) {
    transaction.run(MARK_PLACES, Map.of("import", importId, "codes", codes));
  }

  /** Those of which another import that stands spoke later. */
  static List<String> markedLater(
      Transaction transaction, String importId, Collection<String> organisations) {
    return transaction.run(
        MARKED_LATER,
        Map.of("ids", organisations, "import", importId),
        row -> row.get("id").asString());
  }

  /** Puts the marks back that this import made. */
  static void markBack(Transaction transaction, String importId, List<ReportLine> lines) {
    List<Map<String, @Nullable Object>> rows =
        lines.stream()
            .map(
                line -> {
                  Map<String, @Nullable Object> row = new HashMap<>();
                  row.put("id", line.organisation());
                  row.put("earlier", line.earlier() == null ? null : line.earlier().importedBy());
                  return row;
                })
            .toList();
    transaction.run(MARK_BACK, Map.of("rows", rows, "import", importId));
  }

  /** Takes away the places that the import brought along and that nobody uses. */
  static void takePlacesAway(Transaction transaction, String importId) {
    Map<String, Object> parameters = Map.of("import", importId, "at", transaction.at());
    int taken = 1;
    while (taken > 0) {
      taken =
          transaction.one(TAKE_PLACES_AWAY, parameters, row -> row.get("taken").asInt()).orElse(0);
    }
  }
}
