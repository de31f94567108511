package coop.yui.local;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.subethamail.smtp.server.SMTPServer;

/**
 * A mail server of this machine that delivers nothing: it keeps what the portal and Keycloak send,
 * one file for each mail and recipient, for the person at the browser.
 */
public class Mailbox implements AutoCloseable {

  private static final int LONGEST_MAIL = 1024 * 1024;

  private final Path folder;
  private final int port;
  private final SMTPServer server;
  private final AtomicLong last = new AtomicLong();

  private Mailbox(Path folder, int port) {
    this.folder = folder;
    this.port = port;
    this.server =
        SMTPServer.port(port)
            .bindAddress(InetAddress.getLoopbackAddress())
            .maxMessageSize(LONGEST_MAIL)
            .messageHandler((context, from, to, mail) -> keep(to, mail))
            .build();
  }

  /** A mail as it arrived. */
  public record Kept(String to, String subject, Instant at, String text) {}

  /** Starts the server; mails lie in a folder of the data. */
  static Mailbox start(DataFolder data, int port) {
    Ports.requireFree(
        port,
        "the local mailbox",
        "stop that program, or begin anew with another data folder (YUI_DATA)",
        Duration.ofSeconds(3));
    try {
      var folder = Files.createDirectories(data.resolve("mailbox"));
      var mailbox = new Mailbox(folder, port);
      mailbox.server.start();
      return mailbox;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The port at which it takes mails. */
  public int port() {
    return port;
  }

  /** The mails, the latest first. */
  public List<Kept> mails() {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".eml"))
          .sorted(Comparator.reverseOrder())
          .map(Mailbox::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void keep(String to, byte[] mail) {
    // Names in the order of arrival, also for two mails of the same moment.
    var now = Instant.now();
    var name = last.updateAndGet(before -> Math.max(before + 1, now.toEpochMilli()));
    try {
      var unfinished = Files.createTempFile(folder, "mail", null);
      Files.writeString(unfinished, "X-Envelope-To: " + to.replaceAll("[\\r\\n]", "") + "\r\n");
      Files.write(unfinished, mail, StandardOpenOption.APPEND);
      Files.move(unfinished, folder.resolve("%015d.eml".formatted(name)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Kept read(Path file) {
    try (InputStream content = Files.newInputStream(file)) {
      var message = new MimeMessage(Session.getInstance(new Properties()), content);
      var subject = message.getSubject();
      return new Kept(
          message.getHeader("X-Envelope-To", null),
          subject == null ? "" : subject,
          Instant.ofEpochMilli(Long.parseLong(file.getFileName().toString().replace(".eml", ""))),
          text(message));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (MessagingException e) {
      throw new IllegalStateException(file + " is no mail", e);
    }
  }

  /** The first part of plain text. */
  private static String text(Part part) throws MessagingException, IOException {
    if (part.isMimeType("text/plain")) {
      return String.valueOf(part.getContent());
    }
    if (part.getContent() instanceof Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        var found = text(parts.getBodyPart(i));
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return "";
  }

  @Override
  public void close() {
    server.stop();
  }
}
