package coop.yui.plans;

/** On which side of a budget a line stands. */
enum BudgetSide {
  INCOME,
  EXPENSE
}
