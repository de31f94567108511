package coop.yui.waterfall;

/**
 * Why a plan cannot be.
 *
 * @param limit what the tier would have to get at least or could get at most, in the smallest unit
 *     of the currency
 * @param bound what it comes from
 */
public record PlanProblem(Kind kind, Tier tier, long limit, Bound bound) {

  /** What is wrong. */
  public enum Kind {
    /** Less than law and bylaws ask for. */
    BELOW_MINIMUM,
    /** More than they allow. */
    ABOVE_MAXIMUM,
    /** All together more than there is. */
    BEYOND_RESULT,
    /** Shared by capital while nothing is shared by work (clause 2.3.2). */
    OUT_OF_ORDER
  }
}
