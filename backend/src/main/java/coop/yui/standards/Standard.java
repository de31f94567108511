package coop.yui.standards;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A text by which the members of a co-operative work, in force by their decision (clause 1.2.4).
 *
 * @param cooperative the id of the co-operative
 * @param version of name and text, from 1
 * @param inForceOn since when this version is
 * @param repealedOn the day on which it ended; absent while it is in force
 * @param decidedBy the id of the proposal that brought this version
 * @param repealedBy the id of the proposal that ended it; absent while it is in force
 */
record Standard(
    String id,
    String cooperative,
    String name,
    String text,
    int version,
    LocalDate inForceOn,
    @Nullable LocalDate repealedOn,
    String decidedBy,
    @Nullable String repealedBy) {

  /**
   * A version that was replaced.
   *
   * @param until the day on which the next one came into force
   * @param decidedBy the id of the proposal that brought it
   */
  record StandardVersion(
      int version,
      String name,
      String text,
      LocalDate inForceOn,
      LocalDate until,
      String decidedBy) {}
}
