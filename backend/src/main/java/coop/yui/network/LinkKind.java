package coop.yui.network;

/** By what two organisations are linked. */
public enum LinkKind {
  ALLIANCE,
  AFFILIATION,
  SHARED_REPRESENTATIVE
}
