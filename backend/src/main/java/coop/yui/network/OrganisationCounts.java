package coop.yui.network;

/** Counts for a filter; each is counted only when it is asked for. */
record OrganisationCounts(OrganisationFilter filter) {

  /** A kind and how many. */
  record KindCount(OrganisationKind kind, int count) {}

  /** A sector and how many. */
  record SectorCount(Sector sector, int count) {}

  /** The code of a region or country and how many. */
  record PlaceCount(String placeCode, int count) {}
}
