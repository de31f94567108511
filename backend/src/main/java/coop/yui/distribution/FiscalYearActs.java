package coop.yui.distribution;

import coop.yui.bylaws.Bylaws;
import coop.yui.bylaws.BylawsVersions;
import coop.yui.distribution.FiscalYear.FiscalFigures;
import coop.yui.graph.Act;
import coop.yui.graph.Graph;
import coop.yui.graph.Messages;
import coop.yui.graph.NodeKind;
import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.graph.Transaction;
import coop.yui.graph.Transaction.Change;
import coop.yui.identity.Representations;
import coop.yui.identity.Viewer;
import coop.yui.network.Days;
import coop.yui.waterfall.YearFigures;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;

/** How fiscal years begin, get their figures and their plans. */
@Component
class FiscalYearActs {

  private static final int LONGEST_DAYS = 731;

  private static final String LOCK_COOPERATIVE =
      """
      CYPHER 25
      MATCH (o:Organisation {id: $cooperative})
      SET o.fiscalYearsLock = randomUUID()
      WITH o
      RETURN o.dissolvedOn IS NOT NULL AS isDissolved,
        EXISTS {
          MATCH (f:FiscalYear)
          WHERE f.cooperative = o.id AND f.discardedAt IS NULL AND f.firstDay <= $lastDay AND f.lastDay >= $firstDay
        } AS isAlready
      """;
  static final String OPEN =
      """
      CYPHER 25
      CREATE (:FiscalYear {id: $id, createdAt: $at, key: $key, cooperative: $cooperative, firstDay: $firstDay,
        lastDay: $lastDay, language: $language, currency: $currency, version: 0})
      """;
  static final String ENTER =
      """
      CYPHER 25
      MATCH (f:FiscalYear {id: $id})
      SET f.version = f.version + 1, f.turnover = $turnover, f.surplus = $surplus, f.carriedForward = $carriedForward,
        f.valueAdded = $valueAdded, f.memberPay = $memberPay, f.nonMemberLabour = $nonMemberLabour,
        f.paidInCapital = $paidInCapital, f.reserve = $reserve, f.memberCount = $memberCount,
        f.withoutHoursCount = $withoutHoursCount, f.hundredths = $hundredths, f.enteredAt = $at, f.enteredBy = $viewer
      REMOVE f.planBylaws, f.planRules, f.planTiers, f.planAmounts, f.planHash
      """;
  private static final String PLAN =
      """
      CYPHER 25
      MATCH (f:FiscalYear {id: $id})
      SET f.planBylaws = $bylaws, f.planRules = $rules, f.planTiers = $tiers, f.planAmounts = $amounts, f.planHash = $hash
      """;
  private static final String DISCARD =
      """
      CYPHER 25
      MATCH (f:FiscalYear {id: $id})
      SET f.discardedAt = $at
      """;

  private final Graph graph;
  private final FiscalYears years;
  private final SharedResults results;
  private final BylawsVersions bylaws;

  FiscalYearActs(Graph graph, FiscalYears years, SharedResults results, BylawsVersions bylaws) {
    this.graph = graph;
    this.years = years;
    this.results = results;
    this.bylaws = bylaws;
  }

  /** Which year begins. */
  record OpenFiscalYearInput(
      String requestKey,
      String cooperative,
      LocalDate firstDay,
      LocalDate lastDay,
      String language) {}

  /** The figures of a year. */
  record EnterFiscalFiguresInput(
      String fiscalYear,
      int version,
      BigDecimal turnover,
      BigDecimal surplus,
      BigDecimal carriedForward,
      BigDecimal valueAdded,
      BigDecimal memberPay,
      String nonMemberLabour,
      BigDecimal paidInCapital,
      BigDecimal reserve) {}

  /** How the result of a year shall be shared out. */
  record PlanDistributionInput(String fiscalYear, int version, List<TierAmountInput> amounts) {}

  /** A way of sharing out the result of a year. */
  record SimulateDistributionInput(String fiscalYear, List<TierAmountInput> amounts) {}

  /** Which year is given up. */
  record DiscardFiscalYearInput(String fiscalYear) {}

  /**
   * Begins a fiscal year.
   *
   * @throws Refusal NOT_SIGNED_IN, INVALID_ID, NOT_FOUND, NOT_ALLOWED, DISSOLVED,
   *     ENDS_BEFORE_BEGINNING, INVALID_DAY for more than two years or one that has not begun,
   *     WRONG_STATE without bylaws, ALREADY_SO for days of another fiscal year
   */
  FiscalYear open(OpenFiscalYearInput input, Viewer viewer) {
    String person = viewer.mustBeSignedIn();
    String cooperative = NodeKind.ORGANISATION.check(input.cooperative(), "cooperative");
    if (!viewer.isRepresentativeOf(cooperative)) {
      throw new Refusal(RefusalCode.NOT_ALLOWED);
    }
    mustBePlausible(input.firstDay(), input.lastDay());
    String id =
        graph.write(
            Act.once("openFiscalYear", person, input.requestKey(), input),
            transaction -> {
              Representations.mustActFor(transaction, cooperative, viewer);
              mustBeFree(transaction, cooperative, input);
              String created = NodeKind.FISCALYEAR.newId();
              Map<String, Object> parameters = new HashMap<>();
              parameters.put("id", created);
              parameters.put("at", transaction.at());
              parameters.put("key", FiscalYears.key(input.firstDay(), created));
              parameters.put("cooperative", cooperative);
              parameters.put("firstDay", input.firstDay());
              parameters.put("lastDay", input.lastDay());
              parameters.put("language", Messages.language(input.language()).toLanguageTag());
              parameters.put("currency", currency(transaction, cooperative));
              transaction.run(OPEN, parameters);
              transaction.audit(
                  created,
                  List.of(cooperative),
                  Map.of(
                      "firstDay", Change.to(input.firstDay()),
                      "lastDay", Change.to(input.lastDay())));
              transaction.announce(List.of(created, cooperative));
              return created;
            });
    return years.one(id, viewer);
  }

  private static void mustBePlausible(LocalDate firstDay, LocalDate lastDay) {
    if (lastDay.isBefore(firstDay)) {
      throw new Refusal(RefusalCode.ENDS_BEFORE_BEGINNING).field("lastDay");
    }
    if (ChronoUnit.DAYS.between(firstDay, lastDay) >= LONGEST_DAYS) {
      throw new Refusal(RefusalCode.INVALID_DAY).field("lastDay");
    }
    if (firstDay.isAfter(Days.today())) {
      throw new Refusal(RefusalCode.INVALID_DAY).field("firstDay");
    }
  }

  private static void mustBeFree(
      Transaction transaction, String cooperative, OpenFiscalYearInput input) {
    Map<String, Object> parameters =
        Map.of(
            "cooperative", cooperative,
            "firstDay", input.firstDay(),
            "lastDay", input.lastDay());
    Record found =
        transaction
            .one(LOCK_COOPERATIVE, parameters, Function.identity())
            .orElseThrow(() -> new Refusal(RefusalCode.NOT_FOUND).field("cooperative"));
    if (found.get("isDissolved").asBoolean()) {
      throw new Refusal(RefusalCode.DISSOLVED);
    }
    if (found.get("isAlready").asBoolean()) {
      throw new Refusal(RefusalCode.ALREADY_SO).field("firstDay");
    }
  }

  private String currency(Transaction transaction, String cooperative) {
    Bylaws rules =
        bylaws
            .inForce(transaction, cooperative, Days.today())
            .orElseThrow(() -> SharedResults.refused("NO_BYLAWS"));
    return rules.terms().shareValue().getCurrencyUnit().getCode();
  }

  /**
   * Enters figures, and counts work and shares.
   *
   * @throws Refusal NOT_SIGNED_IN, INVALID_ID, NOT_FOUND, NOT_ALLOWED, WRONG_STATE,
   *     CHANGED_MEANWHILE, INVALID_VALUE naming the figure that cannot be
   */
  FiscalYear enterFigures(EnterFiscalFiguresInput input, Viewer viewer) {
    return act(
        "enterFiscalFigures",
        input.fiscalYear(),
        viewer,
        locked -> {
          FiscalYear year = locked.year();
          mustBeVersion(year, input.version());
          YearFigures figures = FigureInputs.figures(input, year);
          CountedMembers counted = MemberYears.now(locked.transaction(), year);
          locked.run(ENTER, FigureInputs.entered(figures, counted));
          MemberYears.keep(locked.transaction(), year, counted);
          FiscalFigures before = year.figures();
          locked.audit(
              Map.of(
                  "figures",
                  new Change(
                      before == null ? null : before.figures().toString(), figures.toString())));
        });
  }

  private static void mustBeVersion(FiscalYear year, int version) {
    FiscalFigures figures = year.figures();
    if (version != (figures == null ? 0 : figures.version())) {
      throw new Refusal(RefusalCode.CHANGED_MEANWHILE).field("version");
    }
  }

  /**
   * What a way of sharing out would mean; writes nothing.
   *
   * @throws Refusal NOT_SIGNED_IN, INVALID_ID, NOT_FOUND, WRONG_STATE without figures or bylaws,
   *     INVALID_VALUE, TOO_MANY
   */
  SharedResult simulate(SimulateDistributionInput input, Viewer viewer) {
    viewer.mustBeSignedIn();
    String id = NodeKind.FISCALYEAR.check(input.fiscalYear(), "fiscalYear");
    FiscalYear year = years.one(id, viewer);
    return results.wished(year, FigureInputs.wishes(input.amounts(), year), viewer);
  }

  /**
   * Fixes a plan.
   *
   * @throws Refusal NOT_SIGNED_IN, INVALID_ID, NOT_FOUND, NOT_ALLOWED, WRONG_STATE without figures
   *     or bylaws, before the year has ended, and when work or shares changed since they were
   *     counted; CHANGED_MEANWHILE, INVALID_VALUE, LAW_FORBIDS naming the rule that the plan breaks
   */
  FiscalYear plan(PlanDistributionInput input, Viewer viewer) {
    return act(
        "planDistribution",
        input.fiscalYear(),
        viewer,
        locked -> {
          FiscalYear year = locked.year();
          mustBeVersion(year, input.version());
          if (!year.lastDay().isBefore(Days.today())) {
            throw SharedResults.refused("NOT_ENDED");
          }
          SharedResult result =
              results.wished(
                  locked.transaction(), year, FigureInputs.wishes(input.amounts(), year));
          PlanProblems.mustBeNone(result);
          List<DistributionInputKind> changes =
              result.counted().differencesTo(MemberYears.now(locked.transaction(), year));
          if (!changes.isEmpty()) {
            throw SharedResults.refused(changes.getFirst().name() + "_CHANGED");
          }
          String hash = result.hash().orElseThrow();
          locked.run(PLAN, FigureInputs.plan(result, input.amounts(), hash));
          locked.audit(Map.of("plan", Change.to(hash)));
        });
  }

  /**
   * Gives a year up.
   *
   * @throws Refusal NOT_SIGNED_IN, INVALID_ID, NOT_FOUND, NOT_ALLOWED, WRONG_STATE
   */
  FiscalYear discard(DiscardFiscalYearInput input, Viewer viewer) {
    return act(
        "discardFiscalYear",
        input.fiscalYear(),
        viewer,
        locked -> {
          locked.run(DISCARD, Map.of());
          locked.audit(Map.of("discarded", Change.to(true)));
        });
  }

  private FiscalYear act(
      String name, String given, Viewer viewer, Consumer<LockedFiscalYear> deed) {
    String person = viewer.mustBeSignedIn();
    String id = NodeKind.FISCALYEAR.check(given, "fiscalYear");
    graph.write(
        Act.of(name, person),
        transaction -> {
          deed.accept(LockedFiscalYear.toChange(transaction, id, viewer));
          return id;
        });
    return years.one(id, viewer);
  }
}
