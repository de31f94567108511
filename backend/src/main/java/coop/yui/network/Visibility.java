package coop.yui.network;

/** Who may see an organisation. */
public enum Visibility {
  PUBLIC,
  SIGNED_IN,
  PRIVATE
}
