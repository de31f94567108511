package coop.yui.waterfall;

/**
 * Where a part of a result goes, in the order in which it is thought of: what is owed to the past,
 * what belongs to all generations (clause 2.3.1), then job creation, education and mutual aid, then
 * work, then capital within its limit (clause 2.3.2).
 */
public enum Tier {
  /** Losses of former years are made good. */
  LOSSES,
  /** To the indivisible reserve, for developing the co-operative. */
  DEVELOPMENT_RESERVE,
  /** To the indivisible reserve, out of what the work of non-members made. */
  NON_MEMBER_RESERVE,
  /** To the indivisible reserve, as the law asks. */
  LEGAL_RESERVE,
  /** To the mutual fund of the movement. */
  MUTUAL_FUND,
  /** For creating jobs. */
  JOB_CREATION,
  /** For training and education. */
  EDUCATION,
  /** For mutual aid. */
  MUTUAL_AID,
  /** To the members, by their work. */
  WORK,
  /** To the members, by their shares and how long they held them. */
  CAPITAL,
  /** To the next year. */
  CARRIED_FORWARD,
  /** Of a loss: borne by what former years carried forward. */
  FROM_CARRIED_FORWARD,
  /** Of a loss: borne by the indivisible reserve. */
  FROM_RESERVE,
  /** Of a loss: left for later years to make good. */
  LOSS_CARRIED
}
