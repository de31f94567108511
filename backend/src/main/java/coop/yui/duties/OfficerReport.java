package coop.yui.duties;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Something the officers put before the members.
 *
 * @param cooperative the id of the co-operative
 * @param day the day that counts
 * @param publishedBy the id of the person
 * @param readers how many members said that they have read it
 * @param openQuestions how many wait for an answer
 */
record OfficerReport(
    String id,
    String cooperative,
    DutyKind kind,
    String title,
    String text,
    LocalDate day,
    String publishedBy,
    OffsetDateTime publishedAt,
    int readers,
    boolean hasViewerRead,
    int openQuestions) {

  /**
   * What a member asked.
   *
   * @param askedBy the id of the person
   * @param answeredBy the id of the person; absent like the answer
   */
  record ReportQuestion(
      String id,
      String askedBy,
      OffsetDateTime askedAt,
      String text,
      @Nullable String answer,
      @Nullable String answeredBy,
      @Nullable OffsetDateTime answeredAt) {}
}
