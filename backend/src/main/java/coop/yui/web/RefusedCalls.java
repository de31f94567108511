package coop.yui.web;

import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers calls that security stops before GraphQL sees them, in the same form as any other
 * refusal.
 */
@Component
class RefusedCalls implements AuthenticationEntryPoint, AccessDeniedHandler {

  private final BearerTokenAuthenticationEntryPoint challenge =
      new BearerTokenAuthenticationEntryPoint();
  private final Sentences sentences;
  private final JsonMapper json;

  RefusedCalls(Sentences sentences, JsonMapper json) {
    this.sentences = sentences;
    this.json = json;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
      throws IOException {
    challenge.commence(request, response, reason);
    answer(request, response, RefusalCode.NOT_SIGNED_IN);
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
      throws IOException {
    response.setStatus(HttpServletResponse.SC_FORBIDDEN);
    answer(request, response, RefusalCode.NOT_ALLOWED);
  }

  private void answer(HttpServletRequest request, HttpServletResponse response, RefusalCode code)
      throws IOException {
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    Map<String, Object> error =
        Map.of(
            "message", sentences.of(code, Map.of(), request.getLocale()),
            "extensions", new Refusal(code).extensions());
    response.getWriter().write(json.writeValueAsString(Map.of("errors", List.of(error))));
  }
}
