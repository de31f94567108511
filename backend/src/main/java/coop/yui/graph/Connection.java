package coop.yui.graph;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list, after the Relay cursor connections specification. {@code totalCount} is
 * resolved apart, only where it is asked for.
 */
public record Connection<T>(List<Edge<T>> edges, PageInfo pageInfo) {

  /** The entries without their cursors. */
  public List<T> nodes() {
    return edges.stream().map(Edge::node).toList();
  }

  /** The same page of something else. */
  public <U> Connection<U> map(Function<T, U> mapping) {
    return new Connection<>(
        edges.stream().map(edge -> new Edge<>(edge.cursor(), mapping.apply(edge.node()))).toList(),
        pageInfo);
  }

  /** An empty page. */
  public static <T> Connection<T> empty() {
    return new Connection<>(List.of(), new PageInfo(false, false, null, null));
  }

  /** An entry and where it stands. */
  public record Edge<T>(String cursor, T node) {}

  /** Where a page stands in the list. */
  public record PageInfo(
      boolean hasNextPage,
      boolean hasPreviousPage,
      @Nullable String startCursor,
      @Nullable String endCursor) {}
}
