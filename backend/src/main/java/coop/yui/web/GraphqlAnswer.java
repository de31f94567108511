package coop.yui.web;

import coop.yui.graph.RefusalCode;
import graphql.ExecutionResult;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.MediaTypes;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.servlet.function.ServerResponse;

/** The media type, status and headers of an answer over HTTP. */
final class GraphqlAnswer {

  private static final List<MediaType> OFFERED =
      List.of(
          MediaType.APPLICATION_JSON,
          MediaTypes.APPLICATION_GRAPHQL_RESPONSE,
          MediaType.TEXT_EVENT_STREAM);

  private GraphqlAnswer() {}

  /** The media type to answer with; nothing when none of those accepted is offered. */
  static @Nullable MediaType accepted(@Nullable String header) {
    if (header == null || header.isBlank()) {
      return MediaType.APPLICATION_JSON;
    }
    try {
      List<MediaType> accepted = MediaType.parseMediaTypes(header);
      MimeTypeUtils.sortBySpecificity(accepted);
      for (MediaType type : accepted) {
        for (MediaType offered : OFFERED) {
          if (type.includes(offered) && type.getQualityValue() > 0) {
            return offered;
          }
        }
      }
    } catch (InvalidMediaTypeException e) {
      return null;
    }
    return null;
  }

  /** The answer with the status that its outcome asks for. */
  static ServerResponse of(ExecutionResult result, MediaType type) {
    return of(result, type, status(result, type));
  }

  static ServerResponse of(ExecutionResult result, MediaType type, HttpStatusCode status) {
    return ServerResponse.status(status)
        .headers(headers -> complete(headers, result, status))
        .contentType(new MediaType(written(type), StandardCharsets.UTF_8))
        .body(result.toSpecification());
  }

  private static MediaType written(MediaType type) {
    return type.equals(MediaType.TEXT_EVENT_STREAM) ? MediaType.APPLICATION_JSON : type;
  }

  private static HttpStatus status(ExecutionResult result, MediaType type) {
    if (result.isDataPresent() || result.getErrors().isEmpty()) {
      return HttpStatus.OK;
    }
    Map<String, Object> extensions = extensions(result);
    Object code = extensions.get("code");
    if (RefusalCode.BUDGET_SPENT.name().equals(code)) {
      return HttpStatus.TOO_MANY_REQUESTS;
    }
    if (extensions.containsKey("method")) {
      return HttpStatus.METHOD_NOT_ALLOWED;
    }
    // Clients that accept nothing but JSON cannot tell our answer from a proxy's: for them it is
    // 200.
    if (!type.equals(MediaTypes.APPLICATION_GRAPHQL_RESPONSE)) {
      return HttpStatus.OK;
    }
    return switch (String.valueOf(code)) {
      case "NOT_SIGNED_IN" -> HttpStatus.UNAUTHORIZED;
      case "TOO_SLOW" -> HttpStatus.SERVICE_UNAVAILABLE;
      case "FAILURE" -> HttpStatus.INTERNAL_SERVER_ERROR;
      default -> HttpStatus.BAD_REQUEST;
    };
  }

  private static void complete(HttpHeaders headers, ExecutionResult result, HttpStatusCode status) {
    if (status.equals(HttpStatus.UNAUTHORIZED)) {
      headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
    if (status.equals(HttpStatus.METHOD_NOT_ALLOWED)) {
      headers.set(HttpHeaders.ALLOW, "POST");
    }
    if (status.equals(HttpStatus.TOO_MANY_REQUESTS)
        && extensions(result).get("resetsAt") instanceof String resetsAt) {
      Duration wait =
          Duration.between(OffsetDateTime.now(ZoneOffset.UTC), OffsetDateTime.parse(resetsAt));
      headers.set(HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, wait.toSeconds())));
    }
  }

  private static Map<String, Object> extensions(ExecutionResult result) {
    Map<String, Object> extensions =
        result.getErrors().isEmpty() ? null : result.getErrors().getFirst().getExtensions();
    return extensions == null ? Map.of() : extensions;
  }
}
