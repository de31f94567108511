package coop.yui.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalyzedException;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.ClassUtils;
import org.springframework.util.StringUtils;

/**
 * Decides, before anything else is set up, which servers the portal has to bring itself, and
 * publishes where the identity provider will answer ({@code yui.keycloak.issuer}).
 */
class LocalServers
    implements ApplicationContextInitializer<ConfigurableApplicationContext>, Ordered {

  /** Published as true when the portal brings its own graph database. */
  static final String NEO4J = "yui.local.neo4j";

  /** Published as true when the portal brings its own identity provider. */
  static final String KEYCLOAK = "yui.local.keycloak";

  /** Published as true when the portal brings a mailbox of its own, to which Keycloak sends too. */
  static final String MAILBOX = "yui.local.mailbox";

  /**
   * Published as true when the realm of the data folder was made by a version whose Keycloak sent
   * no mails: it does not know the mailbox.
   */
  static final String SILENT_REALM = "yui.local.silent-realm";

  private static final String ISSUER = "yui.keycloak.issuer";
  private static final String LOCAL_SECRET = "yui-local-only";

  @Override
  public int getOrder() {
    // Other initialisers, those of tests included, may name servers that already run.
    return LOWEST_PRECEDENCE;
  }

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    var environment = context.getEnvironment();
    StartFailure.quieten();
    var published = new HashMap<String, Object>();
    chooseGraph(environment, published);
    chooseIdentityProvider(environment, published);
    environment.getPropertySources().addFirst(new MapPropertySource("localServers", published));
  }

  private static void chooseGraph(
      ConfigurableEnvironment environment, Map<String, Object> published) {
    if (text(environment, "spring.neo4j.uri") != null) {
      return;
    }
    var uri = text(environment, "NEO4J_URI");
    if (uri != null) {
      published.put("spring.neo4j.uri", uri);
      published.put(
          "spring.neo4j.authentication.username",
          environment.getProperty("NEO4J_USERNAME", "neo4j"));
      published.put(
          "spring.neo4j.authentication.password", environment.getProperty("NEO4J_PASSWORD", ""));
      return;
    }
    if (!ClassUtils.isPresent("org.neo4j.dbms.api.DatabaseManagementServiceBuilder", null)) {
      throw new FailureAnalyzedException(
          "No graph database is named, and this form of the portal brings none",
          "set NEO4J_URI, NEO4J_USERNAME and NEO4J_PASSWORD");
    }
    published.put(NEO4J, true);
    if (text(environment, "yui.demo") == null) {
      published.put("yui.demo", true);
    }
  }

  private static void chooseIdentityProvider(
      ConfigurableEnvironment environment, Map<String, Object> published) {
    if (text(environment, ISSUER) != null) {
      return;
    }
    if (text(environment, "yui.keycloak.home") == null) {
      throw new FailureAnalyzedException(
          "No identity provider is named, and this form of the portal brings none",
          "set YUI_KEYCLOAK_ISSUER to the address of a Keycloak realm");
    }
    var asked = environment.getProperty("yui.keycloak.port", Integer.class, 8081);
    var port = asked == 0 ? Ports.free() : asked;
    published.put("yui.keycloak.port", port);
    published.put(ISSUER, "http://localhost:%d/realms/yui".formatted(port));
    for (var secret : new String[] {"yui.keycloak.pages-secret", "yui.keycloak.admin-secret"}) {
      if (text(environment, secret) == null) {
        published.put(secret, LOCAL_SECRET);
      }
    }
    published.put(KEYCLOAK, true);
    chooseMailServer(environment, published);
  }

  /** Only for the Keycloak that is brought along: another one sends its mails where it wants. */
  private static void chooseMailServer(
      ConfigurableEnvironment environment, Map<String, Object> published) {
    if (text(environment, "spring.mail.host") != null) {
      return;
    }
    var data = Path.of(environment.getProperty("yui.data", ".yui"));
    published.put(MAILBOX, true);
    published.put("spring.mail.host", "127.0.0.1");
    published.put("spring.mail.port", mailboxPort(data.resolve("mailbox-port")));
    published.put(
        SILENT_REALM,
        Files.exists(data.resolve("keycloak/h2")) && Files.notExists(data.resolve("mailbox-port")));
  }

  private static int mailboxPort(Path file) {
    try {
      return Files.exists(file) ? Integer.parseInt(Files.readString(file).strip()) : Ports.free();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static @Nullable String text(Environment environment, String name) {
    var value = environment.getProperty(name);
    return StringUtils.hasText(value) ? value : null;
  }
}
