package coop.yui.waterfall;

import java.util.List;

/**
 * How a result would be shared out, in the smallest unit of the currency.
 *
 * @param result the surplus and what former years carried forward; below 0 for a deficit
 * @param free what law and bylaws leave to the members' will
 * @param steps in their order; their amounts sum up to the result, or to the deficit
 * @param problems why it cannot be; empty for a sound plan
 * @param shares of every member in the order given; empty when it cannot be
 */
public record Distribution(
    long result,
    long free,
    List<Step> steps,
    List<PlanProblem> problems,
    List<MemberShare> shares) {

  /** Keeps its own lists. */
  public Distribution {
    steps = List.copyOf(steps);
    problems = List.copyOf(problems);
    shares = List.copyOf(shares);
  }

  /** What a tier gets; 0 when the result has no such step. */
  public long amount(Tier tier) {
    return steps.stream().filter(step -> step.tier() == tier).mapToLong(Step::amount).sum();
  }
}
