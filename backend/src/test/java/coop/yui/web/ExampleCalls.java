package coop.yui.web;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Calls made from the schema alone. They change nothing: texts are empty and ids unknown, so that
 * whoever may do a thing is told that her values are wrong, and whoever may not is told that she
 * may not.
 */
final class ExampleCalls {

  private static final Map<String, String> KINDS =
      Map.of(
          "item",
          "agendaitem",
          "request",
          "speakingrequest",
          "staffPost",
          "staffpost",
          "proposedBy",
          "organisation",
          "parties",
          "organisation",
          "federation",
          "organisation",
          "cooperative",
          "organisation",
          "ids",
          "person",
          "id",
          "organisation");

  private final Map<String, String> knownIds;

  ExampleCalls(Map<String, String> knownIds) {
    this.knownIds = knownIds;
  }

  /** A document that asks for one field of the root. */
  String document(String operation, GraphQLFieldDefinition field) {
    return operation + " { " + selection(field) + " }";
  }

  /** A field with the arguments it needs; of a page of a list what is in it. */
  String selection(GraphQLFieldDefinition field) {
    String arguments =
        field.getArguments().stream()
            .filter(argument -> isNeeded(argument) || argument.getName().equals("first"))
            .map(
                argument ->
                    argument.getName() + ": " + value(argument.getName(), argument.getType()))
            .collect(Collectors.joining(", "));
    return field.getName() + (arguments.isEmpty() ? "" : "(" + arguments + ")") + inner(field);
  }

  private static String inner(GraphQLFieldDefinition field) {
    return switch (GraphQLTypeUtil.unwrapAll(field.getType())) {
      case GraphQLObjectType type when type.getFieldDefinition("nodes") != null ->
          " { nodes { __typename } }";
      case GraphQLCompositeType _ -> " { __typename }";
      default -> "";
    };
  }

  private static boolean isNeeded(GraphQLArgument argument) {
    return argument.getType() instanceof GraphQLNonNull && !argument.hasSetDefaultValue();
  }

  private String value(String name, GraphQLType type) {
    return switch (type) {
      case GraphQLNonNull present -> value(name, present.getOriginalWrappedType());
      case GraphQLList list -> "[" + value(name, list.getOriginalWrappedType()) + "]";
      case GraphQLEnumType choice -> choice.getValues().getFirst().getName();
      case GraphQLInputObjectType input -> object(input);
      default -> scalar(name, GraphQLTypeUtil.simplePrint(type));
    };
  }

  private String object(GraphQLInputObjectType input) {
    return input.getFieldDefinitions().stream()
        .filter(ExampleCalls::isNeeded)
        .map(field -> field.getName() + ": " + value(field.getName(), field.getType()))
        .collect(Collectors.joining(", ", "{", "}"));
  }

  private static boolean isNeeded(GraphQLInputObjectField field) {
    return field.getType() instanceof GraphQLNonNull && !field.hasSetDefaultValue();
  }

  private String scalar(String name, String type) {
    return switch (type) {
      case "ID" -> "\"" + id(name) + "\"";
      case "Int" -> "1";
      case "Float" -> "0.0";
      case "Boolean" -> "false";
      case "Decimal" -> "\"1.00\"";
      case "Date" -> "\"2020-01-01\"";
      case "DateTime" -> "\"2020-01-01T00:00:00Z\"";
      case "LanguageTag" -> "\"en\"";
      case "CountryCode" -> "\"JP\"";
      case "Url" -> "\"https://example.org\"";
      default -> "\"\"";
    };
  }

  private String id(String name) {
    if (name.equals("requestKey")) {
      return UUID.randomUUID().toString();
    }
    String kind = KINDS.getOrDefault(name, name.toLowerCase(Locale.ROOT));
    return knownIds.getOrDefault(name, kind + "-" + "0".repeat(32));
  }
}
