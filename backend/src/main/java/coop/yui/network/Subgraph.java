package coop.yui.network;

import java.util.List;

/**
 * A part of the network.
 *
 * @param isCut whether there was more than could be shown
 */
record Subgraph(List<Organisation> organisations, List<Link> links, boolean isCut) {}
