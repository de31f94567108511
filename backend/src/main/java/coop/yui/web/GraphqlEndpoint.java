package coop.yui.web;

import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import graphql.ExecutionResult;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultGraphQlRequest;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.json.JsonMapper;

/**
 * GraphQL over HTTP at /graphql: POST for everything, GET for queries, server-sent events for
 * whoever accepts `text/event-stream`. Follows the specification's statuses; a spent budget is 429
 * whatever is accepted.
 */
@Configuration
class GraphqlEndpoint {

  static final String PATH = "/graphql";

  private final WebGraphQlHandler handler;
  private final SseAnswers events;
  private final JsonMapper json;
  private final Limits limits;
  private final Errors errors;

  GraphqlEndpoint(
      WebGraphQlHandler handler, SseAnswers events, JsonMapper json, Limits limits, Errors errors) {
    this.handler = handler;
    this.events = events;
    this.json = json;
    this.limits = limits;
    this.errors = errors;
  }

  @Bean
  @Order(-1)
  RouterFunction<ServerResponse> graphql() {
    return RouterFunctions.route().GET(PATH, this::answer).POST(PATH, this::answer).build();
  }

  private ServerResponse answer(ServerRequest request) throws IOException, ServletException {
    MediaType type = GraphqlAnswer.accepted(request.headers().firstHeader("Accept"));
    if (type == null) {
      return ServerResponse.status(HttpStatus.NOT_ACCEPTABLE).build();
    }
    boolean isPost = request.method().equals(HttpMethod.POST);
    if (isPost && !isJson(request)) {
      return ServerResponse.status(HttpStatus.UNSUPPORTED_MEDIA_TYPE)
          .headers(headers -> headers.setAccept(List.of(MediaType.APPLICATION_JSON)))
          .build();
    }
    try {
      return isPost ? post(request, type) : get(request, type);
    } catch (Refusal refusal) {
      return refuse(request, type, refusal);
    }
  }

  private ServerResponse post(ServerRequest request, MediaType type)
      throws IOException, ServletException {
    byte[] body =
        GraphqlRequest.body(request.servletRequest().getInputStream(), limits.body().toBytes());
    DefaultGraphQlRequest call = GraphqlRequest.ofJson(body, json);
    if (!type.equalsTypeAndSubtype(MediaType.TEXT_EVENT_STREAM)) {
      return run(request, call, attributes(request), type);
    }
    return events.handleRequest(
        ServerRequest.from(request)
            .body(body)
            .attributes(values -> values.putAll(attributes(request)))
            .build());
  }

  private ServerResponse get(ServerRequest request, MediaType type) {
    Map<String, Object> attributes = attributes(request);
    attributes.put(CallInterceptor.READ_ONLY, true);
    return run(request, GraphqlRequest.ofAddress(request.params(), json), attributes, type);
  }

  private ServerResponse run(
      ServerRequest request,
      DefaultGraphQlRequest call,
      Map<String, Object> attributes,
      MediaType type) {
    WebGraphQlResponse response =
        handler
            .handleRequest(
                new WebGraphQlRequest(
                    request.uri(),
                    request.headers().asHttpHeaders(),
                    null,
                    request.remoteAddress().orElse(null),
                    attributes,
                    call,
                    request.servletRequest().getRequestId(),
                    null))
            .block();
    if (response == null) {
      throw new IllegalStateException("no answer");
    }
    return GraphqlAnswer.of(response.getExecutionResult(), type);
  }

  private ServerResponse refuse(ServerRequest request, MediaType type, Refusal refusal) {
    var language = Sentences.language(request.headers().asHttpHeaders());
    ExecutionResult result =
        ExecutionResult.newExecutionResult()
            .addError(errors.present(Errors.error(refusal), language))
            .build();
    return GraphqlAnswer.of(
        result,
        type,
        refusal.code() == RefusalCode.TOO_LARGE
            ? HttpStatus.CONTENT_TOO_LARGE
            : HttpStatus.BAD_REQUEST);
  }

  private static Map<String, Object> attributes(ServerRequest request) {
    Map<String, Object> attributes = new HashMap<>();
    HttpSession session = request.servletRequest().getSession(false);
    if (session != null) {
      attributes.put(SignIn.SESSION, session.getId());
    }
    return attributes;
  }

  private static boolean isJson(ServerRequest request) {
    try {
      Optional<MediaType> given = request.headers().contentType();
      return given.isPresent()
          && given.get().equalsTypeAndSubtype(MediaType.APPLICATION_JSON)
          && isUtf8(given.get());
    } catch (InvalidMediaTypeException e) {
      return false;
    }
  }

  private static boolean isUtf8(MediaType type) {
    String charset = type.getParameter("charset");
    return charset == null || charset.replace("\"", "").equalsIgnoreCase("utf-8");
  }
}
