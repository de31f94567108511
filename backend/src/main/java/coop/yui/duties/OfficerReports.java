package coop.yui.duties;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import coop.yui.duties.OfficerReport.ReportQuestion;
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
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;

/** Reports as they are read, by the members of their co-operative and those who act for it. */
@Component
class OfficerReports implements NodeReader {

  private static final String RETURN =
      """
      RETURN r.id AS id, r.cooperative AS cooperative, r.kind AS kind, r.title AS title, r.text AS text, r.day AS day,
        r.publishedBy AS publishedBy, r.publishedAt AS publishedAt, COUNT { (:Person)-[:HAS_READ]->(r) } AS readers,
        EXISTS { (:Person {id: $viewer})-[:HAS_READ]->(r) } AS hasViewerRead,
        COUNT { MATCH (r)-[:HAS_QUESTION]->(q:ReportQuestion) WHERE q.answer IS NULL } AS openQuestions
      """;
  private static final String BY_IDS =
      """
      CYPHER 25
      UNWIND $ids AS id
      MATCH (r:OfficerReport {id: id})
      WHERE r.cooperative IN $represents OR r.cooperative IN $memberOf
      """
          + RETURN;
  private static final String OF_COOPERATIVES =
      """
      CYPHER 25
      UNWIND $ids AS of
      CALL (of) {
        MATCH (r:OfficerReport)
        WHERE r.cooperative = of AND r.id < $before AND ($kinds IS NULL OR r.kind IN $kinds)
        RETURN r
        ORDER BY r.id DESC
        LIMIT $limit
      }
      """
          + RETURN
          + "ORDER BY id DESC";
  private static final String QUESTIONS =
      """
      CYPHER 25
      UNWIND $ids AS of
      CALL (of) {
        MATCH (:OfficerReport {id: of})-[:HAS_QUESTION]->(q:ReportQuestion)
        WHERE q.id > $after
        RETURN q
        ORDER BY q.id
        LIMIT $limit
      }
      RETURN of, q.id AS id, q.askedBy AS askedBy, q.askedAt AS askedAt, q.text AS text, q.answer AS answer,
        q.answeredBy AS answeredBy, q.answeredAt AS answeredAt
      """;

  /** Sorts after every id. */
  private static final String AFTER_ALL = "~";

  private final Graph graph;

  OfficerReports(Graph graph) {
    this.graph = graph;
  }

  /** What a page of reports asks for. */
  record ReportPage(@Nullable List<DutyKind> kinds, Page page) {}

  /**
   * Pages of reports by co-operative, the newest first; those whose reports the viewer may not read
   * are left out.
   */
  Map<String, Connection<OfficerReport>> of(
      Collection<String> ids, ReportPage asked, Viewer viewer) {
    List<String> readable = ids.stream().filter(viewer::isOneOf).toList();
    Map<String, @Nullable Object> parameters = viewer.parameters(Map.of("ids", readable));
    List<DutyKind> kinds = asked.kinds();
    parameters.put("kinds", kinds == null || kinds.isEmpty() ? null : kinds);
    parameters.put("before", asked.page().id(AFTER_ALL));
    parameters.put("limit", asked.page().limit());
    Map<String, List<OfficerReport>> rows =
        graph.read(OF_COOPERATIVES, parameters, OfficerReports::read).stream()
            .collect(groupingBy(OfficerReport::cooperative));
    return readable.stream()
        .collect(
            toMap(
                Function.identity(),
                id ->
                    asked
                        .page()
                        .connection(
                            rows.getOrDefault(id, List.of()),
                            report -> new Cursor(report.id(), report.id()))));
  }

  /** Pages of questions by the id of a report the viewer was given, the earliest first. */
  Map<String, Connection<ReportQuestion>> questions(
      Collection<String> ids, Page page, Viewer viewer) {
    Map<String, List<ReportQuestion>> rows =
        graph
            .read(
                QUESTIONS,
                Map.of("ids", ids, "after", page.id(""), "limit", page.limit()),
                row -> Map.entry(row.get("of").asString(), question(row)))
            .stream()
            .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    Map<String, Connection<ReportQuestion>> pages = new HashMap<>();
    rows.forEach(
        (report, questions) ->
            pages.put(
                report,
                page.connection(questions, question -> new Cursor(question.id(), question.id()))));
    return pages;
  }

  private static ReportQuestion question(Record row) {
    return new ReportQuestion(
        row.get("id").asString(),
        row.get("askedBy").asString(),
        row.get("askedAt").asOffsetDateTime(),
        row.get("text").asString(),
        Read.text(row.get("answer")),
        Read.text(row.get("answeredBy")),
        Read.time(row.get("answeredAt")));
  }

  /**
   * The report with this id.
   *
   * @throws Refusal NOT_FOUND also when the viewer may not read it
   */
  OfficerReport one(String id, Viewer viewer) {
    OfficerReport found = read(List.of(id), viewer).get(id);
    if (found == null) {
      throw new Refusal(RefusalCode.NOT_FOUND).field("report");
    }
    return found;
  }

  @Override
  public NodeKind kind() {
    return NodeKind.REPORT;
  }

  @Override
  public Map<String, OfficerReport> read(List<String> ids, Viewer viewer) {
    return graph.read(BY_IDS, viewer.parameters(Map.of("ids", ids)), OfficerReports::read).stream()
        .collect(toMap(OfficerReport::id, Function.identity(), (one, same) -> one));
  }

  private static OfficerReport read(Record row) {
    return new OfficerReport(
        row.get("id").asString(),
        row.get("cooperative").asString(),
        DutyKind.valueOf(row.get("kind").asString()),
        row.get("title").asString(),
        row.get("text").asString(),
        row.get("day").asLocalDate(),
        row.get("publishedBy").asString(),
        row.get("publishedAt").asOffsetDateTime(),
        row.get("readers").asInt(),
        row.get("hasViewerRead").asBoolean(),
        row.get("openQuestions").asInt());
  }
}
