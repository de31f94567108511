package coop.yui.web;

import coop.yui.graph.TypedNode;
import graphql.schema.TypeResolver;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells the schema's type of a thing: what it says itself, otherwise the name of its class. */
@Configuration
class GraphQlTypes {

  @Bean
  GraphQlSourceBuilderCustomizer typeResolver() {
    TypeResolver resolver =
        environment -> {
          Object thing = environment.getObject();
          String name =
              thing instanceof TypedNode typed
                  ? typed.typeName()
                  : thing.getClass().getSimpleName();
          return environment.getSchema().getObjectType(name);
        };
    return builder -> builder.defaultTypeResolver(resolver);
  }
}
