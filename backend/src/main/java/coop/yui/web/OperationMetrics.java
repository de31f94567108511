package coop.yui.web;

import graphql.execution.preparsed.persisted.PersistedQuerySupport;
import io.micrometer.common.KeyValue;
import io.micrometer.common.KeyValues;
import org.springframework.graphql.observation.DefaultExecutionRequestObservationConvention;
import org.springframework.graphql.observation.ExecutionRequestObservationContext;
import org.springframework.stereotype.Component;

/**
 * Counts calls by outcome, type and name. Names are those of registered documents only: a caller's
 * own names could be endlessly many and say anything.
 */
@Component
class OperationMetrics extends DefaultExecutionRequestObservationConvention {

  private static final String OTHER = "other";

  @Override
  public KeyValues getLowCardinalityKeyValues(ExecutionRequestObservationContext context) {
    return super.getLowCardinalityKeyValues(context)
        .and(KeyValue.of("graphql.operation.name", name(context)));
  }

  @Override
  public KeyValues getHighCardinalityKeyValues(ExecutionRequestObservationContext context) {
    return KeyValues.of(executionId(context));
  }

  private static String name(ExecutionRequestObservationContext context) {
    var execution = context.getExecutionContext();
    if (execution == null
        || !PersistedQuerySupport.PERSISTED_QUERY_MARKER.equals(
            context.getExecutionInput().getQuery())) {
      return OTHER;
    }
    String name = execution.getOperationDefinition().getName();
    return name == null ? OTHER : name;
  }
}
