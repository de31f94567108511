package coop.yui.analysis;

import coop.yui.network.Organisation;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * What would break if an organisation left.
 *
 * @param remainingCount how many organisations of its component would still hang together
 * @param cutOffCount how many would be cut off from these
 * @param parts the parts that would be cut off, the largest first
 */
record Departure(
    Organisation organisation,
    int remainingCount,
    int cutOffCount,
    List<DetachedPart> parts,
    OffsetDateTime calculatedAt) {

  /**
   * A part that would be cut off.
   *
   * @param size how many organisations
   * @param organisations the most linked of them
   */
  record DetachedPart(int size, List<Organisation> organisations) {}
}
