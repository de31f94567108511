package coop.yui.agreements;

/** How far a commitment was kept. */
enum Fulfilment {
  KEPT,
  KEPT_IN_PART,
  NOT_KEPT
}
