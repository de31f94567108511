package coop.yui.distribution;

/** Where a fiscal year stands; read from its dates. */
enum FiscalYearState {
  OPEN,
  FIGURES,
  PLANNED,
  DECIDING,
  ADOPTED,
  DISCARDED
}
