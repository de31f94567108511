package coop.yui.statistics;

import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * How many members and jobs an organisation had on a day.
 *
 * @param asOf the day that was counted
 */
record RecordHeadcountInput(
    String requestKey,
    String organisation,
    LocalDate asOf,
    @Nullable Integer memberCount,
    @Nullable Integer jobCount) {

  private static final int MOST = 10_000_000;

  /**
   * Makes sure that the numbers and the day can be.
   *
   * @throws Refusal INVALID_VALUE, INVALID_DAY
   */
  void check() {
    if (memberCount == null && jobCount == null) {
      throw new Refusal(RefusalCode.INVALID_VALUE).field("memberCount").with("countMissing", true);
    }
    checkNumber(memberCount, "memberCount");
    checkNumber(jobCount, "jobCount");
    if (asOf.isAfter(LocalDate.now(ZoneId.systemDefault()))) {
      throw new Refusal(RefusalCode.INVALID_DAY).field("asOf");
    }
  }

  private static void checkNumber(@Nullable Integer number, String field) {
    if (number != null && (number < 0 || number > MOST)) {
      throw new Refusal(RefusalCode.INVALID_VALUE).field(field).with("countedAtMost", MOST);
    }
  }
}
