package coop.yui.network;

/** What an alliance is for. */
public enum AlliancePurpose {
  COMMUNITY_DEVELOPMENT,
  JOB_CREATION,
  LEARNING,
  TRADE,
  MUTUAL_AID,
  ADVOCACY,
  DECENT_WORK,
  RESEARCH,
  CULTURE,
  ENVIRONMENT
}
