package coop.yui.invitations;

import coop.yui.identity.Viewer;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * That a person was asked by e-mail to represent an organisation.
 *
 * @param organisation the organisation's id
 * @param invitedBy the id of who stands for it
 * @param answeredBy the id of who accepted or declined
 */
public record Invitation(
    String id,
    String organisation,
    String organisationName,
    String email,
    @Nullable String role,
    String language,
    @Nullable String message,
    InvitationState state,
    String invitedBy,
    OffsetDateTime createdAt,
    OffsetDateTime sentAt,
    OffsetDateTime expiresAt,
    @Nullable OffsetDateTime answeredAt,
    @Nullable String answeredBy,
    @Nullable String reason) {

  boolean isFor(Viewer viewer) {
    return email.equals(viewer.verifiedEmail());
  }

  /** Whether the viewer may accept or decline it now. */
  boolean mayBeAnsweredBy(Viewer viewer) {
    return state == InvitationState.PENDING && isFor(viewer);
  }

  /** Whether the viewer may withdraw it or send it again now. */
  boolean mayBeManagedBy(Viewer viewer) {
    boolean isOpen =
        switch (state) {
          case PENDING, EXPIRED, LAPSED -> true;
          case ACCEPTED, DECLINED, WITHDRAWN -> false;
        };
    return isOpen && (viewer.isStaff() || viewer.isRepresentativeOf(organisation));
  }
}
