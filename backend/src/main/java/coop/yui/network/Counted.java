package coop.yui.network;

import coop.yui.graph.Connection;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.springframework.util.function.SingletonSupplier;

/**
 * A page of a list that can tell how many entries the whole list has; they are counted only when
 * asked for.
 */
record Counted<T>(Connection<T> page, Supplier<@Nullable Integer> counting) {

  /** How far is counted. */
  static final int MOST = 10_000;

  /** A page for each id; the lists are counted together, when the first of them is asked for. */
  static <T> Map<String, Counted<T>> forEach(
      Collection<String> ids,
      Function<String, Connection<T>> page,
      Supplier<Map<String, Integer>> counting) {
    Supplier<Map<String, Integer>> counts = SingletonSupplier.of(counting);
    Map<String, Counted<T>> pages = new HashMap<>();
    ids.forEach(
        id -> pages.put(id, new Counted<>(page.apply(id), () -> counts.get().getOrDefault(id, 0))));
    return pages;
  }

  /** A row that tells how many there are of an id. */
  static Map.Entry<String, Integer> ofRow(Record row) {
    return Map.entry(row.get("of").asString(), row.get("count").asInt());
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

  /** How many there are; absent when there are more than is counted. */
  public @Nullable Integer totalCount() {
    return counting.get();
  }
}
