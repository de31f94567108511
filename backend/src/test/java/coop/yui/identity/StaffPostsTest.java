package coop.yui.identity;

import static org.assertj.core.api.Assertions.assertThat;

import coop.yui.Api;
import coop.yui.PortalTest;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** Appointing staff and letting people represent, through the API. */
@PortalTest
class StaffPostsTest {

  private static final String APPOINT =
      """
      mutation($input: AppointStaffInput!) {
        appointStaff(input: $input) {
          id since until person { id displayName } federation { id name } appointedBy { displayName }
        }
      }
      """;
  private static final String END =
      """
      mutation($post: ID!) {
        endStaffPost(input: {staffPost: $post}) { id until endedBy { displayName } }
      }
      """;
  private static final String LIST =
      """
      query($federation: ID, $current: Boolean, $first: Int!, $after: String) {
        staffPosts(federation: $federation, current: $current, first: $first, after: $after) {
          nodes { id until person { id } }
          pageInfo { hasNextPage endCursor }
        }
      }
      """;
  private static final String WHO_AM_I =
      "{ viewer { roles person { id } staffPosts { id } } directoryImports(first: 1) { nodes { id }"
          + " } }";
  private static final String GRANT =
      """
      mutation($input: GrantRepresentationInput!) {
        grantRepresentation(input: $input) { id person { displayName } organisation { id } }
      }
      """;
  private static final String END_REPRESENTATION =
      "mutation($id: ID!) { endRepresentation(input: {representation: $id}) { until } }";

  private final Environment environment;
  private final Api administrator;
  private final Api yuki;
  private final Api staff;

  StaffPostsTest(@Autowired Environment environment) {
    this.environment = environment;
    administrator = new Api(environment).withToken("admin");
    yuki = new Api(environment).withToken("yuki");
    staff = new Api(environment).withToken("hanako");
  }

  @AfterEach
  void yukiIsACitizenAgain() throws IOException, InterruptedException {
    for (JsonNode post : yuki.call(WHO_AM_I, Map.of()).at("/data/viewer/staffPosts")) {
      administrator.call(END, Map.of("post", post.get("id").asString()));
    }
  }

  @Test
  void aPostMadeByEmailAddressGivesStaffPowersUntilItEnds()
      throws IOException, InterruptedException {
    assertThat(yuki.call(WHO_AM_I, Map.of()).at("/data/viewer/roles")).isEmpty();

    JsonNode post = appoint(Map.of("email", " Yuki@Example.org "));

    assertThat(post.at("/person/displayName").asString()).isEqualTo("中村 友希");
    assertThat(post.at("/appointedBy/displayName").asString()).isEqualTo("大西 誠");
    assertThat(post.get("until").isNull()).isTrue();
    JsonNode appointed = yuki.call(WHO_AM_I, Map.of());
    assertThat(appointed.at("/data/viewer/roles/0").asString()).isEqualTo("FEDERATION_STAFF");
    assertThat(appointed.at("/data/directoryImports").isObject()).isTrue();

    JsonNode ended = administrator.call(END, Map.of("post", post.get("id").asString()));

    assertThat(ended.at("/data/endStaffPost/endedBy/displayName").asString()).isEqualTo("大西 誠");
    JsonNode after = yuki.call(WHO_AM_I, Map.of());
    assertThat(after.at("/data/viewer/roles")).isEmpty();
    assertThat(after.at("/data/directoryImports").isNull()).isTrue();
  }

  @Test
  void refusesWhatCannotBe() throws IOException, InterruptedException {
    String me = yuki.call(WHO_AM_I, Map.of()).at("/data/viewer/person/id").asString();
    JsonNode unknown =
        administrator.call(
            APPOINT, input(Map.of("email", "nobody@example.org")), "Accept-Language", "ja");
    assertThat(code(unknown)).isEqualTo("NOT_FOUND");
    assertThat(unknown.at("/errors/0/extensions/field").asString()).isEqualTo("email");
    assertThat(unknown.at("/errors/0/message").asString()).startsWith("このメールアドレスで");
    assertThat(
            administrator
                .call(APPOINT, input(Map.of("email", "nobody@example.org")))
                .at("/errors/0/message")
                .asString())
        .startsWith("Nobody who has signed in here has this e-mail address.");
    assertThat(code(administrator.call(APPOINT, input(Map.of())))).isEqualTo("INVALID_VALUE");
    assertThat(
            code(
                administrator.call(
                    APPOINT, input(Map.of("email", "yuki@example.org", "person", me)))))
        .isEqualTo("INVALID_VALUE");
    assertThat(code(staff.call(APPOINT, input(Map.of("person", me))))).isEqualTo("NOT_ALLOWED");
    appoint(Map.of("person", me));
    assertThat(code(administrator.call(APPOINT, input(Map.of("person", me)))))
        .isEqualTo("ALREADY_SO");
  }

  @Test
  void staffAndAdministratorsReadAllPostsPageByPageOthersNone()
      throws IOException, InterruptedException {
    String ended = appoint(Map.of("email", "yuki@example.org")).get("id").asString();
    administrator.call(END, Map.of("post", ended));
    String current = appoint(Map.of("email", "yuki@example.org")).get("id").asString();

    Set<String> inForce = walk(administrator, true);
    Set<String> ever = walk(staff, false);

    assertThat(inForce).contains(current).doesNotContain(ended);
    assertThat(ever).contains(current, ended).containsAll(inForce);
    JsonNode outsider = new Api(environment).withToken("kenji").call(LIST, Map.of("first", 10));
    assertThat(outsider.at("/data/staffPosts").isNull()).isTrue();
    assertThat(outsider.has("errors")).isFalse();
    JsonNode wrongCursor = administrator.call(LIST, Map.of("first", 1, "after", "eA"));
    assertThat(code(wrongCursor)).isEqualTo("INVALID_CURSOR");
  }

  @Test
  void staffAndRepresentativesLetAPersonRepresentByHerEmailAddress()
      throws IOException, InterruptedException {
    Api kenji = new Api(environment).withToken("kenji");
    String cooperative = kenji.ownOrganisation();
    for (Api granter : List.of(staff, kenji)) {
      JsonNode granted = granter.call(GRANT, grant("yuki@example.org", cooperative));
      JsonNode representation = granted.at("/data/grantRepresentation");
      assertThat(representation.at("/person/displayName").asString())
          .as(granted.toString())
          .isEqualTo("中村 友希");
      granter.call(END_REPRESENTATION, Map.of("id", representation.get("id").asString()));
    }
    Api outsider = new Api(environment).withToken("maria");
    assertThat(code(outsider.call(GRANT, grant("yuki@example.org", cooperative))))
        .isEqualTo("NOT_ALLOWED");
    assertThat(code(kenji.call(GRANT, grant("nobody@example.org", cooperative))))
        .isEqualTo("NOT_FOUND");
  }

  @Test
  void anAdministratorRegistersFederationsAndNothingElse()
      throws IOException, InterruptedException {
    String register =
        """
        mutation($kind: OrganisationKind!, $key: ID!) {
          registerOrganisation(input: {requestKey: $key, kind: $kind, name: ""}) { id }
        }
        """;
    Map<String, String> federation =
        Map.of("kind", "FEDERATION", "key", UUID.randomUUID().toString());
    Map<String, String> cooperative =
        Map.of("kind", "WORKER_COOPERATIVE", "key", UUID.randomUUID().toString());
    // An empty name is refused only of who may register at all.
    assertThat(code(administrator.call(register, federation))).isEqualTo("INVALID_LENGTH");
    assertThat(code(administrator.call(register, cooperative))).isEqualTo("NOT_ALLOWED");
    assertThat(code(yuki.call(register, federation))).isEqualTo("NOT_ALLOWED");
  }

  private JsonNode appoint(Map<String, String> whom) throws IOException, InterruptedException {
    JsonNode answer = administrator.call(APPOINT, input(whom));
    assertThat(answer.has("errors")).as(answer.toString()).isFalse();
    return answer.at("/data/appointStaff");
  }

  private Map<String, Object> input(Map<String, String> whom)
      throws IOException, InterruptedException {
    Map<String, String> input = new java.util.HashMap<>(whom);
    input.put("requestKey", UUID.randomUUID().toString());
    input.put("federation", federation());
    return Map.of("input", input);
  }

  private static Map<String, Object> grant(String email, String organisation) {
    return Map.of(
        "input",
        Map.of(
            "requestKey", UUID.randomUUID().toString(),
            "email", email,
            "organisation", organisation));
  }

  private String federation() throws IOException, InterruptedException {
    return administrator
        .call(
            "{ organisations(filter: {kinds: [FEDERATION]}, first: 1) { nodes { id } } }", Map.of())
        .at("/data/organisations/nodes/0/id")
        .asString();
  }

  private static Set<String> walk(Api reader, boolean current)
      throws IOException, InterruptedException {
    Set<String> ids = new HashSet<>();
    Map<String, Object> variables = Map.of("first", 1, "current", current);
    JsonNode page;
    do {
      JsonNode answer = reader.call(LIST, variables);
      page = answer.at("/data/staffPosts");
      assertThat(page.get("nodes")).as(answer.toString()).hasSize(1);
      assertThat(ids.add(page.at("/nodes/0/id").asString())).isTrue();
      variables =
          Map.of(
              "first", 1, "current", current, "after", page.at("/pageInfo/endCursor").asString(""));
    } while (page.at("/pageInfo/hasNextPage").asBoolean());
    return ids;
  }

  private static String code(JsonNode answer) {
    return answer.at("/errors/0/extensions/code").asString("");
  }
}
