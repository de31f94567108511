package coop.yui.duties;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something the officers owe the members again and again.
 *
 * @param cooperative the id of the co-operative
 * @param months after how many it is due again
 * @param lastReport the id of the last one; absent before the first
 */
record OfficerDuty(
    String cooperative,
    DutyKind kind,
    int months,
    @Nullable String lastReport,
    LocalDate dueOn,
    boolean isOverdue) {}
