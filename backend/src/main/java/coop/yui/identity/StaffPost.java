package coop.yui.identity;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * That a person works for a federation, for a time.
 *
 * @param person her id
 * @param federation the federation's id
 */
public record StaffPost(
    String id,
    String person,
    String federation,
    OffsetDateTime since,
    @Nullable OffsetDateTime until) {}
