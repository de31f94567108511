package coop.yui.mail;

/** A mail that cannot be sent, however often it is tried. */
public final class UndeliverableException extends RuntimeException {

  /** Undeliverable because of this. */
  public UndeliverableException(Throwable cause) {
    super(cause);
  }
}
