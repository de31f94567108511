package coop.yui.plans;

/** Where a business plan stands. */
enum PlanState {
  DRAFT,
  DECIDING,
  ADOPTED,
  DISCARDED
}
