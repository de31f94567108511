package coop.yui.indicators;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.DirectedAcyclicGraph;
import org.neo4j.driver.Record;

/** How indicators of some co-operatives are calculated from each other. */
final class IndicatorDefinitions {

  /** Gives each indicator `i` with what it needs. */
  static final String RETURN =
      Indicators.RETURN
          + ", COLLECT { MATCH (i)-[:NEEDS]->(needed:Indicator) RETURN needed.id } AS needs";

  private final Map<String, Indicator> byId;
  private final DirectedAcyclicGraph<String, DefaultEdge> order =
      new DirectedAcyclicGraph<>(DefaultEdge.class);

  private record Definition(Indicator indicator, List<String> needs) {}

  private IndicatorDefinitions(List<Definition> definitions) {
    byId =
        definitions.stream()
            .map(Definition::indicator)
            .collect(toMap(Indicator::id, Function.identity()));
    byId.keySet().forEach(order::addVertex);
    for (Definition definition : definitions) {
      definition.needs().forEach(needed -> order.addEdge(needed, definition.indicator().id()));
    }
  }

  /** From the rows of {@link #RETURN}. */
  static IndicatorDefinitions of(List<Record> rows) {
    return new IndicatorDefinitions(
        rows.stream()
            .map(
                row ->
                    new Definition(
                        Indicators.read(row), row.get("needs").asList(value -> value.asString())))
            .toList());
  }

  /** One of them. */
  Indicator get(String id) {
    return requireNonNull(byId.get(id));
  }

  /** Those that are kept now. */
  List<Indicator> kept() {
    return byId.values().stream().filter(one -> one.retiredAt() == null).toList();
  }

  /** What is needed for these, those first from which others are calculated. */
  List<Indicator> neededFor(Collection<String> ids) {
    Set<String> wanted = new HashSet<>(ids);
    ids.forEach(id -> wanted.addAll(order.getAncestors(id)));
    List<Indicator> needed = new ArrayList<>();
    for (String id : order) {
      if (wanted.contains(id)) {
        needed.add(get(id));
      }
    }
    return needed;
  }

  /** What an indicator is calculated from. */
  List<Indicator> inputs(String id) {
    return order.incomingEdgesOf(id).stream().map(order::getEdgeSource).map(this::get).toList();
  }

  /** Whether the formula of one that is kept now needs it. */
  boolean isNeeded(String id) {
    return order.outgoingEdgesOf(id).stream()
        .map(order::getEdgeTarget)
        .anyMatch(user -> get(user).retiredAt() == null);
  }

  /** Whether calculating one from the others would never come to an end. */
  boolean wouldBeCircular(String id, Collection<String> inputs) {
    return inputs.stream()
        .anyMatch(input -> input.equals(id) || order.getAncestors(input).contains(id));
  }
}
