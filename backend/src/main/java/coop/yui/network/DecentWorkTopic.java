package coop.yui.network;

/** A field of humane work, after the decent-work indicators of the ILO (clause 6.4). */
public enum DecentWorkTopic {
  FAIR_PAY,
  WORKING_TIME,
  SAFETY_AND_HEALTH,
  SOCIAL_PROTECTION,
  FREEDOM_OF_ASSOCIATION,
  EQUALITY,
  FREEDOM_FROM_FORCED_OR_CHILD_LABOUR,
  STABLE_EMPLOYMENT,
  LEARNING,
  WORK_AND_LIFE
}
