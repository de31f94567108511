package coop.yui.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.security.core.session.SessionDestroyedEvent;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** Sessions of the pages that ended: signed out here, signed out at Keycloak, or left unused. */
@Component
class SessionEnds {

  private static final Duration LONGEST_SOCKET = Duration.ofHours(24);
  private static final int MOST = 100_000;

  private final Sinks.Many<String> ends = Sinks.many().multicast().directBestEffort();
  private final Cache<String, Boolean> ended =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(LONGEST_SOCKET).build();

  /** Completes when the session ends; never for calls without one. */
  Mono<String> of(@Nullable String session) {
    return session == null ? Mono.never() : ends.asFlux().filter(session::equals).next();
  }

  /** Whether the session of a still open socket is over. */
  boolean hasEnded(@Nullable String session) {
    return session != null && ended.getIfPresent(session) != null;
  }

  @EventListener
  synchronized void end(SessionDestroyedEvent event) {
    ended.put(event.getId(), true);
    ends.tryEmitNext(event.getId());
  }
}
