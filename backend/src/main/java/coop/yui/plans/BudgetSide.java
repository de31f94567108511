package coop.yui.plans;

/** On which side of a budget a line stands. */
public enum BudgetSide {
  INCOME,
  EXPENSE
}
