package coop.yui.web;

import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.identity.Viewer;
import coop.yui.identity.Viewers;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.graphql.execution.SubscriptionPublisherException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Open subscriptions: not too many for one person, and none longer than the right to it. */
@Component
class Streams {

  // A stream that ends must not interrupt a reading under way: the driver takes that for a failure.
  private static final Scheduler UNDISTURBED = Schedulers.fromExecutor(Thread::startVirtualThread);

  private final Limits limits;
  private final Viewers viewers;
  private final SessionEnds sessionEnds;
  private final Errors errors;
  private final Map<String, Integer> open = new ConcurrentHashMap<>();

  Streams(Limits limits, Viewers viewers, SessionEnds sessionEnds, Errors errors) {
    this.limits = limits;
    this.viewers = viewers;
    this.sessionEnds = sessionEnds;
    this.errors = errors;
  }

  /** The same stream, ended with NOT_SIGNED_IN when token, session or person are no more. */
  Flux<ExecutionResult> guard(
      Flux<ExecutionResult> source, Call call, SignIn signIn, Viewer viewer) {
    String payer = call.payer(viewer);
    return Flux.using(
        () -> take(payer), _ -> source.takeUntilOther(end(signIn, viewer)), _ -> give(payer));
  }

  /** How many are open now. */
  int open() {
    return open.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** A stream's failure with sentences in the caller's language, as the transports expect it. */
  SubscriptionPublisherException failure(Throwable exception, Call call) {
    List<GraphQLError> given =
        exception instanceof SubscriptionPublisherException known
            ? known.getErrors()
            : List.of(Errors.error(errors.refusal(exception)));
    return new SubscriptionPublisherException(
        given.stream().map(error -> errors.present(error, call.language())).toList(), null);
  }

  private Mono<Void> end(SignIn signIn, Viewer viewer) {
    return Mono.firstWithSignal(
            expiry(signIn).then(), sessionEnds.of(signIn.session()).then(), gone(viewer).then())
        .then(Mono.error(() -> new Refusal(RefusalCode.NOT_SIGNED_IN)));
  }

  private static Mono<Long> expiry(SignIn signIn) {
    Instant until = signIn.until();
    return until == null ? Mono.never() : Mono.delay(Duration.between(Instant.now(), until));
  }

  private Mono<Viewer> gone(Viewer viewer) {
    if (!viewer.isSignedIn()) {
      return Mono.never();
    }
    return Flux.interval(limits.recheck())
        .onBackpressureDrop()
        .concatMap(_ -> again(viewer))
        .filter(now -> !now.isSignedIn())
        .next();
  }

  private Mono<Viewer> again(Viewer viewer) {
    return Mono.fromCallable(() -> viewers.again(viewer))
        .subscribeOn(UNDISTURBED)
        .onErrorResume(
            exception -> {
              errors.refusal(exception);
              return Mono.empty();
            });
  }

  private String take(String payer) {
    open.merge(payer, 1, Integer::sum);
    if (open.getOrDefault(payer, 0) > limits.streams()) {
      give(payer);
      throw new Refusal(RefusalCode.TOO_COSTLY)
          .with("limit", "streams")
          .with("maximum", limits.streams());
    }
    return payer;
  }

  private void give(String payer) {
    open.computeIfPresent(payer, (_, count) -> count == 1 ? null : count - 1);
  }
}
