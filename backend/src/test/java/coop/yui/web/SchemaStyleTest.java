package coop.yui.web;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import graphql.introspection.Introspection;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.idl.ScalarInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The schema reads like a dictionary: everything is described, names are whole words, mutations
 * have one form.
 */
class SchemaStyleTest {

  /** Described once, at the connections and in the README: the same everywhere. */
  private static final Set<String> COMMON_ARGUMENTS =
      Set.of("first", "after", "last", "before", "input", "filter", "sort", "id", "ids");

  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "acc", "addr", "addrs", "amt", "attr", "cfg", "cnt", "coop", "coops", "ctx", "cur",
          "desc", "dept", "dir", "doc", "docs", "dto", "freq", "idx", "img", "info", "lang", "lat",
          "lng", "lon", "max", "mgr", "min", "msg", "mun", "nbr", "no", "num", "org", "orgs",
          "param", "params", "pct", "pos", "pref", "prefs", "prev", "qty", "ref", "refs", "rep",
          "reps", "req", "res", "tel", "tmp", "txt", "usr", "val", "data", "get", "ts");
  private static final Pattern WORDS = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|_");
  private static final Pattern CAMEL = Pattern.compile("[a-z][a-zA-Z0-9]*");
  private static final Pattern SCREAMING = Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*");

  private final GraphQLSchema schema = SchemaFiles.schema();

  @Test
  void everythingIsDescribed() {
    List<String> silent = new ArrayList<>();
    types().filter(type -> isSilent(type)).forEach(type -> silent.add(type.getName()));
    fields()
        .filter(place -> isSilent(place.field()) && !isDescribedByInterface(place))
        .forEach(place -> silent.add(place.name()));
    inner()
        .filter(place -> isSilent(place.element()))
        .filter(
            place ->
                !(place.element() instanceof GraphQLArgument argument
                    && COMMON_ARGUMENTS.contains(argument.getName())))
        .forEach(place -> silent.add(place.owner() + "." + place.element().getName()));
    assertThat(silent).isEmpty();
  }

  @Test
  void namesAreWholeWords() {
    Stream<String> names =
        Stream.concat(
            types().map(GraphQLNamedType::getName),
            Stream.concat(
                fields().map(place -> place.field().getName()),
                inner().map(place -> place.element().getName())));
    assertThat(
            names
                // The Relay specification names it so.
                .filter(name -> !name.equalsIgnoreCase("PageInfo"))
                // No quorum, not the quorum's number.
                .filter(name -> !name.equals("NO_QUORUM"))
                .filter(
                    name ->
                        WORDS
                            .splitAsStream(name)
                            .anyMatch(
                                word -> ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT)))))
        .isEmpty();
  }

  @Test
  void namesHaveTheFormOfTheirKind() {
    assertThat(fields().map(place -> place.field().getName()))
        .allMatch(name -> CAMEL.matcher(name).matches());
    assertThat(
            schemaTypes(GraphQLEnumType.class)
                .flatMap(type -> type.getValues().stream())
                .map(value -> value.getName()))
        .allMatch(name -> SCREAMING.matcher(name).matches());
    assertThat(
            fields()
                .filter(place -> is(place.field(), "Boolean"))
                .map(place -> place.field().getName()))
        .allMatch(name -> name.matches("(is|has|can|was|leaves|holds|may)[A-Z].*"));
    assertThat(fields().filter(place -> is(place.field(), "ID")).map(Place::name))
        .allMatch(
            name ->
                name.endsWith(".id")
                    || Set.of("Link.source", "Link.target", "AuditCheck.firstBrokenEntry")
                        .contains(name));
  }

  @Test
  void everyMutationIsAVerbWithOneInput() {
    for (GraphQLFieldDefinition mutation : schema.getMutationType().getFieldDefinitions()) {
      String name = mutation.getName();
      String input = Character.toUpperCase(name.charAt(0)) + name.substring(1) + "Input";
      assertThat(mutation.getArguments()).as(name).hasSize(1);
      assertThat(GraphQLTypeUtil.simplePrint(mutation.getArgument("input").getType()))
          .isEqualTo(input + "!");
      assertThat(mutation.getType()).as(name).isInstanceOf(GraphQLNonNull.class);
      assertThat(GraphQLTypeUtil.unwrapAll(mutation.getType()))
          .as(name)
          .isInstanceOf(GraphQLNamedOutputType.class);
      assertThat(mutation.getDescription()).as(name).contains("Who may:");
    }
  }

  @Test
  void listsHoldNoNulls() {
    Set<String> withGaps =
        fields()
            .filter(
                place ->
                    GraphQLTypeUtil.simplePrint(place.field().getType()).matches(".*[A-Za-z]\\].*"))
            .map(Place::name)
            .collect(toSet());
    assertThat(withGaps).as("only nodes(ids) answers with gaps").containsExactly("Query.nodes");
  }

  private record Place(GraphQLFieldsContainer type, GraphQLFieldDefinition field) {

    String name() {
      return type.getName() + "." + field.getName();
    }
  }

  private record Inner(String owner, GraphQLNamedSchemaElement element) {}

  private Stream<GraphQLNamedType> types() {
    return schema.getAllTypesAsList().stream()
        .filter(type -> !Introspection.isIntrospectionTypes(type))
        .filter(type -> !ScalarInfo.isGraphqlSpecifiedScalar(type.getName()));
  }

  private <T> Stream<T> schemaTypes(Class<T> kind) {
    return types().filter(kind::isInstance).map(kind::cast);
  }

  private Stream<Place> fields() {
    return schemaTypes(GraphQLFieldsContainer.class)
        .flatMap(type -> type.getFieldDefinitions().stream().map(field -> new Place(type, field)));
  }

  private Stream<Inner> inner() {
    Stream<Inner> arguments =
        fields()
            .filter(place -> !isOfInterface(place))
            .flatMap(
                place ->
                    place.field().getArguments().stream()
                        .map(argument -> new Inner(place.name(), argument)));
    Stream<Inner> inputs =
        schemaTypes(GraphQLInputObjectType.class)
            .flatMap(
                type ->
                    type.getFieldDefinitions().stream()
                        .map(field -> new Inner(type.getName(), field)));
    Stream<Inner> values =
        schemaTypes(GraphQLEnumType.class)
            .flatMap(
                type -> type.getValues().stream().map(value -> new Inner(type.getName(), value)));
    return Stream.of(arguments, inputs, values).flatMap(all -> all);
  }

  private static boolean isSilent(GraphQLNamedSchemaElement element) {
    return element.getDescription() == null || element.getDescription().isBlank();
  }

  private boolean isDescribedByInterface(Place place) {
    return interfaces(place).anyMatch(field -> !isSilent(field));
  }

  private boolean isOfInterface(Place place) {
    return interfaces(place).findAny().isPresent();
  }

  private Stream<GraphQLFieldDefinition> interfaces(Place place) {
    List<? extends GraphQLNamedType> interfaces =
        switch (place.type()) {
          case GraphQLObjectType object ->
              object.getInterfaces().stream().map(GraphQLNamedType.class::cast).toList();
          case GraphQLInterfaceType inherited ->
              inherited.getInterfaces().stream().map(GraphQLNamedType.class::cast).toList();
          default -> List.of();
        };
    return interfaces.stream()
        .map(type -> (GraphQLInterfaceType) type)
        .map(type -> type.getFieldDefinition(place.field().getName()))
        .filter(field -> field != null);
  }

  private static boolean is(GraphQLFieldDefinition field, String type) {
    return GraphQLTypeUtil.unwrapAll(field.getType()).getName().equals(type);
  }
}
