package coop.yui.offices;

/** Why an office ended before its term did. */
public enum OfficeEnding {
  RESIGNED,
  RECALLED,
  SUCCEEDED,
  INCOMPATIBLE,
  MEMBERSHIP_ENDED,
  COOPERATIVE_DISSOLVED
}
