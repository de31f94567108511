package coop.yui.web;

import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The schema as the files say it, without the portal. */
final class SchemaFiles {

  private SchemaFiles() {}

  static GraphQLSchema schema() {
    return UnExecutableSchemaGenerator.makeUnExecutableSchema(registry());
  }

  static TypeDefinitionRegistry registry() {
    TypeDefinitionRegistry registry = new TypeDefinitionRegistry();
    try {
      for (Resource file :
          new PathMatchingResourcePatternResolver()
              .getResources("classpath:schema/graphql/*.graphqls")) {
        try (InputStream stream = file.getInputStream()) {
          registry.merge(new SchemaParser().parse(stream));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return registry;
  }
}
