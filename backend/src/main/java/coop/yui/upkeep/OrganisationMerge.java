package coop.yui.upkeep;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * That two entries of one organisation were merged.
 *
 * @param by the id of who merged them
 * @param keptId the id of the entry that was kept
 * @param mergedName what the entry was called that was merged into it
 * @param isUndoable whether it still stands and the kept entry was not merged itself since
 * @param undoneBy the id of who undid it
 */
record OrganisationMerge(
    String id,
    OffsetDateTime at,
    String by,
    String keptId,
    String mergedName,
    boolean isUndoable,
    @Nullable OffsetDateTime undoneAt,
    @Nullable String undoneBy) {}
