package coop.yui.imports;

/** Where an import stands. */
enum ImportState {
  CHECKING,
  WAITING,
  RUNNING,
  DONE,
  CANCELLED,
  FAILED,
  UNDOING,
  UNDONE,
  UNDO_FAILED;

  /** Whether nothing more happens by itself or by confirming. */
  boolean isOver() {
    return this == DONE || this == CANCELLED || this == UNDONE;
  }
}
