package coop.yui.analysis;

import coop.yui.network.Coordinates;
import coop.yui.network.PlaceKind;
import org.jspecify.annotations.Nullable;

/** A place in a snapshot, with the place it lies in. */
record Area(String code, PlaceKind kind, @Nullable Area within, @Nullable Coordinates coordinates) {

  /** Whether it is the place with this code or lies in it. */
  boolean isIn(String other) {
    for (Area area = this; area != null; area = area.within) {
      if (area.code.equals(other)) {
        return true;
      }
    }
    return false;
  }

  /** The region it lies in or is; the country where there is no region. */
  Area region() {
    Area area = this;
    while (area.kind != PlaceKind.REGION && area.within != null) {
      area = area.within;
    }
    return area;
  }

  /** Whether it is no larger than a city, so that its middle tells where something is. */
  boolean isLocal() {
    return kind == PlaceKind.MUNICIPALITY || kind == PlaceKind.WARD;
  }
}
