package coop.yui.reminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import coop.yui.Api;
import coop.yui.PortalTest;
import coop.yui.graph.Messages;
import coop.yui.local.Mailbox.Kept;
import coop.yui.local.TestServers;
import coop.yui.mail.Letter;
import java.io.IOException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** What waits for people reaches them by mail, as often as they chose. */
@PortalTest
class RemindersTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
  private final Digests digests;
  private final DigestMail mail;
  private final Api emma;
  private final Api kenji;
  private final String emmaId;
  private final String kenjiId;

  RemindersTest(
      @Autowired Environment environment, @Autowired Digests digests, @Autowired DigestMail mail)
      throws IOException, InterruptedException {
    this.digests = digests;
    this.mail = mail;
    emma = new Api(environment).withToken("emma");
    kenji = new Api(environment).withToken("kenji");
    emmaId = me(emma);
    kenjiId = me(kenji);
  }

  /** Nobody but Emma and Kenji, so that tests of other mails find what they expect. */
  @BeforeEach
  void onlyThese() {
    await().atMost(PATIENCE).until(() -> asked("WAITING") + asked("SENDING") == 0);
    graph(
        "MATCH (p:Person) SET p.remindersCheckedOn = CASE WHEN p.id IN $ids THEN NULL"
            + " ELSE date() + duration('P30D') END, p.remindedAt = NULL, p.reminderRhythm = NULL",
        Map.of("ids", List.of(emmaId, kenjiId)));
  }

  @AfterEach
  void nobodyHasChosen() {
    graph("MATCH (p:Person) SET p.reminderRhythm = NULL", Map.of());
  }

  @Test
  void whatWaitsIsMailedOnceADayToWhoWantsIt() throws IOException, InterruptedException {
    choose(kenji, "NEVER");
    assertThat(
            kenji
                .call("{ viewer { person { reminderRhythm } } }", Map.of())
                .at("/data/viewer/person/reminderRhythm")
                .asString())
        .isEqualTo("NEVER");
    int before = mails("emma@example.org").size();
    int kenjisBefore = mails("kenji@example.org").size();
    long askedBefore = asked("SENT");
    digests.run(now);
    List<Kept> mails =
        await()
            .atMost(PATIENCE)
            .until(() -> mails("emma@example.org"), found -> found.size() > before);
    assertThat(mails).hasSize(before + 1);
    assertThat(mails.stream().map(Kept::text))
        .anySatisfy(
            text ->
                assertThat(text)
                    .contains("Hello Emma Hargreaves,", "Kestrel Lane", "/profile")
                    .contains("An election waits for you"));
    digests.run(now);
    await().atMost(PATIENCE).until(() -> asked("WAITING") + asked("SENDING") == 0);
    assertThat(asked("SENT")).as("once a day, and to nobody else").isEqualTo(askedBefore + 1);
    assertThat(mails("kenji@example.org")).hasSize(kenjisBefore);
  }

  @Test
  void whatIsNeitherNewNorDueIsNotMailedAgainTheNextDay() {
    graph(
        "MATCH (p:Person {id: $id}) SET p.remindedAt = datetime() + duration('P1D')",
        Map.of("id", emmaId));
    graph("MATCH (p:Person {id: $id}) SET p.reminderRhythm = 'NEVER'", Map.of("id", kenjiId));
    digests.run(now.plusYears(2));
    assertThat(reminded(emmaId)).as("due days have passed, nothing is new").isEqualTo("tomorrow");
  }

  @Test
  void onceAWeekIsOnceAWeek() {
    graph("MATCH (p:Person {id: $id}) SET p.reminderRhythm = 'NEVER'", Map.of("id", kenjiId));
    graph(
        "MATCH (p:Person {id: $id}) SET p.reminderRhythm = 'WEEKLY',"
            + " p.remindedAt = datetime() + duration('P1D')",
        Map.of("id", emmaId));
    digests.run(now.plusDays(6));
    assertThat(reminded(emmaId)).isEqualTo("tomorrow");
    digests.run(now.plusDays(9));
    assertThat(reminded(emmaId)).isEqualTo("today");
  }

  @Test
  void theMailIsInHerLanguage() {
    Letter letter = mail.letter(kenjiId).orElseThrow();
    assertThat(letter.language()).isEqualTo(Locale.JAPANESE);
    assertThat(letter.subject()).contains("あなたの返事を待っていること");
    assertThat(letter.paragraphs().get(2).text()).contains("・", "労働者協同組合森のしごと舎");
    graph("MATCH (p:Person {id: $id}) SET p.reminderRhythm = 'NEVER'", Map.of("id", kenjiId));
    assertThat(mail.letter(kenjiId)).isEmpty();
  }

  @Test
  void everyKindOfDecisionHasItsWords() throws IOException, InterruptedException {
    Messages messages = new Messages("reminders/mail");
    List<String> kinds =
        emma.call("{ __type(name: \"AwaitedDecision\") { possibleTypes { name } } }", Map.of())
            .at("/data/__type/possibleTypes")
            .valueStream()
            .map(type -> type.get("name").asString())
            .toList();
    assertThat(kinds).isNotEmpty();
    for (Locale language : List.of(Locale.ENGLISH, Locale.JAPANESE)) {
      assertThat(kinds)
          .allSatisfy(
              kind ->
                  assertThat(messages.say(kind, Map.of(), language)).as(kind).isNotEqualTo(kind));
    }
  }

  private static String me(Api api) throws IOException, InterruptedException {
    return api.call("{ viewer { person { id } } }", Map.of())
        .at("/data/viewer/person/id")
        .asString();
  }

  private static void choose(Api api, String rhythm) throws IOException, InterruptedException {
    api.call(
        "mutation($input: ChangeProfileInput!) { changeProfile(input: $input) { id } }",
        Map.of("input", Map.of("reminderRhythm", rhythm)));
  }

  private static List<Kept> mails(String email) {
    return TestServers.mailbox().mails().stream().filter(kept -> kept.to().equals(email)).toList();
  }

  /** How many mails of what waits are in a state. */
  private static long asked(String state) {
    return rows(
            "MATCH (m:Mail {kind: 'DIGEST', state: $state}) RETURN m.id AS value",
            Map.of("state", state))
        .count();
  }

  /** Whether she was mailed by what the test did, or as the test had set it before. */
  private static String reminded(String person) {
    return rows(
            "MATCH (p:Person {id: $id}) RETURN CASE WHEN p.remindedAt > datetime() THEN 'tomorrow'"
                + " ELSE 'today' END AS value",
            Map.of("id", person))
        .findFirst()
        .orElseThrow();
  }

  private static void graph(String cypher, Map<String, Object> parameters) {
    try (var driver = TestServers.neo4j().driver()) {
      driver.executableQuery(cypher).withParameters(parameters).execute();
    }
  }

  private static Stream<String> rows(String cypher, Map<String, Object> parameters) {
    try (var driver = TestServers.neo4j().driver()) {
      return driver.executableQuery(cypher).withParameters(parameters).execute().records().stream()
          .map(row -> row.get("value").asString(""));
    }
  }
}
