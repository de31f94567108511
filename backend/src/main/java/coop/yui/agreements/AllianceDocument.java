package coop.yui.agreements;

import coop.yui.identity.Viewer;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A paper that belongs to an alliance.
 *
 * @param alliance the alliance's id
 * @param size bytes
 * @param sha256 of its bytes, in hexadecimal
 * @param addedBy the id of the person
 * @param addedFor the id of the party, whether or not the viewer may see it
 * @param removedBy the id of the person
 */
record AllianceDocument(
    String id,
    String alliance,
    String name,
    String mediaType,
    int size,
    String sha256,
    OffsetDateTime addedAt,
    String addedBy,
    String addedFor,
    @Nullable OffsetDateTime removedAt,
    @Nullable String removedBy,
    @Nullable String removalReason) {

  /** Whether the viewer may take its content away. */
  boolean isRemovableBy(Viewer viewer) {
    return removedAt == null && viewer.isRepresentativeOf(addedFor);
  }
}
