package coop.yui.graph;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One act: who, when, what.
 *
 * @param person who did it; absent when the portal itself did
 * @param act the name of the mutation
 * @param subject the id of what it was done to
 * @param organisations the ids of the organisations whose history shows it
 * @param changes names of fields with values before and after, as JSON text
 * @param sealNumber the seal that covers it; absent until sealed
 */
public record AuditEntry(
    String id,
    OffsetDateTime at,
    @Nullable String person,
    String act,
    String subject,
    List<String> organisations,
    String changes,
    @Nullable Integer sealNumber) {

  /** The hash of everything the entry says; what a seal is made of. */
  String hash() {
    return Checksums.sha256(
        String.join(
            "\u001f",
            id,
            at.toInstant().toString(),
            String.valueOf(person),
            act,
            subject,
            String.join(",", organisations),
            changes));
  }
}
