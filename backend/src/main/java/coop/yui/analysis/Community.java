package coop.yui.analysis;

import coop.yui.network.Sector;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Organisations more closely linked with each other than with the rest.
 *
 * @param number 1 for the largest
 * @param centreId the id of the organisation linked most inside
 * @param placeCode where most of it sits
 * @param sector the commonest sector
 * @param pairCount how many pairs are linked inside
 * @param asOf the day that was asked for
 */
record Community(
    int number,
    int size,
    int pairCount,
    String centreId,
    @Nullable String placeCode,
    @Nullable Sector sector,
    @Nullable LocalDate asOf) {

  static Community of(Net net, Group group, @Nullable LocalDate asOf) {
    return new Community(
        group.number(),
        group.members().size(),
        group.pairCount(),
        net.member(group.centre()).id(),
        group.area() == null ? null : group.area().code(),
        group.sector(),
        asOf);
  }
}
