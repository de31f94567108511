package coop.yui;

import coop.yui.assemblies.AssemblyInvariants;
import coop.yui.ballots.BallotInvariants;
import coop.yui.bylaws.BylawsInvariants;
import coop.yui.decisions.DecisionInvariants;
import coop.yui.distribution.DistributionInvariants;
import coop.yui.elections.ElectionInvariants;
import coop.yui.graph.Graph;
import coop.yui.graph.Invariants;
import coop.yui.indicators.IndicatorInvariants;
import coop.yui.membership.MembershipInvariants;
import coop.yui.network.NetworkInvariants;
import coop.yui.offices.OfficeInvariants;
import coop.yui.plans.PlanInvariants;
import coop.yui.reviews.ReviewInvariants;
import coop.yui.standards.StandardInvariants;
import coop.yui.work.WorkInvariants;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The command {@code check-invariants}: asks the graph for whatever breaks what must always hold in
 * the network and in the co-operatives, without starting the portal. It ends with 0 when everything
 * holds and with 1 when something does not, naming what.
 */
final class CheckInvariants {

  static final String NAME = "check-invariants";

  private static final List<Map<String, String>> ALL =
      List.of(
          NetworkInvariants.ALL,
          BylawsInvariants.ALL,
          OfficeInvariants.ALL,
          MembershipInvariants.ALL,
          BallotInvariants.ALL,
          DecisionInvariants.ALL,
          ElectionInvariants.ALL,
          AssemblyInvariants.ALL,
          WorkInvariants.ALL,
          StandardInvariants.ALL,
          PlanInvariants.ALL,
          IndicatorInvariants.ALL,
          ReviewInvariants.ALL,
          DistributionInvariants.ALL);

  private CheckInvariants() {}

  static int run(String[] arguments) {
    try (var context = GraphOnly.start(arguments)) {
      Map<String, List<String>> broken = new TreeMap<>();
      for (Map<String, String> statements : ALL) {
        broken.putAll(Invariants.check(context.getBean(Graph.class), statements));
      }
      System.out.println(report(broken));
      return broken.values().stream().allMatch(List::isEmpty) ? 0 : 1;
    }
  }

  static String report(Map<String, List<String>> broken) {
    return broken.entrySet().stream()
        .map(CheckInvariants::line)
        .collect(Collectors.joining(System.lineSeparator()));
  }

  private static String line(Map.Entry<String, List<String>> invariant) {
    return invariant.getValue().isEmpty()
        ? "holds   " + invariant.getKey()
        : "BROKEN  " + invariant.getKey() + ": " + String.join(", ", invariant.getValue());
  }
}
