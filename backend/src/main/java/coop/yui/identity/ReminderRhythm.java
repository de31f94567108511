package coop.yui.identity;

/** How often a person is told by mail of what waits for her. */
public enum ReminderRhythm {
  DAILY,
  WEEKLY,
  NEVER
}
