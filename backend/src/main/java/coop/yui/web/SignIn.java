package coop.yui.web;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.socket.server.support.HttpSessionHandshakeInterceptor;

/**
 * What a sign-in hangs on: a session of the pages, or a token that runs out.
 *
 * @param session the id of the session, if the call came with one
 * @param until when the token runs out, if the call came with one
 */
record SignIn(@Nullable String session, @Nullable Instant until) {

  static final String SESSION = HttpSessionHandshakeInterceptor.HTTP_SESSION_ID_ATTR_NAME;

  static SignIn of(@Nullable Authentication authentication, Map<String, Object> attributes) {
    if (authentication != null && authentication.getPrincipal() instanceof Jwt token) {
      return new SignIn(null, token.getExpiresAt());
    }
    return new SignIn(attributes.get(SESSION) instanceof String session ? session : null, null);
  }

  boolean isOver(Instant now) {
    return until != null && !now.isBefore(until);
  }
}
