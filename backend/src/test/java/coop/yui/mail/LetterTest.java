package coop.yui.mail;

import static org.assertj.core.api.Assertions.assertThat;

import coop.yui.mail.Letter.Paragraph;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class LetterTest {

  private static Letter letter(String subject, Paragraph... paragraphs) {
    return new Letter("a@example.org", Locale.ENGLISH, subject, List.of(paragraphs));
  }

  @Test
  void aSubjectIsOneLineWhateverStandsInIt() {
    assertThat(letter("For A\r\nBcc: b@example.org\u2028\u0000c").headline())
        .isEqualTo("For A Bcc: b@example.org c");
  }

  @Test
  void whatPeopleWroteStaysText() {
    Letter letter =
        letter("S", Paragraph.quote("<b>one</b>\ntwo & \"three\""), Paragraph.text("1 < 2"));

    assertThat(letter.plain()).isEqualTo("> <b>one</b>\n> two & \"three\"\n\n1 < 2\n");
    assertThat(letter.html())
        .contains("<blockquote>&lt;b&gt;one&lt;/b&gt;<br>two &amp; &quot;three&quot;</blockquote>")
        .contains("<p>1 &lt; 2</p>");
  }

  @Test
  void aLinkStandsInBothForms() {
    Letter letter = letter("S", Paragraph.link("Open:", "https://example.org/a?b=1&c=2"));

    assertThat(letter.plain()).isEqualTo("Open:\nhttps://example.org/a?b=1&c=2\n");
    assertThat(letter.html())
        .contains(
            "<a href=\"https://example.org/a?b=1&amp;c=2\">https://example.org/a?b=1&amp;c=2</a>");
  }

  @Test
  void nothingInItIsFetchedWhenItIsOpened() {
    assertThat(letter("S", Paragraph.text("A")).html()).doesNotContain("<img", "src=", "url(");
  }
}
