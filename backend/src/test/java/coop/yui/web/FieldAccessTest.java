package coop.yui.web;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import coop.yui.PortalTest;
import coop.yui.web.AccessList.Who;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/**
 * Asks for every field of a thing of every kind as each kind of person: things that are not for her
 * are absent, guarded fields of others are empty, and nothing fails.
 */
@PortalTest
class FieldAccessTest {

  private static final Set<Who> ALL = Set.of(Who.WHO_SEES_THE_THING, Who.PUBLIC);

  /** Of the things of one person, Kenji's: those are what "self" means here. */
  private static final String EXAMPLES_OF_KENJI =
      """
      {
        viewer {
          person { id }
          memberships { id cooperative { ... on WorkerCooperative { governance {
            bylaws { id } proposals(first: 1, filter: {states: [VOTING]}) { nodes { id ballotBox { id } } }
            offices(first: 1) { nodes { id } } elections(first: 1) { nodes { id } } reports(first: 1) { nodes { id } }
            standards(first: 1) { nodes { id } } plans(first: 1) { nodes { id } }
            fiscalYears(first: 1) { nodes { id } }
            indicators(first: 1) { nodes { id } } reviews(first: 1) { nodes { id improvements { id } } }
            assemblies(first: 1) { nodes { id } } } } } }
          representations {
            id
            organisation {
              __typename id affiliations { id } place { id }
              alliances(first: 20) { nodes {
                amendments(first: 5) { nodes { id state } } statements(first: 1) { nodes { id } } documents { id } } }
            }
          }
          notifications(first: 1) { nodes { id } }
        }
      }
      """;

  private static final String EXAMPLES_OF_KENJIS_ORGANISATION =
      """
      query($organisation: ID!) {
        invitations(organisation: $organisation, first: 1) { nodes { id } }
        representationClaims(organisation: $organisation, first: 1) { nodes { id } }
      }
      """;

  private static final String OF_ANYBODY =
      """
      {
        alliances(first: 1) { nodes { id } }
        counted: organisations(first: 1, filter: {text: "Kestrel"}) { nodes { headcounts(first: 1) { nodes { id } } } }
      }
      """;
  private static final String EXAMPLES_OF_STAFF =
      """
      {
        viewer { staffPosts { id } }
        auditTrail { entries(first: 1) { nodes { id } } }
        directoryImports(first: 1) { nodes { id } }
        importMappings { id }
        merges(first: 1) { nodes { id } }
        multi: organisations(first: 1, filter: {kinds: [MULTI_STAKEHOLDER_COOPERATIVE]}) { nodes { id } }
        federations: organisations(first: 1, filter: {kinds: [FEDERATION]}) { nodes { id } }
        municipalities: organisations(first: 1, filter: {kinds: [MUNICIPALITY]}) { nodes { id } }
        partners: organisations(first: 1, filter: {kinds: [UNIVERSITY]}) { nodes { id } }
      }
      """;

  private final Callers callers;
  private final Map<String, String> examples = new TreeMap<>();
  private final List<String> wrong = new ArrayList<>();

  FieldAccessTest(@Autowired Environment environment) {
    callers = new Callers(environment);
  }

  @BeforeEach
  void findAThingOfEachKind() throws IOException, InterruptedException {
    callers.giveStaffAnImport();
    callers.giveTheRepresentativeANotification();
    callers.giveStaffAMerge();
    JsonNode kenji = callers.of(Caller.REPRESENTATIVE).call(EXAMPLES_OF_KENJI, Map.of());
    JsonNode staff = callers.of(Caller.STAFF).call(EXAMPLES_OF_STAFF, Map.of());
    add("Person", kenji, "/data/viewer/person/id");
    add("Membership", kenji, "/data/viewer/memberships/0/id");
    add("Bylaws", kenji, "/data/viewer/memberships/0/cooperative/governance/bylaws/id");
    JsonNode governance = kenji.at("/data/viewer/memberships/0/cooperative/governance");
    JsonNode voted = governance.at("/proposals/nodes/0");
    add("Proposal", voted, "/id");
    add("BallotBox", voted, "/ballotBox/id");
    add("Office", governance, "/offices/nodes/0/id");
    add("Election", governance, "/elections/nodes/0/id");
    add("Assembly", governance, "/assemblies/nodes/0/id");
    add("OfficerReport", governance, "/reports/nodes/0/id");
    add("BusinessPlan", governance, "/plans/nodes/0/id");
    add("Review", governance, "/reviews/nodes/0/id");
    add("Improvement", governance, "/reviews/nodes/0/improvements/0/id");
    add("FiscalYear", governance, "/fiscalYears/nodes/0/id");
    add("Indicator", governance, "/indicators/nodes/0/id");
    add("Standard", governance, "/standards/nodes/0/id");
    add("Representation", kenji, "/data/viewer/representations/0/id");
    add("WorkerCooperative", kenji, "/data/viewer/representations/0/organisation/id");
    add("Affiliation", kenji, "/data/viewer/representations/0/organisation/affiliations/0/id");
    add("Place", kenji, "/data/viewer/representations/0/organisation/place/id");
    JsonNode kept =
        kenji
            .at("/data/viewer/representations/0/organisation/alliances/nodes")
            .valueStream()
            .filter(alliance -> !alliance.get("documents").isEmpty())
            .findFirst()
            .orElseThrow();
    add("AllianceAmendment", kept, "/amendments/nodes/0/id");
    add("DecentWorkStatement", kept, "/statements/nodes/0/id");
    add("AllianceDocument", kept, "/documents/0/id");
    add("Notification", kenji, "/data/viewer/notifications/nodes/0/id");
    JsonNode own =
        callers
            .of(Caller.REPRESENTATIVE)
            .call(
                EXAMPLES_OF_KENJIS_ORGANISATION,
                Map.of("organisation", requireNonNull(examples.get("WorkerCooperative"))));
    add("Invitation", own, "/data/invitations/nodes/0/id");
    add("RepresentationClaim", own, "/data/representationClaims/nodes/0/id");
    JsonNode anybody = callers.of(Caller.ANONYMOUS).call(OF_ANYBODY, Map.of());
    add("Alliance", anybody, "/data/alliances/nodes/0/id");
    add("Headcount", anybody, "/data/counted/nodes/0/headcounts/nodes/0/id");
    add("StaffPost", staff, "/data/viewer/staffPosts/0/id");
    add("AuditEntry", staff, "/data/auditTrail/entries/nodes/0/id");
    add("OrganisationMerge", staff, "/data/merges/nodes/0/id");
    add("DirectoryImport", staff, "/data/directoryImports/nodes/0/id");
    add("ImportMapping", staff, "/data/importMappings/0/id");
    add("MultiStakeholderCooperative", staff, "/data/multi/nodes/0/id");
    add("Federation", staff, "/data/federations/nodes/0/id");
    add("Municipality", staff, "/data/municipalities/nodes/0/id");
    add("Partner", staff, "/data/partners/nodes/0/id");
  }

  private void add(String type, JsonNode answer, String pointer) {
    assertThat(answer.at(pointer).asString("")).as(type + answer).isNotEmpty();
    examples.put(type, answer.at(pointer).asString());
  }

  @Test
  void thereIsAThingOfEachKind() {
    assertThat(examples.keySet())
        .containsExactlyInAnyOrderElementsOf(
            SchemaFiles.schema().getAllTypesAsList().stream()
                .filter(GraphQLObjectType.class::isInstance)
                .map(GraphQLObjectType.class::cast)
                .filter(type -> type.getInterfaces().stream().anyMatch(FieldAccessTest::isNode))
                .map(GraphQLObjectType::getName)
                .toList());
  }

  private static boolean isNode(graphql.schema.GraphQLNamedType type) {
    return type.getName().equals("Node");
  }

  @Test
  void everyFieldOfEveryThingIsForWhomTheListSays() throws IOException, InterruptedException {
    for (Map.Entry<String, String> example : examples.entrySet()) {
      GraphQLObjectType type = requireNonNull(SchemaFiles.schema().getObjectType(example.getKey()));
      for (Caller caller : Caller.values()) {
        check(type, example.getValue(), caller);
      }
    }
    assertThat(wrong).isEmpty();
  }

  private void check(GraphQLObjectType type, String id, Caller caller)
      throws IOException, InterruptedException {
    ExampleCalls calls = new ExampleCalls(Map.of());
    String fields =
        type.getFieldDefinitions().stream().map(calls::selection).collect(Collectors.joining(" "));
    JsonNode answer =
        callers
            .of(caller)
            .call(
                "query($id: ID!) { node(id: $id) { ... on "
                    + type.getName()
                    + " { "
                    + fields
                    + " } } }",
                Map.of("id", id));
    if (answer.has("errors")) {
      wrong.add(caller + " " + type.getName() + " " + answer);
      return;
    }
    JsonNode thing = answer.at("/data/node");
    for (GraphQLFieldDefinition field : type.getFieldDefinitions()) {
      Who who = requireNonNull(AccessList.read().get(type.getName() + "." + field.getName()));
      JsonNode value = thing.isNull() ? thing : thing.get(field.getName());
      boolean isThere = thing.isObject() && isFilled(value);
      boolean isHidden = !mayRead(caller, type.getName(), who);
      if (isHidden && isThere) {
        wrong.add(caller + " reads " + type.getName() + "." + field.getName() + ": " + value);
      }
      if (!isHidden && !ALL.contains(who) && !thing.isObject()) {
        wrong.add(caller + " does not read " + type.getName() + "." + field.getName());
      }
      if (!isHidden && isGuardedField(who) && !isThere) {
        wrong.add(caller + " finds nothing in " + type.getName() + "." + field.getName());
      }
      if (ALL.contains(who) && !thing.isObject()) {
        wrong.add(caller + " does not see " + type.getName());
      }
    }
  }

  /** Fields that are emptied for some while the thing itself is there for all. */
  private static boolean isGuardedField(Who who) {
    return who == Who.SELF_OR_STAFF
        || who == Who.CONTACT_CHOICE
        || who == Who.STAFF_OR_REPRESENTATIVE;
  }

  private static boolean isFilled(JsonNode value) {
    return !value.isNull()
        && !(value.isObject() && value.path("nodes").isEmpty() && value.has("nodes"));
  }

  private static boolean mayRead(Caller caller, String type, Who who) {
    boolean isStaff = caller == Caller.STAFF;
    boolean isSelf = caller == Caller.REPRESENTATIVE;
    return switch (who) {
      case PUBLIC, WHO_SEES_THE_THING -> true;
      // Kenji lets those who represent an organisation write to him.
      case CONTACT_CHOICE -> isSelf || isStaff || caller == Caller.OTHER_REPRESENTATIVE;
      case SELF, MEMBER_OR_REPRESENTATIVE -> isSelf;
      case SELF_OR_STAFF, CONCERNED, MEMBER_OR_REPRESENTATIVE_OR_STAFF -> isSelf || isStaff;
      case STAFF -> isStaff;
      case SELF_OR_STAFF_OR_ADMINISTRATOR, WHO_READS_THE_LIST ->
          isStaff || caller == Caller.ADMINISTRATOR;
      // Only the worker co-operative is Kenji's.
      case STAFF_OR_REPRESENTATIVE -> isStaff || (isSelf && type.equals("WorkerCooperative"));
      case SIGNED_IN, REPRESENTATIVE, STAFF_OR_ADMINISTRATOR, ADMINISTRATOR ->
          throw new IllegalArgumentException(who + " is for fields of the root");
    };
  }
}
