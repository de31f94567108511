package coop.yui.web;

/** The kinds of people who ask. */
enum Caller {
  ANONYMOUS,
  CITIZEN,
  OTHER_REPRESENTATIVE,
  REPRESENTATIVE,
  STAFF,
  ADMINISTRATOR
}
