package coop.yui.indicators;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import coop.yui.graph.Connection;
import coop.yui.graph.Cursor;
import coop.yui.graph.Graph;
import coop.yui.graph.NodeKind;
import coop.yui.graph.Page;
import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.identity.NodeReader;
import coop.yui.identity.Viewer;
import coop.yui.indicators.Indicator.IndicatorTarget;
import coop.yui.indicators.Indicator.IndicatorValue;
import coop.yui.network.Read;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;

/**
 * Indicators as they are read, by the members of their co-operative and those who act for it, and
 * by federation staff when they are shared.
 */
@Component
class Indicators implements NodeReader {

  /** Gives the indicator `i` as {@link #read(Record)} wants it. */
  static final String RETURN =
      """
      RETURN i.id AS id, i.cooperative AS cooperative, i.name AS name, i.symbol AS symbol, i.unit AS unit,
        i.description AS description, i.period AS period, i.betterWhen AS betterWhen, i.formula AS formula,
        i.keeper AS keeper, i.isShared AS isShared, i.createdAt AS definedAt, i.retiredAt AS retiredAt
      """;

  private static final String BY_IDS =
      """
      CYPHER 25
      UNWIND $ids AS id
      MATCH (i:Indicator {id: id})
      WHERE i.cooperative IN $represents OR i.cooperative IN $memberOf OR (i.isShared AND $isStaff)
      """
          + RETURN;
  private static final String OF_COOPERATIVES =
      """
      CYPHER 25
      UNWIND $ids AS of
      CALL (of) {
        MATCH (i:Indicator)
        WHERE i.cooperative = of AND i.id > $after AND ($includeRetired OR i.retiredAt IS NULL)
        RETURN i
        ORDER BY i.id
        LIMIT $limit
      }
      """
          + RETURN
          + "ORDER BY id";
  private static final String SHARED =
      """
      CYPHER 25
      MATCH (i:Indicator)
      WHERE i.sharing > $after AND $isStaff
      WITH i
      ORDER BY i.sharing
      LIMIT $limit
      """
          + RETURN
          + "ORDER BY i.sharing";
  private static final String VALUES =
      """
      CYPHER 25
      UNWIND $ids AS of
      MATCH (i:Indicator {id: of})
      WHERE i.cooperative IN $represents OR i.cooperative IN $memberOf
      CALL (i) {
        MATCH (i)-[:HAS_VALUE]->(v:IndicatorValue)
        WHERE v.id < $before
        WITH v
        ORDER BY v.id DESC
        LIMIT $limit
        RETURN collect(v {.id, .firstDay, .value, .comment, .recordedBy, .createdAt, .replacedBy}) AS values
      }
      RETURN of, values
      """;
  private static final String TARGETS =
      """
      CYPHER 25
      UNWIND $ids AS of
      MATCH (i:Indicator {id: of})
      WHERE i.cooperative IN $represents OR i.cooperative IN $memberOf
      CALL (i) {
        MATCH (i)-[:HAS_TARGET]->(t:IndicatorTarget)
        WITH t
        ORDER BY t.id DESC
        LIMIT 100
        RETURN collect(t {.id, .firstDay, .target, .limit, .setBy, .createdAt}) AS targets
      }
      RETURN of, targets
      """;

  /** Sorts after every id. */
  private static final String AFTER_ALL = "~";

  private final Graph graph;

  Indicators(Graph graph) {
    this.graph = graph;
  }

  /** What a page of indicators asks for. */
  record IndicatorPage(boolean includeRetired, Page page) {}

  /** By what shared indicators are in order. */
  static String sharing(String cooperative, String id) {
    return cooperative + "|" + id;
  }

  /**
   * Pages of indicators by co-operative; those whose management index the viewer may not read are
   * left out.
   */
  Map<String, Connection<Indicator>> of(
      Collection<String> ids, IndicatorPage asked, Viewer viewer) {
    List<String> readable = ids.stream().filter(viewer::isOneOf).toList();
    Map<String, @Nullable Object> parameters = viewer.parameters(Map.of("ids", readable));
    parameters.put("includeRetired", asked.includeRetired());
    parameters.put("after", asked.page().id(""));
    parameters.put("limit", asked.page().limit());
    Map<String, List<Indicator>> rows =
        graph.read(OF_COOPERATIVES, parameters, Indicators::read).stream()
            .collect(groupingBy(Indicator::cooperative));
    return readable.stream()
        .collect(
            toMap(
                Function.identity(),
                id ->
                    asked
                        .page()
                        .connection(
                            rows.getOrDefault(id, List.of()),
                            one -> new Cursor(one.id(), one.id()))));
  }

  /**
   * A page of what co-operatives share.
   *
   * @throws Refusal NOT_SIGNED_IN, NOT_ALLOWED
   */
  Connection<Indicator> shared(Page page, Viewer viewer) {
    viewer.mustBeStaff();
    Map<String, @Nullable Object> parameters =
        viewer.parameters(Map.of("after", page.id(""), "limit", page.limit()));
    return page.connection(
        graph.read(SHARED, parameters, Indicators::read),
        one -> {
          String key = sharing(one.cooperative(), one.id());
          return new Cursor(key, key);
        });
  }

  /**
   * Pages of what was recorded by indicator, the latest first, for the co-operative's own people.
   */
  Map<String, Connection<IndicatorValue>> values(Collection<String> ids, Page page, Viewer viewer) {
    Map<String, @Nullable Object> parameters = viewer.parameters(Map.of("ids", ids));
    parameters.put("before", page.id(AFTER_ALL));
    parameters.put("limit", page.limit());
    return graph
        .read(
            VALUES,
            parameters,
            row ->
                Map.entry(row.get("of").asString(), row.get("values").asList(Indicators::recorded)))
        .stream()
        .collect(
            toMap(
                Map.Entry::getKey,
                entry -> page.connection(entry.getValue(), one -> new Cursor(one.id(), one.id()))));
  }

  private static IndicatorValue recorded(Value value) {
    return new IndicatorValue(
        value.get("id").asString(),
        value.get("firstDay").asLocalDate(),
        number(value.get("value")),
        Read.text(value.get("comment")),
        value.get("recordedBy").asString(),
        value.get("createdAt").asOffsetDateTime(),
        !value.get("replacedBy").isNull());
  }

  /** All targets by indicator, the latest first, for the co-operative's own people. */
  Map<String, List<IndicatorTarget>> targets(Collection<String> ids, Viewer viewer) {
    return graph
        .read(
            TARGETS,
            viewer.parameters(Map.of("ids", ids)),
            row ->
                Map.entry(row.get("of").asString(), row.get("targets").asList(Indicators::target)))
        .stream()
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static IndicatorTarget target(Value value) {
    return new IndicatorTarget(
        value.get("id").asString(),
        value.get("firstDay").asLocalDate(),
        number(value.get("target")),
        number(value.get("limit")),
        value.get("setBy").asString(),
        value.get("createdAt").asOffsetDateTime());
  }

  /** A figure; the graph keeps it as a text. */
  static @Nullable BigDecimal number(Value value) {
    return value.isNull() ? null : new BigDecimal(value.asString());
  }

  /**
   * The indicator with this id.
   *
   * @throws Refusal NOT_FOUND also when the viewer may not read it
   */
  Indicator one(String id, Viewer viewer) {
    Indicator found = read(List.of(id), viewer).get(id);
    if (found == null) {
      throw new Refusal(RefusalCode.NOT_FOUND).field("indicator");
    }
    return found;
  }

  @Override
  public NodeKind kind() {
    return NodeKind.INDICATOR;
  }

  @Override
  public Map<String, Indicator> read(List<String> ids, Viewer viewer) {
    return graph.read(BY_IDS, viewer.parameters(Map.of("ids", ids)), Indicators::read).stream()
        .collect(toMap(Indicator::id, Function.identity(), (one, same) -> one));
  }

  static Indicator read(Record row) {
    return new Indicator(
        row.get("id").asString(),
        row.get("cooperative").asString(),
        row.get("name").asString(),
        row.get("symbol").asString(),
        row.get("unit").asString(),
        Read.text(row.get("description")),
        IndicatorPeriod.valueOf(row.get("period").asString()),
        BetterWhen.valueOf(row.get("betterWhen").asString()),
        Read.text(row.get("formula")),
        Read.text(row.get("keeper")),
        row.get("isShared").asBoolean(),
        row.get("definedAt").asOffsetDateTime(),
        Read.time(row.get("retiredAt")));
  }
}
