package coop.yui.analysis;

import coop.yui.network.Organisation;
import coop.yui.network.Sector;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two organisations that should know each other, and why.
 *
 * @param introducers who is linked with both, those with the fewest links first
 * @param commonNeighbourCount how many are linked with both
 * @param distanceInKilometres how far they are from each other; absent when it is not known
 * @param commonSectors in which fields both work
 * @param score how much speaks for it
 */
record Introduction(
    Organisation one,
    Organisation other,
    List<Organisation> introducers,
    int commonNeighbourCount,
    @Nullable Double distanceInKilometres,
    List<Sector> commonSectors,
    double score) {}
