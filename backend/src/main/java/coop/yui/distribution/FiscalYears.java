package coop.yui.distribution;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import coop.yui.bylaws.Fraction;
import coop.yui.decisions.ProposalSubject;
import coop.yui.distribution.FiscalYear.DistributionPlan;
import coop.yui.distribution.FiscalYear.FiscalFigures;
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
import coop.yui.waterfall.Tier;
import coop.yui.waterfall.YearFigures;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;

/** Fiscal years as the members of their co-operative read them, and those who act for it. */
@Component
class FiscalYears implements NodeReader {

  /** Gives the fiscal year `f` as {@link #read(Record)} wants it. */
  static final String RETURN =
      """
      RETURN f {.id, .cooperative, .firstDay, .lastDay, .language, .currency, .version, .turnover, .surplus,
          .carriedForward, .valueAdded, .memberPay, .nonMemberLabour, .paidInCapital, .reserve, .memberCount,
          .withoutHoursCount, .hundredths, .enteredAt, .enteredBy, .planBylaws, .planRules, .planTiers, .planAmounts,
          .planHash, .adoptedOn, .decidedBy} AS year,
        CASE
          WHEN f.discardedAt IS NOT NULL THEN 'DISCARDED'
          WHEN f.adoptedOn IS NOT NULL THEN 'ADOPTED'
          WHEN f.planHash IS NOT NULL AND EXISTS { MATCH (d:Proposal) WHERE d.subject = f.id AND
      """
          + ProposalSubject.FIXES
          + """
              } THEN 'DECIDING'
              WHEN f.planHash IS NOT NULL THEN 'PLANNED'
              WHEN f.version > 0 THEN 'FIGURES'
              ELSE 'OPEN'
            END AS state
          """;

  private static final String BY_IDS =
      """
      CYPHER 25
      UNWIND $ids AS id
      MATCH (f:FiscalYear {id: id})
      WHERE f.cooperative IN $represents OR f.cooperative IN $memberOf
      """
          + RETURN;
  private static final String OF_COOPERATIVES =
      """
      CYPHER 25
      UNWIND $ids AS of
      CALL (of) {
        MATCH (f:FiscalYear)
        WHERE f.cooperative = of AND f.key < $before AND f.discardedAt IS NULL
        RETURN f
        ORDER BY f.key DESC
        LIMIT $limit
      }
      """
          + RETURN
          + ", f.key AS key ORDER BY key DESC";

  /** Sorts after every key. */
  private static final String AFTER_ALL = "~";

  private final Graph graph;

  FiscalYears(Graph graph) {
    this.graph = graph;
  }

  /**
   * Pages of fiscal years by co-operative, the latest first; those whose years the viewer may not
   * read are left out.
   */
  Map<String, Connection<FiscalYear>> of(Collection<String> ids, Page page, Viewer viewer) {
    List<String> readable = ids.stream().filter(viewer::isOneOf).toList();
    Map<String, @Nullable Object> parameters = viewer.parameters(Map.of("ids", readable));
    parameters.put("before", page.id(AFTER_ALL));
    parameters.put("limit", page.limit());
    Map<String, List<FiscalYear>> rows =
        graph.read(OF_COOPERATIVES, parameters, FiscalYears::read).stream()
            .collect(groupingBy(FiscalYear::cooperative));
    return readable.stream()
        .collect(
            toMap(
                Function.identity(),
                id ->
                    page.connection(
                        rows.getOrDefault(id, List.of()),
                        year -> {
                          String key = key(year.firstDay(), year.id());
                          return new Cursor(key, key);
                        })));
  }

  /** By what the years of a co-operative are in order. */
  static String key(LocalDate firstDay, String id) {
    return firstDay + "|" + id;
  }

  /**
   * The year with this id.
   *
   * @throws Refusal NOT_FOUND also when the viewer may not read it
   */
  FiscalYear one(String id, Viewer viewer) {
    FiscalYear found = read(List.of(id), viewer).get(id);
    if (found == null) {
      throw new Refusal(RefusalCode.NOT_FOUND).field("fiscalYear");
    }
    return found;
  }

  @Override
  public NodeKind kind() {
    return NodeKind.FISCALYEAR;
  }

  @Override
  public Map<String, FiscalYear> read(List<String> ids, Viewer viewer) {
    return graph.read(BY_IDS, viewer.parameters(Map.of("ids", ids)), FiscalYears::read).stream()
        .collect(toMap(FiscalYear::id, Function.identity(), (one, same) -> one));
  }

  static FiscalYear read(Record row) {
    var year = row.get("year");
    CurrencyUnit currency = CurrencyUnit.of(year.get("currency").asString());
    return new FiscalYear(
        year.get("id").asString(),
        year.get("cooperative").asString(),
        year.get("firstDay").asLocalDate(),
        year.get("lastDay").asLocalDate(),
        year.get("language").asString(),
        currency,
        FiscalYearState.valueOf(row.get("state").asString()),
        year.get("version").asInt() == 0 ? null : figures(year, currency),
        year.get("planHash").isNull() ? null : plan(year),
        Read.day(year.get("adoptedOn")),
        Read.text(year.get("decidedBy")));
  }

  private static FiscalFigures figures(Value year, CurrencyUnit currency) {
    long days =
        ChronoUnit.DAYS.between(
                year.get("firstDay").asLocalDate(), year.get("lastDay").asLocalDate())
            + 1;
    return new FiscalFigures(
        year.get("version").asInt(),
        currency,
        new YearFigures(
            year.get("turnover").asLong(),
            year.get("surplus").asLong(),
            year.get("carriedForward").asLong(),
            year.get("valueAdded").asLong(),
            year.get("memberPay").asLong(),
            Fraction.of(year.get("nonMemberLabour").asString()),
            year.get("paidInCapital").asLong(),
            year.get("reserve").asLong(),
            (int) days),
        year.get("memberCount").asInt(),
        year.get("withoutHoursCount").asInt(),
        year.get("hundredths").asLong(),
        year.get("enteredAt").asOffsetDateTime(),
        Read.text(year.get("enteredBy")));
  }

  private static DistributionPlan plan(Value year) {
    List<String> tiers = Read.texts(year.get("planTiers"));
    List<Long> amounts = year.get("planAmounts").asList(Value::asLong);
    Map<Tier, Long> wishes = new EnumMap<>(Tier.class);
    for (int i = 0; i < tiers.size(); i++) {
      wishes.put(Tier.valueOf(tiers.get(i)), amounts.get(i));
    }
    return new DistributionPlan(
        year.get("planBylaws").asString(),
        year.get("planRules").asString(),
        wishes,
        year.get("planHash").asString());
  }
}
