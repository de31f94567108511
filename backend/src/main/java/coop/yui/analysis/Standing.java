package coop.yui.analysis;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Where an organisation stands in the network.
 *
 * @param rank 1 for the highest betweenness; absent for who has none
 * @param community absent for who is linked with nobody
 */
record Standing(
    double betweenness,
    @Nullable Integer rank,
    boolean isArticulation,
    int partCount,
    int cutOffCount,
    @Nullable Community community,
    OffsetDateTime calculatedAt) {}
