package coop.yui.identity;

import static java.util.stream.Collectors.toMap;

import coop.yui.graph.Act;
import coop.yui.graph.Graph;
import coop.yui.graph.NodeKind;
import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.graph.SearchWords;
import coop.yui.graph.Texts;
import coop.yui.graph.Transaction;
import coop.yui.graph.Transaction.Change;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;

/** People with accounts. */
@Component
public class Persons implements NodeReader {

  private static final String BY_IDS =
      """
      CYPHER 25
      UNWIND $ids AS id
      MATCH (person:Person {id: id})
      RETURN person.id AS id, person.displayName AS displayName, person.nameKana AS nameKana,
        person.createdAt AS createdAt,
        CASE WHEN person.id = $viewer OR $isStaff THEN coalesce(person.isFindable, false) END AS isFindable,
        CASE WHEN person.id = $viewer OR $isStaff THEN coalesce(person.isIntroducer, false) END AS isIntroducer,
        CASE WHEN person.id = $viewer OR $isStaff THEN person.language END AS language,
        CASE WHEN person.id = $viewer OR $isStaff THEN person.contactChoice END AS contactChoice,
        CASE WHEN person.id = $viewer OR $isStaff THEN coalesce(person.reminderRhythm, 'DAILY') END AS reminderRhythm,
        CASE WHEN person.id = $viewer OR $isStaff OR person.contactChoice IN $contactChoices
          THEN person.email END AS email
      """;
  private static final String BY_EMAIL =
      """
      CYPHER 25
      MATCH (person:Person {email: $email})
      RETURN person.id AS id
      LIMIT 2
      """;
  private static final String WHO_ACTED =
      """
      CYPHER 25
      MATCH (person:Person)
      WHERE person.displayName STARTS WITH $text
      RETURN person.id AS id ORDER BY person.displayName LIMIT 20
      """;
  private static final String READ_PROFILE =
      """
      CYPHER 25
      MATCH (person:Person {id: $id})
      SET person.lock = randomUUID()
      RETURN person.displayName AS displayName, person.nameKana AS nameKana,
        person.language AS language, person.contactChoice AS contactChoice,
        person.isFindable AS isFindable, person.isIntroducer AS isIntroducer,
        person.reminderRhythm AS reminderRhythm
      """;
  private static final String CHANGE_PROFILE =
      """
      CYPHER 25
      MATCH (person:Person {id: $id})
      SET person += $profile, person.words = $words
      """;

  private final Graph graph;

  Persons(Graph graph) {
    this.graph = graph;
  }

  /**
   * Changes the viewer's own profile.
   *
   * @throws Refusal INVALID_LENGTH, INVALID_VALUE
   */
  String change(Map<String, @Nullable Object> input, Viewer viewer) {
    String id = viewer.mustBeSignedIn();
    Map<String, @Nullable Object> profile = new LinkedHashMap<>();
    input.forEach((field, value) -> profile.put(field, checked(field, value)));
    return graph.write(
        Act.of("changeProfile", id),
        transaction -> {
          Record before =
              transaction
                  .one(READ_PROFILE, Map.of("id", id), Function.identity())
                  .orElseThrow(() -> new Refusal(RefusalCode.NOT_FOUND));
          transaction.run(
              CHANGE_PROFILE,
              Map.of("id", id, "profile", profile, "words", words(before, profile)));
          Map<String, Change> changes = new LinkedHashMap<>();
          profile.forEach(
              (field, after) ->
                  changes.put(field, new Change(before.get(field).asObject(), after)));
          transaction.audit(id, List.of(), changes);
          return id;
        });
  }

  /** What a person is found by: property {@code words}. */
  public static String searchWords(String displayName, @Nullable String nameKana) {
    return SearchWords.of(nameKana == null ? List.of(displayName) : List.of(displayName, nameKana));
  }

  private static String words(Record before, Map<String, @Nullable Object> profile) {
    Map<String, @Nullable Object> after = new HashMap<>(before.asMap());
    after.putAll(profile);
    Object nameKana = after.get("nameKana");
    return searchWords(
        String.valueOf(after.get("displayName")), nameKana == null ? null : nameKana.toString());
  }

  private static @Nullable Object checked(String field, @Nullable Object value) {
    if (value == null) {
      if (!field.equals("nameKana")) {
        throw new Refusal(RefusalCode.INVALID_VALUE).field(field);
      }
      return null;
    }
    return switch (field) {
      case "displayName" -> Texts.required(value.toString(), 100, field);
      case "nameKana" -> Texts.optional(value.toString(), 100, field);
      default -> value;
    };
  }

  /**
   * The id of the person that an input names by exactly one of id and e-mail address.
   *
   * @throws Refusal INVALID_VALUE when not exactly one is given; INVALID_ID; NOT_FOUND when nobody,
   *     or more than one, has signed in with this address
   */
  public static String chosen(
      Transaction transaction, @Nullable String person, @Nullable String email) {
    if ((person == null) == (email == null)) {
      throw new Refusal(RefusalCode.INVALID_VALUE).field("person");
    }
    if (email == null) {
      return NodeKind.PERSON.check(String.valueOf(person), "person");
    }
    // Keycloak keeps addresses in small letters.
    String address = email.strip().toLowerCase(Locale.ROOT);
    List<String> found =
        transaction.run(BY_EMAIL, Map.of("email", address), row -> row.get("id").asString());
    if (found.size() != 1) {
      throw new Refusal(RefusalCode.NOT_FOUND).field("email");
    }
    return found.getFirst();
  }

  /** The person with this id, if she is known. */
  Person one(String id, Viewer viewer) {
    Person person = read(List.of(id), viewer).get(id);
    if (person == null) {
      throw new Refusal(RefusalCode.NOT_FOUND);
    }
    return person;
  }

  /** People whose name begins like this, at most 20; for choosing one. */
  Collection<Person> named(String text, Viewer viewer) {
    List<String> ids = graph.read(WHO_ACTED, Map.of("text", text), row -> row.get("id").asString());
    Map<String, Person> found = read(ids, viewer);
    return ids.stream().map(found::get).toList();
  }

  @Override
  public NodeKind kind() {
    return NodeKind.PERSON;
  }

  @Override
  public Map<String, Person> read(List<String> ids, Viewer viewer) {
    Map<String, @Nullable Object> parameters = new HashMap<>(viewer.parameters(Map.of("ids", ids)));
    parameters.put("contactChoices", contactChoices(viewer));
    return graph.read(BY_IDS, parameters, Persons::read).stream()
        .collect(toMap(Person::id, Function.identity(), (a, b) -> a));
  }

  private static List<ContactChoice> contactChoices(Viewer viewer) {
    if (!viewer.represents().isEmpty()) {
      return List.of(ContactChoice.REPRESENTATIVES, ContactChoice.SIGNED_IN);
    }
    return viewer.isSignedIn() ? List.of(ContactChoice.SIGNED_IN) : List.of();
  }

  private static Person read(Record row) {
    String choice = row.get("contactChoice").asString(null);
    return new Person(
        row.get("id").asString(),
        row.get("displayName").asString(),
        row.get("nameKana").asString(null),
        row.get("language").asString(null),
        row.get("email").asString(null),
        choice == null ? null : ContactChoice.valueOf(choice),
        row.get("isFindable").isNull() ? null : row.get("isFindable").asBoolean(),
        row.get("isIntroducer").isNull() ? null : row.get("isIntroducer").asBoolean(),
        row.get("reminderRhythm").isNull()
            ? null
            : ReminderRhythm.valueOf(row.get("reminderRhythm").asString()),
        row.get("createdAt").asOffsetDateTime());
  }
}
