package coop.yui.web;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import coop.yui.PortalTest;
import coop.yui.web.AccessList.Who;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** Calls each field of the root as each kind of person and compares with the list. */
@PortalTest
class AccessTest {

  private static final String WHOM_I_REPRESENT =
      "{ viewer { person { id } representations { organisation { id } } } }";

  private final Callers callers;
  private final List<String> wrong = new ArrayList<>();

  AccessTest(@Autowired Environment environment) {
    callers = new Callers(environment);
  }

  @Test
  void eachFieldOfTheRootIsForWhomTheListSays() throws IOException, InterruptedException {
    JsonNode representative = callers.of(Caller.REPRESENTATIVE).call(WHOM_I_REPRESENT, Map.of());
    String organisation =
        representative.at("/data/viewer/representations/0/organisation/id").asString();
    assertThat(organisation).as(representative.toString()).startsWith("organisation-");
    for (GraphQLFieldDefinition field : SchemaFiles.schema().getQueryType().getFieldDefinitions()) {
      walk("query", SchemaFiles.schema().getQueryType(), field, Map.of());
    }
    GraphQLObjectType mutations = SchemaFiles.schema().getMutationType();
    for (GraphQLFieldDefinition field : mutations.getFieldDefinitions()) {
      Who who = AccessList.read().get("Mutation." + field.getName());
      // What staff may do they may do to any organisation: an unknown one keeps the known from
      // being changed.
      boolean isOwn =
          Set.of(Who.REPRESENTATIVE, Who.MEMBER_OR_REPRESENTATIVE, Who.STAFF_OR_REPRESENTATIVE)
              .contains(requireNonNull(who));
      walk(
          "mutation",
          mutations,
          field,
          isOwn
              ? Map.of(
                  "organisation", organisation,
                  "cooperative", organisation,
                  "proposedBy", organisation)
              : Map.of());
    }
    assertThat(wrong).isEmpty();
  }

  private void walk(
      String operation,
      GraphQLObjectType type,
      GraphQLFieldDefinition field,
      Map<String, String> ids)
      throws IOException, InterruptedException {
    Who who = requireNonNull(AccessList.read().get(type.getName() + "." + field.getName()));
    String document = new ExampleCalls(ids).document(operation, field);
    for (Caller caller : Caller.values()) {
      JsonNode answer = callers.of(caller).call(document, Map.of());
      String code = answer.at("/errors/0/extensions/code").asString("");
      JsonNode given = answer.at("/data/" + field.getName());
      boolean isAbsent = given.isNull() || given.isMissingNode();
      boolean isAsListed =
          may(caller, who) ? isAnswered(code) : isRefused(caller, field, code, isAbsent);
      if (!isAsListed) {
        wrong.add(caller + " " + who + " " + document + " -> " + answer);
      }
    }
  }

  private static boolean isAnswered(String code) {
    return !List.of("NOT_SIGNED_IN", "NOT_ALLOWED", "FAILURE", "INVALID_DOCUMENT").contains(code);
  }

  private static boolean isRefused(
      Caller caller, GraphQLFieldDefinition field, String code, boolean isAbsent) {
    if (!isAbsent) {
      return false;
    }
    if (!(field.getType() instanceof GraphQLNonNull) && code.isEmpty()) {
      return true;
    }
    return caller == Caller.ANONYMOUS
        ? code.equals("NOT_SIGNED_IN")
        : code.equals("NOT_ALLOWED") || code.equals("NOT_FOUND");
  }

  static boolean may(Caller caller, Who who) {
    return switch (who) {
      case PUBLIC -> true;
      case SIGNED_IN, SELF -> caller != Caller.ANONYMOUS;
      // No caller is a member only.
      case REPRESENTATIVE, MEMBER_OR_REPRESENTATIVE -> caller == Caller.REPRESENTATIVE;
      case STAFF_OR_REPRESENTATIVE -> caller == Caller.STAFF || caller == Caller.REPRESENTATIVE;
      case STAFF -> caller == Caller.STAFF;
      case STAFF_OR_ADMINISTRATOR -> caller == Caller.STAFF || caller == Caller.ADMINISTRATOR;
      case ADMINISTRATOR -> caller == Caller.ADMINISTRATOR;
      case SELF_OR_STAFF,
          SELF_OR_STAFF_OR_ADMINISTRATOR,
          CONTACT_CHOICE,
          CONCERNED,
          MEMBER_OR_REPRESENTATIVE_OR_STAFF,
          WHO_SEES_THE_THING,
          WHO_READS_THE_LIST ->
          throw new IllegalArgumentException(who + " is for fields of things");
    };
  }
}
