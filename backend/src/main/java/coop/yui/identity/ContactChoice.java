package coop.yui.identity;

/** Who may be told how to reach a person. */
public enum ContactChoice {
  STAFF_ONLY,
  REPRESENTATIVES,
  SIGNED_IN
}
