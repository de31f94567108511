package coop.yui.web;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.introspection.Introspection;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import java.util.List;
import org.junit.jupiter.api.Test;

class AccessListTest {

  @Test
  void everyFieldIsListedAndEveryListedFieldIsThere() {
    GraphQLSchema schema = SchemaFiles.schema();
    List<String> fields =
        schema.getAllTypesAsList().stream()
            .filter(type -> !Introspection.isIntrospectionTypes(type))
            .filter(GraphQLObjectType.class::isInstance)
            .map(GraphQLObjectType.class::cast)
            .flatMap(
                type ->
                    type.getFieldDefinitions().stream()
                        .map(field -> type.getName() + "." + field.getName()))
            .toList();
    assertThat(AccessList.read().keySet()).containsExactlyInAnyOrderElementsOf(fields);
  }
}
