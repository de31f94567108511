package coop.yui.local;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;

/** The servers the portal brings when nobody named others. */
@Configuration(proxyBeanMethods = false)
class LocalConfiguration {

  @Bean
  @Lazy
  static DataFolder dataFolder(Environment environment) {
    var folder = DataFolder.open(Path.of(environment.getProperty("yui.data", ".yui")));
    PortalLog.writeTo(folder.resolve("portal.log"));
    return folder;
  }

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnBooleanProperty(LocalServers.KEYCLOAK)
  static class IdentityProvider {

    @Bean
    static KeycloakProcess keycloak(Environment environment, DataFolder data) {
      return KeycloakProcess.start(
          KeycloakSettings.of(environment),
          data,
          environment.getProperty("yui.demo", Boolean.class, true));
    }

    /** Starts Keycloak before all other beans: it takes longest, and they do not wait for it. */
    @Bean
    static BeanFactoryPostProcessor keycloakFirst(Environment environment) {
      return factory -> {
        requirePortalPort(environment);
        factory.getBean(KeycloakProcess.class);
      };
    }

    /** Found out by the web server only when everything else has started. */
    private static void requirePortalPort(Environment environment) {
      var port = environment.getProperty("server.port", Integer.class, 8080);
      if (port > 0) {
        Ports.requireFree(
            port,
            "the portal",
            "stop that program, or choose another port with SERVER_PORT",
            Duration.ofSeconds(2));
      }
    }
  }

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnBooleanProperty(LocalServers.MAILBOX)
  static class MailServer {

    @Bean
    @ConditionalOnMissingBean
    static Mailbox mailbox(Environment environment, DataFolder data) {
      int port = environment.getRequiredProperty("spring.mail.port", Integer.class);
      if (!environment.getRequiredProperty(LocalServers.SILENT_REALM, Boolean.class)) {
        // Keycloak remembers the port from its first start: it stays the same from then on.
        data.keep("mailbox-port", String.valueOf(port));
      }
      return Mailbox.start(data, port);
    }
  }

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnBooleanProperty(LocalServers.NEO4J)
  static class GraphDatabase {

    @Bean
    static EmbeddedNeo4j neo4j(Environment environment, DataFolder data) {
      return EmbeddedNeo4j.start(
          data,
          environment.getProperty("yui.neo4j.port", Integer.class, 0),
          environment.getProperty(
              "yui.neo4j.transaction-timeout", Duration.class, Duration.ofSeconds(30)));
    }
  }
}
