package coop.yui.imports;

import coop.yui.network.OrganisationKind;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file of organisations on its way into the directory.
 *
 * @param choice the mapping in force, with what the file does not say
 * @param progress how far it is
 * @param by the id of who uploaded it
 * @param source what kind of file it came from
 * @param undo how far it was taken back
 */
public record DirectoryImport(
    String id,
    String fileName,
    ImportState state,
    String encoding,
    String delimiter,
    List<ImportColumn> columns,
    Mapping choice,
    List<ImportRow> preview,
    int rowCount,
    int problemCount,
    int problemTotal,
    int doubtCount,
    int undecidedCount,
    Progress progress,
    String by,
    OffsetDateTime createdAt,
    @Nullable OffsetDateTime finishedAt,
    ImportSource source,
    @Nullable ImportUndo undo) {

  /**
   * How far an import is.
   *
   * @param beganAt when it was last confirmed
   * @param beganWith how many rows were done then
   * @param lastRow the last row that is done
   * @param reportEnd where the next line of the report begins
   * @param confirmedBy the id of who confirmed it
   */
  record Progress(
      int created,
      int changed,
      int unchanged,
      int leftOut,
      @Nullable OffsetDateTime beganAt,
      int beganWith,
      int lastRow,
      long reportEnd,
      @Nullable String confirmedBy) {

    /** Before it was ever confirmed. */
    static final Progress NONE = new Progress(0, 0, 0, 0, null, 0, 1, 0, null);

    int done() {
      return created + changed + unchanged + leftOut;
    }
  }

  /** The format of the file. */
  public ImportFormat format() {
    return source.format();
  }

  /** The sheets of a workbook. */
  public List<String> sheets() {
    return source.sheets();
  }

  /** The sheet that is read. */
  public @Nullable String sheet() {
    return source.sheet();
  }

  /** Which column means what. */
  public List<ColumnMapping> mapping() {
    return choice.columns();
  }

  /** The register that the identifier column speaks of. */
  public @Nullable String identifierScheme() {
    return choice.identifierScheme();
  }

  /** The country of rows that name none. */
  public @Nullable String country() {
    return choice.country();
  }

  /** The kind of rows that name none. */
  public @Nullable OrganisationKind kind() {
    return choice.kind();
  }

  /** How many rows are done. */
  public int doneCount() {
    return progress.done();
  }

  /** How many organisations were entered. */
  public int createdCount() {
    return progress.created();
  }

  /** How many organisations were changed. */
  public int changedCount() {
    return progress.changed();
  }

  /** How many rows told nothing new. */
  public int unchangedCount() {
    return progress.unchanged();
  }

  /** How many rows were left out. */
  public int leftOutCount() {
    return progress.leftOut();
  }

  /** Seconds until it is done, from the speed so far. */
  public @Nullable Integer secondsLeft() {
    return state != ImportState.RUNNING || progress.beganAt() == null
        ? null
        : Pace.secondsLeft(
            progress.beganAt(), progress.done() - progress.beganWith(), rowCount - progress.done());
  }

  /** Where the report can be fetched. */
  public @Nullable String reportPath() {
    boolean hasReport = progress.beganAt() != null && state != ImportState.RUNNING;
    return hasReport ? "/imports/" + id + "/report.csv" : null;
  }
}
