package coop.yui.mail;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/**
 * A mail as a person reads it: paragraphs, written as plain text and as simple HTML. Nothing in it
 * tells the sender whether or where it was opened.
 *
 * @param to one address
 */
public record Letter(String to, Locale language, String subject, List<Paragraph> paragraphs) {

  /**
   * A paragraph.
   *
   * @param address where it leads to
   * @param isQuote whether a person, not the portal, says it
   */
  public record Paragraph(String text, @Nullable String address, boolean isQuote) {

    /** The portal's words. */
    public static Paragraph text(String text) {
      return new Paragraph(text, null, false);
    }

    /** A person's words. */
    public static Paragraph quote(String text) {
      return new Paragraph(text, null, true);
    }

    /** The portal's words with the address they lead to. */
    public static Paragraph link(String text, String address) {
      return new Paragraph(text, address, false);
    }

    private String plain() {
      if (isQuote) {
        return text.lines().map(line -> "> " + line).collect(joining("\n"));
      }
      return address == null ? text : text + "\n" + address;
    }

    private String html() {
      String escaped = HtmlUtils.htmlEscape(text, "UTF-8").replace("\n", "<br>");
      if (isQuote) {
        return "<blockquote>" + escaped + "</blockquote>";
      }
      if (address == null) {
        return "<p>" + escaped + "</p>";
      }
      String target = HtmlUtils.htmlEscape(address, "UTF-8");
      return "<p>%s<br><a href=\"%s\">%s</a></p>".formatted(escaped, target, target);
    }
  }

  /** For a header: a subject of one line, whatever was written into its gaps. */
  public String headline() {
    return subject.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
  }

  /** As plain text. */
  public String plain() {
    return paragraphs.stream().map(Paragraph::plain).collect(joining("\n\n", "", "\n"));
  }

  /** As HTML. */
  public String html() {
    return paragraphs.stream()
        .map(Paragraph::html)
        .collect(
            joining(
                "\n",
                "<!doctype html>\n<html lang=\"%s\"><body style=\"max-width: 40em; line-height: 1.6\">\n"
                    .formatted(language.getLanguage()),
                "\n</body></html>\n"));
  }
}
