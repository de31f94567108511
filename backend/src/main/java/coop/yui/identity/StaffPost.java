package coop.yui.identity;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * That a person works for a federation, for a time.
 *
 * @param person her id
 * @param federation the federation's id
 * @param appointedBy the id of who appointed her; absent when it came with the start of the portal
 * @param endedBy the id of who ended it; absent while it goes on
 */
public record StaffPost(
    String id,
    String person,
    String federation,
    OffsetDateTime since,
    @Nullable OffsetDateTime until,
    @Nullable String appointedBy,
    @Nullable String endedBy) {}
