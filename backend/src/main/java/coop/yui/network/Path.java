package coop.yui.network;

import java.util.List;

/** A way through the network, step by step; no step when both ends are the same. */
record Path(List<PathStep> steps) {

  /** One link of a way. */
  record PathStep(Organisation from, Organisation to, Link link) {}
}
