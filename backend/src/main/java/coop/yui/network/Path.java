package coop.yui.network;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A way through the network, step by step; no step when both ends are the same. */
record Path(List<PathStep> steps) {

  /**
   * One link of a way.
   *
   * @param personId the id of who links the two, when it is a person
   */
  record PathStep(Organisation from, Organisation to, Link link, @Nullable String personId) {}
}
