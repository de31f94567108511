package coop.yui.distribution;

import coop.yui.bylaws.TestBylaws;
import coop.yui.distribution.FiscalYearActs.SimulateDistributionInput;
import coop.yui.graph.TestGraph;
import coop.yui.identity.Role;
import coop.yui.identity.Viewer;
import coop.yui.network.InputBuilder;
import coop.yui.network.Organisation;
import coop.yui.network.TestNetwork;
import coop.yui.waterfall.Tier;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Prints how long a simulation takes among 10,000 members with 50 records of hours each, and how
 * long it takes to count them. It checks nothing: the numbers are for people. {@code
 * infra/bench/run} runs it.
 */
class DistributionBench {

  private static final int MEMBERS = 10_000;
  private static final int ROUNDS = 200;
  private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2025, 12, 31);
  private static final String FILL =
      """
      CYPHER 25
      UNWIND range($from + 1, $from + 500) AS number
      CALL (number) {
        CREATE (person:Person {id: 'person-' + number, subject: 'bench|' + number, displayName: 'Member ' + number})
        CREATE (person)-[:HAS_MEMBERSHIP]->(m:Membership {id: 'membership-' + number, cooperative: $cooperative,
          person: person.id, membershipClass: 'WORKER', since: date('2020-04-01'), number: number})
        CREATE (m)-[:SUBSCRIBED]->(:ShareSubscription {id: 'subscription-' + number, shares: 1, amountMinor: 50000,
          currency: 'JPY', subscribedAt: datetime(), paidOn: date('2020-04-01')})
        WITH person, number
        UNWIND range(1, 50) AS week
        CREATE (:WorkRecord {id: 'workrecord-' + number + '-' + week, cooperative: $cooperative, person: person.id,
          day: date('2025-01-01') + duration({weeks: week}), year: 2025, hundredths: 500 + number % 300})
      }
      RETURN count(*) AS members
      """;

  @Test
  void measure() {
    TestGraph.clear();
    Viewer staff = new Viewer(TestNetwork.person(), Set.of(Role.FEDERATION_STAFF), Set.of());
    Organisation cooperative = TestNetwork.register(new InputBuilder("Large"), staff);
    Viewer officer = TestNetwork.representativeOf(cooperative);
    TestBylaws.adopt(cooperative, "JP_ORDINARY", Map.of(), officer);
    for (int from = 0; from < MEMBERS; from += 500) {
      TestGraph.run(FILL, Map.of("from", from, "cooperative", cooperative.id()));
    }
    FiscalYears years = new FiscalYears(TestGraph.graph());
    SharedResults results =
        new SharedResults(new MemberYears(TestGraph.graph()), TestBylaws.versions());
    FiscalYearActs acts =
        new FiscalYearActs(TestGraph.graph(), years, results, TestBylaws.versions());
    System.out.println("| a result among 10,000 members | calls | median ms | p95 ms |");
    System.out.println("|---|---|---|---|");
    String id = opened(acts, cooperative, officer);
    print(
        "figures entered, 500,000 records of hours counted",
        1,
        () -> enter(acts, years, id, officer));
    List<TierAmountInput> wishes =
        List.of(new TierAmountInput(Tier.EDUCATION, new BigDecimal("900000")));
    print(
        "simulated",
        ROUNDS,
        () -> acts.simulate(new SimulateDistributionInput(id, wishes), officer).share("person-7"));
    print("its hash", ROUNDS, () -> planned(results, years, id, officer).hash());
  }

  private static String opened(FiscalYearActs acts, Organisation cooperative, Viewer officer) {
    return acts.open(
            new FiscalYearActs.OpenFiscalYearInput("bench", cooperative.id(), FIRST, LAST, "en"),
            officer)
        .id();
  }

  private static void enter(FiscalYearActs acts, FiscalYears years, String id, Viewer officer) {
    var figures = years.one(id, officer).figures();
    acts.enterFigures(
        new FiscalYearActs.EnterFiscalFiguresInput(
            id,
            figures == null ? 0 : figures.version(),
            new BigDecimal("9000000000"),
            new BigDecimal("90000007"),
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            "0/1",
            new BigDecimal("500000000"),
            BigDecimal.ZERO),
        officer);
  }

  private static SharedResult planned(
      SharedResults results, FiscalYears years, String id, Viewer officer) {
    return Objects.requireNonNull(
        results.planned(List.of(years.one(id, officer)), officer).get(id));
  }

  private static void print(String what, int rounds, Runnable call) {
    for (int i = 0; i < rounds; i++) {
      call.run();
    }
    List<Double> millis = new ArrayList<>();
    for (int i = 0; i < rounds; i++) {
      long start = System.nanoTime();
      call.run();
      millis.add((System.nanoTime() - start) / 1e6);
    }
    millis.sort(null);
    System.out.printf(
        "| %s | %d | %.1f | %.1f |%n",
        what, rounds, millis.get(rounds / 2), millis.get(rounds * 95 / 100));
  }
}
