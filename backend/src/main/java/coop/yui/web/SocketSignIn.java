package coop.yui.web;

import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.WebSocketGraphQlInterceptor;
import org.springframework.graphql.server.WebSocketGraphQlRequest;
import org.springframework.graphql.server.WebSocketSessionInfo;
import org.springframework.graphql.server.support.BearerTokenAuthenticationExtractor;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Programs sign in on a WebSocket with {@code {"Authorization": "Bearer …"}} in `connection_init`;
 * pages need not, their session came with the handshake. A bad token closes the socket.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class SocketSignIn implements WebSocketGraphQlInterceptor {

  private static final String SIGNED_IN = SocketSignIn.class.getName();

  private final BearerTokenAuthenticationExtractor extractor =
      new BearerTokenAuthenticationExtractor();
  private final JwtAuthenticationProvider tokens;

  SocketSignIn(JwtDecoder decoder) {
    this.tokens = new JwtAuthenticationProvider(decoder);
  }

  @Override
  public Mono<Object> handleConnectionInitialization(
      WebSocketSessionInfo socket, Map<String, Object> payload) {
    return extractor
        .getAuthentication(payload)
        .mapNotNull(tokens::authenticate)
        .doOnNext(person -> socket.getAttributes().put(SIGNED_IN, new SecurityContextImpl(person)))
        .then(Mono.empty());
  }

  // On the thread itself, because that is where those behind look who is signed in.
  @Override
  public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
    if (!(request instanceof WebSocketGraphQlRequest onSocket)
        || !(onSocket.getSessionInfo().getAttributes().get(SIGNED_IN)
            instanceof SecurityContext own)) {
      return chain.next(request);
    }
    SecurityContext before = SecurityContextHolder.getContext();
    SecurityContextHolder.setContext(own);
    try {
      return chain
          .next(request)
          .contextWrite(context -> context.put(SecurityContext.class.getName(), own));
    } finally {
      SecurityContextHolder.setContext(before);
    }
  }
}
