package coop.yui.decisions;

/** What a ballot can say. */
public enum BallotChoice {
  FOR,
  AGAINST,
  ABSTAIN
}
