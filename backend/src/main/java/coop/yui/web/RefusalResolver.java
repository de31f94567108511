package coop.yui.web;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.execution.DataFetcherExceptionResolver;
import org.springframework.graphql.execution.SubscriptionExceptionResolver;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Turns what controllers and subscriptions throw into errors. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RefusalResolver implements DataFetcherExceptionResolver, SubscriptionExceptionResolver {

  private final Errors errors;

  RefusalResolver(Errors errors) {
    this.errors = errors;
  }

  @Override
  public Mono<List<GraphQLError>> resolveException(
      Throwable exception, DataFetchingEnvironment environment) {
    return Mono.just(
        List.of(
            Errors.error(errors.refusal(exception), GraphqlErrorBuilder.newError(environment))));
  }

  @Override
  public Mono<List<GraphQLError>> resolveException(Throwable exception) {
    return Mono.just(List.of(Errors.error(errors.refusal(exception))));
  }
}
