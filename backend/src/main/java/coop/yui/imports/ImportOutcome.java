package coop.yui.imports;

/** What happens to a row. */
enum ImportOutcome {
  CREATE,
  CHANGE,
  UNCHANGED,
  DOUBTFUL,
  LEFT_OUT
}
