package coop.yui.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

class LocalServersTest {

  @Configuration(proxyBeanMethods = false)
  static class Nothing {}

  private final ApplicationContextRunner portal =
      new ApplicationContextRunner()
          .withUserConfiguration(Nothing.class)
          .withInitializer(new LocalServers());

  @Test
  void nothingNamedMeansBothAreBroughtAlong() {
    portal
        .withPropertyValues("yui.keycloak.home=anywhere", "yui.keycloak.port=8099")
        .run(
            context -> {
              assertThat(context.getEnvironment().getProperty(LocalServers.NEO4J))
                  .isEqualTo("true");
              assertThat(context.getEnvironment().getProperty(LocalServers.KEYCLOAK))
                  .isEqualTo("true");
              assertThat(context.getEnvironment().getProperty("yui.keycloak.issuer"))
                  .isEqualTo("http://localhost:8099/realms/yui");
            });
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {"-, -, true", "false, -, false", "true, -, true", "-, bolt://elsewhere, -"})
  void theDemonstrationComesWithTheGraphThatIsBroughtAlongUnlessItIsRefused(
      @Nullable String asked, @Nullable String neo4j, @Nullable String decided) {
    portal
        .withPropertyValues("yui.keycloak.home=anywhere", "yui.keycloak.port=8099")
        .withPropertyValues(asked == null ? "other=1" : "yui.demo=" + asked)
        .withPropertyValues(neo4j == null ? "other=1" : "spring.neo4j.uri=" + neo4j)
        .run(
            context ->
                assertThat(context.getEnvironment().getProperty("yui.demo")).isEqualTo(decided));
  }

  @Test
  void portZeroMeansAnyFreeOne() {
    portal
        .withPropertyValues("yui.keycloak.home=anywhere", "yui.keycloak.port=0")
        .run(
            context ->
                assertThat(
                        context.getEnvironment().getProperty("yui.keycloak.port", Integer.class, 0))
                    .isGreaterThan(1023));
  }

  @Test
  void mailsStayOnThisMachineUnlessAMailServerIsNamed() {
    var here = portal.withPropertyValues("yui.keycloak.home=anywhere", "yui.keycloak.port=8099");
    here.run(
        context -> {
          var environment = context.getEnvironment();
          assertThat(environment.getProperty(LocalServers.MAILBOX)).isEqualTo("true");
          assertThat(environment.getProperty("spring.mail.host")).isEqualTo("127.0.0.1");
          assertThat(environment.getProperty("spring.mail.port", Integer.class, 0))
              .isGreaterThan(1023);
        });
    here.withPropertyValues("spring.mail.host=mail.example.org")
        .run(
            context ->
                assertThat(context.getEnvironment().containsProperty(LocalServers.MAILBOX))
                    .isFalse());
  }

  @Test
  void theMailboxKeepsThePortThatTheRealmKnows(@TempDir Path data) throws IOException {
    var here =
        portal.withPropertyValues(
            "yui.keycloak.home=anywhere", "yui.keycloak.port=8099", "yui.data=" + data);
    here.run(
        context ->
            assertThat(context.getEnvironment().getProperty(LocalServers.SILENT_REALM))
                .isEqualTo("false"));
    Files.createDirectories(data.resolve("keycloak/h2"));
    here.run(
        context ->
            assertThat(context.getEnvironment().getProperty(LocalServers.SILENT_REALM))
                .as("a realm made before there was a mailbox")
                .isEqualTo("true"));
    Files.writeString(data.resolve("mailbox-port"), "8025");
    here.run(
        context -> {
          assertThat(context.getEnvironment().getProperty("spring.mail.port")).isEqualTo("8025");
          assertThat(context.getEnvironment().getProperty(LocalServers.SILENT_REALM))
              .isEqualTo("false");
        });
  }

  @Test
  void namedServersAreUsed() {
    portal
        .withPropertyValues(
            "NEO4J_URI=neo4j://graph.example.org",
            "NEO4J_PASSWORD=secret",
            "yui.keycloak.issuer=https://id.example.org/realms/yui")
        .run(
            context -> {
              var environment = context.getEnvironment();
              assertThat(environment.getProperty("spring.neo4j.uri"))
                  .isEqualTo("neo4j://graph.example.org");
              assertThat(environment.getProperty("spring.neo4j.authentication.username"))
                  .isEqualTo("neo4j");
              assertThat(environment.getProperty("spring.neo4j.authentication.password"))
                  .isEqualTo("secret");
              assertThat(environment.containsProperty(LocalServers.NEO4J)).isFalse();
              assertThat(environment.containsProperty(LocalServers.KEYCLOAK)).isFalse();
              assertThat(environment.containsProperty(LocalServers.MAILBOX)).isFalse();
              assertThat(environment.containsProperty("yui.keycloak.pages-secret")).isFalse();
            });
  }
}
