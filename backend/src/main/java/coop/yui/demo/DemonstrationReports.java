package coop.yui.demo;

import coop.yui.demo.DemonstrationFiles.QuestionRow;
import coop.yui.demo.DemonstrationFiles.ReportRow;
import coop.yui.graph.NodeKind;
import coop.yui.graph.Transaction;
import coop.yui.network.Days;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What officers of the demonstration federation's co-operatives put before their members. */
final class DemonstrationReports {

  private static final String PUBLISH =
      """
      CYPHER 25
      CREATE (r:OfficerReport {id: $id, createdAt: $at, cooperative: $cooperative, kind: $kind, title: $title, text: $text,
        day: $day, publishedBy: $by, publishedAt: $at})
      WITH r
      UNWIND $readers AS reader
      CALL (r, reader) {
        MATCH (person:Person {id: reader})
        CREATE (person)-[:HAS_READ {at: $at}]->(r)
      }
      """;
  private static final String ASK =
      """
      CYPHER 25
      MATCH (r:OfficerReport {id: $id})
      UNWIND $rows AS row
      CREATE (r)-[:HAS_QUESTION]->(:ReportQuestion {id: row.id, createdAt: row.at, askedBy: row.person, askedAt: row.at,
        text: row.text, answer: row.answer, answeredBy: row.answeredBy,
        answeredAt: CASE WHEN row.answer IS NOT NULL THEN row.at END})
      """;

  private final Transaction transaction;
  private final UnaryOperator<String> organisation;
  private final UnaryOperator<String> person;

  /** Tells by the keys of the files the ids of organisations and people. */
  DemonstrationReports(
      Transaction transaction, UnaryOperator<String> organisation, UnaryOperator<String> person) {
    this.transaction = transaction;
    this.organisation = organisation;
    this.person = person;
  }

  void all(List<ReportRow> rows) {
    rows.forEach(this::publish);
  }

  private void publish(ReportRow row) {
    String id = NodeKind.REPORT.newId();
    Map<String, @Nullable Object> parameters = new HashMap<>();
    parameters.put("id", id);
    parameters.put("at", daysAgo(row.day()));
    parameters.put("day", Days.today().minusDays(row.day()));
    parameters.put("cooperative", organisation.apply(row.cooperative()));
    parameters.put("kind", row.kind());
    parameters.put("title", row.title());
    parameters.put("text", row.text());
    parameters.put("by", person.apply(row.by()));
    parameters.put("readers", row.readers().stream().map(person).toList());
    transaction.run(PUBLISH, parameters);
    transaction.run(
        ASK, Map.of("id", id, "rows", row.questions().stream().map(this::question).toList()));
  }

  private Map<String, @Nullable Object> question(QuestionRow row) {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("id", NodeKind.QUESTION.newId());
    values.put("person", person.apply(row.person()));
    values.put("at", daysAgo(row.day()));
    values.put("text", row.text());
    values.put("answer", row.answer());
    values.put("answeredBy", row.answeredBy() == null ? null : person.apply(row.answeredBy()));
    return values;
  }

  private OffsetDateTime daysAgo(int days) {
    return transaction.at().minusDays(days);
  }
}
