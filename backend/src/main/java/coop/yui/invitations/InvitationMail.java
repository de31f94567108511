package coop.yui.invitations;

import coop.yui.graph.Messages;
import coop.yui.invitations.Invitations.Sendable;
import coop.yui.mail.Letter;
import coop.yui.mail.Letter.Paragraph;
import coop.yui.mail.MailKind;
import coop.yui.mail.PortalAddress;
import coop.yui.mail.Postman;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The mail in which a person is invited, in her language: {@code invitations/mail_en.properties}
 * and {@code mail_ja.properties}.
 */
@Component
class InvitationMail implements MailKind {

  static final String NAME = "INVITATION";

  private final Messages texts = new Messages("invitations/mail");
  private final Invitations invitations;
  private final Postman postman;
  private final PortalAddress portal;

  InvitationMail(Invitations invitations, Postman postman, PortalAddress portal) {
    this.invitations = invitations;
    this.postman = postman;
    this.portal = portal;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean send(String mail, String about) {
    Sendable sendable = invitations.toBeSent(about).orElse(null);
    if (sendable == null || sendable.invitation().state() != InvitationState.PENDING) {
      return false;
    }
    postman.send(mail, letter(sendable));
    return true;
  }

  /** The language of an invitation's mails: Japanese, or English for all others. */
  static Locale languageOf(Invitation invitation) {
    return Messages.language(invitation.language());
  }

  /** What the mail says. */
  Letter letter(Sendable sendable) {
    Invitation invitation = sendable.invitation();
    Locale language = languageOf(invitation);
    Map<String, Object> gaps =
        Map.of(
            "inviter", sendable.inviter(),
            "organisation", invitation.organisationName(),
            "role", invitation.role() == null ? "" : invitation.role(),
            "day", day(invitation, language),
            "hours", KeycloakAccounts.LINK_VALID.toHours());
    List<Paragraph> paragraphs = new ArrayList<>();
    paragraphs.add(Paragraph.text(say("greeting", gaps, language)));
    paragraphs.add(
        Paragraph.text(say(invitation.role() == null ? "who" : "whoAs", gaps, language)));
    if (invitation.message() != null) {
      paragraphs.add(Paragraph.text(say("message", gaps, language)));
      paragraphs.add(Paragraph.quote(invitation.message()));
    }
    String address =
        portal.of("/invitations/" + invitation.id() + "?language=" + language.getLanguage());
    paragraphs.add(Paragraph.link(say("open", gaps, language), address));
    for (String further : List.of("account", "until", "unexpected")) {
      paragraphs.add(Paragraph.text(say(further, gaps, language)));
    }
    return new Letter(invitation.email(), language, say("subject", gaps, language), paragraphs);
  }

  private String say(String key, Map<String, Object> gaps, Locale language) {
    return texts.say(key, gaps, language);
  }

  private static String day(Invitation invitation, Locale language) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
        .withLocale(language)
        .format(invitation.expiresAt().atZoneSameInstant(ZoneId.systemDefault()));
  }
}
