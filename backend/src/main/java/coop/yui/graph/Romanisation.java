package coop.yui.graph;

import com.ibm.icu.text.Transliterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Japanese in Latin letters, in one spelling for the many in use: Hepburn, Kunrei (ISO 3602), long
 * vowels marked, doubled or left out. For finding only; nobody reads it.
 */
final class Romanisation {

  private static final Transliterator LATIN =
      Transliterator.getInstance("Hiragana-Latin; Latin-ASCII; Any-Lower");
  private static final Map<String, String> ONE_SPELLING = new LinkedHashMap<>();

  static {
    // Longer ones first: each works on what the ones before left.
    ONE_SPELLING.put("[^a-z0-9]", "");
    ONE_SPELLING.put("tch", "cch");
    ONE_SPELLING.put("sh(?=[auoe])", "sy");
    ONE_SPELLING.put("shi", "si");
    ONE_SPELLING.put("cch(?=[auoe])", "tty");
    ONE_SPELLING.put("cchi", "tti");
    ONE_SPELLING.put("ch(?=[auoe])", "ty");
    ONE_SPELLING.put("chi", "ti");
    ONE_SPELLING.put("tsu", "tu");
    ONE_SPELLING.put("fu", "hu");
    ONE_SPELLING.put("j(?=[auoe])", "zy");
    ONE_SPELLING.put("ji|di", "zi");
    ONE_SPELLING.put("dzu|du", "zu");
    ONE_SPELLING.put("zyy", "zy");
    ONE_SPELLING.put("m(?=[bmp])", "n");
    ONE_SPELLING.put("o[uo]+h?(?![a-z])|o[uo]+|oh(?![aeiouy])", "o");
    ONE_SPELLING.put("uu+", "u");
    ONE_SPELLING.put("aa+", "a");
    ONE_SPELLING.put("ii+", "i");
    ONE_SPELLING.put("e[ei]+", "e");
  }

  private Romanisation() {}

  /** Kana in Latin letters. */
  static String ofKana(String kana) {
    return ofLatin(LATIN.transliterate(kana));
  }

  /** Latin letters in the one spelling; words of other languages come out changed as well. */
  static String ofLatin(String latin) {
    String spelt = latin;
    for (Map.Entry<String, String> rule : ONE_SPELLING.entrySet()) {
      spelt = spelt.replaceAll(rule.getKey(), rule.getValue());
    }
    return spelt;
  }
}
