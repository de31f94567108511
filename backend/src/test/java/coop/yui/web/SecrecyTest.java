package coop.yui.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;
import static org.awaitility.Awaitility.await;

import coop.yui.Api;
import coop.yui.PortalTest;
import coop.yui.network.TestNetwork;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * An organisation that is kept from somebody leaves no trace for her: every answer she gets is the
 * same before it is entered, while it has links of all kinds, and for ids that never were.
 */
@PortalTest
class SecrecyTest {

  private static final String NAME = "Verborgenheit";

  private static final List<Caller> ALL_BUT_STAFF =
      List.of(Caller.ANONYMOUS, Caller.CITIZEN, Caller.OTHER_REPRESENTATIVE);

  private final Callers callers;
  private final Api staff;
  private final Api satoshi;

  /** Organisations everyone sees. */
  private String partner = "";

  private String federation = "";

  SecrecyTest(@Autowired Environment environment) {
    callers = new Callers(environment);
    staff = callers.of(Caller.STAFF);
    satoshi = new Api(environment).withToken("satoshi");
  }

  @BeforeEach
  void findNeighbours() throws IOException, InterruptedException {
    partner = callers.of(Caller.REPRESENTATIVE).ownOrganisation();
    federation =
        staff
            .call(
                "{ organisations(filter: {kinds: [FEDERATION]}, first: 1) { nodes { id } } }",
                Map.of())
            .at("/data/organisations/nodes/0/id")
            .asString();
  }

  @AfterEach
  void takeItAway() {
    TestNetwork.takeAway(NAME);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PRIVATE", "SIGNED_IN"})
  void nothingTellsOfIt(String visibility) throws IOException, InterruptedException {
    Map<String, JsonNode> before = ask(visibility, unknown("organisation"), unknown("alliance"));

    Things things = enter(visibility);

    Map<String, JsonNode> after = ask(visibility, things.organisation(), things.alliance());
    assertThat(after.keySet()).hasSizeGreaterThan(20);
    assertSoftly(
        softly ->
            after.forEach(
                (question, answer) ->
                    softly.assertThat(answer).as(question).isEqualTo(before.get(question))));
    assertThat(after.values().toString()).contains("Kestrel").doesNotContain(NAME);
    for (Caller outsider : outsiders(visibility)) {
      for (String id : things.all()) {
        assertThat(
                callers
                    .of(outsider)
                    .call("query($id: ID!) { node(id: $id) { id } }", Map.of("id", id))
                    .at("/data/node")
                    .isNull())
            .as(outsider + " reads " + id)
            .isTrue();
      }
    }
    // The same questions do tell staff: they are worth something.
    JsonNode found = staff.call(SEARCH, Map.of("text", NAME));
    assertThat(found.at("/data/organisations/totalCount").asInt()).isEqualTo(1);
    assertThat(found.at("/data/organisations/nodes/0/linkCount").asInt()).isEqualTo(2);
  }

  private static List<Caller> outsiders(String visibility) {
    return visibility.equals("PRIVATE") ? ALL_BUT_STAFF : List.of(Caller.ANONYMOUS);
  }

  private static final String SEARCH =
      """
      query($text: String!) {
        organisations(first: 5, filter: {text: $text}) { totalCount nodes { name linkCount } }
      }
      """;

  private record Things(
      String organisation, String affiliation, String alliance, String representation) {
    List<String> all() {
      return List.of(organisation, affiliation, alliance, representation);
    }
  }

  /** Enters it, with an affiliation, a representative and an alliance in force. */
  private Things enter(String visibility) throws IOException, InterruptedException {
    String organisation =
        id(
            staff,
            "registerOrganisation",
            """
            kind: WORKER_COOPERATIVE, name: "%s", visibility: %s, place: "JP", sectors: [CARE]
            """
                .formatted(NAME, visibility));
    String affiliation =
        id(
            staff,
            "affiliateOrganisation",
            "organisation: \"%s\", federation: \"%s\", since: \"2020-01-01\""
                .formatted(organisation, federation));
    String representation =
        id(
            staff,
            "grantRepresentation",
            "email: \"satoshi@example.org\", organisation: \"%s\"".formatted(organisation));
    String alliance =
        id(
            satoshi,
            "proposeAlliance",
            """
            proposedBy: "%s", parties: ["%s"], title: "With %s", text: "T", language: "en", purposes: [LEARNING]
            """
                .formatted(organisation, partner, NAME));
    JsonNode consent =
        callers
            .of(Caller.REPRESENTATIVE)
            .call(
                "mutation { consentToAlliance(input: {alliance: \"%s\", organisation: \"%s\"}) { state } }"
                    .formatted(alliance, partner),
                Map.of());
    assertThat(consent.at("/data/consentToAlliance/state").asString(""))
        .as(consent.toString())
        .isEqualTo("IN_FORCE");
    return new Things(organisation, affiliation, alliance, representation);
  }

  private static String id(Api caller, String mutation, String input)
      throws IOException, InterruptedException {
    JsonNode answer =
        caller.call(
            "mutation { %s(input: {requestKey: \"%s\", %s}) { id } }"
                .formatted(mutation, UUID.randomUUID(), input),
            Map.of());
    assertThat(answer.has("errors")).as(answer.toString()).isFalse();
    return answer.at("/data/" + mutation + "/id").asString();
  }

  /** The answers of all outsiders to all questions, without what each call costs. */
  private Map<String, JsonNode> ask(String visibility, String organisation, String alliance)
      throws IOException, InterruptedException {
    Map<String, Object> variables =
        Map.of(
            "it", organisation,
            "alliance", alliance,
            "partner", partner,
            "federation", federation,
            "name", NAME);
    Map<String, JsonNode> answers = new LinkedHashMap<>();
    for (Caller outsider : outsiders(visibility)) {
      for (String question : QUESTIONS) {
        answers.put(outsider + ": " + question, answer(callers.of(outsider), question, variables));
      }
    }
    return answers;
  }

  private static JsonNode answer(Api outsider, String question, Map<String, Object> variables)
      throws IOException, InterruptedException {
    if (question.startsWith("subscription")) {
      String events = outsider.send(question, variables, "Accept", "text/event-stream").body();
      assertThat(events).contains("NOT_FOUND");
      return StringNode.valueOf("not followed");
    }
    // So many questions spend the budget of a minute.
    ObjectNode answer =
        await()
            .atMost(Duration.ofMinutes(3))
            .pollInterval(Duration.ofSeconds(1))
            .pollDelay(Duration.ZERO)
            .until(
                () -> (ObjectNode) outsider.call(question, variables),
                given -> !given.toString().contains("BUDGET_SPENT"));
    answer.remove("extensions");
    return answer;
  }

  private static String unknown(String kind) {
    return kind + "-" + UUID.randomUUID().toString().replace("-", "");
  }

  private static final List<String> QUESTIONS =
      List.of(
          "query($name: String!) { organisations(first: 5, filter: {text: $name}) { totalCount"
              + " nodes { id } } }",
          "{ organisations(first: 100) { totalCount nodes { id name linkCount } } }",
          "{ organisations(first: 20, sort: {by: CREATED_AT, direction: DESCENDING}) { nodes { id"
              + " changedAt } } }",
          "{ organisations(last: 20, sort: {by: CHANGED_AT}) { nodes { id changedAt } pageInfo {"
              + " startCursor } } }",
          "{ organisations(first: 100, filter: {place: \"JP\", sectors: [CARE]}) { totalCount nodes"
              + " { id } } }",
          "query($federation: ID!) { organisations(first: 100, filter: {affiliatedWith:"
              + " $federation}) { totalCount nodes { id } } }",
          "query($it: ID!) { organisations(first: 5, filter: {affiliatedWith: $it}) { totalCount }"
              + " }",
          "query($it: ID!) { organisation(id: $it) { id } node(id: $it) { id } nodes(ids: [$it]) {"
              + " id } }",
          "query($federation: ID!) { node(id: $federation) { ... on Federation { affiliates(first:"
              + " 100) { totalCount nodes { id } } linkCount } } }",
          """
          query($partner: ID!) {
            organisation(id: $partner) {
              changedAt linkCount
              alliances(first: 50) { totalCount nodes { id title parties { organisation { id } } } }
              affiliations(current: false) { id }
              history(first: 5) { nodes { id } }
            }
          }
          """,
          "{ alliances(first: 40) { totalCount nodes { id title proposedBy { id } parties {"
              + " organisation { id } } } } }",
          "query($it: ID!) { alliances(first: 5, filter: {party: $it}) { totalCount nodes { id } }"
              + " }",
          "query($alliance: ID!) { node(id: $alliance) { id } }",
          "{ places(text: \"Japan\") { code organisations(first: 10) { totalCount nodes { id } } }"
              + " }",
          "{ place(code: \"JP\") { organisations(first: 100) { totalCount nodes { id } } } }",
          "{ network { counts { total byKind { kind count } bySector { sector count } byPlace {"
              + " count place { code } } } } }",
          "{ network { overview(atMost: 120) { isCut organisations { id } links { kind source"
              + " target } } } }",
          "query($partner: ID!) { network { neighbourhood(of: $partner, depth: 3, atMost: 100) {"
              + " isCut organisations { id } links { source target } } } }",
          "query($it: ID!) { network { neighbourhood(of: $it) { organisations { id } } } }",
          "query($it: ID!) { invitations(organisation: $it, first: 5) { nodes { id } }"
              + " representationClaims(organisation: $it, first: 5) { nodes { id } } }",
          "mutation($it: ID!) { claimRepresentation(input: {requestKey: \"x\", organisation: $it,"
              + " reason: \"x\"}) { id } }",
          "mutation($it: ID!) { inviteRepresentative(input: {requestKey: \"x\", organisation: $it,"
              + " email: \"nobody@example.org\", language: \"en\"}) { id } }",
          "query($it: ID!, $partner: ID!) { network { path(from: $partner, to: $it) { steps { to {"
              + " id } } } } }",
          // Which of several equally short ways is shown is left to the graph.
          "query($federation: ID!, $partner: ID!) { network { path(from: $partner, to: $federation)"
              + " { steps { __typename } } } }",
          "{ organisations(first: 15, filter: {kinds: [MUNICIPALITY]}) { nodes { representations {"
              + " id person { representations(current: false) { id organisation { id } } } } } } }",
          "{ viewer { unreadNotificationCount awaitedDecisions(first: 20) { totalCount }"
              + " notifications(first: 20) { nodes { id } } } auditTrail { entries(first: 1) {"
              + " nodes { id } } } staffPosts(first: 1) { nodes { id } } }",
          "mutation($it: ID!) { changeOrganisation(input: {organisation: $it, legalForm: \"x\"}) {"
              + " id } }",
          "mutation($it: ID!) { grantRepresentation(input: {requestKey: \"x\", email:"
              + " \"yuki@example.org\", organisation: $it}) { id } }",
          "mutation($it: ID!, $partner: ID!) { proposeAlliance(input: {requestKey: \"x\","
              + " proposedBy: $partner, parties: [$it], title: \"T\", text: \"T\", language:"
              + " \"en\", purposes: [LEARNING]}) { id } }",
          "mutation($it: ID!, $alliance: ID!) { consentToAlliance(input: {alliance: $alliance,"
              + " organisation: $it}) { id } }",
          "mutation($it: ID!, $alliance: ID!) { endAlliance(input: {alliance: $alliance,"
              + " organisation: $it, reason: \"x\"}) { id } }",
          "subscription($alliance: ID!) { allianceChanged(id: $alliance) { id } }");
}
