package coop.yui;

import static org.assertj.core.api.Assertions.assertThat;

import coop.yui.local.StatementCount;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** Round trips to the graph grow with the depth of a document, never with its rows. */
@PortalTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoundTripsTest {

  /**
   * The same statement may serve several levels of a document, and each of the five types of
   * organisations apart, but not each row.
   */
  private static final int MOST = 12;

  private static final int ROWS = 30;

  private final Api staff;

  RoundTripsTest(@Autowired Environment environment) {
    staff = new Api(environment).withToken("hanako");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "id name otherNames { text } identifiers { value } activity { name } linkCount isEditable",
        "place { name within { name within { name } } }",
        "place { name organisations(first: 2) { totalCount nodes { name place { name } } } }",
        "affiliations(current: false) { federation { name } organisation { name } }",
        "alliances(first: 2) { totalCount nodes { title proposedBy { name } } }",
        "alliances(first: 2) { nodes { parties { organisation { name } consentedBy { displayName }"
            + " } } }",
        "alliances(first: 2) { nodes { ending { organisation { name } by { displayName } } } }",
        "alliances(first: 2) { nodes { viewerActs { kind organisation { name } } } }",
        "representations { role person { displayName email } grantedBy { displayName } }",
        "representations { person { representations(current: false) { organisation { name } } } }",
        "headcounts(first: 2) { nodes { asOf memberCount organisation { name } } }",
        "history(first: 2) { nodes { act at by { displayName } subject { id } } }",
        "standing { rank community { centre { name } place { name } members(first: 2) { nodes {"
            + " name } } } }",
        "introductions(first: 2) { nodes { other { name place { name } } introducers { name } } }",
        "... on Federation { affiliates(first: 2) { totalCount nodes { name linkCount } } }"
      })
  void ofOrganisations(String fields) throws IOException, InterruptedException {
    JsonNode answer =
        ask("{ organisations(first: 50) { totalCount nodes { __typename " + fields + " } } }");
    assertThat(answer.at("/data/organisations/nodes")).hasSize(50);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "title state proposedBy { name place { name } }",
        "parties { organisation { name linkCount } consentedBy { displayName } declinedBy {"
            + " displayName } }",
        "ending { organisation { name } by { displayName } } viewerActs { kind organisation { name"
            + " } }",
        "amendments(first: 3) { nodes { state proposedBy { name } answers { organisation { name } }"
            + " } } openAmendment { id } commitments { topic }",
        "statements(first: 3) { nodes { organisation { name } filedBy { displayName } } }"
            + " statementsDue { year organisation { name } }",
        "documents { name addedFor { name } addedBy { displayName } }"
      })
  void ofAlliances(String fields) throws IOException, InterruptedException {
    JsonNode answer = ask("{ alliances(first: 50) { totalCount nodes { " + fields + " } } }");
    assertThat(answer.at("/data/alliances/nodes")).hasSize(50);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "organisations { name linkCount place { name } }",
        "links { kind since origin { id ... on Alliance { title } } }"
      })
  void ofTheNetwork(String fields) throws IOException, InterruptedException {
    JsonNode answer = ask("{ network { overview(atMost: 50) { " + fields + " } } }");
    assertThat(answer.at("/data/network/overview").valueStream().toList().getFirst())
        .hasSizeGreaterThan(ROWS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"map", "localMap(place: \"JP\")"})
  void ofTheMap(String field) throws IOException, InterruptedException {
    JsonNode answer =
        ask("{ network { map: " + field + " { points { name placeName } arcs { from to } } } }");
    assertThat(answer.at("/data/network/map/points")).hasSizeGreaterThan(ROWS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{ viewer { notifications(first: 50) { nodes { by { displayName } about { id } } } } }",
        "{ viewer { awaitedDecisions(first: 50) { totalCount nodes { organisation { name } ... on"
            + " AwaitedAllianceConsent { alliance { title parties { organisation { name } } } } ..."
            + " on AwaitedInvitation { invitation { organisation { name } invitedBy { displayName }"
            + " mailState } } ... on AwaitedClaim { claim { person { displayName } organisation {"
            + " name } } } } } } }",
        "{ staffPosts(first: 50, current: false) { nodes { person { displayName } federation { name"
            + " } appointedBy { displayName } endedBy { displayName } } } }",
        "{ auditTrail { entries(first: 50) { nodes { by { displayName } subject { id } } } } }",
        "{ directoryImports(first: 50) { nodes { by { displayName } fileName } } }",
        "{ network { gaps(kind: COOPERATIVE_WITHOUT_ALLIANCE, first: 50) { nodes { place { name }"
            + " organisation { name } } } bridges(first: 50) { nodes { organisation { name } } }"
            + " communities(first: 50) { nodes { centre { name } place { name } members(first: 5) {"
            + " nodes { name } } } } introductions(first: 50) { nodes { one { name } other { name }"
            + " introducers { name } } } } }",
        "{ network { statistics { years(from: 2015, to: 2025) { organisations members { total }"
            + " organisationsByKind { count } } bySector(year: 2025) { figures { organisations } }"
            + " byPlace(year: 2025) { places { place { name within { name } } } } } } }",
        "{ network { counts { byPlace { count place { name within { name } } } } } }",
        "{ places(text: \"長野\") { name within { name } organisations(first: 2) { totalCount nodes {"
            + " name } } } }"
      })
  void ofOtherLists(String document) throws IOException, InterruptedException {
    ask(document);
  }

  private JsonNode ask(String document) throws IOException, InterruptedException {
    StatementCount.reset();
    JsonNode answer = staff.call(document, Map.of());
    Map<String, Integer> sent = StatementCount.sent();
    assertThat(answer.has("errors")).as(answer.toString()).isFalse();
    assertThat(sent).as("counted at all").isNotEmpty();
    assertThat(sent).allSatisfy((statement, times) -> assertThat(times).isLessThanOrEqualTo(MOST));
    return answer;
  }
}
