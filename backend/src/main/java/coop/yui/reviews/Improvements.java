package coop.yui.reviews;

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
import coop.yui.network.Read;
import coop.yui.reviews.Improvement.Postponement;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;

/** Improvements as they are read, by the members of their co-operative and those who act for it. */
@Component
class Improvements implements NodeReader {

  /** Gives the improvement `i` as {@link #read(Record)} wants it. */
  static final String RETURN =
      """
      RETURN i.id AS id, i.review AS review, i.cooperative AS cooperative, i.key IS NOT NULL AS isAgreed, i.text AS text,
        i.owner AS owner, i.dueOn AS dueOn, i.finishedOn AS finishedOn, i.outcome AS outcome,
        COLLECT {
          MATCH (i)-[:POSTPONED]->(p:Postponement)
          WITH p
          ORDER BY p.number DESC
          LIMIT 50
          RETURN p {.formerDueOn, .formerOwner, .reason, .by, .at}
        } AS postponements
      """;

  private static final String BY_IDS =
      """
      CYPHER 25
      UNWIND $ids AS id
      MATCH (i:Improvement {id: id})
      WHERE i.cooperative IN $represents OR i.cooperative IN $memberOf
      """
          + RETURN;
  private static final String OF_REVIEWS =
      """
      CYPHER 25
      UNWIND $ids AS of
      MATCH (:Review {id: of})-[:HAS_IMPROVEMENT]->(i:Improvement)
      """
          + RETURN
          + "ORDER BY dueOn, id";
  private static final String OF_COOPERATIVES =
      """
      CYPHER 25
      UNWIND $ids AS of
      CALL (of) {
        MATCH (i:Improvement)
        WHERE i.cooperative = of AND i.key > $after AND ($includeDone OR i.finishedOn IS NULL)
        RETURN i
        ORDER BY i.key
        LIMIT $limit
      }
      """
          + RETURN
          + "ORDER BY i.key";

  private final Graph graph;

  Improvements(Graph graph) {
    this.graph = graph;
  }

  /** What a page of improvements asks for. */
  record ImprovementPage(boolean includeDone, Page page) {}

  /** By what agreed improvements are in order. */
  static String key(LocalDate dueOn, String id) {
    return dueOn + "|" + id;
  }

  /**
   * Pages of agreed improvements by co-operative, the earliest due first; those whose improvements
   * the viewer may not read are left out.
   */
  Map<String, Connection<Improvement>> of(
      Collection<String> ids, ImprovementPage asked, Viewer viewer) {
    List<String> readable = ids.stream().filter(viewer::isOneOf).toList();
    Map<String, @Nullable Object> parameters = viewer.parameters(Map.of("ids", readable));
    parameters.put("includeDone", asked.includeDone());
    parameters.put("after", asked.page().id(""));
    parameters.put("limit", asked.page().limit());
    Map<String, List<Improvement>> rows =
        graph.read(OF_COOPERATIVES, parameters, Improvements::read).stream()
            .collect(groupingBy(Improvement::cooperative));
    return readable.stream()
        .collect(
            toMap(
                Function.identity(),
                id ->
                    asked
                        .page()
                        .connection(
                            rows.getOrDefault(id, List.of()),
                            one -> {
                              String key = key(one.dueOn(), one.id());
                              return new Cursor(key, key);
                            })));
  }

  /** By the id of a review the viewer was given, the earliest due first. */
  Map<String, List<Improvement>> ofReviews(Collection<String> ids) {
    return graph.read(OF_REVIEWS, Map.of("ids", ids), Improvements::read).stream()
        .collect(groupingBy(Improvement::review));
  }

  /**
   * The improvement with this id.
   *
   * @throws Refusal NOT_FOUND also when the viewer may not read it
   */
  Improvement one(String id, Viewer viewer) {
    Improvement found = read(List.of(id), viewer).get(id);
    if (found == null) {
      throw new Refusal(RefusalCode.NOT_FOUND).field("improvement");
    }
    return found;
  }

  @Override
  public NodeKind kind() {
    return NodeKind.IMPROVEMENT;
  }

  @Override
  public Map<String, Improvement> read(List<String> ids, Viewer viewer) {
    return graph.read(BY_IDS, viewer.parameters(Map.of("ids", ids)), Improvements::read).stream()
        .collect(toMap(Improvement::id, Function.identity(), (one, same) -> one));
  }

  static Improvement read(Record row) {
    return new Improvement(
        row.get("id").asString(),
        row.get("review").asString(),
        row.get("cooperative").asString(),
        row.get("isAgreed").asBoolean(),
        row.get("text").asString(),
        row.get("owner").asString(),
        row.get("dueOn").asLocalDate(),
        Read.day(row.get("finishedOn")),
        Read.text(row.get("outcome")),
        row.get("postponements").asList(Improvements::postponement));
  }

  private static Postponement postponement(Value value) {
    return new Postponement(
        value.get("formerDueOn").asLocalDate(),
        value.get("formerOwner").asString(),
        value.get("reason").asString(),
        value.get("by").asString(),
        value.get("at").asOffsetDateTime());
  }
}
