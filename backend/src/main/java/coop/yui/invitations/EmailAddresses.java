package coop.yui.invitations;

import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import java.util.Locale;
import java.util.regex.Pattern;

/** Checks e-mail addresses that mails are sent to. */
final class EmailAddresses {

  private static final int LONGEST = 254;

  /** No quotes, comments, blanks or line ends: nothing that could mean more than one address. */
  private static final Pattern FORM =
      Pattern.compile(
          "[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}"
              + "@([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?");

  private EmailAddresses() {}

  /**
   * The address in small letters, as Keycloak keeps it.
   *
   * @throws Refusal INVALID_LENGTH, INVALID_VALUE
   */
  static String checked(String text, String field) {
    String address = text.strip();
    if (address.isEmpty() || address.length() > LONGEST) {
      throw new Refusal(RefusalCode.INVALID_LENGTH).field(field).with("maximum", LONGEST);
    }
    String small = address.toLowerCase(Locale.ROOT);
    if (!FORM.matcher(small).matches()) {
      throw new Refusal(RefusalCode.INVALID_VALUE).field(field);
    }
    return small;
  }
}
