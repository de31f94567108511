package coop.yui.identity;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * That a person may act for an organisation, for a time.
 *
 * @param person her id
 * @param organisation the organisation's id
 * @param grantedBy the id of who granted it; absent when it came with the start of the portal
 */
public record Representation(
    String id,
    String person,
    String organisation,
    @Nullable String role,
    OffsetDateTime since,
    @Nullable OffsetDateTime until,
    @Nullable String grantedBy) {}
