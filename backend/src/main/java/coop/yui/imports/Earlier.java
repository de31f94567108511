package coop.yui.imports;

import coop.yui.network.OrganisationEntry;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation was before a row was written, so that the row can be taken back.
 *
 * @param writtenAt when the row was written; its last change as long as nobody else changes it
 * @param importedBy the import that spoke of it last
 * @param entry its entry; absent when it was new or stayed as it was
 * @param changedAt when that had been changed last
 */
record Earlier(
    OffsetDateTime writtenAt,
    @Nullable String importedBy,
    @Nullable OrganisationEntry entry,
    @Nullable OffsetDateTime changedAt) {}
