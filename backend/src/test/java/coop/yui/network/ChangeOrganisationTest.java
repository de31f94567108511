package coop.yui.network;

import static org.assertj.core.api.Assertions.assertThat;

import coop.yui.Api;
import coop.yui.PortalTest;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Changing an entry over HTTP, field by field: absent keeps, null takes away, a value sets. */
@PortalTest
class ChangeOrganisationTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String FIELDS =
      """
      { kind name visibility nameKana otherNames { language text } description { language text } languages sectors
        activity { code } legalForm identifiers { scheme value } foundedOn website email phone streetAddress postalCode
        place { code } coordinates { latitude longitude } }
      """;
  private static final String REGISTER =
      "mutation($input: RegisterOrganisationInput!) { registerOrganisation(input: $input) { id } }";
  private static final String CHANGE =
      "mutation($input: ChangeOrganisationInput!) { changeOrganisation(input: $input) "
          + FIELDS
          + " }";
  private static final String READ = "query($id: ID!) { organisation(id: $id) " + FIELDS + " }";

  /** What may be there or not: a value of the entry at first, and another. */
  private static final Map<String, List<Object>> OPTIONAL =
      Map.ofEntries(
          Map.entry("nameKana", List.of("かな", "べつのかな")),
          Map.entry("otherNames", List.of(text("en", "One"), text("fr", "Deux"))),
          Map.entry("description", List.of(text("ja", "説明"), text("en", "What we do"))),
          Map.entry("languages", List.of(List.of("ja"), List.of("pt-BR"))),
          Map.entry("sectors", List.of(List.of("CARE"), List.of("FORESTRY"))),
          Map.entry("activity", List.of("ICA10", "ICA20")),
          Map.entry("legalForm", List.of("労働者協同組合", "Limited")),
          Map.entry("identifiers", List.of(number("1"), number("2"))),
          Map.entry("foundedOn", List.of("2020-01-01", "2021-02-03")),
          Map.entry("website", List.of("https://one.example.org", "https://two.example.org/a")),
          Map.entry("email", List.of("one@example.org", "two@example.org")),
          Map.entry("phone", List.of("0261-00-0001", "0261-00-0002")),
          Map.entry("streetAddress", List.of("1-2-3", "4-5-6")),
          Map.entry("postalCode", List.of("398-0000", "398-0001")),
          Map.entry("place", List.of("JP", "GB")),
          Map.entry("coordinates", List.of(point(36.5, 137.8), point(51.5, -0.25))));

  /** What every organisation has. */
  private static final Map<String, List<Object>> NEEDED =
      Map.of(
          "kind", List.of("WORKER_COOPERATIVE", "CIVIC_GROUP"),
          "name", List.of("変更の試し", "Changed"),
          "visibility", List.of("PRIVATE", "SIGNED_IN"));

  private final Api staff;
  private String id = "";
  private ObjectNode entry = JSON.createObjectNode();

  ChangeOrganisationTest(@Autowired Environment environment) {
    staff = new Api(environment).withToken("hanako");
  }

  @BeforeEach
  void registerWithAllFields() throws IOException, InterruptedException {
    Map<String, Object> input = new HashMap<>(Map.of("requestKey", UUID.randomUUID().toString()));
    OPTIONAL.forEach((field, values) -> input.put(field, values.getFirst()));
    NEEDED.forEach((field, values) -> input.put(field, values.getFirst()));
    // Numbers are unique over the whole directory, and other tests share it.
    input.put("identifiers", number(UUID.randomUUID().toString()));
    JsonNode registered = staff.call(REGISTER, Map.of("input", input));
    id = registered.at("/data/registerOrganisation/id").asString();
    entry = read();
    assertThat(entry).as(registered.toString()).allSatisfy(ChangeOrganisationTest::isPresent);
  }

  private static void isPresent(JsonNode value) {
    assertThat(value.isNull() || (value.isArray() && value.isEmpty())).isFalse();
  }

  @Test
  void nullTakesAwayOneFieldAndKeepsTheOthers() throws IOException, InterruptedException {
    for (String field : OPTIONAL.keySet()) {
      JsonNode answer = change(field, null);
      if (entry.get(field).isArray()) {
        entry.putArray(field);
      } else {
        entry.putNull(field);
      }
      assertThat(answer.at("/data/changeOrganisation")).as(field + answer).isEqualTo(entry);
      assertThat(read()).isEqualTo(entry);
    }
  }

  @Test
  void aValueSetsOneFieldAndKeepsTheOthers() throws IOException, InterruptedException {
    Map<String, List<Object>> all = new LinkedHashMap<>(OPTIONAL);
    all.putAll(NEEDED);
    for (Map.Entry<String, List<Object>> field : all.entrySet()) {
      Object value =
          field.getKey().equals("identifiers")
              ? number(UUID.randomUUID().toString())
              : field.getValue().getLast();
      JsonNode answer = change(field.getKey(), value);
      entry.set(field.getKey(), shown(field.getKey(), value));
      assertThat(answer.at("/data/changeOrganisation"))
          .as(field.getKey() + answer)
          .isEqualTo(entry);
      assertThat(read()).isEqualTo(entry);
    }
  }

  @Test
  void nothingIsChangedWhenNothingIsGiven() throws IOException, InterruptedException {
    JsonNode answer = staff.call(CHANGE, Map.of("input", Map.of("organisation", id)));
    assertThat(answer.at("/data/changeOrganisation")).isEqualTo(entry);
  }

  @Test
  void whatEveryOrganisationHasCannotBeTakenAway() throws IOException, InterruptedException {
    for (String field : NEEDED.keySet()) {
      JsonNode answer = change(field, null);
      assertThat(answer.at("/errors/0/extensions/code").asString("")).isEqualTo("INVALID_VALUE");
      assertThat(answer.at("/errors/0/extensions/field").asString("")).isEqualTo(field);
      assertThat(read()).isEqualTo(entry);
    }
  }

  private JsonNode change(String field, @Nullable Object value)
      throws IOException, InterruptedException {
    Map<String, @Nullable Object> input = new HashMap<>();
    input.put("organisation", id);
    input.put(field, value);
    return staff.call(CHANGE, Map.of("input", input));
  }

  private ObjectNode read() throws IOException, InterruptedException {
    JsonNode answer = staff.call(READ, Map.of("id", id));
    assertThat(answer.at("/data/organisation").isObject()).as(answer.toString()).isTrue();
    return (ObjectNode) answer.at("/data/organisation");
  }

  private static JsonNode shown(String field, Object value) {
    return switch (field) {
      case "place", "activity" -> JSON.createObjectNode().put("code", value.toString());
      default -> JSON.valueToTree(value);
    };
  }

  private static Object text(String language, String text) {
    return List.of(Map.of("language", language, "text", text));
  }

  private static Object number(String value) {
    return List.of(Map.of("scheme", "TRY", "value", value));
  }

  private static Object point(double latitude, double longitude) {
    return Map.of("latitude", latitude, "longitude", longitude);
  }
}
