package coop.yui.network;

/** How large a place is. */
public enum PlaceKind {
  COUNTRY,
  REGION,
  MUNICIPALITY,
  WARD
}
