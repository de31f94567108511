package coop.yui.graph;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks of texts that people type. */
public final class Texts {

  /** Zero width space, word joiner, byte order mark. */
  private static final Pattern NO_WIDTH = Pattern.compile("[\\u200B\\u2060\\uFEFF]");

  /** Line ends in a text of one line, and halves of characters, which the graph cannot keep. */
  private static final Pattern NOT_IN_A_LINE = Pattern.compile("[\\p{Cc}\\p{Cs}\\u2028\\u2029]");

  private Texts() {}

  /**
   * The text in composed form (NFC) without blanks around it and without characters of no width
   * that mean nothing; those that shape letters (joiners) stay.
   *
   * @param maximum characters, counted as code points
   * @throws Refusal INVALID_LENGTH when it is empty or longer; INVALID_VALUE when it holds control
   *     characters or marks that reverse the writing direction of what follows
   */
  public static String required(String text, int maximum, String field) {
    String clean =
        NO_WIDTH.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll("").strip();
    if (clean.codePoints().allMatch(Texts::isUnseen)
        || clean.codePointCount(0, clean.length()) > maximum) {
      throw new Refusal(RefusalCode.INVALID_LENGTH).field(field).with("maximum", maximum);
    }
    if (clean.codePoints().anyMatch(Texts::isUnprintable)) {
      throw new Refusal(RefusalCode.INVALID_VALUE).field(field);
    }
    return clean;
  }

  /** Like {@link #required}, but absent when it is empty. */
  public static @Nullable String optional(@Nullable String text, int maximum, String field) {
    return text == null || text.isBlank() ? null : required(text, maximum, field);
  }

  /**
   * Like {@link #required}, of one line.
   *
   * @throws Refusal INVALID_LENGTH; INVALID_VALUE also for more than one line
   */
  public static String line(String text, int maximum, String field) {
    String line = required(text, maximum, field);
    if (NOT_IN_A_LINE.matcher(line).find()) {
      throw new Refusal(RefusalCode.INVALID_VALUE).field(field);
    }
    return line;
  }

  /** Like {@link #line}, but absent when it is empty. */
  public static @Nullable String optionalLine(@Nullable String text, int maximum, String field) {
    return text == null || text.isBlank() ? null : line(text, maximum, field);
  }

  private static boolean isUnseen(int character) {
    return Character.isWhitespace(character) || Character.getType(character) == Character.FORMAT;
  }

  private static boolean isUnprintable(int character) {
    boolean isBreak = character == '\n' || character == '\r' || character == '\t';
    boolean isOverride =
        (character >= 0x202A && character <= 0x202E)
            || (character >= 0x2066 && character <= 0x2069);
    return (Character.isISOControl(character) && !isBreak) || isOverride;
  }
}
