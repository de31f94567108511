package coop.yui.mail;

/** A kind of mail; the module that asks for it knows how to send it. */
public interface MailKind {

  /** What it is called in the outbox. */
  String name();

  /**
   * Sends it. Anything thrown but {@link UndeliverableException} means: not sent, try again later.
   *
   * @param mail the mail's own id
   * @param about the id of what it is about
   * @return whether it was sent; false when it is needed no more
   */
  boolean send(String mail, String about);
}
