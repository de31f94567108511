package coop.yui.assemblies;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * That somebody's vote in an assembly was given to another.
 *
 * @param giver the id of whose vote it is
 * @param holder the id of who votes for her
 * @param endedAt when it was taken or given back; absent while it holds
 * @param isDeclined whether it was given back
 */
record Proxy(
    String id,
    String giver,
    String holder,
    OffsetDateTime givenAt,
    @Nullable OffsetDateTime endedAt,
    boolean isDeclined) {}
