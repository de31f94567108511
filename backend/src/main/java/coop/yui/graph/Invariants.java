package coop.yui.graph;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Asks the graph for whatever breaks what must always hold. */
public final class Invariants {

  private Invariants() {}

  /**
   * Runs statements that must return no rows.
   *
   * @param statements by what they guard; each names what breaks it as {@code broken}
   * @return what is broken, by what is guarded; empty lists where everything holds
   */
  public static Map<String, List<String>> check(Graph graph, Map<String, String> statements) {
    Map<String, List<String>> broken = new TreeMap<>();
    statements.forEach(
        (name, statement) ->
            broken.put(name, graph.read(statement, Map.of(), row -> row.get("broken").asString())));
    return broken;
  }
}
