package coop.yui.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.ClassPathResource;

/** Who may what, as {@code access.csv} lists it: one row for each field of each object type. */
final class AccessList {

  private AccessList() {}

  /**
   * Who may. WHO_SEES_THE_THING: the field is as visible as the thing it belongs to.
   * WHO_READS_THE_LIST: the thing is reached only through lists and links that choose for whom.
   * MEMBER_OR_REPRESENTATIVE: the own affairs of a co-operative, closed to staff too.
   * MEMBER_OR_REPRESENTATIVE_OR_STAFF: its own affairs that it shares with the federation.
   * CONCERNED: staff, those who represent the organisation it is about, and the person it is about.
   */
  enum Who {
    PUBLIC,
    SIGNED_IN,
    SELF,
    SELF_OR_STAFF,
    SELF_OR_STAFF_OR_ADMINISTRATOR,
    CONTACT_CHOICE,
    CONCERNED,
    REPRESENTATIVE,
    MEMBER_OR_REPRESENTATIVE,
    MEMBER_OR_REPRESENTATIVE_OR_STAFF,
    STAFF_OR_REPRESENTATIVE,
    STAFF,
    STAFF_OR_ADMINISTRATOR,
    ADMINISTRATOR,
    WHO_SEES_THE_THING,
    WHO_READS_THE_LIST
  }

  static Map<String, Who> read() {
    Map<String, Who> list = new TreeMap<>();
    try {
      String text = new ClassPathResource("access.csv").getContentAsString(StandardCharsets.UTF_8);
      text.lines()
          .skip(1)
          .forEach(
              line -> {
                int comma = line.indexOf(',');
                Who former =
                    list.put(line.substring(0, comma), Who.valueOf(line.substring(comma + 1)));
                if (former != null) {
                  throw new IllegalStateException("listed twice: " + line);
                }
              });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return list;
  }
}
