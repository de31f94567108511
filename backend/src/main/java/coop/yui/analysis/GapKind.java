package coop.yui.analysis;

/** What can be missing in the network. */
enum GapKind {
  MUNICIPALITY_WITHOUT_COOPERATIVE,
  COOPERATIVE_WITHOUT_ALLIANCE,
  SECTOR_WITHOUT_PARTNER
}
