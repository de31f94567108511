package coop.yui.statistics;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * How many members and jobs an organisation had on one day; of the two one at least is known.
 *
 * @param asOf the day that was counted
 * @param recordedAt when it was recorded, or corrected last
 */
record Headcount(
    String id,
    String organisationId,
    LocalDate asOf,
    @Nullable Integer memberCount,
    @Nullable Integer jobCount,
    OffsetDateTime recordedAt) {}
