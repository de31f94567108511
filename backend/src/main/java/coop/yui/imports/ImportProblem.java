package coop.yui.imports;

import com.ibm.icu.text.MessageFormat;
import coop.yui.graph.RefusalCode;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * A problem of a row.
 *
 * @param row the row's number in the file
 * @param field which value; absent when it is the row as a whole
 * @param flaw what is wrong
 * @param value the value, cut
 * @param leavesRowOut whether the row is left out because of it; otherwise only this value is
 * @param details fills the gaps of the sentence
 */
public record ImportProblem(
    int row,
    @Nullable ImportField field,
    Flaw flaw,
    @Nullable String value,
    boolean leavesRowOut,
    Map<String, Object> details) {

  private static final int SHOWN = 200;
  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  /** Why, as in refusals. */
  public RefusalCode code() {
    return flaw.code();
  }

  /** What is wrong, for a person. */
  String sentence(Locale locale) {
    Locale language = locale.getLanguage().equals("ja") ? Locale.JAPANESE : Locale.ENGLISH;
    String pattern =
        ResourceBundle.getBundle("import.problems", language, NO_FALLBACK).getString(flaw.name());
    return new MessageFormat(pattern, language).format(details);
  }

  /** The first characters of a text, never half a character. */
  static String cut(String text) {
    return text.codePointCount(0, text.length()) <= SHOWN
        ? text
        : text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…";
  }
}
