package coop.yui.identity;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A short message to one person about something that happened.
 *
 * @param by the id of who caused it; absent when it was the portal
 * @param about the id of what it is about
 */
public record Notification(
    String id,
    NotificationKind kind,
    OffsetDateTime at,
    @Nullable OffsetDateTime readAt,
    @Nullable String by,
    String about) {}
