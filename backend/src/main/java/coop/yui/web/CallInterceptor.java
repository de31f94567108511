package coop.yui.web;

import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.identity.Viewer;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.parser.ParserOptions;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Stands around every call, however it came: gives it its language and its time, makes its errors
 * readable, tells its cost, and guards what it follows live.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class CallInterceptor implements WebGraphQlInterceptor {

  static final String READ_ONLY = "yui.readOnly";

  private final Limits limits;
  private final Budgets budgets;
  private final Errors errors;
  private final Streams streams;
  private final SessionEnds sessionEnds;
  private final ParserOptions parserOptions;

  CallInterceptor(
      Limits limits, Budgets budgets, Errors errors, Streams streams, SessionEnds sessionEnds) {
    this.limits = limits;
    this.budgets = budgets;
    this.errors = errors;
    this.streams = streams;
    this.sessionEnds = sessionEnds;
    this.parserOptions =
        ParserOptions.newParserOptions()
            .maxCharacters(limits.characters())
            .maxTokens(limits.tokens())
            .maxWhitespaceTokens(limits.characters())
            .captureIgnoredChars(false)
            .captureLineComments(false)
            .captureSourceLocation(true)
            .build();
  }

  @Override
  public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
    Call call =
        new Call(
            Sentences.language(request.getHeaders()),
            request.getRemoteAddress(),
            request.getAttributes().containsKey(READ_ONLY));
    SignIn signIn =
        SignIn.of(SecurityContextHolder.getContext().getAuthentication(), request.getAttributes());
    request.configureExecutionInput(
        (input, builder) ->
            builder
                .locale(call.language())
                .graphQLContext(Map.of(Call.class, call, ParserOptions.class, parserOptions))
                .build());
    return next(request, chain, signIn)
        .timeout(limits.time())
        .onErrorResume(exception -> Mono.just(refused(request, errors.refusal(exception))))
        .map(response -> finish(response, call, signIn));
  }

  // Asked at once and not when subscribed to: who is signed in is known to this thread only.
  private Mono<WebGraphQlResponse> next(WebGraphQlRequest request, Chain chain, SignIn signIn) {
    try {
      if (signIn.isOver(Instant.now()) || sessionEnds.hasEnded(signIn.session())) {
        throw new Refusal(RefusalCode.NOT_SIGNED_IN);
      }
      return chain.next(request);
    } catch (RuntimeException e) {
      return Mono.error(e);
    }
  }

  private static WebGraphQlResponse refused(WebGraphQlRequest request, Refusal refusal) {
    return new WebGraphQlResponse(
        new DefaultExecutionGraphQlResponse(
            request.toExecutionInput(),
            ExecutionResult.newExecutionResult().addError(Errors.error(refusal)).build()));
  }

  private WebGraphQlResponse finish(WebGraphQlResponse response, Call call, SignIn signIn) {
    Viewer viewer = Call.viewer(response.getExecutionInput().getGraphQLContext());
    if (call.cost() == null) {
      budgets.spendOnRefused(call, viewer);
    }
    ExecutionResult result = response.getExecutionResult();
    return response.transform(
        builder -> {
          builder.errors(present(result.getErrors(), call));
          builder.extensions(extensions(result.getExtensions(), call));
          if (result.getData() instanceof Publisher<?> publisher) {
            builder.data(live(publisher, call, signIn, viewer));
          }
        });
  }

  private Flux<ExecutionResult> live(
      Publisher<?> publisher, Call call, SignIn signIn, Viewer viewer) {
    return streams
        .guard(Flux.from(publisher).cast(ExecutionResult.class), call, signIn, viewer)
        .map(
            result ->
                result.getErrors().isEmpty()
                    ? result
                    : result.transform(
                        builder -> builder.errors(present(result.getErrors(), call))))
        .onErrorMap(exception -> streams.failure(exception, call));
  }

  private List<GraphQLError> present(List<GraphQLError> given, Call call) {
    return given.stream()
        .map(error -> call.isTooLong() ? tooLong() : error)
        .map(error -> errors.present(error, call.language()))
        .toList();
  }

  private GraphQLError tooLong() {
    return Errors.error(
        new Refusal(RefusalCode.TOO_COSTLY)
            .with("limit", "tokens")
            .with("maximum", limits.tokens()));
  }

  private static Map<Object, Object> extensions(@Nullable Map<Object, Object> given, Call call) {
    Map<Object, Object> extensions =
        given == null ? new LinkedHashMap<>() : new LinkedHashMap<>(given);
    Budgets.Cost cost = call.cost();
    if (cost != null) {
      extensions.put(
          "cost",
          Map.of(
              "spent", cost.spent(), "left", cost.left(), "resetsAt", cost.resetsAt().toString()));
    }
    return extensions;
  }
}
