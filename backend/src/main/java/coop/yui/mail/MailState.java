package coop.yui.mail;

/** How the mails about something stand. */
public enum MailState {
  WAITING,
  DELAYED,
  SENT,
  FAILED,
  CANCELLED
}
