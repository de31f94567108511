package coop.yui.work;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file of work.
 *
 * @param rows in order
 * @param isRecorded whether they were recorded
 */
record WorkFile(List<WorkFileRow> rows, boolean isRecorded) {

  /** Keeps its own list. */
  WorkFile {
    rows = List.copyOf(rows);
  }

  /** What stands against a row. */
  enum WorkFileProblem {
    UNKNOWN_MEMBER,
    OTHER_MEMBER,
    NOT_A_MEMBER_THEN,
    INVALID_DAY,
    INVALID_HOURS,
    FULL_DAY,
    INVALID_TASK,
    CLOSED_YEAR,
    ALREADY_RECORDED
  }

  /**
   * A row of the file.
   *
   * @param line in which line, from 1
   * @param person the id of who worked; absent when that is not known
   * @param day absent when it cannot be read
   * @param hundredths of an hour; absent when they cannot be read
   * @param problem absent when nothing stands against it
   */
  record WorkFileRow(
      int line,
      @Nullable String person,
      @Nullable LocalDate day,
      @Nullable Integer hundredths,
      String task,
      @Nullable String team,
      @Nullable WorkFileProblem problem) {

    /** How many hours. */
    public @Nullable BigDecimal hours() {
      return hundredths == null ? null : Hours.read(hundredths);
    }

    WorkFileRow with(WorkFileProblem found) {
      return new WorkFileRow(line, person, day, hundredths, task, team, found);
    }
  }

  /** How many rows have a problem. */
  public int problems() {
    return (int) rows.stream().filter(row -> row.problem() != null).count();
  }

  /** Hours of the rows without a problem together. */
  public BigDecimal hours() {
    return Hours.read(
        rows.stream()
            .filter(row -> row.problem() == null)
            .map(WorkFileRow::hundredths)
            .filter(Objects::nonNull)
            .mapToLong(Integer::longValue)
            .sum());
  }
}
