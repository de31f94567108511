package coop.yui.graph;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.ja.tokenattributes.ReadingAttribute;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** How Japanese is read, by a dictionary: good enough to find things by, not to show. */
final class Readings {

  private Readings() {}

  /** The words of a text in hiragana; what the dictionary does not know stays as it is. */
  static List<String> of(String text) {
    List<String> readings = new ArrayList<>();
    try (JapaneseTokenizer tokens =
        new JapaneseTokenizer(null, true, JapaneseTokenizer.Mode.NORMAL)) {
      CharTermAttribute word = tokens.addAttribute(CharTermAttribute.class);
      ReadingAttribute reading = tokens.addAttribute(ReadingAttribute.class);
      tokens.setReader(new StringReader(text));
      tokens.reset();
      while (tokens.incrementToken()) {
        String read = reading.getReading();
        String folded = SearchWords.fold(read == null ? word.toString() : read);
        SearchWords.words(folded).stream().filter(SearchWords::isRun).forEach(readings::add);
      }
      tokens.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return readings;
  }
}
