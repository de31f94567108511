package coop.yui.identity;

import coop.yui.graph.TestGraph;

/** Who is asking, on the graph of the tests, for tests of the modules above. */
public final class TestViewers {

  private static final Viewers VIEWERS = new Viewers(TestGraph.graph());

  private TestViewers() {}

  /** Finds out who is asking. */
  public static Viewers viewers() {
    return VIEWERS;
  }
}
