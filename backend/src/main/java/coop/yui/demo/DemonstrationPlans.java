package coop.yui.demo;

import coop.yui.bylaws.BylawsVersions;
import coop.yui.graph.NodeKind;
import coop.yui.graph.Transaction;
import coop.yui.network.Days;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What members of the demonstration federation's co-operatives plan together for the next year. */
final class DemonstrationPlans {

  /**
   * A business plan.
   *
   * @param key by which proposals and reviews name it; absent when none does
   * @param yearsAhead for which year, from this one
   * @param dayInYear instead, the year in which the day so many days ago lies
   * @param started so many days ago
   */
  record PlanRow(
      String cooperative,
      @Nullable String key,
      String language,
      int yearsAhead,
      @Nullable Integer dayInYear,
      List<String> authors,
      int started,
      List<PlanSectionRow> sections,
      List<BudgetRow> budget,
      List<TargetRow> targets,
      List<PlanCommentRow> comments) {}

  /** A section of a plan, with what it said before. */
  record PlanSectionRow(String title, String text, @Nullable String formerText, String by) {}

  /** A line of a budget, in the currency of the co-operative's shares. */
  record BudgetRow(String side, String name, BigDecimal amount) {}

  /** What shall be reached. */
  record TargetRow(String name, String value, String unit) {}

  /**
   * What a member said about a plan.
   *
   * @param day so many days ago
   * @param section which one, from 0; absent for the whole
   */
  record PlanCommentRow(String person, int day, @Nullable Integer section, String text) {}

  private static final String START =
      """
      CYPHER 25
      CREATE (p:BusinessPlan {id: $id, createdAt: $at, key: $key, cooperative: $cooperative, year: $year, edition: 1,
        language: $language, currency: $currency, budgetVersion: 1, targetsVersion: 1})
      WITH p
      CALL (p) {
        UNWIND $authors AS author
        MATCH (person:Person {id: author})
        CREATE (p)-[:WRITTEN_BY]->(person)
      }
      CALL (p) {
        UNWIND $lines AS row
        CREATE (p)-[:HAS_LINE]->(:BudgetLine {id: row.id, position: row.position, side: row.side, name: row.name,
          amountMinor: row.amountMinor})
      }
      CALL (p) {
        UNWIND $targets AS row
        CREATE (p)-[:HAS_TARGET]->(:PlanTarget {id: row.id, position: row.position, name: row.name, value: row.value,
          unit: row.unit})
      }
      """;
  private static final String SECTION =
      """
      CYPHER 25
      MATCH (p:BusinessPlan {id: $id})
      CREATE (p)-[:HAS_SECTION]->(s:PlanSection {id: $section, createdAt: $at, position: $position, title: $title,
        text: $text, version: CASE WHEN $formerText IS NULL THEN 1 ELSE 2 END, changedBy: $by, changedAt: $at})
      WITH s
      WHERE $formerText IS NOT NULL
      CREATE (s)-[:REPLACED]->(:PlanSectionVersion {version: 1, title: $title, text: $formerText, changedBy: $by,
        changedAt: $at})
      """;
  private static final String COMMENT =
      """
      CYPHER 25
      MATCH (p:BusinessPlan {id: $id})
      CREATE (p)-[:HAS_COMMENT]->(:PlanComment {id: $comment, createdAt: $at, section: $section, author: $author, at: $at,
        text: $text})
      """;

  private final Transaction transaction;
  private final BylawsVersions bylaws;
  private final UnaryOperator<String> organisation;
  private final UnaryOperator<String> person;

  /** Tells by the keys of the files the ids of organisations and people. */
  DemonstrationPlans(
      Transaction transaction,
      BylawsVersions bylaws,
      UnaryOperator<String> organisation,
      UnaryOperator<String> person) {
    this.transaction = transaction;
    this.bylaws = bylaws;
    this.organisation = organisation;
    this.person = person;
  }

  /** Writes all; the ids of those with a key, by it. */
  Map<String, String> all(List<PlanRow> rows) {
    Map<String, String> ids = new HashMap<>();
    for (PlanRow row : rows) {
      String id = plan(row);
      if (row.key() != null) {
        ids.put(row.key(), id);
      }
    }
    return ids;
  }

  private String plan(PlanRow row) {
    String id = NodeKind.PLAN.newId();
    String cooperative = organisation.apply(row.cooperative());
    int year =
        row.dayInYear() == null
            ? Days.today().getYear() + row.yearsAhead()
            : Days.today().minusDays(row.dayInYear()).getYear();
    CurrencyUnit currency =
        bylaws
            .inForce(transaction, cooperative, Days.today())
            .orElseThrow()
            .terms()
            .shareValue()
            .getCurrencyUnit();
    Map<String, @Nullable Object> parameters = new HashMap<>();
    parameters.put("id", id);
    parameters.put("at", daysAgo(row.started()));
    parameters.put("key", "%s|%04d|%03d".formatted(cooperative, year, 1));
    parameters.put("cooperative", cooperative);
    parameters.put("year", year);
    parameters.put("language", row.language());
    parameters.put("currency", currency.getCode());
    parameters.put("authors", row.authors().stream().map(person).toList());
    parameters.put("lines", lines(row, currency));
    parameters.put("targets", targets(row));
    transaction.run(START, parameters);
    List<String> sections =
        IntStream.range(0, row.sections().size())
            .mapToObj(i -> section(id, i, row.sections().get(i), daysAgo(row.started())))
            .toList();
    row.comments().forEach(comment -> comment(id, sections, comment));
    return id;
  }

  private static List<Map<String, Object>> lines(PlanRow row, CurrencyUnit currency) {
    return IntStream.range(0, row.budget().size())
        .mapToObj(
            i ->
                Map.<String, Object>of(
                    "id", UUID.randomUUID().toString(),
                    "position", i,
                    "side", row.budget().get(i).side(),
                    "name", row.budget().get(i).name(),
                    "amountMinor",
                        Money.of(currency, row.budget().get(i).amount()).getAmountMinorLong()))
        .toList();
  }

  private static List<Map<String, Object>> targets(PlanRow row) {
    return IntStream.range(0, row.targets().size())
        .mapToObj(
            i ->
                Map.<String, Object>of(
                    "id", UUID.randomUUID().toString(),
                    "position", i,
                    "name", row.targets().get(i).name(),
                    "value", row.targets().get(i).value(),
                    "unit", row.targets().get(i).unit()))
        .toList();
  }

  private String section(String plan, int position, PlanSectionRow row, OffsetDateTime at) {
    String id = NodeKind.SECTION.newId();
    Map<String, @Nullable Object> parameters = new HashMap<>();
    parameters.put("id", plan);
    parameters.put("section", id);
    parameters.put("at", at);
    parameters.put("position", position);
    parameters.put("title", row.title());
    parameters.put("text", row.text());
    parameters.put("formerText", row.formerText());
    parameters.put("by", person.apply(row.by()));
    transaction.run(SECTION, parameters);
    return id;
  }

  private void comment(String plan, List<String> sections, PlanCommentRow row) {
    Map<String, @Nullable Object> parameters = new HashMap<>();
    parameters.put("id", plan);
    parameters.put("comment", NodeKind.PLANCOMMENT.newId());
    parameters.put("at", daysAgo(row.day()));
    parameters.put("section", row.section() == null ? null : sections.get(row.section()));
    parameters.put("author", person.apply(row.person()));
    parameters.put("text", row.text());
    transaction.run(COMMENT, parameters);
  }

  private OffsetDateTime daysAgo(int days) {
    return transaction.at().minusDays(days);
  }
}
