package coop.yui.agreements;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import coop.yui.agreements.DecentWorkStatement.CommitmentAnswer;
import coop.yui.agreements.DecentWorkStatement.DecentWorkStatementDue;
import coop.yui.graph.Connection;
import coop.yui.graph.Cursor;
import coop.yui.graph.Graph;
import coop.yui.graph.NodeKind;
import coop.yui.graph.Page;
import coop.yui.identity.NodeReader;
import coop.yui.identity.Viewer;
import coop.yui.network.Alliances;
import coop.yui.network.Days;
import coop.yui.network.DecentWorkTopic;
import coop.yui.network.Read;
import java.time.LocalDate;
import java.time.Month;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;

/** Statements about decent-work commitments, read by who sees the alliance. */
@Component
class DecentWorkStatements implements NodeReader {

  /** Since when the alliance `a` has commitments. */
  static final String COMMITTED_SINCE = "coalesce(a.commitmentsSince, a.since)";

  private static final int EARLIEST_YEARS = 10;
  private static final String RETURN_STATEMENT =
      " RETURN s AS statement, a.id AS alliance, o.id AS organisation ";
  private static final String BY_IDS =
      """
      CYPHER 25
      UNWIND $ids AS id
      MATCH (o:Organisation)-[:FILED]->(s:DecentWorkStatement {id: id})-[:UNDER]->(a:Alliance)
      WHERE
      """
          + Alliances.VISIBLE
          + RETURN_STATEMENT;
  private static final String NEWEST_FIRST =
      """
      CYPHER 25
      UNWIND $ids AS of
      CALL (of) {
        MATCH (a:Alliance {id: of})<-[:UNDER]-(s:DecentWorkStatement)
        WHERE s.filedAt < $key OR (s.filedAt = $key AND s.id < $id)
        WITH a, s
        ORDER BY s.filedAt DESC, s.id DESC
        LIMIT $limit
        MATCH (o:Organisation)-[:FILED]->(s)
        RETURN a, s, o
      }
      """
          + RETURN_STATEMENT
          + "ORDER BY s.filedAt DESC, s.id DESC";
  private static final String OWED =
      """
      CYPHER 25
      UNWIND $ids AS id
      MATCH (a:Alliance {id: id})
      WHERE a.agreedAt IS NOT NULL AND a.withdrawnAt IS NULL AND size(coalesce(a.commitmentTopics, [])) > 0
      RETURN a.id AS alliance, a.until AS until,
      """
          + COMMITTED_SINCE
          + """
            AS since,
            COLLECT {
              MATCH (a)<-[answer:PARTY_TO]-(o:Organisation)
              WHERE o.visibility IN $visibilities OR o.id IN $admitted
              RETURN o.id ORDER BY answer.position, o.id } AS parties,
            COLLECT {
              MATCH (a)<-[:UNDER]-(s:DecentWorkStatement)<-[:FILED]-(o:Organisation)
              WHERE s.replacedAt IS NULL
              RETURN o.id + '|' + s.year } AS filed
          """;
  private static final OffsetDateTime AFTER_ALL =
      OffsetDateTime.of(9999, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

  private final Graph graph;

  DecentWorkStatements(Graph graph) {
    this.graph = graph;
  }

  /** By when the statement for a year is to be filed: three months after its end. */
  static LocalDate dueOn(int year) {
    return LocalDate.of(year + 1, Month.MARCH, 31);
  }

  @Override
  public NodeKind kind() {
    return NodeKind.STATEMENT;
  }

  @Override
  public Map<String, DecentWorkStatement> read(List<String> ids, Viewer viewer) {
    return graph.read(BY_IDS, parameters(ids, viewer), DecentWorkStatements::read).stream()
        .collect(toMap(DecentWorkStatement::id, Function.identity(), (a, b) -> a));
  }

  /** The same page of the statements under each of these alliances, by alliance. */
  Map<String, Connection<DecentWorkStatement>> ofAlliances(
      Collection<String> alliances, Page page, Viewer viewer) {
    Map<String, @Nullable Object> parameters = parameters(alliances, viewer);
    parameters.put("key", page.time(AFTER_ALL));
    parameters.put("id", page.id(""));
    parameters.put("limit", page.limit());
    Map<String, List<DecentWorkStatement>> rows =
        graph.read(NEWEST_FIRST, parameters, DecentWorkStatements::read).stream()
            .collect(groupingBy(DecentWorkStatement::alliance));
    Map<String, Connection<DecentWorkStatement>> pages = new HashMap<>();
    rows.forEach(
        (alliance, statements) ->
            pages.put(alliance, page.connection(statements, DecentWorkStatements::cursor)));
    return pages;
  }

  /** What the parties owe, the latest year first, of ten years at most; by alliance. */
  Map<String, List<DecentWorkStatementDue>> owed(Collection<String> alliances, Viewer viewer) {
    int lastYear = Days.today().getYear() - 1;
    return graph
        .read(OWED, parameters(alliances, viewer), row -> Map.entry(row, owed(row, lastYear)))
        .stream()
        .collect(toMap(one -> one.getKey().get("alliance").asString(), Map.Entry::getValue));
  }

  private static List<DecentWorkStatementDue> owed(Record row, int lastYear) {
    LocalDate until = Read.day(row.get("until"));
    int last = until == null ? lastYear : Math.min(lastYear, until.getYear());
    int first = Math.max(row.get("since").asLocalDate().getYear(), lastYear - EARLIEST_YEARS + 1);
    Set<String> filed = Set.copyOf(Read.texts(row.get("filed")));
    List<DecentWorkStatementDue> owed = new ArrayList<>();
    for (int year = last; year >= first; year--) {
      for (String party : Read.texts(row.get("parties"))) {
        if (!filed.contains(party + "|" + year)) {
          owed.add(new DecentWorkStatementDue(party, year, dueOn(year)));
        }
      }
    }
    return owed;
  }

  private static Map<String, @Nullable Object> parameters(Collection<String> ids, Viewer viewer) {
    Map<String, @Nullable Object> parameters = Alliances.parameters(Days.today(), viewer);
    parameters.put("ids", ids);
    return parameters;
  }

  private static Cursor cursor(DecentWorkStatement statement) {
    return new Cursor(statement.filedAt().toString(), statement.id());
  }

  private static DecentWorkStatement read(Record row) {
    Value s = row.get("statement");
    return new DecentWorkStatement(
        s.get("id").asString(),
        row.get("alliance").asString(),
        row.get("organisation").asString(),
        s.get("year").asInt(),
        answers(s),
        s.get("filedAt").asOffsetDateTime(),
        s.get("filedBy").asString(),
        Read.time(s.get("replacedAt")));
  }

  private static List<CommitmentAnswer> answers(Value s) {
    List<String> topics = Read.texts(s.get("topics"));
    List<String> texts = Read.texts(s.get("texts"));
    List<String> fulfilments = Read.texts(s.get("fulfilments"));
    List<String> remarks = Read.texts(s.get("remarks"));
    List<CommitmentAnswer> answers = new ArrayList<>();
    for (int i = 0; i < topics.size(); i++) {
      answers.add(
          new CommitmentAnswer(
              DecentWorkTopic.valueOf(topics.get(i)),
              texts.get(i),
              Fulfilment.valueOf(fulfilments.get(i)),
              remarks.get(i).isEmpty() ? null : remarks.get(i)));
    }
    return answers;
  }
}
