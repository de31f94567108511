package coop.yui.web;

import static java.util.Objects.requireNonNull;

import coop.yui.Api;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One person of each kind, and things of theirs that the demonstration lacks. */
final class Callers {

  private static final String GRANT =
      """
      mutation($key: ID!, $organisation: ID!) {
        grantRepresentation(input: {requestKey: $key, email: "kenji@example.org", organisation: $organisation}) { id }
      }
      """;
  private static final String SAVE_MAPPING =
      """
      mutation($input: SaveImportMappingInput!) { saveImportMapping(input: $input) { id } }
      """;
  private static final String MERGE =
      """
      mutation($input: MergeOrganisationsInput!) { mergeOrganisations(input: $input) { id } }
      """;
  private static final String UNDO =
      """
      mutation($id: ID!) { undoMerge(input: {merge: $id}) { id } }
      """;
  private static final String END =
      "mutation($id: ID!) { endRepresentation(input: {representation: $id}) { id } }";

  private final Map<Caller, Api> callers = new EnumMap<>(Caller.class);

  Callers(Environment environment) {
    callers.put(Caller.ANONYMOUS, new Api(environment));
    callers.put(Caller.CITIZEN, new Api(environment).withToken("yuki"));
    callers.put(Caller.OTHER_REPRESENTATIVE, new Api(environment).withToken("maria"));
    callers.put(Caller.REPRESENTATIVE, new Api(environment).withToken("kenji"));
    callers.put(Caller.STAFF, new Api(environment).withToken("hanako"));
    callers.put(Caller.ADMINISTRATOR, new Api(environment).withToken("admin"));
  }

  Api of(Caller caller) {
    return requireNonNull(callers.get(caller));
  }

  /** An import that waits to be confirmed, and its mapping kept for later files. */
  void giveStaffAnImport() throws IOException, InterruptedException {
    Api staff = of(Caller.STAFF);
    String taken =
        staff
            .client()
            .send(
                staff
                    .request("/imports?fileName=access.csv", "Content-Type", "text/csv")
                    .POST(BodyPublishers.ofString("name,country\nAccess,GB\n"))
                    .build(),
                BodyHandlers.ofString())
            .body();
    String id = JsonMapper.shared().readTree(taken).at("/id").asString();
    staff.call(
        SAVE_MAPPING,
        Map.of(
            "input",
            Map.of("requestKey", UUID.randomUUID().toString(), "import", id, "name", "Access")));
  }

  /** Two entries that were merged and stand again. */
  void giveStaffAMerge() throws IOException, InterruptedException {
    Api staff = of(Caller.STAFF);
    JsonNode two =
        staff
            .call(
                "{ organisations(first: 2, filter: {text: \"はまかぜ\"}) { nodes { id changedAt } } }",
                Map.of())
            .at("/data/organisations/nodes");
    JsonNode merged =
        staff.call(
            MERGE,
            Map.of(
                "input",
                Map.of(
                    "requestKey", UUID.randomUUID().toString(),
                    "kept", two.at("/0/id").asString(),
                    "merged", two.at("/1/id").asString(),
                    "seenKeptChangedAt", two.at("/0/changedAt").asString(),
                    "seenMergedChangedAt", two.at("/1/changedAt").asString())));
    staff.call(UNDO, Map.of("id", merged.at("/data/mergeOrganisations/id").asString()));
  }

  /** A notification of a representation that came and went. */
  void giveTheRepresentativeANotification() throws IOException, InterruptedException {
    Api staff = of(Caller.STAFF);
    String organisation =
        staff
            .call(
                "{ organisations(first: 1, filter: {kinds: [UNIVERSITY]}) { nodes { id } } }",
                Map.of())
            .at("/data/organisations/nodes/0/id")
            .asString();
    JsonNode granted =
        staff.call(
            GRANT, Map.of("key", UUID.randomUUID().toString(), "organisation", organisation));
    staff.call(END, Map.of("id", granted.at("/data/grantRepresentation/id").asString()));
  }
}
