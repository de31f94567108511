package coop.yui.local;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.HtmlUtils;

/** Shows the local mailbox to whoever sits at this machine. */
@Controller
@ConditionalOnBooleanProperty(LocalServers.MAILBOX)
class MailboxController {

  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]+");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneId.systemDefault());

  private final Mailbox mailbox;

  MailboxController(Mailbox mailbox) {
    this.mailbox = mailbox;
  }

  @GetMapping(path = "/mailbox", produces = MediaType.TEXT_HTML_VALUE)
  ResponseEntity<String> mails(HttpServletRequest request) throws UnknownHostException {
    if (!InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress()) {
      return ResponseEntity.notFound().build();
    }
    var mails = mailbox.mails();
    var list =
        mails.isEmpty()
            ? "<p>No mail yet. <span lang=\"ja\">まだメールはありません。</span></p>"
            : mails.stream().map(MailboxController::article).collect(Collectors.joining("\n"));
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(page(list));
  }

  private static String article(Mailbox.Kept mail) {
    var text =
        ADDRESS
            .matcher(HtmlUtils.htmlEscape(mail.text(), "UTF-8"))
            .replaceAll(found -> "<a href=\"$0\">$0</a>");
    return """
    <article><h2>%s</h2>
    <p>To <span lang="ja">宛先</span>: %s · %s</p>
    <pre>%s</pre></article>\
    """
        .formatted(
            HtmlUtils.htmlEscape(mail.subject(), "UTF-8"),
            HtmlUtils.htmlEscape(mail.to(), "UTF-8"),
            TIME.format(mail.at()),
            text);
  }

  private static String page(String list) {
    return """
    <!doctype html>
    <html lang="en"><head><meta charset="utf-8"><title>Mailbox</title>
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <style>
      :root { color-scheme: light dark }
      body { font: 1rem/1.6 system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem }
      article { border-top: 1px solid; padding: 1rem 0 } h2 { margin: 0; font-size: 1.2rem }
      pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit }
    </style></head>
    <body><main><h1>Mailbox <span lang="ja">メールボックス</span></h1>
    <p>Mails that this portal and its Keycloak sent; they left this machine for nobody.
    <span lang="ja">このポータルとKeycloakが送ったメールです。外へは送られていません。</span></p>
    %s
    </main></body></html>
    """
        .formatted(list);
  }
}
