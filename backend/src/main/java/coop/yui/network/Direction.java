package coop.yui.network;

/** The way a list runs. */
public enum Direction {
  ASCENDING,
  DESCENDING
}
