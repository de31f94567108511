package coop.yui.invitations;

import static org.assertj.core.api.Assertions.assertThat;

import coop.yui.Api;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Calls of the interface that tests of invitations and claims make. */
final class Calls {

  private static final String INVITATION =
      " { id state email role message mailState sentAt expiresAt mayAnswer mayManage"
          + " organisationName organisation { id } invitedBy { id displayName }"
          + " answeredBy { displayName } reason }";
  private static final String CLAIM =
      " { id state role reason answer mayAnswer mayWithdraw person { id } organisation { id }"
          + " answeredBy { displayName } }";

  private Calls() {}

  /** Does an act and gives the thing it was done to; a request key is made where one is needed. */
  static JsonNode act(Api caller, String mutation, Map<String, ?> input)
      throws IOException, InterruptedException {
    JsonNode answer = call(caller, mutation, input);
    assertThat(answer.has("errors")).as(answer.toString()).isFalse();
    return answer.at("/data/" + mutation);
  }

  /** The code with which an act is refused; empty when it is done. */
  static String code(Api caller, String mutation, Map<String, ?> input)
      throws IOException, InterruptedException {
    return call(caller, mutation, input).at("/errors/0/extensions/code").asString("");
  }

  /** The whole answer to an act. */
  static JsonNode call(Api caller, String mutation, Map<String, ?> input)
      throws IOException, InterruptedException {
    Map<String, Object> all = new HashMap<>(input);
    boolean creates =
        mutation.equals("inviteRepresentative")
            || mutation.equals("sendInvitationAgain")
            || mutation.equals("claimRepresentation")
            || mutation.equals("grantRepresentation");
    if (creates) {
      all.putIfAbsent("requestKey", UUID.randomUUID().toString());
    }
    String type = Character.toUpperCase(mutation.charAt(0)) + mutation.substring(1) + "Input!";
    String fields =
        mutation.contains("Invit") || mutation.equals("inviteRepresentative")
            ? INVITATION
            : mutation.contains("laim") ? CLAIM : " { id person { id } }";
    return caller.call(
        "mutation($input: %s) { %s(input: $input)%s }".formatted(type, mutation, fields),
        Map.of("input", all));
  }

  /** An invitation as somebody reads it; null when she does not. */
  static JsonNode invitation(Api caller, String id) throws IOException, InterruptedException {
    return caller
        .call(
            "query($id: ID!) { node(id: $id) { ... on Invitation" + INVITATION + " } }",
            Map.of("id", id))
        .at("/data/node");
  }

  /** A claim as somebody reads it; null when she does not. */
  static JsonNode claim(Api caller, String id) throws IOException, InterruptedException {
    return caller
        .call(
            "query($id: ID!) { node(id: $id) { ... on RepresentationClaim" + CLAIM + " } }",
            Map.of("id", id))
        .at("/data/node");
  }

  /** What waits for somebody, as text. */
  static String awaited(Api caller) throws IOException, InterruptedException {
    return caller
        .call(
            """
            { viewer { awaitedDecisions(first: 50) {
                totalCount
                nodes {
                  __typename organisation { name }
                  ... on AwaitedInvitation { invitation { id } }
                  ... on AwaitedClaim { claim { id } }
                } } } }
            """,
            Map.of())
        .toString();
  }

  /** What somebody was told, as text, the newest first. */
  static String told(Api caller) throws IOException, InterruptedException {
    return caller
        .call(
            "{ viewer { notifications(first: 5) { nodes { kind by { displayName } about { id } } }"
                + " } }",
            Map.of())
        .toString();
  }

  /** The representations in force of an organisation by somebody. */
  static JsonNode representations(Api caller, String organisation)
      throws IOException, InterruptedException {
    return caller
        .call(
            """
            query($id: ID!) {
              organisation(id: $id) { representations { id role person { id } grantedBy { displayName } } }
            }
            """,
            Map.of("id", organisation))
        .at("/data/organisation/representations");
  }

  /** Somebody's own id. */
  static String me(Api caller) throws IOException, InterruptedException {
    return caller
        .call("{ viewer { person { id } } }", Map.of())
        .at("/data/viewer/person/id")
        .asString();
  }

  /** Ends what came of a test: that a person represents an organisation. */
  static void endRepresentation(Api staff, String organisation, String person)
      throws IOException, InterruptedException {
    for (JsonNode representation : representations(staff, organisation)) {
      if (representation.at("/person/id").asString().equals(person)) {
        staff.call(
            "mutation($id: ID!) { endRepresentation(input: {representation: $id}) { id } }",
            Map.of("id", representation.get("id").asString()));
      }
    }
  }
}
