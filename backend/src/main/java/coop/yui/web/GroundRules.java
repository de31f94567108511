package coop.yui.web;

import coop.yui.graph.Deadline;
import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.identity.Viewer;
import graphql.ExecutionResult;
import graphql.GraphQLContext;
import graphql.execution.AbortExecutionException;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.execution.instrumentation.parameters.InstrumentationValidationParameters;
import graphql.language.Document;
import graphql.language.OperationDefinition.Operation;
import graphql.validation.ValidationError;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Refuses calls that ask for too much, or for what they may not, before any of their work is done.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class GroundRules extends SimplePerformantInstrumentation {

  private final Limits limits;
  private final Budgets budgets;

  GroundRules(Limits limits, Budgets budgets) {
    this.limits = limits;
    this.budgets = budgets;
  }

  @Override
  public @Nullable InstrumentationContext<ExecutionResult> beginExecution(
      InstrumentationExecutionParameters parameters, InstrumentationState state) {
    GraphQLContext context = parameters.getGraphQLContext();
    refusing(() -> budgets.check(Call.of(context), Call.viewer(context)));
    String text = parameters.getExecutionInput().getQuery();
    refuseAbove("characters", text.length(), limits.characters());
    return null;
  }

  @Override
  public InstrumentationContext<Document> beginParse(
      InstrumentationExecutionParameters parameters, InstrumentationState state) {
    return SimpleInstrumentationContext.whenCompleted(
        (document, failure) -> {
          // The parser gives up with exceptions of this name when there are too many tokens or they
          // nest too deep.
          if (failure != null && failure.getClass().getSimpleName().startsWith("ParseCancelled")) {
            Call.of(parameters.getGraphQLContext()).tooLong();
          }
        });
  }

  // Before the document is checked: the check itself takes long on a document that stands for a
  // very large one.
  @Override
  public @Nullable InstrumentationContext<List<ValidationError>> beginValidation(
      InstrumentationValidationParameters parameters, InstrumentationState state) {
    DocumentShape shape = DocumentShape.of(parameters.getDocument());
    refuseAbove("fields", shape.fields(), limits.fields());
    refuseAbove("aliases", shape.aliases(), limits.aliases());
    refuseAbove("rootFields", shape.rootFields(), limits.rootFields());
    refuseAbove("depth", shape.depth(), limits.depth());
    return null;
  }

  @Override
  public ExecutionContext instrumentExecutionContext(
      ExecutionContext execution,
      InstrumentationExecutionParameters parameters,
      InstrumentationState state) {
    GraphQLContext context = execution.getGraphQLContext();
    Call call = Call.of(context);
    Viewer viewer = Call.viewer(context);
    refusing(
        () -> {
          if (call.isReadOnly()
              && execution.getOperationDefinition().getOperation() != Operation.QUERY) {
            throw new Refusal(RefusalCode.INVALID_DOCUMENT).with("method", "POST");
          }
          DocumentCost cost = DocumentCost.of(execution, limits);
          if (cost.introspects()) {
            viewer.mustBeSignedIn();
          }
          refuseAbove("cost", cost.units(), limits.cost());
          call.cost(budgets.spend(call, viewer, cost.units()));
        });
    // What is followed live lasts as long as it is followed.
    if (execution.getOperationDefinition().getOperation() != Operation.SUBSCRIPTION) {
      context.put(Deadline.KEY, Instant.now().plus(limits.time()));
    }
    return execution;
  }

  private static void refuseAbove(String limit, long asked, int maximum) {
    if (asked > maximum) {
      abort(new Refusal(RefusalCode.TOO_COSTLY).with("limit", limit).with("maximum", maximum));
    }
  }

  private static void refusing(Runnable check) {
    try {
      check.run();
    } catch (Refusal refusal) {
      abort(refusal);
    }
  }

  private static void abort(Refusal refusal) {
    throw new AbortExecutionException(List.of(Errors.error(refusal)));
  }
}
