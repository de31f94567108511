package coop.yui.bylaws;

/** Of what a share is put aside for developing the co-operative (clause 2.3.1). */
public enum DistributionBase {
  /** The turnover of the year. */
  TURNOVER,
  /** The surplus of the year, once losses are made good. */
  SURPLUS,
  /** The turnover less what was bought. */
  VALUE_ADDED,
  /** What members were paid for their work. */
  MEMBER_WORK
}
