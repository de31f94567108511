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
import coop.yui.plans.BudgetSide;
import coop.yui.reviews.Review.BudgetResult;
import coop.yui.reviews.Review.TargetResult;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;

/** Reviews as they are read, by the members of their co-operative and those who act for it. */
@Component
class Reviews implements NodeReader {

  /** Gives the review `r` as {@link #read(Record)} wants it. */
  static final String RETURN =
      """
      RETURN r.id AS id, r.cooperative AS cooperative, r.plan AS plan, r.planYear AS planYear, r.title AS title,
        r.currency AS currency, r.countedUntil AS countedUntil, r.version AS version, r.findings AS findings,
        r.startedBy AS startedBy, r.createdAt AS startedAt, r.concludedBy AS concludedBy, r.concludedAt AS concludedAt,
        CASE
          WHEN r.discardedAt IS NOT NULL THEN 'DISCARDED'
          WHEN r.concludedAt IS NOT NULL THEN 'CONCLUDED'
          ELSE 'DRAFT'
        END AS state,
        COLLECT {
          MATCH (r)-[:HAS_RESULT]->(b:BudgetResult)
          WITH b
          ORDER BY b.position
          RETURN b {.id, .side, .name, .plannedMinor, .actualMinor, .comment}
        } AS budgetResults,
        COLLECT {
          MATCH (r)-[:HAS_RESULT]->(t:TargetResult)
          WITH t
          ORDER BY t.position
          RETURN t {.id, .name, .unit, .planned, .actual, .comment, .indicator}
        } AS targetResults
      """;

  private static final String BY_IDS =
      """
      CYPHER 25
      UNWIND $ids AS id
      MATCH (r:Review {id: id})
      WHERE r.cooperative IN $represents OR r.cooperative IN $memberOf
      """
          + RETURN;
  private static final String OF_COOPERATIVES =
      """
      CYPHER 25
      UNWIND $ids AS of
      CALL (of) {
        MATCH (r:Review)
        WHERE r.cooperative = of AND r.id < $before AND r.discardedAt IS NULL AND ($plan IS NULL OR r.plan = $plan)
        RETURN r
        ORDER BY r.id DESC
        LIMIT $limit
      }
      """
          + RETURN
          + "ORDER BY id DESC";

  /** Sorts after every id. */
  private static final String AFTER_ALL = "~";

  private final Graph graph;

  Reviews(Graph graph) {
    this.graph = graph;
  }

  /** What a page of reviews asks for. */
  record ReviewPage(@Nullable String plan, Page page) {}

  /**
   * Pages of reviews by co-operative, the latest first; those whose reviews the viewer may not read
   * are left out.
   */
  Map<String, Connection<Review>> of(Collection<String> ids, ReviewPage asked, Viewer viewer) {
    List<String> readable = ids.stream().filter(viewer::isOneOf).toList();
    Map<String, @Nullable Object> parameters = viewer.parameters(Map.of("ids", readable));
    parameters.put("plan", asked.plan());
    parameters.put("before", asked.page().id(AFTER_ALL));
    parameters.put("limit", asked.page().limit());
    Map<String, List<Review>> rows =
        graph.read(OF_COOPERATIVES, parameters, Reviews::read).stream()
            .collect(groupingBy(Review::cooperative));
    return readable.stream()
        .collect(
            toMap(
                Function.identity(),
                id ->
                    asked
                        .page()
                        .connection(
                            rows.getOrDefault(id, List.of()),
                            review -> new Cursor(review.id(), review.id()))));
  }

  /**
   * The review with this id.
   *
   * @throws Refusal NOT_FOUND also when the viewer may not read it
   */
  Review one(String id, Viewer viewer) {
    Review found = read(List.of(id), viewer).get(id);
    if (found == null) {
      throw new Refusal(RefusalCode.NOT_FOUND).field("review");
    }
    return found;
  }

  @Override
  public NodeKind kind() {
    return NodeKind.REVIEW;
  }

  @Override
  public Map<String, Review> read(List<String> ids, Viewer viewer) {
    return graph.read(BY_IDS, viewer.parameters(Map.of("ids", ids)), Reviews::read).stream()
        .collect(toMap(Review::id, Function.identity(), (one, same) -> one));
  }

  static Review read(Record row) {
    CurrencyUnit currency = CurrencyUnit.of(row.get("currency").asString());
    int year = row.get("planYear").asInt();
    LocalDate until = row.get("countedUntil").asLocalDate();
    return new Review(
        row.get("id").asString(),
        row.get("cooperative").asString(),
        row.get("plan").asString(),
        year,
        row.get("title").asString(),
        currency.getCode(),
        until,
        ReviewState.valueOf(row.get("state").asString()),
        row.get("version").asInt(),
        Read.text(row.get("findings")),
        row.get("budgetResults").asList(value -> budgetResult(value, currency)),
        row.get("targetResults").asList(value -> targetResult(value, year, until)),
        row.get("startedBy").asString(),
        row.get("startedAt").asOffsetDateTime(),
        Read.text(row.get("concludedBy")),
        Read.time(row.get("concludedAt")));
  }

  private static BudgetResult budgetResult(Value value, CurrencyUnit currency) {
    Value actual = value.get("actualMinor");
    return new BudgetResult(
        value.get("id").asString(),
        BudgetSide.valueOf(value.get("side").asString()),
        value.get("name").asString(),
        Money.ofMinor(currency, value.get("plannedMinor").asLong()),
        actual.isNull() ? null : Money.ofMinor(currency, actual.asLong()),
        Read.text(value.get("comment")));
  }

  private static TargetResult targetResult(Value value, int year, LocalDate until) {
    String actual = Read.text(value.get("actual"));
    return new TargetResult(
        value.get("id").asString(),
        value.get("name").asString(),
        value.get("unit").asString(),
        new BigDecimal(value.get("planned").asString()),
        actual == null ? null : new BigDecimal(actual),
        Read.text(value.get("comment")),
        Read.text(value.get("indicator")),
        LocalDate.of(year, 1, 1),
        until);
  }
}
