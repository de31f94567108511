package coop.yui.network;

import java.time.LocalDate;

/**
 * A line between two organisations on the map.
 *
 * @param from where the one end stands among the points; for an affiliation, who belongs
 * @param to where the other end stands among the points; for an affiliation, the federation
 * @param since the first day of the oldest link between the two
 */
record MapArc(LinkKind kind, int from, int to, LocalDate since) {}
