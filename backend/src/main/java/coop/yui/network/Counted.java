package coop.yui.network;

import coop.yui.graph.Connection;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list that can tell how many entries the whole list has; they are counted only when
 * asked for.
 */
record Counted<T>(Connection<T> page, Supplier<@Nullable Integer> counting) {

  /** How far is counted. */
  static final int MOST = 10_000;

  public List<Connection.Edge<T>> edges() {
    return page.edges();
  }

  public List<T> nodes() {
    return page.nodes();
  }

  public Connection.PageInfo pageInfo() {
    return page.pageInfo();
  }

  /** How many there are; absent when there are more than is counted. */
  public @Nullable Integer totalCount() {
    return counting.get();
  }
}
