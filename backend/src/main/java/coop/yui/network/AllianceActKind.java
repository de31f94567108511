package coop.yui.network;

/** An act the viewer may do with an alliance. */
public enum AllianceActKind {
  CONSENT,
  DECLINE,
  WITHDRAW,
  END,
  AMEND,
  ADD_DOCUMENT,
  FILE_STATEMENT
}
