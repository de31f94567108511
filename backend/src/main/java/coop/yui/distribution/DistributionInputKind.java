package coop.yui.distribution;

/** What a plan is reckoned from. */
enum DistributionInputKind {
  BYLAWS,
  MEMBERS,
  HOURS,
  SHARES
}
