package coop.yui.invitations;

import coop.yui.identity.Viewer;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * That a person says she represents an organisation and asks to act for it here.
 *
 * @param person her id
 * @param organisation the organisation's id
 * @param reason why, in her own words
 * @param answeredBy the id of who accepted or declined
 * @param answer why it was declined
 */
public record RepresentationClaim(
    String id,
    String person,
    String organisation,
    @Nullable String role,
    String reason,
    ClaimState state,
    OffsetDateTime createdAt,
    @Nullable OffsetDateTime answeredAt,
    @Nullable String answeredBy,
    @Nullable String answer) {

  boolean isBy(Viewer viewer) {
    return person.equals(viewer.person());
  }

  /** Whether the viewer may accept or decline it now. Nobody accepts her own. */
  boolean mayBeAnsweredBy(Viewer viewer) {
    return state == ClaimState.OPEN
        && !isBy(viewer)
        && (viewer.isStaff() || viewer.isRepresentativeOf(organisation));
  }

  /** Whether the viewer may take it back now. */
  boolean mayBeWithdrawnBy(Viewer viewer) {
    return state == ClaimState.OPEN && isBy(viewer);
  }
}
