package coop.yui.reviews;

import static java.util.stream.Collectors.toSet;

import coop.yui.ballots.Electorate;
import coop.yui.bylaws.MembershipClass;
import coop.yui.graph.Act;
import coop.yui.graph.Figures;
import coop.yui.graph.Graph;
import coop.yui.graph.NodeKind;
import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.graph.Texts;
import coop.yui.graph.Transaction;
import coop.yui.graph.Transaction.Change;
import coop.yui.identity.NotificationKind;
import coop.yui.identity.Notifications;
import coop.yui.identity.Representations;
import coop.yui.identity.Viewer;
import coop.yui.network.Days;
import coop.yui.reviews.Review.BudgetResult;
import coop.yui.reviews.Review.TargetResult;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;

/** How members examine what became of a plan. */
@Component
class ReviewActs {

  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_FINDINGS = 20_000;
  private static final int LONGEST_COMMENT = 500;

  private static final String LOCK_PLAN =
      """
      CYPHER 25
      MATCH (p:BusinessPlan {id: $plan})
      WHERE p.cooperative IN $represents OR p.cooperative IN $memberOf
      SET p.reviewsLock = randomUUID()
      WITH p
      RETURN p.cooperative AS cooperative, p.year AS year, p.adoptedOn IS NOT NULL AS isAdopted,
        EXISTS { MATCH (r:Review) WHERE r.plan = p.id AND r.concludedAt IS NULL AND r.discardedAt IS NULL } AS isReviewed
      """;
  private static final String START =
      """
      CYPHER 25
      MATCH (p:BusinessPlan {id: $plan})
      CREATE (r:Review {id: $id, createdAt: $at, cooperative: p.cooperative, plan: p.id, planYear: p.year, title: $title,
        currency: p.currency, countedUntil: $countedUntil, version: 1, startedBy: $viewer})
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
  private static final String CHANGE =
      """
      CYPHER 25
      MATCH (r:Review {id: $id})
      SET r.version = r.version + 1, r.findings = $findings
      WITH r
      CALL (r) {
        UNWIND $budget AS row
        MATCH (r)-[:HAS_RESULT]->(b:BudgetResult {id: row.id})
        SET b.actualMinor = row.actualMinor, b.comment = row.comment
      }
      CALL (r) {
        UNWIND $targets AS row
        MATCH (r)-[:HAS_RESULT]->(t:TargetResult {id: row.id})
        SET t.actual = row.actual, t.comment = row.comment
      }
      """;
  private static final String CONCLUDE =
      """
      CYPHER 25
      MATCH (r:Review {id: $id})
      SET r.concludedAt = $at, r.concludedBy = $viewer
      WITH r
      MATCH (r)-[:HAS_IMPROVEMENT]->(i:Improvement)
      SET i.key = toString(i.dueOn) + '|' + i.id, i.awaitedOf = i.owner, i.agreedAt = $at
      """;
  private static final String DISCARD =
      """
      CYPHER 25
      MATCH (r:Review {id: $id})
      SET r.discardedAt = $at
      """;

  private final Graph graph;
  private final Reviews reviews;

  ReviewActs(Graph graph, Reviews reviews) {
    this.graph = graph;
    this.reviews = reviews;
  }

  /** What shall be examined. */
  record StartReviewInput(String requestKey, String plan, String title, LocalDate countedUntil) {}

  /** What became of a line of the budget. */
  record BudgetResultInput(String result, @Nullable BigDecimal actual, @Nullable String comment) {}

  /** What became of a target. */
  record TargetResultInput(String result, @Nullable BigDecimal actual, @Nullable String comment) {}

  /** What really happened, and what follows from it. */
  record ChangeReviewInput(
      String review,
      int version,
      @Nullable String findings,
      List<BudgetResultInput> budgetResults,
      List<TargetResultInput> targetResults) {}

  /** Which review is concluded. */
  record ConcludeReviewInput(String review) {}

  /** Which review is given up. */
  record DiscardReviewInput(String review) {}

  /**
   * Begins a review.
   *
   * @throws Refusal NOT_SIGNED_IN, INVALID_ID, NOT_FOUND, NOT_ALLOWED, WRONG_STATE for a plan that
   *     is not adopted, ALREADY_SO while another review of it is being written, INVALID_LENGTH,
   *     INVALID_DAY
   */
  Review start(StartReviewInput input, Viewer viewer) {
    String person = viewer.mustBeSignedIn();
    String plan = NodeKind.PLAN.check(input.plan(), "plan");
    String title = Texts.line(input.title(), LONGEST_TITLE, "title");
    String id =
        graph.write(
            Act.once("startReview", person, input.requestKey(), input),
            transaction -> {
              String cooperative = mustBePossible(transaction, plan, input, viewer);
              String created = NodeKind.REVIEW.newId();
              transaction.run(
                  START,
                  Map.of(
                      "id", created,
                      "at", transaction.at(),
                      "plan", plan,
                      "title", title,
                      "countedUntil", input.countedUntil(),
                      "viewer", person));
              transaction.audit(
                  created,
                  List.of(cooperative),
                  Map.of("plan", Change.to(plan), "title", Change.to(title)));
              transaction.announce(List.of(created, cooperative));
              return created;
            });
    return reviews.one(id, viewer);
  }

  private static String mustBePossible(
      Transaction transaction, String plan, StartReviewInput input, Viewer viewer) {
    Record found =
        transaction
            .one(LOCK_PLAN, viewer.parameters(Map.of("plan", plan)), Function.identity())
            .orElseThrow(() -> new Refusal(RefusalCode.NOT_FOUND).field("plan"));
    String cooperative = found.get("cooperative").asString();
    Representations.mustActFor(transaction, cooperative, viewer);
    if (!found.get("isAdopted").asBoolean()) {
      throw LockedReview.refused("NOT_ADOPTED");
    }
    if (found.get("isReviewed").asBoolean()) {
      throw new Refusal(RefusalCode.ALREADY_SO).field("plan");
    }
    LocalDate day = input.countedUntil();
    if (day.isAfter(Days.today()) || day.getYear() < found.get("year").asInt()) {
      throw new Refusal(RefusalCode.INVALID_DAY).field("countedUntil");
    }
    return cooperative;
  }

  /**
   * Writes down what really happened.
   *
   * @throws Refusal NOT_SIGNED_IN, INVALID_ID, NOT_FOUND also for a result of another review,
   *     NOT_ALLOWED, WRONG_STATE, CHANGED_MEANWHILE, INVALID_LENGTH, INVALID_VALUE
   */
  Review change(ChangeReviewInput input, Viewer viewer) {
    return act(
        "changeReview",
        input.review(),
        viewer,
        locked -> {
          Review review = locked.review();
          if (review.version() != input.version()) {
            throw new Refusal(RefusalCode.CHANGED_MEANWHILE).field("version");
          }
          Map<String, @Nullable Object> parameters = new HashMap<>();
          parameters.put(
              "findings", Texts.optional(input.findings(), LONGEST_FINDINGS, "findings"));
          parameters.put("budget", budget(review, input.budgetResults()));
          parameters.put("targets", targets(review, input.targetResults()));
          locked.run(CHANGE, parameters);
          locked.audit(
              review.id(), Map.of("version", new Change(review.version(), review.version() + 1)));
        });
  }

  private static List<Map<String, @Nullable Object>> budget(
      Review review, List<BudgetResultInput> inputs) {
    Set<String> known = review.budgetResults().stream().map(BudgetResult::id).collect(toSet());
    CurrencyUnit currency = CurrencyUnit.of(review.currency());
    return IntStream.range(0, inputs.size())
        .mapToObj(
            i -> {
              BudgetResultInput input = inputs.get(i);
              String field = "budgetResults." + i;
              Map<String, @Nullable Object> row =
                  row(known, input.result(), input.comment(), field);
              row.put("actualMinor", minor(input.actual(), currency, field + ".actual"));
              return row;
            })
        .toList();
  }

  private static @Nullable Long minor(
      @Nullable BigDecimal actual, CurrencyUnit currency, String field) {
    if (actual == null) {
      return null;
    }
    BigDecimal plain = Figures.check(actual, field);
    if (plain.signum() < 0 || plain.scale() > currency.getDecimalPlaces()) {
      throw new Refusal(RefusalCode.INVALID_VALUE).field(field);
    }
    return Money.of(currency, plain).getAmountMinorLong();
  }

  private static List<Map<String, @Nullable Object>> targets(
      Review review, List<TargetResultInput> inputs) {
    Set<String> known = review.targetResults().stream().map(TargetResult::id).collect(toSet());
    return IntStream.range(0, inputs.size())
        .mapToObj(
            i -> {
              TargetResultInput input = inputs.get(i);
              String field = "targetResults." + i;
              BigDecimal actual = input.actual();
              Map<String, @Nullable Object> row =
                  row(known, input.result(), input.comment(), field);
              row.put(
                  "actual",
                  actual == null ? null : Figures.check(actual, field + ".actual").toPlainString());
              return row;
            })
        .toList();
  }

  private static Map<String, @Nullable Object> row(
      Set<String> known, String result, @Nullable String comment, String field) {
    if (!known.contains(result)) {
      throw new Refusal(RefusalCode.NOT_FOUND).field(field + ".result");
    }
    Map<String, @Nullable Object> row = new HashMap<>();
    row.put("id", result);
    row.put("comment", Texts.optional(comment, LONGEST_COMMENT, field + ".comment"));
    return row;
  }

  /**
   * Concludes a review.
   *
   * @throws Refusal NOT_SIGNED_IN, INVALID_ID, NOT_FOUND, NOT_ALLOWED, WRONG_STATE also without
   *     findings
   */
  Review conclude(ConcludeReviewInput input, Viewer viewer) {
    return act(
        "concludeReview",
        input.review(),
        viewer,
        locked -> {
          Review review = locked.review();
          if (review.findings() == null) {
            throw LockedReview.refused("NO_FINDINGS");
          }
          locked.run(CONCLUDE, Map.of());
          locked.audit(review.id(), Map.of("concluded", Change.to(true)));
          Notifications.leave(
              locked.transaction(),
              Electorate.of(
                      locked.transaction(),
                      review.cooperative(),
                      EnumSet.allOf(MembershipClass.class))
                  .persons(),
              NotificationKind.REVIEW_CONCLUDED,
              review.id(),
              viewer.mustBeSignedIn());
        });
  }

  /**
   * Gives a review up.
   *
   * @throws Refusal NOT_SIGNED_IN, INVALID_ID, NOT_FOUND, NOT_ALLOWED, WRONG_STATE
   */
  Review discard(DiscardReviewInput input, Viewer viewer) {
    return act(
        "discardReview",
        input.review(),
        viewer,
        locked -> {
          locked.run(DISCARD, Map.of());
          locked.audit(locked.review().id(), Map.of("discarded", Change.to(true)));
        });
  }

  private Review act(String name, String given, Viewer viewer, Consumer<LockedReview> deed) {
    String person = viewer.mustBeSignedIn();
    String id = NodeKind.REVIEW.check(given, "review");
    graph.write(
        Act.of(name, person),
        transaction -> {
          LockedReview locked = LockedReview.lock(transaction, id, viewer);
          locked.mustActForCooperative();
          locked.mustBeDraft();
          deed.accept(locked);
          return id;
        });
    return reviews.one(id, viewer);
  }
}
