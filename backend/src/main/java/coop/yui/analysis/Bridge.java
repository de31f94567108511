package coop.yui.analysis;

import coop.yui.network.Organisation;

/**
 * An organisation that others need to reach each other.
 *
 * @param betweenness the part of the shortest ways between two others that leads through it
 * @param partCount into how many parts what hangs together would fall without it
 * @param cutOffCount how many organisations would be cut off from the largest of these
 */
record Bridge(
    Organisation organisation,
    double betweenness,
    boolean isArticulation,
    int partCount,
    int cutOffCount) {}
