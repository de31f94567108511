package coop.yui.membership;

/** How a membership ended. */
public enum MembershipEnding {
  LEFT,
  DIED,
  EXCLUDED
}
