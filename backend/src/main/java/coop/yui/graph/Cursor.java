package coop.yui.graph;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Where an entry stands in a list: its sort key, and its id to tell apart entries of the same key.
 */
public record Cursor(String key, String id) {

  private static final char SEPARATOR = '\n';

  /** The cursor as given to callers. */
  public String encode() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((id + SEPARATOR + key).getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Reads a cursor back.
   *
   * @throws Refusal INVALID_CURSOR
   */
  static Cursor decode(String cursor, String field) {
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor)))
              .toString();
      int separator = text.indexOf(SEPARATOR);
      if (separator > 0) {
        return new Cursor(text.substring(separator + 1), text.substring(0, separator));
      }
    } catch (IllegalArgumentException | CharacterCodingException e) {
      // Not one of ours: refused below like any other.
    }
    throw new Refusal(RefusalCode.INVALID_CURSOR).field(field);
  }
}
