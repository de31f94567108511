package coop.yui.waterfall;

/** Why a tier gets no less, or can get no more. */
public enum Bound {
  /** Its rate of its base. */
  RATE,
  /** The reserve reaches what the bylaws set, or has reached it. */
  CEILING,
  /** A share of the members' pay. */
  PAY,
  /** Interest on the paid-in capital. */
  INTEREST,
  /** No more than what is shared by work. */
  WITHIN_WORK,
  /** Nobody has worked, or holds shares. */
  NOBODY,
  /** What is left of the result, or of what it draws on. */
  LEFT,
  /** Nothing bounds it. */
  NONE
}
