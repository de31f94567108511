package coop.yui.network;

/** What changes in the network. */
enum NetworkChangeKind {
  ORGANISATION_FOUNDED,
  ORGANISATION_DISSOLVED,
  ALLIANCE_BEGAN,
  ALLIANCE_ENDED,
  AFFILIATION_BEGAN,
  AFFILIATION_ENDED
}
