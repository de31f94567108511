package coop.yui.web;

import graphql.ExecutionResult;
import java.time.Duration;
import org.reactivestreams.Publisher;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.webmvc.GraphQlSseHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Answers as server-sent events, those of queries, mutations and refused calls too: one event and
 * the end.
 */
@Component
class SseAnswers extends GraphQlSseHandler {

  SseAnswers(WebGraphQlHandler handler, Limits limits) {
    super(handler, Duration.ZERO, limits.keepAlive());
  }

  @Override
  protected ServerResponse prepareResponse(
      ServerRequest request, Mono<WebGraphQlResponse> response) {
    return super.prepareResponse(request, response.map(SseAnswers::asStream));
  }

  private static WebGraphQlResponse asStream(WebGraphQlResponse response) {
    ExecutionResult result = response.getExecutionResult();
    return result.getData() instanceof Publisher<?>
        ? response
        : response.transform(builder -> builder.data(Flux.just(result)));
  }
}
