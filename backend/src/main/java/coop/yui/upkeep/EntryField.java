package coop.yui.upkeep;

/** What can be taken over from the one or the other of two entries that are merged. */
enum EntryField {
  KIND,
  NAME,
  ACTIVITY,
  LEGAL_FORM,
  FOUNDED_ON,
  WEBSITE,
  EMAIL,
  PHONE,
  ADDRESS,
  PLACE,
  COORDINATES,
  VISIBILITY
}
