package coop.yui.local;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Tells the person at the console what is up, where to go, and with which accounts. */
@Component
@ConditionalOnBooleanProperty(LocalServers.KEYCLOAK)
class StartReport implements ApplicationListener<ApplicationReadyEvent> {

  private record Account(String username, String purpose) {}

  private final KeycloakProcess keycloak;
  private final DataFolder data;
  private final JsonMapper json;
  private final boolean demo;
  private final boolean hasMailbox;
  private final boolean isRealmSilent;

  StartReport(KeycloakProcess keycloak, DataFolder data, JsonMapper json, Environment environment) {
    this.keycloak = keycloak;
    this.data = data;
    this.json = json;
    this.demo = environment.getProperty("yui.demo", Boolean.class, true);
    this.hasMailbox = environment.getProperty(LocalServers.MAILBOX, Boolean.class, false);
    this.isRealmSilent = environment.getProperty(LocalServers.SILENT_REALM, Boolean.class, false);
  }

  /** One line for one thing that was started. */
  static void step(String name, Duration took, Object what) {
    System.out.printf("  %-9s %5.1f s   %s%n", name, took.toMillis() / 1000.0, what);
  }

  @Override
  public void onApplicationEvent(ApplicationReadyEvent event) {
    var context = event.getApplicationContext();
    var address = address(context);
    step("Pages", sinceStart(), pages(address));
    Thread.ofVirtual().name("start-report").start(() -> await(context, address));
  }

  private void await(ConfigurableApplicationContext context, String address) {
    try {
      step("Keycloak", keycloak.ready().join(), keycloak.issuer());
    } catch (CompletionException e) {
      giveUp(context, e);
      return;
    }
    welcome(address);
    keycloak.whenLost(log -> System.out.println("Keycloak has ended; its log is " + log));
  }

  private void welcome(String address) {
    System.out.printf(
        "%nYui is up after %.1f s: %s%n%n", sinceStart().toMillis() / 1000.0, address);
    if (demo) {
      System.out.println("Demonstration accounts, password yui-demo:");
      for (var account : accounts()) {
        System.out.printf("  %-8s %s%n", account.username(), account.purpose());
      }
    } else {
      System.out.println("The one account: admin, password yui-local-only until the first log-in.");
    }
    if (hasMailbox) {
      System.out.printf("%nMails go nowhere but to %s/mailbox%n", address);
    }
    if (isRealmSilent) {
      System.out.printf(
          "The Keycloak in %s was made by an earlier version and cannot send mails: who has no"
              + " account yet cannot be invited. Delete the folder to begin anew.%n",
          data);
    }
    System.out.printf("%nLogs: %s (portal.log, keycloak.log, neo4j/logs). ", data);
    System.out.println("Ctrl-C stops everything.");
  }

  private Account[] accounts() {
    try (var file = new ClassPathResource("demo/accounts.json").getInputStream()) {
      return json.readValue(file, Account[].class);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @SuppressWarnings("SystemExitOutsideMain") // Nobody can log in: as good as not started.
  private static void giveUp(ConfigurableApplicationContext context, Throwable failure) {
    if (!context.isActive()) {
      return;
    }
    StartFailure.say(failure);
    System.exit(SpringApplication.exit(context, () -> 1));
  }

  private static String address(ConfigurableApplicationContext context) {
    return "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
  }

  private static String pages(String address) {
    return new ClassPathResource("static/index.html").exists()
        ? address
        : "none were built; the API is at " + address + "/graphql";
  }

  private static Duration sinceStart() {
    return Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime());
  }
}
