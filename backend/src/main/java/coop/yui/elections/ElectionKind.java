package coop.yui.elections;

/** Which seats an election fills. */
enum ElectionKind {
  GENERAL,
  BY_ELECTION
}
