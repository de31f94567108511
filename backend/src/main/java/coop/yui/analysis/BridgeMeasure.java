package coop.yui.analysis;

/** By what bridges are sorted. */
enum BridgeMeasure {
  BETWEENNESS,
  CUT_OFF
}
