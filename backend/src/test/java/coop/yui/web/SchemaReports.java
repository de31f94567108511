package coop.yui.web;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.graphql.execution.GraphQlSource.SchemaResourceBuilder;
import org.springframework.graphql.execution.SchemaReport;
import org.springframework.stereotype.Component;

/**
 * Keeps the report that Spring for GraphQL makes of schema and controllers when the portal starts.
 */
@Component
class SchemaReports implements GraphQlSourceBuilderCustomizer {

  private @Nullable SchemaReport last;

  @Override
  public void customize(SchemaResourceBuilder builder) {
    builder.inspectSchemaMappings(report -> last = report);
  }

  SchemaReport last() {
    if (last == null) {
      throw new IllegalStateException("no report was made");
    }
    return last;
  }
}
