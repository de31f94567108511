package coop.yui.demo;

import static java.util.Objects.requireNonNull;

import coop.yui.graph.NodeKind;
import coop.yui.graph.Transaction;
import coop.yui.network.Days;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What became of the plans of the demonstration federation's co-operatives. */
final class DemonstrationReviews {

  /**
   * Where members examined what became of a plan.
   *
   * @param plan its key
   * @param countedUntil so many days ago
   * @param started so many days ago
   * @param concluded so many days ago
   */
  record ReviewRow(
      String cooperative,
      String plan,
      String title,
      int countedUntil,
      int started,
      int concluded,
      String by,
      String findings,
      List<ResultRow> results,
      List<ImprovementRow> improvements) {}

  /** What became of a line of the budget (in the smallest unit of the currency) or of a target. */
  record ResultRow(
      String name, @Nullable Long actualMinor, @Nullable String actual, @Nullable String comment) {}

  /**
   * What shall become better.
   *
   * @param dueIn in so many days; below zero when it was due before
   * @param finished so many days ago; absent while it is open
   */
  record ImprovementRow(
      String text, String owner, int dueIn, @Nullable Integer finished, @Nullable String outcome) {}

  private static final String REVIEW =
      """
      CYPHER 25
      MATCH (p:BusinessPlan {id: $plan})
      CREATE (r:Review {id: $id, createdAt: $at, cooperative: p.cooperative, plan: p.id, planYear: p.year, title: $title,
        currency: p.currency, countedUntil: $countedUntil, version: 2, findings: $findings, startedBy: $by,
        concludedBy: $by, concludedAt: $concludedAt})
      WITH p, r
      CALL (p, r) {
        MATCH (p)-[:HAS_LINE]->(l:BudgetLine)
        CREATE (r)-[:HAS_RESULT]->(:BudgetResult {id: randomUUID(), position: l.position, side: l.side, name: l.name,
          plannedMinor: l.amountMinor})
      }
      CALL (p, r) {
        MATCH (p)-[:HAS_TARGET]->(t:PlanTarget)
        CREATE (r)-[:HAS_RESULT]->(:TargetResult {id: randomUUID(), position: t.position, name: t.name, unit: t.unit,
          planned: t.value, indicator: t.indicator})
      }
      """;
  private static final String RESULT =
      """
      CYPHER 25
      MATCH (:Review {id: $id})-[:HAS_RESULT]->(result {name: $name})
      SET result.actualMinor = $actualMinor, result.actual = $actual, result.comment = $comment
      """;
  private static final String IMPROVEMENT =
      """
      CYPHER 25
      MATCH (r:Review {id: $id})
      CREATE (r)-[:HAS_IMPROVEMENT]->(:Improvement {id: $improvement, createdAt: r.createdAt, review: r.id,
        cooperative: r.cooperative, text: $text, owner: $owner, dueOn: $dueOn, key: $key, agreedAt: r.concludedAt,
        awaitedOf: CASE WHEN $finishedOn IS NULL THEN $owner END, finishedOn: $finishedOn, outcome: $outcome})
      """;

  private final Transaction transaction;
  private final UnaryOperator<String> person;
  private final Map<String, String> plans;

  /** Tells by the keys of the files the ids of people and plans. */
  DemonstrationReviews(
      Transaction transaction, UnaryOperator<String> person, Map<String, String> plans) {
    this.transaction = transaction;
    this.person = person;
    this.plans = plans;
  }

  void all(List<ReviewRow> rows) {
    rows.forEach(this::review);
  }

  private void review(ReviewRow row) {
    String id = NodeKind.REVIEW.newId();
    transaction.run(
        REVIEW,
        Map.of(
            "id", id,
            "at", transaction.at().minusDays(row.started()),
            "plan", requireNonNull(plans.get(row.plan()), row.plan()),
            "title", row.title(),
            "countedUntil", Days.today().minusDays(row.countedUntil()),
            "findings", row.findings(),
            "by", person.apply(row.by()),
            "concludedAt", transaction.at().minusDays(row.concluded())));
    row.results()
        .forEach(
            result -> {
              Map<String, @Nullable Object> parameters = new HashMap<>();
              parameters.put("id", id);
              parameters.put("name", result.name());
              parameters.put("actualMinor", result.actualMinor());
              parameters.put("actual", result.actual());
              parameters.put("comment", result.comment());
              transaction.run(RESULT, parameters);
            });
    row.improvements().forEach(improvement -> improvement(id, improvement));
  }

  private void improvement(String review, ImprovementRow row) {
    String id = NodeKind.IMPROVEMENT.newId();
    LocalDate dueOn = Days.today().plusDays(row.dueIn());
    Map<String, @Nullable Object> parameters = new HashMap<>();
    parameters.put("id", review);
    parameters.put("improvement", id);
    parameters.put("text", row.text());
    parameters.put("owner", person.apply(row.owner()));
    parameters.put("dueOn", dueOn);
    parameters.put("key", dueOn + "|" + id);
    parameters.put(
        "finishedOn", row.finished() == null ? null : Days.today().minusDays(row.finished()));
    parameters.put("outcome", row.outcome());
    transaction.run(IMPROVEMENT, parameters);
  }
}
