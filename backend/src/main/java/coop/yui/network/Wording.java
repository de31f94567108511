package coop.yui.network;

import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.graph.SearchWords;
import coop.yui.graph.Texts;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Texts of one line, addresses and languages as people write them: checked, and folded for sorting.
 */
public final class Wording {

  private static final Pattern EMAIL =
      Pattern.compile("[^\\s@<>\"(),:;\\\\\\[\\]]{1,64}@[^\\s@.]+(\\.[^\\s@.]+)+");
  private static final int LONGEST_EMAIL = 254;
  private static final int LONGEST_URL = 2000;
  private static final int LONGEST_SORT_NAME = 200;

  private Wording() {}

  /** A text of one line of 1 to {@code longest} characters. */
  static String line(String text, int longest, String field) {
    return Texts.line(text, longest, field);
  }

  /** A text of one line of at most {@code longest} characters; absent when empty. */
  static @Nullable String optionalLine(@Nullable String text, int longest, String field) {
    return Texts.optionalLine(text, longest, field);
  }

  /** An e-mail address, by its form. */
  static @Nullable String email(@Nullable String text, String field) {
    String email = optionalLine(text, LONGEST_EMAIL, field);
    if (email != null && !EMAIL.matcher(email).matches()) {
      throw new Refusal(RefusalCode.INVALID_VALUE).field(field);
    }
    return email;
  }

  /**
   * An absolute web address; absent when empty.
   *
   * @throws Refusal INVALID_VALUE, INVALID_LENGTH
   */
  public static @Nullable String url(@Nullable String text, String field) {
    String url = optionalLine(text, LONGEST_URL, field);
    if (url == null || isWebAddress(url)) {
      return url;
    }
    throw new Refusal(RefusalCode.INVALID_VALUE).field(field);
  }

  /** A language in its usual spelling. */
  static String language(String tag, String field) {
    try {
      String language = new Locale.Builder().setLanguageTag(tag).build().toLanguageTag();
      if (!language.equals("und")) {
        return language;
      }
    } catch (IllformedLocaleException e) {
      // Refused below, like an empty tag.
    }
    throw new Refusal(RefusalCode.INVALID_VALUE).field(field);
  }

  /** What names are sorted by: without case, width and accents, kana as hiragana. */
  static String sortName(String name, @Nullable String nameKana) {
    String folded = SearchWords.fold(nameKana == null ? name : nameKana);
    int length = Math.min(LONGEST_SORT_NAME, folded.codePointCount(0, folded.length()));
    return folded.substring(0, folded.offsetByCodePoints(0, length));
  }

  private static boolean isWebAddress(String url) {
    try {
      URI uri = new URI(url);
      boolean isWeb =
          "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
      return isWeb && uri.getHost() != null && uri.getUserInfo() == null;
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
