package coop.yui.network;

import java.util.List;

/**
 * Organisations and what links them, ready to be drawn on a map.
 *
 * @param withoutCoordinates how many more there are whose coordinates are not known
 * @param isCut whether there were more points than can be shown
 * @param hasMoreArcs whether there were more arcs than can be shown
 */
record NetworkMap(
    List<MapPoint> points,
    List<MapArc> arcs,
    int withoutCoordinates,
    boolean isCut,
    boolean hasMoreArcs) {

  static final NetworkMap EMPTY = new NetworkMap(List.of(), List.of(), 0, false, false);
}
