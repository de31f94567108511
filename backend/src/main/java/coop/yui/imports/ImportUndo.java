package coop.yui.imports;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * How far the taking back of an import is.
 *
 * @param totalCount how many organisations the import entered or changed
 * @param beganAt when somebody asked for it last
 * @param beganWith how many were looked at then
 * @param readEnd where the next line of the import's report begins
 * @param keptEnd where the next line of what is kept begins
 * @param by the id of who asked for it
 */
public record ImportUndo(
    String importId,
    ImportState state,
    int totalCount,
    int takenAwayCount,
    int putBackCount,
    int keptCount,
    OffsetDateTime beganAt,
    int beganWith,
    long readEnd,
    long keptEnd,
    String by,
    @Nullable OffsetDateTime finishedAt) {

  /** How many were looked at. */
  public int doneCount() {
    return takenAwayCount + putBackCount + keptCount;
  }

  /** Seconds until it is done, from the speed so far. */
  public @Nullable Integer secondsLeft() {
    return state == ImportState.UNDOING
        ? Pace.secondsLeft(beganAt, doneCount() - beganWith, totalCount - doneCount())
        : null;
  }

  /** Where the report can be fetched. */
  public @Nullable String reportPath() {
    return state == ImportState.UNDOING ? null : "/imports/" + importId + "/undo.csv";
  }
}
