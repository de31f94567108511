package coop.yui.invitations;

import coop.yui.mail.MailKind;
import coop.yui.mail.PortalAddress;
import org.springframework.stereotype.Component;

/**
 * Keycloak's mail to an invited person who has no account with a verified address: there she
 * chooses her password, and by coming to it proves that the address is hers.
 */
@Component
class AccountMail implements MailKind {

  static final String NAME = "ACCOUNT";

  /** A fixed path: Keycloak leads back only to addresses that its realm names. */
  private static final String RETURN = "/invitations";

  private final Invitations invitations;
  private final KeycloakAccounts accounts;
  private final PortalAddress portal;

  AccountMail(Invitations invitations, KeycloakAccounts accounts, PortalAddress portal) {
    this.invitations = invitations;
    this.accounts = accounts;
    this.portal = portal;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean send(String mail, String about) {
    return invitations
        .toBeSent(about)
        .map(Invitations.Sendable::invitation)
        .filter(invitation -> invitation.state() == InvitationState.PENDING)
        .map(
            invitation -> {
              accounts.prepare(
                  invitation.email(),
                  InvitationMail.languageOf(invitation).getLanguage(),
                  portal.of(RETURN));
              return true;
            })
        .orElse(false);
  }
}
