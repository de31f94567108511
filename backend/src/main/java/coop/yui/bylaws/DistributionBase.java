package coop.yui.bylaws;

/** What a share of a year's figures is taken of, in the currency of the co-operative. */
public enum DistributionBase {
  /** What it sold. */
  TURNOVER,
  /** What is left of the year after all expenses. */
  SURPLUS,
  /** What it sold, without what it bought from others for it. */
  VALUE_ADDED,
  /** What it paid its members for their work. */
  MEMBER_WORK
}
