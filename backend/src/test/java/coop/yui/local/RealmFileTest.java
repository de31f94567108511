package coop.yui.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the realm must not lose: Keycloak ships with most of it off. */
class RealmFileTest {

  private static final JsonNode REALM = read("yui-realm.json");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "revokeRefreshToken",
        "bruteForceProtected",
        "eventsEnabled",
        "adminEventsEnabled",
        "internationalizationEnabled",
        "registrationAllowed",
        "loginWithEmailAllowed"
      })
  void isOn(String setting) {
    assertThat(REALM.path(setting).asBoolean(false)).isTrue();
  }

  @Test
  void aRefreshTokenIsGoodForOneUse() {
    assertThat(REALM.path("refreshTokenMaxReuse").asInt(-1)).isZero();
  }

  @Test
  void accessTokensLiveFiveMinutesAtMost() {
    assertThat(REALM.path("accessTokenLifespan").asInt(0)).isBetween(60, 300);
    assertThat(REALM.path("clients"))
        .noneMatch(client -> client.path("attributes").has("access.token.lifespan"));
  }

  @Test
  void eventsAreForgottenInTime() {
    assertThat(REALM.path("eventsExpiration").asLong(0)).isPositive();
    assertThat(REALM.path("attributes").path("adminEventsExpiration").asLong(0)).isPositive();
  }

  @Test
  void bothLanguagesAreOffered() {
    assertThat(REALM.path("supportedLocales").valueStream().map(JsonNode::asString))
        .containsExactlyInAnyOrder("en", "ja");
  }

  @Test
  void pagesUseTheCodeFlowWithProofKeyAndNothingElse() {
    var pages = client("yui-pages");
    assertThat(pages.path("publicClient").asBoolean()).isFalse();
    assertThat(pages.path("standardFlowEnabled").asBoolean()).isTrue();
    assertThat(pages.path("attributes").path("pkce.code.challenge.method").asString())
        .isEqualTo("S256");
    for (var flow :
        new String[] {
          "implicitFlowEnabled", "directAccessGrantsEnabled", "serviceAccountsEnabled"
        }) {
      assertThat(pages.path(flow).asBoolean(true)).as(flow).isFalse();
    }
    assertThat(pages.path("redirectUris").valueStream().map(JsonNode::asString))
        .noneMatch(address -> address.contains("*"));
  }

  @Test
  void aLogOutIsToldToThePortalWhereTheSessionIs() {
    assertThat(client("yui-pages").path("attributes").path("backchannel.logout.url").asString())
        .isEqualTo(
            "${YUI_PAGES_URL:http://${application.session.host}}/logout/connect/back-channel/yui");
  }

  @Test
  void tokensOfProgramsAreMadeForTheApi() {
    assertThat(client("yui-programs").path("protocolMappers"))
        .anyMatch(
            mapper ->
                mapper
                    .path("config")
                    .path("included.custom.audience")
                    .asString()
                    .equals("yui-api"));
  }

  @Test
  void theServiceAccountMayOnlyLookAfterAccounts() {
    assertThat(REALM.path("users")).hasSize(1);
    assertThat(
            REALM
                .path("users")
                .get(0)
                .path("clientRoles")
                .path("realm-management")
                .valueStream()
                .map(JsonNode::asString))
        .containsExactlyInAnyOrder("manage-users", "view-users", "query-users");
  }

  @Test
  void demonstrationDataKnowsTheSubjectOfEachAccount() throws IOException {
    var users = read("yui-demo-users-0.json").path("users");
    JsonNode accounts;
    try (var file = new ClassPathResource("demo/accounts.json").getInputStream()) {
      accounts = new JsonMapper().readTree(file);
    }
    assertThat(pairs(accounts, "subject")).containsExactlyElementsOf(pairs(users, "id").toList());
    assertThat(users.valueStream().map(user -> UUID.fromString(user.path("id").asString())))
        .doesNotHaveDuplicates();
  }

  @Test
  void withoutTheDemonstrationThereIsOneAdministrator() {
    var users = read("yui-administrator-users-0.json").path("users");
    assertThat(users).hasSize(1);
    assertThat(users.get(0).path("realmRoles").valueStream().map(JsonNode::asString))
        .contains("administrator");
    // Keycloak does not ask for a new password because the first is temporary: it must be told to.
    assertThat(users.get(0).path("requiredActions").valueStream().map(JsonNode::asString))
        .contains("UPDATE_PASSWORD");
  }

  private static Stream<String> pairs(JsonNode people, String id) {
    return people
        .valueStream()
        .map(person -> person.path("username").asString() + " " + person.path(id).asString());
  }

  private static JsonNode client(String name) {
    return REALM
        .path("clients")
        .valueStream()
        .filter(client -> client.path("clientId").asString().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static JsonNode read(String file) {
    return new JsonMapper()
        .readTree(Path.of(System.getProperty("yui.root", ".."), "infra/keycloak", file));
  }
}
