package coop.yui.imports;

import coop.yui.network.Hindrance;

/** Why; the same names as the enum of the schema, where each is described. */
public enum ImportKeptReason {
  CHANGED,
  IMPORTED_AGAIN,
  IN_ALLIANCE,
  AFFILIATED,
  REPRESENTED,
  USED,
  PLACE_GONE,
  GONE;

  static ImportKeptReason of(Hindrance hindrance) {
    return switch (hindrance) {
      case IN_ALLIANCE -> IN_ALLIANCE;
      case AFFILIATED -> AFFILIATED;
      case REPRESENTED -> REPRESENTED;
      case USED -> USED;
      case PLACE_GONE -> PLACE_GONE;
    };
  }
}
