package coop.yui.web;

import coop.yui.identity.Viewers;
import java.util.Map;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Reads once for each request who is asking, so that every field of the answer sees the same
 * powers.
 */
@Component
class ViewerInterceptor implements WebGraphQlInterceptor {

  private final Viewers viewers;

  ViewerInterceptor(Viewers viewers) {
    this.viewers = viewers;
  }

  @Override
  public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
    Object viewer = viewers.of(SecurityContextHolder.getContext().getAuthentication());
    request.configureExecutionInput(
        (input, builder) -> builder.graphQLContext(Map.of("viewer", viewer)).build());
    return chain.next(request);
  }
}
