package coop.yui.analysis;

import coop.yui.graph.Connection;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list that was calculated.
 *
 * @param totalCount how many entries the whole list has
 * @param calculatedAt as of when; absent while the first calculation is under way
 */
record Calculated<T>(
    Connection<T> page, @Nullable Integer totalCount, @Nullable OffsetDateTime calculatedAt) {

  /** Nothing yet. */
  static <T> Calculated<T> notYet() {
    return new Calculated<>(Connection.empty(), null, null);
  }

  public List<Connection.Edge<T>> edges() {
    return page.edges();
  }

  public List<T> nodes() {
    return page.nodes();
  }

  public Connection.PageInfo pageInfo() {
    return page.pageInfo();
  }
}
