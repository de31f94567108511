package coop.yui.web;

import graphql.ExecutionResult;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscription;
import org.springframework.graphql.execution.SubscriptionPublisherException;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.webmvc.GraphQlSseHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.servlet.function.ServerResponse.SseBuilder;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * Answers as server-sent events, those of queries, mutations and refused calls too: one event and
 * the end. Comments keep a quiet stream awake.
 */
@Component
class SseAnswers extends GraphQlSseHandler {

  private static final Map<String, Object> SIGN_OF_LIFE = Map.of();

  private final Duration keepAlive;

  SseAnswers(WebGraphQlHandler handler, Limits limits) {
    super(handler, Duration.ZERO);
    this.keepAlive = limits.keepAlive();
  }

  @Override
  protected ServerResponse prepareResponse(
      ServerRequest request, Mono<WebGraphQlResponse> response) {
    Sinks.Empty<Void> over = Sinks.empty();
    Flux<Map<String, Object>> answers =
        response
            .flatMapMany(SseAnswers::results)
            .map(ExecutionResult::toSpecification)
            .doFinally(_ -> over.tryEmitEmpty());
    Flux<Map<String, Object>> signsOfLife =
        Flux.interval(keepAlive)
            .onBackpressureDrop()
            .map(_ -> SIGN_OF_LIFE)
            .takeUntilOther(over.asMono());
    return ServerResponse.sse(
        events -> Flux.merge(answers, signsOfLife).subscribe(new Writer(events)), Duration.ZERO);
  }

  private static Flux<ExecutionResult> results(WebGraphQlResponse response) {
    ExecutionResult result = response.getExecutionResult();
    return result.getData() instanceof Publisher<?> live
        ? Flux.from(live).cast(ExecutionResult.class)
        : Flux.just(result);
  }

  /**
   * Writes the events. When the reader is gone it only lets go: the server ends the request by
   * itself, and whoever ends it too may end the next request that uses the same connection's place.
   */
  private static final class Writer extends BaseSubscriber<Map<String, Object>> {

    private final SseBuilder events;

    Writer(SseBuilder events) {
      this.events = events;
    }

    @Override
    protected void hookOnSubscribe(Subscription subscription) {
      events.onError(_ -> cancel()).onComplete(this::cancel);
      requestUnbounded();
    }

    @Override
    protected void hookOnNext(Map<String, Object> answer) {
      try {
        if (answer.isEmpty()) {
          events.comment("").send();
        } else {
          events.event("next").data(answer);
        }
      } catch (IOException e) {
        cancel();
      }
    }

    @Override
    protected void hookOnError(Throwable exception) {
      if (!(exception instanceof SubscriptionPublisherException known)) {
        events.error(exception);
        return;
      }
      try {
        events.event("next").data(known.toMap());
        end();
      } catch (IOException e) {
        cancel();
      }
    }

    @Override
    protected void hookOnComplete() {
      try {
        end();
      } catch (IOException e) {
        cancel();
      }
    }

    private void end() throws IOException {
      events.event("complete").data("");
      events.complete();
    }
  }
}
