package coop.yui.reviews;

import coop.yui.network.Days;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that shall become better.
 *
 * @param review the id of the review it was agreed in
 * @param cooperative the id of the co-operative
 * @param isAgreed whether the review is concluded
 * @param owner the id of the member who sees to it
 * @param outcome what came of it; absent before
 */
record Improvement(
    String id,
    String review,
    String cooperative,
    boolean isAgreed,
    String text,
    String owner,
    LocalDate dueOn,
    @Nullable LocalDate finishedOn,
    @Nullable String outcome,
    List<Postponement> postponements) {

  /** Whether the day has passed and it is not done. */
  public boolean isOverdue() {
    return finishedOn == null && dueOn.isBefore(Days.today());
  }

  /**
   * That it was put off or given to somebody else.
   *
   * @param formerOwner the id of the person
   * @param by the id of the person
   */
  record Postponement(
      LocalDate formerDueOn, String formerOwner, String reason, String by, OffsetDateTime at) {}
}
