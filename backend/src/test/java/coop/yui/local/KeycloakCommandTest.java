package coop.yui.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.diagnostics.FailureAnalyzedException;

class KeycloakCommandTest {

  private static final Path REALM = Path.of(System.getProperty("yui.root", ".."), "infra/keycloak");

  @TempDir Path home;
  @TempDir Path folder;

  @BeforeEach
  void unpack() throws IOException {
    Files.createFile(Files.createDirectories(home.resolve("lib")).resolve("quarkus-run.jar"));
  }

  @ParameterizedTest
  @CsvSource({"true, yui-demo-users-0.json", "false, yui-administrator-users-0.json"})
  void bringsTheAccountsOfTheDemonstrationOrOneAdministrator(boolean demo, String users)
      throws IOException {
    try (var data = DataFolder.open(folder)) {
      var command = KeycloakCommand.prepare(settings(), data, demo);

      assertThat(command.isFirstStart()).isTrue();
      assertThat(data.resolve("keycloak/import/yui-users-0.json"))
          .hasSameTextualContentAs(REALM.resolve(users));
      assertThat(data.resolve("keycloak/import/yui-realm.json"))
          .hasSameTextualContentAs(REALM.resolve("yui-realm.json"));
    }
  }

  @Test
  void saysThatThereIsNoKeycloak() throws IOException {
    Files.delete(home.resolve("lib/quarkus-run.jar"));
    try (var data = DataFolder.open(folder)) {
      assertThatExceptionOfType(FailureAnalyzedException.class)
          .isThrownBy(() -> KeycloakCommand.prepare(settings(), data, true))
          .withMessageContaining("There is no Keycloak in");
    }
  }

  private KeycloakSettings settings() {
    return new KeycloakSettings(
        home,
        REALM,
        1,
        "http://localhost:1/realms/yui",
        "a",
        "b",
        new KeycloakSettings.MailServer("localhost", 25, "yui@localhost", "", ""));
  }
}
