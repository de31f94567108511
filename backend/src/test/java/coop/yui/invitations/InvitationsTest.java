package coop.yui.invitations;

import static coop.yui.invitations.Calls.act;
import static coop.yui.invitations.Calls.awaited;
import static coop.yui.invitations.Calls.call;
import static coop.yui.invitations.Calls.code;
import static coop.yui.invitations.Calls.invitation;
import static coop.yui.invitations.Calls.me;
import static coop.yui.invitations.Calls.representations;
import static coop.yui.invitations.Calls.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import coop.yui.Api;
import coop.yui.PortalTest;
import coop.yui.local.Mailbox.Kept;
import coop.yui.local.TestServers;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** Inviting people by e-mail, with a real Keycloak that makes accounts and sends mails. */
@PortalTest
class InvitationsTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final KeycloakUsers users = new KeycloakUsers();
  private final ConcurrentLinkedQueue<Callable<?>> afterwards = new ConcurrentLinkedQueue<>();
  private final Environment environment;
  private final Api staff;
  private final Api kenji;
  private final Api yuki;
  private final Api maria;
  private final String cooperative;

  InvitationsTest(@Autowired Environment environment) throws IOException, InterruptedException {
    this.environment = environment;
    staff = new Api(environment).withToken("hanako");
    kenji = new Api(environment).withToken("kenji");
    yuki = new Api(environment).withToken("yuki");
    maria = new Api(environment).withToken("maria");
    cooperative = kenji.ownOrganisation();
  }

  @AfterEach
  void everythingIsAsBefore() throws Exception {
    for (Callable<?> each : afterwards) {
      each.call();
    }
    graph(
        "MATCH (i:Invitation) WHERE i.acceptedAt IS NULL AND i.email <> 'natsumi@example.org'"
            + " SET i.withdrawnAt = coalesce(i.withdrawnAt, datetime())",
        Map.of());
    Calls.endRepresentation(staff, cooperative, me(yuki));
  }

  @Test
  void whoHasNoAccountGetsOneAndTwoMails() throws IOException, InterruptedException {
    String email = address("new");
    JsonNode invited =
        act(
            kenji,
            "inviteRepresentative",
            input(
                Map.of(
                    "email", " " + email.toUpperCase(java.util.Locale.ROOT),
                    "role", "会計",
                    "language", "ja",
                    "message", "よろしく <b>お願い</b>します。\n健二")));

    assertThat(invited.get("state").asString()).isEqualTo("PENDING");
    assertThat(invited.get("email").asString()).isEqualTo(email);
    assertThat(invited.at("/organisation/id").asString()).isEqualTo(cooperative);
    List<Kept> mails = mails(email, 2);
    Kept own =
        mails.stream().filter(mail -> mail.subject().contains("招待")).findFirst().orElseThrow();
    assertThat(own.text())
        .contains("小林 健二さんが", "森のしごと舎", "会計", "> よろしく <b>お願い</b>します。", "> 健二")
        .contains("/invitations/" + invited.get("id").asString() + "?language=ja");
    Kept account = mails.stream().filter(mail -> !mail.equals(own)).findFirst().orElseThrow();
    assertThat(account.subject()).isEqualTo("アカウントの更新");
    assertThat(account.text()).contains("/login-actions/action-token?");
    JsonNode user = users.find(email);
    assertThat(user.get("enabled").asBoolean()).isTrue();
    assertThat(user.get("emailVerified").asBoolean()).isFalse();
    assertThat(user.at("/attributes/locale/0").asString()).isEqualTo("ja");
    assertThat(user.get("requiredActions").valueStream().map(JsonNode::asString))
        .containsExactlyInAnyOrder("VERIFY_EMAIL", "UPDATE_PASSWORD", "UPDATE_PROFILE");
    awaitMailState(invited, "SENT");
    // Nobody is sent anything twice, however often the outbox is looked at.
    assertThat(mails(email, 2)).hasSize(2);
  }

  @Test
  void whoHasAnAccountGetsOneMailAndTheInviterSeesNoDifference()
      throws IOException, InterruptedException {
    JsonNode known = invite(kenji, "yuki@example.org");
    JsonNode unknown = invite(kenji, address("unknown"));

    assertThat(withoutOwn(known)).isEqualTo(withoutOwn(unknown));
    awaitMailState(known, "SENT");
    awaitMailState(unknown, "SENT");
    assertThat(
            TestServers.mailbox().mails().stream()
                .filter(mail -> mail.text().contains(known.get("id").asString())))
        .singleElement()
        .satisfies(mail -> assertThat(mail.subject()).startsWith("Invitation to act for"));
    assertThat(withoutOwn(invitation(kenji, known.get("id").asString())))
        .isEqualTo(withoutOwn(invitation(kenji, unknown.get("id").asString())));
  }

  @Test
  void whoAcceptsActsForTheOrganisationAndTheInviterIsTold()
      throws IOException, InterruptedException {
    JsonNode invited = invite(kenji, "yuki@example.org");
    String id = invited.get("id").asString();
    assertThat(awaited(yuki)).contains("AwaitedInvitation", id, "森のしごと舎");
    assertThat(invitation(yuki, id).get("mayAnswer").asBoolean()).isTrue();
    assertThat(invitation(yuki, id).get("mayManage").asBoolean()).isFalse();
    assertThat(invitation(kenji, id).get("mayAnswer").asBoolean()).isFalse();
    assertThat(invitation(kenji, id).get("mayManage").asBoolean()).isTrue();

    JsonNode accepted = act(yuki, "acceptInvitation", Map.of("invitation", id));

    assertThat(accepted.get("state").asString()).isEqualTo("ACCEPTED");
    assertThat(accepted.at("/answeredBy/displayName").asString()).isEqualTo("中村 友希");
    assertThat(representations(staff, cooperative).valueStream())
        .anySatisfy(
            each -> {
              assertThat(each.at("/person/id").asString()).isEqualTo(me(yuki));
              assertThat(each.get("role").asString()).isEqualTo("treasurer");
              assertThat(each.at("/grantedBy/displayName").asString()).isEqualTo("小林 健二");
            });
    assertThat(told(kenji)).contains("INVITATION_ACCEPTED", "中村 友希", cooperative);
    assertThat(awaited(yuki)).doesNotContain(id);
    assertRefused("ACCEPTED", yuki, "acceptInvitation", id);
    assertRefused("ACCEPTED", kenji, "withdrawInvitation", id);
  }

  @Test
  void whoDeclinesSaysWhyAndNothingElseHappens() throws IOException, InterruptedException {
    String id = invite(kenji, "yuki@example.org").get("id").asString();

    JsonNode declined =
        act(yuki, "declineInvitation", Map.of("invitation", id, "reason", "No time."));

    assertThat(declined.get("state").asString()).isEqualTo("DECLINED");
    assertThat(invitation(kenji, id).get("reason").asString()).isEqualTo("No time.");
    assertThat(told(kenji)).contains("INVITATION_DECLINED");
    assertThat(representations(staff, cooperative).toString()).doesNotContain(me(yuki));
    assertRefused("DECLINED", yuki, "acceptInvitation", id);
  }

  @Test
  void anInvitationIsForItsAddressOnly() throws IOException, InterruptedException {
    String id = invite(kenji, "yuki@example.org").get("id").asString();
    Api anybody = new Api(environment);

    assertThat(invitation(maria, id).isNull()).isTrue();
    assertThat(invitation(anybody, id).isNull()).isTrue();
    assertThat(awaited(maria)).doesNotContain(id);
    for (String mutation : List.of("acceptInvitation", "declineInvitation", "withdrawInvitation")) {
      assertThat(code(maria, mutation, Map.of("invitation", id))).isEqualTo("NOT_FOUND");
      assertThat(code(anybody, mutation, Map.of("invitation", id))).isEqualTo("NOT_SIGNED_IN");
    }
    // Those who may read it are not those it was sent to.
    assertThat(code(kenji, "acceptInvitation", Map.of("invitation", id))).isEqualTo("NOT_FOUND");
    assertThat(code(yuki, "withdrawInvitation", Map.of("invitation", id))).isEqualTo("NOT_ALLOWED");
    assertThat(code(yuki, "sendInvitationAgain", Map.of("invitation", id)))
        .isEqualTo("NOT_ALLOWED");
  }

  @Test
  void anAddressThatNobodyProvedIsNotEnough() throws IOException, InterruptedException {
    String email = address("squatter");
    String name = email.substring(0, email.indexOf('@'));
    users.register(name, email);
    Api squatter = new Api(environment).withToken(name);
    String id = invite(kenji, email).get("id").asString();

    assertThat(awaited(squatter)).doesNotContain(id);
    assertThat(invitation(squatter, id).isNull()).isTrue();
    assertThat(code(squatter, "acceptInvitation", Map.of("invitation", id))).isEqualTo("NOT_FOUND");

    // From now on only who reads the mail gets into the account, with a new password.
    mails(email, 2);
    assertThat(users.find(email).get("requiredActions").valueStream().map(JsonNode::asString))
        .contains("VERIFY_EMAIL", "UPDATE_PASSWORD");
    assertThat(users.find(email).get("firstName").asString()).isEqualTo("A");
    assertThatThrownBy(() -> TestServers.token(name)).hasMessageContaining("not fully set up");
  }

  @Test
  void anExpiredInvitationIsRefusedUntilItIsSentAgain() throws IOException, InterruptedException {
    String id = invite(kenji, "yuki@example.org").get("id").asString();
    graph(
        "MATCH (i:Invitation {id: $id}) SET i.expiresAt = datetime() - duration('PT1S')",
        Map.of("id", id));

    assertThat(awaited(yuki)).doesNotContain(id);
    assertRefused("EXPIRED", yuki, "acceptInvitation", id);
    assertRefused("EXPIRED", yuki, "declineInvitation", id);
    JsonNode again = act(kenji, "sendInvitationAgain", Map.of("invitation", id));
    assertThat(again.get("state").asString()).isEqualTo("PENDING");
    awaitMailState(again, "SENT");
    assertThat(act(yuki, "acceptInvitation", Map.of("invitation", id)).get("state").asString())
        .isEqualTo("ACCEPTED");
  }

  @Test
  void aWithdrawnInvitationIsRefused() throws IOException, InterruptedException {
    String id = invite(kenji, "yuki@example.org").get("id").asString();

    assertThat(act(staff, "withdrawInvitation", Map.of("invitation", id)).get("state").asString())
        .isEqualTo("WITHDRAWN");

    assertThat(awaited(yuki)).doesNotContain(id);
    assertRefused("WITHDRAWN", yuki, "acceptInvitation", id);
    assertRefused("WITHDRAWN", kenji, "sendInvitationAgain", id);
    assertThat(invite(kenji, "yuki@example.org").get("id").asString()).isNotEqualTo(id);
  }

  @Test
  void ofTwoWhoAcceptAtOnceOneDoes() throws Exception {
    String id = invite(kenji, "yuki@example.org").get("id").asString();
    List<Callable<String>> tries =
        List.of(
            () -> code(yuki, "acceptInvitation", Map.of("invitation", id)),
            () ->
                code(
                    new Api(environment).withToken("yuki"),
                    "acceptInvitation",
                    Map.of("invitation", id)),
            () -> code(kenji, "withdrawInvitation", Map.of("invitation", id)));
    try (var executor = Executors.newFixedThreadPool(3)) {
      List<String> codes = executor.invokeAll(tries).stream().map(InvitationsTest::result).toList();
      assertThat(codes).containsExactlyInAnyOrder("", "WRONG_STATE", "WRONG_STATE");
    }
    String person = me(yuki);
    long held =
        representations(staff, cooperative)
            .valueStream()
            .filter(each -> each.toString().contains(person))
            .count();
    assertThat(held)
        .isEqualTo(invitation(staff, id).get("state").asString().equals("ACCEPTED") ? 1 : 0);
  }

  @Test
  void whoLostHerPostInvitesNoMore() throws IOException, InterruptedException {
    act(
        staff,
        "grantRepresentation",
        Map.of("email", "maria@example.org", "organisation", cooperative));
    afterwards.add(
        () -> {
          Calls.endRepresentation(staff, cooperative, me(maria));
          return true;
        });
    String id = invite(maria, "yuki@example.org").get("id").asString();
    Calls.endRepresentation(staff, cooperative, me(maria));

    assertThat(awaited(yuki)).doesNotContain(id);
    assertRefused("LAPSED", yuki, "acceptInvitation", id);
    assertThat(code(maria, "inviteRepresentative", input(Map.of("email", address("late")))))
        .isEqualTo("NOT_ALLOWED");
    assertThat(code(maria, "withdrawInvitation", Map.of("invitation", id))).isEqualTo("NOT_FOUND");

    JsonNode again = act(kenji, "sendInvitationAgain", Map.of("invitation", id));

    assertThat(again.at("/invitedBy/displayName").asString()).isEqualTo("小林 健二");
    act(yuki, "acceptInvitation", Map.of("invitation", id));
  }

  @ParameterizedTest
  @CsvSource({
    "email, nobody, INVALID_VALUE",
    "email, '', INVALID_LENGTH",
    "email, 'a@example.org\r\nBcc: b@example.org', INVALID_VALUE",
    "email, 'a@example.org,b@example.org', INVALID_VALUE",
    "role, 'chair\r\nBcc: b@example.org', INVALID_VALUE",
    "language, 'not a language', INVALID_VALUE"
  })
  void whatCouldMisuseMailsIsRefused(String field, String value, String code)
      throws IOException, InterruptedException {
    assertThat(code(kenji, "inviteRepresentative", input(Map.of(field, value)))).isEqualTo(code);
  }

  @Test
  void aMessageHasItsLength() throws IOException, InterruptedException {
    assertThat(code(kenji, "inviteRepresentative", input(Map.of("message", "あ".repeat(1001)))))
        .isEqualTo("INVALID_LENGTH");
    JsonNode longest =
        act(kenji, "inviteRepresentative", input(Map.of("message", "あ".repeat(1000))));
    assertThat(longest.get("message").asString()).hasSize(1000);
  }

  @Test
  void oneAddressIsInvitedOnceAtATimeAndOneKeyInvitesOnce()
      throws IOException, InterruptedException {
    Map<String, Object> input = input(Map.of("email", address("twice"), "requestKey", "twice"));
    JsonNode first = act(kenji, "inviteRepresentative", input);

    assertThat(act(kenji, "inviteRepresentative", input).get("id")).isEqualTo(first.get("id"));
    JsonNode refused =
        call(staff, "inviteRepresentative", input(Map.of("email", first.get("email").asString())));
    assertThat(refused.at("/errors/0/extensions/code").asString()).isEqualTo("ALREADY_SO");
    assertThat(refused.at("/errors/0/message").asString()).contains("invited already");
  }

  @Test
  void aDayHasFiftyInvitationsAndAnInvitationFiveSendings()
      throws IOException, InterruptedException {
    String id = invite(kenji, address("often")).get("id").asString();
    for (int i = 0; i < 4; i++) {
      act(kenji, "sendInvitationAgain", Map.of("invitation", id));
    }
    assertThat(code(kenji, "sendInvitationAgain", Map.of("invitation", id))).isEqualTo("TOO_MANY");
    afterwards.add(
        () -> {
          graph("MATCH (m:Mail {about: 'filling'}) DELETE m", Map.of());
          return true;
        });
    graph(
        """
        UNWIND range(1, 50) AS i
        CREATE (:Mail {id: 'filling-' + i, kind: 'INVITATION', about: 'filling', by: $by, state: 'SENT',
          failures: 0, createdAt: datetime(), nextAt: datetime()})
        """,
        Map.of("by", me(kenji)));

    JsonNode refused = call(kenji, "inviteRepresentative", input(Map.of("email", address("many"))));

    assertThat(refused.at("/errors/0/extensions/code").asString()).isEqualTo("TOO_MANY");
    assertThat(refused.at("/errors/0/message").asString()).contains("50 invitations");
    assertThat(code(staff, "inviteRepresentative", input(Map.of("email", address("many")))))
        .isEmpty();
  }

  @Test
  void whoIsInvitedToAPrivateOrganisationSeesItWhileTheInvitationWaits()
      throws IOException, InterruptedException {
    String hidden =
        staff
            .call(
                """
                mutation { registerOrganisation(input: {requestKey: "private-for-invitations",
                  kind: WORKER_COOPERATIVE, name: "Hidden hands", visibility: PRIVATE}) { id } }
                """,
                Map.of())
            .at("/data/registerOrganisation/id")
            .asString();
    afterwards.add(
        () -> {
          Calls.endRepresentation(staff, hidden, me(yuki));
          return true;
        });
    String id =
        act(
                staff,
                "inviteRepresentative",
                input(Map.of("organisation", hidden, "email", "yuki@example.org")))
            .get("id")
            .asString();

    assertThat(awaited(yuki)).contains("Hidden hands").doesNotContain("errors");
    assertThat(invitation(yuki, id).at("/organisation/id").asString()).isEqualTo(hidden);
    act(staff, "withdrawInvitation", Map.of("invitation", id));
    assertThat(invitation(yuki, id).get("organisation").isNull()).isTrue();
    assertThat(invitation(yuki, id).get("organisationName").asString()).isEqualTo("Hidden hands");
  }

  @Test
  void theListIsForThoseWhoMayInvite() throws IOException, InterruptedException {
    String list =
        """
        query($organisation: ID!, $open: Boolean!) {
          invitations(organisation: $organisation, open: $open, first: 50) { nodes { id state email } }
        }
        """;
    String id = invite(kenji, address("listed")).get("id").asString();
    Map<String, Object> open = Map.of("organisation", cooperative, "open", true);

    for (Api reader : List.of(staff, kenji)) {
      assertThat(reader.call(list, open).toString()).contains(id);
    }
    for (Api reader : List.of(maria, yuki, new Api(environment))) {
      JsonNode answer = reader.call(list, open);
      assertThat(answer.at("/data/invitations").isNull()).isTrue();
      assertThat(answer.has("errors")).isFalse();
    }
    act(kenji, "withdrawInvitation", Map.of("invitation", id));
    assertThat(kenji.call(list, open).toString()).doesNotContain(id);
    assertThat(kenji.call(list, Map.of("organisation", cooperative, "open", false)).toString())
        .contains(id);
  }

  private JsonNode invite(Api inviter, String email) throws IOException, InterruptedException {
    return act(inviter, "inviteRepresentative", input(Map.of("email", email, "role", "treasurer")));
  }

  private Map<String, Object> input(Map<String, ?> some) {
    Map<String, Object> input = new HashMap<>();
    input.put("organisation", cooperative);
    input.put("email", address("somebody"));
    input.put("language", "en");
    input.putAll(some);
    return input;
  }

  private static String address(String name) {
    return name + "-" + Long.toString(System.nanoTime(), 36) + "@example.org";
  }

  private static void assertRefused(String state, Api caller, String mutation, String id)
      throws IOException, InterruptedException {
    JsonNode answer = call(caller, mutation, Map.of("invitation", id));
    assertThat(answer.at("/errors/0/extensions/code").asString("")).isEqualTo("WRONG_STATE");
    assertThat(answer.at("/errors/0/extensions/state").asString()).isEqualTo(state);
  }

  /** What does not depend on whom the invitation is for and when it was made. */
  private static Map<String, String> withoutOwn(JsonNode invitation) {
    Map<String, String> fields = new HashMap<>();
    invitation
        .properties()
        .forEach(field -> fields.put(field.getKey(), field.getValue().toString()));
    List.of("id", "email", "sentAt", "expiresAt").forEach(fields::remove);
    return fields;
  }

  private void awaitMailState(JsonNode invitation, String state) {
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                invitation(staff, invitation.get("id").asString())
                    .get("mailState")
                    .asString()
                    .equals(state));
  }

  private static List<Kept> mails(String email, int count) {
    return await()
        .atMost(PATIENCE)
        .until(
            () ->
                TestServers.mailbox().mails().stream()
                    .filter(mail -> mail.to().equals(email))
                    .toList(),
            found -> found.size() >= count);
  }

  private static String result(Future<String> future) {
    try {
      return future.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void graph(String cypher, Map<String, Object> parameters) {
    try (var driver = TestServers.neo4j().driver()) {
      driver.executableQuery(cypher).withParameters(parameters).execute();
    }
  }
}
