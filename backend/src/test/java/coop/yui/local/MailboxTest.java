package coop.yui.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.mail.MessagingException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.diagnostics.FailureAnalyzedException;
import org.springframework.http.HttpStatus;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.mock.web.MockHttpServletRequest;

class MailboxTest {

  @TempDir Path folder;

  private final int port = Ports.free();

  @Test
  void itKeepsWhatIsSentTheLatestFirstAlsoForTheNextStart() throws Exception {
    try (var data = DataFolder.open(folder)) {
      try (var mailbox = Mailbox.start(data, port)) {
        assertThat(mailbox.mails()).isEmpty();
        send("First", "One\nhttps://example.org/a?b=1&c=2", "<p>One</p>");
        send("二つめ", "本文です。", "<p>本文です。</p>");

        assertThat(mailbox.mails())
            .extracting(Mailbox.Kept::subject)
            .containsExactly("二つめ", "First");
        assertThat(mailbox.mails().getFirst().to()).isEqualTo("natsumi@example.org");
        assertThat(mailbox.mails().getFirst().text()).isEqualToIgnoringNewLines("本文です。");
      }
      try (var mailbox = Mailbox.start(data, port)) {
        assertThat(mailbox.mails()).hasSize(2);
      }
    }
  }

  @Test
  void aTakenPortIsSaidInOneSentence() throws Exception {
    try (var data = DataFolder.open(folder);
        var first = Mailbox.start(data, port)) {
      assertThat(first.port()).isEqualTo(port);
      assertThatExceptionOfType(FailureAnalyzedException.class)
          .isThrownBy(() -> Mailbox.start(data, port))
          .withMessageContaining("which the local mailbox needs, is taken");
    }
  }

  @Test
  void itsPageShowsLinksAndNoMarkupOfTheMailAndIsForThisMachineOnly() throws Exception {
    try (var data = DataFolder.open(folder);
        var mailbox = Mailbox.start(data, port)) {
      send("<script>", "<b>One</b> https://example.org/a?b=1&c=2 end", "<p>One</p>");
      var page = new MailboxController(mailbox);

      assertThat(ask(page, "127.0.0.1"))
          .contains("&lt;script&gt;", "&lt;b&gt;One&lt;/b&gt;")
          .contains(
              "<a href=\"https://example.org/a?b=1&amp;c=2\">https://example.org/a?b=1&amp;c=2</a>")
          .contains("natsumi@example.org");
      assertThat(ask(page, "::1")).contains("natsumi@example.org");
      assertThat(page.mails(from("192.0.2.7")).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    }
  }

  private static String ask(MailboxController page, String address) throws UnknownHostException {
    return String.valueOf(page.mails(from(address)).getBody());
  }

  private static MockHttpServletRequest from(String address) {
    var request = new MockHttpServletRequest();
    request.setRemoteAddr(address);
    return request;
  }

  private void send(String subject, String plain, String html) throws MessagingException {
    var sender = new JavaMailSenderImpl();
    sender.setHost("127.0.0.1");
    sender.setPort(port);
    var message = sender.createMimeMessage();
    var parts = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
    parts.setFrom("yui@localhost");
    parts.setTo("natsumi@example.org");
    parts.setSubject(subject);
    parts.setText(plain, html);
    sender.send(message);
  }
}
