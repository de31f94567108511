package coop.yui.analysis;

import coop.yui.analysis.Calculations.Present;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The network in figures.
 *
 * @param pairCount how many pairs of organisations are linked
 * @param componentCount how many parts are not linked with each other
 * @param sampleSize from how many organisations betweenness was reckoned
 * @param calculatedAt as of when; absent while the first calculation is under way
 */
record NetworkShape(
    int organisationCount,
    int pairCount,
    int componentCount,
    int communityCount,
    double modularity,
    int sampleSize,
    @Nullable OffsetDateTime calculatedAt) {

  /** Nothing is known yet. */
  static final NetworkShape NOT_YET = new NetworkShape(0, 0, 0, 0, 0, 0, null);

  static NetworkShape of(Present present) {
    Analysis analysis = present.analysis();
    return new NetworkShape(
        analysis.net().size(),
        analysis.net().pairCount(),
        analysis.cuts().componentCount(),
        analysis.groups().size(),
        analysis.modularity(),
        analysis.sample(),
        present.at());
  }

  public boolean isBeingCalculated() {
    return calculatedAt == null;
  }

  public boolean isBetweennessExact() {
    return sampleSize == organisationCount;
  }
}
