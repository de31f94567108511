package coop.yui.local;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.core.env.Environment;

/**
 * How the portal's own Keycloak runs ({@code yui.keycloak.*}).
 *
 * @param home folder of the unpacked distribution
 * @param realmFolder folder of the realm file and the files of its accounts
 * @param port port on 127.0.0.1
 * @param issuer address of the realm
 * @param pagesSecret secret of the client of the pages, known to this machine only
 * @param adminSecret secret of the service account, known to this machine only
 * @param mail how its realm sends mails
 */
record KeycloakSettings(
    Path home,
    Path realmFolder,
    int port,
    String issuer,
    String pagesSecret,
    String adminSecret,
    MailServer mail) {

  /**
   * A mail server.
   *
   * @param from the sender's address
   */
  record MailServer(String host, int port, String from, String username, String password) {

    static MailServer of(Environment environment) {
      return new MailServer(
          environment.getProperty("spring.mail.host", "localhost"),
          environment.getProperty("spring.mail.port", Integer.class, 25),
          environment.getProperty("yui.mail.from", "yui@localhost"),
          environment.getProperty("spring.mail.username", ""),
          environment.getProperty("spring.mail.password", ""));
    }

    /** The variables that the realm file names. */
    Map<String, String> variables() {
      return Map.of(
          "YUI_SMTP_HOST", host,
          "YUI_SMTP_PORT", String.valueOf(port),
          "YUI_SMTP_FROM", from,
          "YUI_SMTP_AUTH", String.valueOf(!username.isEmpty()),
          "YUI_SMTP_USER", username,
          "YUI_SMTP_PASSWORD", password);
    }
  }

  static KeycloakSettings of(Environment environment) {
    return new KeycloakSettings(
        Path.of(environment.getRequiredProperty("yui.keycloak.home")),
        Path.of(environment.getProperty("yui.keycloak.realm-folder", "infra/keycloak")),
        environment.getRequiredProperty("yui.keycloak.port", Integer.class),
        environment.getRequiredProperty("yui.keycloak.issuer"),
        environment.getRequiredProperty("yui.keycloak.pages-secret"),
        environment.getRequiredProperty("yui.keycloak.admin-secret"),
        MailServer.of(environment));
  }
}
