package coop.yui.network;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Counts for a filter; each is counted only when it is asked for.
 *
 * @param asOf the day; today when absent
 */
record OrganisationCounts(OrganisationFilter filter, @Nullable LocalDate asOf) {

  /** A kind and how many. */
  record KindCount(OrganisationKind kind, int count) {}

  /** A sector and how many. */
  record SectorCount(Sector sector, int count) {}

  /** The code of a region or country and how many. */
  record PlaceCount(String placeCode, int count) {}
}
