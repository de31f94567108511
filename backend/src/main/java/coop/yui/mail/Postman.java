package coop.yui.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Hands letters to the mail server ({@code spring.mail.*}). */
@Component
public class Postman {

  private final ObjectProvider<JavaMailSender> server;
  private final MailProperties properties;

  Postman(ObjectProvider<JavaMailSender> server, MailProperties properties) {
    this.server = server;
    this.properties = properties;
  }

  /** Whether a mail server is set, so that letters can be sent at all. */
  public boolean hasServer() {
    return server.getIfAvailable() != null;
  }

  /**
   * Sends a letter.
   *
   * @param mail the mail's id; the same gives the same Message-ID, so that a mailbox recognises a
   *     mail that came twice
   * @throws UndeliverableException when the server refuses the address for good
   */
  public void send(String mail, Letter letter) {
    JavaMailSender sender = server.getIfAvailable();
    if (sender == null) {
      throw new IllegalStateException("no mail server is set (spring.mail.host)");
    }
    try {
      sender.send(message(sender.createMimeMessage(), mail, letter));
    } catch (AddressException e) {
      throw new UndeliverableException(e);
    } catch (MessagingException e) {
      throw new MailPreparationException(e);
    } catch (MailSendException e) {
      throw isRefusedForGood(e) ? new UndeliverableException(e) : e;
    }
  }

  private MimeMessage message(MimeMessage message, String mail, Letter letter)
      throws MessagingException {
    MimeMessageHelper parts = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
    InternetAddress from = new InternetAddress(properties.from());
    parts.setFrom(from);
    // Not strictly: addresses with two dots in a row exist, and were checked when they came in.
    parts.setTo(new InternetAddress(letter.to(), false));
    parts.setSubject(letter.headline());
    parts.setText(letter.plain(), letter.html());
    message.setHeader("Content-Language", letter.language().toLanguageTag());
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setHeader(
        "Message-ID", "<%s%s>".formatted(mail, from.getAddress().replaceFirst("^[^@]*", "")));
    return message;
  }

  private static boolean isRefusedForGood(MailSendException failure) {
    return failure.getFailedMessages().values().stream()
        .anyMatch(
            each ->
                each instanceof SendFailedException refused
                    && refused.getInvalidAddresses() != null
                    && refused.getInvalidAddresses().length > 0);
  }
}
