package coop.yui.network;

import coop.yui.graph.TestGraph;

/** The network's stores on the graph of the tests, for tests of the modules above. */
public final class TestNetwork {

  private static final Places PLACES = new Places(TestGraph.graph());
  private static final Entries ENTRIES = new Entries(PLACES);
  private static final Organisations ORGANISATIONS = new Organisations(TestGraph.graph(), ENTRIES);

  private TestNetwork() {}

  /** Places. */
  public static Places places() {
    return PLACES;
  }

  /** Writing of entries. */
  public static Entries entries() {
    return ENTRIES;
  }

  /** Organisations. */
  public static Organisations organisations() {
    return ORGANISATIONS;
  }
}
