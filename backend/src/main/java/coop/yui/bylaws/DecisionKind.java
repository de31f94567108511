package coop.yui.bylaws;

/** What members decide about. */
public enum DecisionKind {
  ORDINARY,
  SPECIAL,
  BYLAWS,
  PLAN,
  DISTRIBUTION,
  STANDARD,
  RECALL,
  MEMBERSHIP,
  PROJECT,
  REQUEST,
  DISSOLUTION,
  ELECTION
}
