package coop.yui.invitations;

import static coop.yui.invitations.Calls.act;
import static coop.yui.invitations.Calls.awaited;
import static coop.yui.invitations.Calls.call;
import static coop.yui.invitations.Calls.claim;
import static coop.yui.invitations.Calls.code;
import static coop.yui.invitations.Calls.me;
import static coop.yui.invitations.Calls.representations;
import static coop.yui.invitations.Calls.told;
import static org.assertj.core.api.Assertions.assertThat;

import coop.yui.Api;
import coop.yui.PortalTest;
import coop.yui.local.TestServers;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** Claiming to represent an organisation, and checking such claims. */
@PortalTest
class ClaimsTest {

  private final Environment environment;
  private final Api staff;
  private final Api kenji;
  private final Api yuki;
  private final Api maria;
  private final String cooperative;

  ClaimsTest(@Autowired Environment environment) throws IOException, InterruptedException {
    this.environment = environment;
    staff = new Api(environment).withToken("hanako");
    kenji = new Api(environment).withToken("kenji");
    yuki = new Api(environment).withToken("yuki");
    maria = new Api(environment).withToken("maria");
    cooperative = kenji.ownOrganisation();
  }

  @AfterEach
  void everythingIsAsBefore() throws IOException, InterruptedException {
    for (String person : List.of(me(yuki), me(staff))) {
      Calls.endRepresentation(staff, cooperative, person);
      graph(
          """
          MATCH (:Person {id: $person})-[:MAKES]->(c:OpenClaim)
          SET c.withdrawnAt = datetime() REMOVE c:OpenClaim
          """,
          Map.of("person", person));
    }
  }

  @Test
  void aClaimThatIsAcceptedLetsAct() throws IOException, InterruptedException {
    JsonNode claimed = claimBy(yuki);
    String id = claimed.get("id").asString();

    assertThat(claimed.get("state").asString()).isEqualTo("OPEN");
    assertThat(claimed.get("mayWithdraw").asBoolean()).isTrue();
    assertThat(claimed.get("mayAnswer").asBoolean()).isFalse();
    assertThat(told(kenji)).contains("REPRESENTATION_CLAIMED", "中村 友希", cooperative);
    assertThat(told(staff)).contains("REPRESENTATION_CLAIMED", "中村 友希", cooperative);
    for (Api reader : List.of(kenji, staff)) {
      assertThat(awaited(reader)).contains("AwaitedClaim", id);
      assertThat(claim(reader, id).get("mayAnswer").asBoolean()).isTrue();
    }
    JsonNode accepted = act(kenji, "acceptClaim", Map.of("claim", id));

    assertThat(accepted.get("state").asString()).isEqualTo("ACCEPTED");
    String person = me(yuki);
    assertThat(representations(staff, cooperative).valueStream())
        .anySatisfy(
            each -> {
              assertThat(each.at("/person/id").asString()).isEqualTo(person);
              assertThat(each.get("role").asString()).isEqualTo("office");
              assertThat(each.at("/grantedBy/displayName").asString()).isEqualTo("小林 健二");
            });
    assertThat(told(yuki)).contains("REPRESENTATION_GRANTED", cooperative);
    assertThat(awaited(staff)).doesNotContain(id);
    assertThat(code(staff, "declineClaim", Map.of("claim", id, "reason", "No.")))
        .isEqualTo("WRONG_STATE");
    assertThat(code(yuki, "claimRepresentation", input())).isEqualTo("ALREADY_SO");
  }

  @Test
  void aClaimIsDeclinedWithAReasonThatIsRead() throws IOException, InterruptedException {
    String id = claimBy(yuki).get("id").asString();
    assertThat(code(staff, "declineClaim", Map.of("claim", id, "reason", " ")))
        .isEqualTo("INVALID_LENGTH");

    act(staff, "declineClaim", Map.of("claim", id, "reason", "We do not know you."));

    JsonNode read = claim(yuki, id);
    assertThat(read.get("state").asString()).isEqualTo("DECLINED");
    assertThat(read.get("answer").asString()).isEqualTo("We do not know you.");
    assertThat(told(yuki)).contains("CLAIM_DECLINED");
    assertThat(representations(staff, cooperative).toString()).doesNotContain(me(yuki));
    JsonNode refused = call(kenji, "acceptClaim", Map.of("claim", id));
    assertThat(refused.at("/errors/0/extensions/state").asString()).isEqualTo("DECLINED");
    assertThat(refused.at("/errors/0/message").asString())
        .isEqualTo("The claim was already declined.");
    // It can be claimed anew.
    assertThat(claimBy(yuki).get("id").asString()).isNotEqualTo(id);
  }

  @Test
  void aClaimIsTakenBackByWhoMadeIt() throws IOException, InterruptedException {
    String id = claimBy(yuki).get("id").asString();
    assertThat(code(kenji, "withdrawClaim", Map.of("claim", id))).isEqualTo("NOT_ALLOWED");

    assertThat(act(yuki, "withdrawClaim", Map.of("claim", id)).get("state").asString())
        .isEqualTo("WITHDRAWN");

    assertThat(code(kenji, "acceptClaim", Map.of("claim", id))).isEqualTo("WRONG_STATE");
    assertThat(awaited(kenji)).doesNotContain(id);
  }

  @Test
  void aClaimIsReadByWhomItConcernsOnly() throws IOException, InterruptedException {
    String id = claimBy(yuki).get("id").asString();
    String list =
        """
        query($organisation: ID!) {
          representationClaims(organisation: $organisation, first: 50) { nodes { id } }
        }
        """;

    assertThat(claim(maria, id).isNull()).isTrue();
    assertThat(claim(new Api(environment), id).isNull()).isTrue();
    assertThat(awaited(maria)).doesNotContain(id);
    assertThat(code(maria, "acceptClaim", Map.of("claim", id))).isEqualTo("NOT_FOUND");
    assertThat(code(new Api(environment), "acceptClaim", Map.of("claim", id)))
        .isEqualTo("NOT_SIGNED_IN");
    for (Api reader : List.of(maria, yuki)) {
      JsonNode answer = reader.call(list, Map.of("organisation", cooperative));
      assertThat(answer.at("/data/representationClaims").isNull()).isTrue();
    }
    assertThat(kenji.call(list, Map.of("organisation", cooperative)).toString()).contains(id);
    assertThat(yuki.call("{ viewer { claims(first: 10) { nodes { id } } } }", Map.of()).toString())
        .contains(id);
  }

  @Test
  void nobodyAcceptsHerOwn() throws IOException, InterruptedException {
    String id = claimBy(staff).get("id").asString();

    assertThat(awaited(staff)).doesNotContain(id);
    assertThat(claim(staff, id).get("mayAnswer").asBoolean()).isFalse();
    assertThat(code(staff, "acceptClaim", Map.of("claim", id))).isEqualTo("NOT_ALLOWED");
    assertThat(act(kenji, "acceptClaim", Map.of("claim", id)).get("state").asString())
        .isEqualTo("ACCEPTED");
  }

  @Test
  void whoLostHerPostDecidesNoMore() throws IOException, InterruptedException {
    act(
        staff,
        "grantRepresentation",
        Map.of("email", "maria@example.org", "organisation", cooperative));
    String id = claimBy(yuki).get("id").asString();
    assertThat(awaited(maria)).contains(id);

    Calls.endRepresentation(staff, cooperative, me(maria));

    assertThat(awaited(maria)).doesNotContain(id);
    assertThat(code(maria, "acceptClaim", Map.of("claim", id))).isEqualTo("NOT_FOUND");
  }

  @Test
  void ofTwoWhoDecideAtOnceOneDoes() throws Exception {
    String id = claimBy(yuki).get("id").asString();
    List<Callable<String>> tries =
        List.of(
            () -> code(kenji, "acceptClaim", Map.of("claim", id)),
            () -> code(staff, "declineClaim", Map.of("claim", id, "reason", "No.")),
            () -> code(yuki, "withdrawClaim", Map.of("claim", id)));
    try (var executor = Executors.newFixedThreadPool(3)) {
      assertThat(executor.invokeAll(tries).stream().map(ClaimsTest::result))
          .containsExactlyInAnyOrder("", "WRONG_STATE", "WRONG_STATE");
    }
  }

  @Test
  void oneOpenClaimForEachOrganisationAndTwentyInAll() throws IOException, InterruptedException {
    claimBy(yuki);
    assertThat(code(yuki, "claimRepresentation", input())).isEqualTo("ALREADY_SO");
    graph(
        """
        MATCH (person:Person {id: $person}), (o:Organisation {kind: 'UNIVERSITY'})
        WITH person, head(collect(o)) AS o
        UNWIND range(1, 19) AS i
        CREATE (person)-[:MAKES]->(:RepresentationClaim:OpenClaim {
          id: 'claim-filling-' + i, reason: '-', createdAt: datetime()})-[:CLAIMS]->(o)
        """,
        Map.of("person", me(yuki)));
    try {
      JsonNode refused =
          call(
              yuki,
              "claimRepresentation",
              Map.of("organisation", other(), "reason", "One too many."));
      assertThat(refused.at("/errors/0/extensions/code").asString()).isEqualTo("TOO_MANY");
      assertThat(refused.at("/errors/0/extensions/maximum").asInt()).isEqualTo(20);
    } finally {
      graph(
          "MATCH (c:RepresentationClaim) WHERE c.id STARTS WITH 'claim-filling-' DETACH DELETE c",
          Map.of());
    }
  }

  @Test
  void whatCannotBeClaimedIsRefused() throws IOException, InterruptedException {
    Map<String, Object> input = new HashMap<>(input());
    input.put("reason", "");
    assertThat(code(yuki, "claimRepresentation", input)).isEqualTo("INVALID_LENGTH");
    input.put("reason", "x".repeat(1001));
    assertThat(code(yuki, "claimRepresentation", input)).isEqualTo("INVALID_LENGTH");
    input.put("reason", "Why not");
    input.put("role", "one\ntwo");
    assertThat(code(yuki, "claimRepresentation", input)).isEqualTo("INVALID_VALUE");
    input.put("role", "chair");
    input.put("organisation", "organisation-" + "0".repeat(32));
    assertThat(code(yuki, "claimRepresentation", input)).isEqualTo("NOT_FOUND");
    assertThat(code(new Api(environment), "claimRepresentation", input()))
        .isEqualTo("NOT_SIGNED_IN");
    assertThat(code(kenji, "claimRepresentation", input())).isEqualTo("ALREADY_SO");
  }

  private JsonNode claimBy(Api person) throws IOException, InterruptedException {
    return act(person, "claimRepresentation", input());
  }

  private Map<String, Object> input() {
    return Map.of(
        "organisation", cooperative, "role", "office", "reason", "I keep the office since April.");
  }

  private String other() throws IOException, InterruptedException {
    return staff
        .call(
            "{ organisations(first: 1, filter: {kinds: [MUNICIPALITY]}) { nodes { id } } }",
            Map.of())
        .at("/data/organisations/nodes/0/id")
        .asString();
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
