package coop.yui.network;

/**
 * A number or code by which a register knows an organisation; scheme and value together belong to
 * one organisation.
 */
public record Identifier(String scheme, String value) {

  /** The natural key of its node. */
  public String key() {
    return scheme + "|" + value;
  }
}
