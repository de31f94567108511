package coop.yui.graph;

import java.util.Collection;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/**
 * News of committed changes inside this portal: which ids changed, nothing else. Whoever follows
 * reads the thing again with her rights of that moment. News is best effort: a subscription first
 * sends the present state, so nothing is lost by a gap.
 */
@Component
public class Updates {

  private final Sinks.Many<String> changed = Sinks.many().multicast().directBestEffort();

  /** The id each time the thing changes. */
  public Flux<String> of(String id) {
    return changed.asFlux().filter(id::equals);
  }

  /** The id of whatever changes. */
  public Flux<String> all() {
    return changed.asFlux();
  }

  /** Tells that these things changed. */
  public synchronized void publish(Collection<String> ids) {
    ids.forEach(changed::tryEmitNext);
  }
}
