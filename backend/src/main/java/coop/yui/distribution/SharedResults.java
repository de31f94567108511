package coop.yui.distribution;

import static java.util.stream.Collectors.groupingBy;

import coop.yui.bylaws.Bylaws;
import coop.yui.bylaws.BylawsVersions;
import coop.yui.distribution.FiscalYear.DistributionPlan;
import coop.yui.distribution.FiscalYear.FiscalFigures;
import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.graph.Transaction;
import coop.yui.identity.Viewer;
import coop.yui.network.Days;
import coop.yui.waterfall.Distribution;
import coop.yui.waterfall.DistributionRules;
import coop.yui.waterfall.Tier;
import coop.yui.waterfall.Waterfall;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Results of fiscal years shared out: as planned, or as somebody would like to see it. */
@Component
class SharedResults {

  private final MemberYears members;
  private final BylawsVersions bylaws;

  SharedResults(MemberYears members, BylawsVersions bylaws) {
    this.members = members;
    this.bylaws = bylaws;
  }

  /**
   * As planned; for years without a plan what law and bylaws ask for, and all the rest by work. By
   * the ids of years the viewer was given; those without figures or bylaws are left out.
   */
  Map<String, SharedResult> planned(List<FiscalYear> years, Viewer viewer) {
    List<FiscalYear> reckoned = years.stream().filter(year -> year.figures() != null).toList();
    Map<String, CountedMembers> counted = members.kept(reckoned);
    Map<String, Bylaws> rules = rules(reckoned, viewer);
    Map<String, SharedResult> results = new HashMap<>();
    for (FiscalYear year : reckoned) {
      Bylaws version = rules.get(year.id());
      if (version != null) {
        results.put(
            year.id(),
            share(year, version, Objects.requireNonNull(counted.get(year.id())), wishes(year)));
      }
    }
    return results;
  }

  private static Map<Tier, Long> wishes(FiscalYear year) {
    DistributionPlan plan = year.plan();
    return plan == null ? Map.of() : plan.wishes();
  }

  private Map<String, Bylaws> rules(List<FiscalYear> years, Viewer viewer) {
    Map<String, Bylaws> found = new HashMap<>();
    Map<Boolean, List<FiscalYear>> byPlan =
        years.stream().collect(groupingBy(year -> year.plan() != null));
    List<FiscalYear> planned = byPlan.getOrDefault(true, List.of());
    List<FiscalYear> open = byPlan.getOrDefault(false, List.of());
    if (!planned.isEmpty()) {
      Map<String, Bylaws> versions =
          bylaws.read(
              planned.stream()
                  .map(year -> Objects.requireNonNull(year.plan()).bylaws())
                  .distinct()
                  .toList(),
              viewer);
      planned.forEach(
          year -> put(found, year, versions.get(Objects.requireNonNull(year.plan()).bylaws())));
    }
    if (!open.isEmpty()) {
      Map<String, Bylaws> inForce =
          bylaws.inForce(
              open.stream().map(FiscalYear::cooperative).distinct().toList(), Days.today(), viewer);
      open.forEach(year -> put(found, year, inForce.get(year.cooperative())));
    }
    return found;
  }

  private static void put(Map<String, Bylaws> found, FiscalYear year, @Nullable Bylaws version) {
    if (version != null) {
      found.put(year.id(), version);
    }
  }

  /**
   * As somebody would like to see it, by the bylaws in force today.
   *
   * @throws Refusal WRONG_STATE without figures or bylaws, INVALID_VALUE for what nobody can decide
   */
  SharedResult wished(FiscalYear year, Map<Tier, Long> wishes, Viewer viewer) {
    mustHaveFigures(year);
    Bylaws inForce =
        bylaws.inForce(List.of(year.cooperative()), Days.today(), viewer).get(year.cooperative());
    if (inForce == null) {
      throw refused("NO_BYLAWS");
    }
    CountedMembers counted = Objects.requireNonNull(members.kept(List.of(year)).get(year.id()));
    return share(year, inForce, counted, wishes);
  }

  /**
   * The same within an act.
   *
   * @throws Refusal WRONG_STATE without figures or bylaws, INVALID_VALUE for what nobody can decide
   */
  SharedResult wished(Transaction transaction, FiscalYear year, Map<Tier, Long> wishes) {
    mustHaveFigures(year);
    return share(year, inForce(transaction, year), MemberYears.kept(transaction, year), wishes);
  }

  private Bylaws inForce(Transaction transaction, FiscalYear year) {
    return bylaws
        .inForce(transaction, year.cooperative(), Days.today())
        .orElseThrow(() -> refused("NO_BYLAWS"));
  }

  /** What of a plan no longer fits, within an act; empty as long as nothing was changed. */
  List<DistributionInputKind> changedSince(
      Transaction transaction, FiscalYear year, DistributionPlan plan) {
    return changes(
        plan,
        inForce(transaction, year),
        MemberYears.kept(transaction, year),
        MemberYears.now(transaction, year));
  }

  /** What of a plan no longer fits; empty without a plan, and as long as nothing was changed. */
  List<DistributionInputKind> changedSince(FiscalYear year, Viewer viewer) {
    DistributionPlan plan = year.plan();
    Bylaws inForce =
        bylaws.inForce(List.of(year.cooperative()), Days.today(), viewer).get(year.cooperative());
    return plan == null || inForce == null || year.state() == FiscalYearState.ADOPTED
        ? List.of()
        : changes(
            plan,
            inForce,
            Objects.requireNonNull(members.kept(List.of(year)).get(year.id())),
            members.now(year));
  }

  private static List<DistributionInputKind> changes(
      DistributionPlan plan, Bylaws inForce, CountedMembers before, CountedMembers now) {
    List<DistributionInputKind> kinds = new ArrayList<>();
    if (!plan.rules().equals(RulesOfBylaws.of(inForce.terms()).toString())) {
      kinds.add(DistributionInputKind.BYLAWS);
    }
    kinds.addAll(before.differencesTo(now));
    return kinds;
  }

  private static SharedResult share(
      FiscalYear year, Bylaws version, CountedMembers counted, Map<Tier, Long> wishes) {
    DistributionRules rules = RulesOfBylaws.of(version.terms());
    FiscalFigures figures = Objects.requireNonNull(year.figures());
    try {
      Distribution distribution = Waterfall.of(figures.figures(), rules, counted.members(), wishes);
      return new SharedResult(year, version, rules, counted, distribution);
    } catch (IllegalArgumentException e) {
      throw new Refusal(RefusalCode.INVALID_VALUE)
          .field("amounts")
          .with("tier", String.valueOf(e.getMessage()));
    }
  }

  private static void mustHaveFigures(FiscalYear year) {
    if (year.figures() == null) {
      throw refused("NO_FIGURES");
    }
  }

  /** That a fiscal year does not stand where it would have to. */
  static Refusal refused(String why) {
    return new Refusal(RefusalCode.WRONG_STATE).field("fiscalYear").with("fiscalYear", why);
  }
}
