package coop.yui.imports;

import coop.yui.graph.Act;
import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.graph.Transaction;
import coop.yui.graph.Transaction.Change;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;

/** How far imports were taken back, as the graph knows it. */
@Component
class ImportUndos {

  private static final Set<ImportState> WRITTEN =
      Set.of(ImportState.DONE, ImportState.CANCELLED, ImportState.FAILED, ImportState.UNDO_FAILED);

  private static final String ADVANCE =
      """
      CYPHER 25
      MATCH (i:DirectoryImport {id: $id})
      SET i.takenAway = i.takenAway + $takenAway, i.putBack = i.putBack + $putBack, i.kept = i.kept + $kept,
        i.undoReadEnd = $readEnd, i.undoKeptEnd = $keptEnd
      """;

  private final DirectoryImports imports;

  ImportUndos(DirectoryImports imports) {
    this.imports = imports;
  }

  /**
   * Lets the taking back of an import begin or go on.
   *
   * @param run tells this run from every other
   * @throws Refusal WRONG_STATE when the import wrote nothing, is at work, or was taken back
   */
  void begin(String id, String run, String person) {
    imports.change(
        Act.of("undoImport", person),
        id,
        (transaction, before) -> {
          int written = before.createdCount() + before.changedCount();
          if (!WRITTEN.contains(before.state()) || written == 0) {
            throw new Refusal(RefusalCode.WRONG_STATE)
                .field("import")
                .with("undoOf", before.state().name());
          }
          transaction.audit(
              id, List.of(), Map.of("state", new Change(before.state(), ImportState.UNDOING)));
          Map<String, Object> properties = new HashMap<>();
          if (before.undo() == null) {
            properties.putAll(
                Map.of(
                    "takenAway", 0, "putBack", 0, "kept", 0, "undoReadEnd", 0, "undoKeptEnd", 0));
          }
          properties.put("state", ImportState.UNDOING);
          properties.put("run", run);
          properties.put("undoBeganAt", transaction.at());
          properties.put("undoBeganWith", before.undo() == null ? 0 : before.undo().doneCount());
          properties.put("undoneBy", person);
          return properties;
        });
  }

  /** Another run goes on with what a stop of the portal left in the middle. */
  void takeUp(String id, String run) {
    imports.change(
        Act.of("undoImport", null),
        id,
        (transaction, before) ->
            before.state() == ImportState.UNDOING ? Map.of("run", run) : Map.of());
  }

  /**
   * A batch that is done.
   *
   * @param readEnd where the next line of the import's report begins
   * @param keptEnd where the next line of what is kept begins
   */
  record Batch(int takenAway, int putBack, int kept, long readEnd, long keptEnd) {}

  /** Notes a batch that is done. */
  void advance(Transaction transaction, String id, Batch batch) {
    transaction.run(
        ADVANCE,
        Map.of(
            "id", id,
            "takenAway", batch.takenAway(),
            "putBack", batch.putBack(),
            "kept", batch.kept(),
            "readEnd", batch.readEnd(),
            "keptEnd", batch.keptEnd()));
    transaction.announce(List.of(id));
  }

  /** Ends the taking back of an import, and tells who asked for it. */
  void end(String id, ImportState to) {
    imports.change(
        Act.of("undoImport", null),
        id,
        (transaction, before) -> {
          if (before.state() != ImportState.UNDOING || before.undo() == null) {
            return Map.of();
          }
          if (to == ImportState.UNDONE) {
            ImportMarks.takePlacesAway(transaction, id);
            transaction.audit(
                id, List.of(), Map.of("state", new Change(before.state(), ImportState.UNDONE)));
          }
          DirectoryImports.tell(transaction, before.undo().by(), id);
          return to == ImportState.UNDONE
              ? Map.of("state", to, "undoneAt", transaction.at())
              : Map.of("state", to);
        });
  }

  static @Nullable ImportUndo read(Value i, ImportState state) {
    if (i.get("undoBeganAt").isNull()) {
      return null;
    }
    return new ImportUndo(
        i.get("id").asString(),
        state,
        i.get("created").asInt() + i.get("changed").asInt(),
        i.get("takenAway").asInt(),
        i.get("putBack").asInt(),
        i.get("kept").asInt(),
        i.get("undoBeganAt").asOffsetDateTime(),
        i.get("undoBeganWith").asInt(),
        i.get("undoReadEnd").asLong(),
        i.get("undoKeptEnd").asLong(),
        i.get("undoneBy").asString(),
        i.get("undoneAt").isNull() ? null : i.get("undoneAt").asOffsetDateTime());
  }
}
