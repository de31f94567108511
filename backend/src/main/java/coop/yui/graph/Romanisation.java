package coop.yui.graph;

import com.ibm.icu.text.Transliterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Japanese in Latin letters, in one spelling for the many in use: Hepburn, Kunrei (ISO 3602), long
 * vowels marked, doubled or left out. For finding only; nobody reads it.
 */
final class Romanisation {

  private static final Transliterator LATIN =
      Transliterator.getInstance("Hiragana-Latin; Latin-ASCII; Any-Lower");
  private static final Map<Pattern, String> ONE_SPELLING = new LinkedHashMap<>();

  static {
    // Longer ones first: each works on what the ones before left.
    put("[^a-z0-9]", "");
    put("tch", "cch");
    put("sh(?=[auoe])", "sy");
    put("shi", "si");
    put("cch(?=[auoe])", "tty");
    put("cchi", "tti");
    put("ch(?=[auoe])", "ty");
    put("chi", "ti");
    put("tsu", "tu");
    put("fu", "hu");
    put("j(?=[auoe])", "zy");
    put("ji|di", "zi");
    put("dzu|du", "zu");
    put("zyy", "zy");
    put("m(?=[bmp])", "n");
    put("o[uo]+h?(?![a-z])|o[uo]+|oh(?![aeiouy])", "o");
    put("uu+", "u");
    put("aa+", "a");
    put("ii+", "i");
    put("e[ei]+", "e");
  }

  private Romanisation() {}

  private static void put(String pattern, String spelling) {
    ONE_SPELLING.put(Pattern.compile(pattern), spelling);
  }

  /** Kana in Latin letters. */
  static String ofKana(String kana) {
    return ofLatin(LATIN.transliterate(kana));
  }

  /** Latin letters in the one spelling; words of other languages come out changed as well. */
  static String ofLatin(String latin) {
    String spelt = latin;
    for (Map.Entry<Pattern, String> rule : ONE_SPELLING.entrySet()) {
      spelt = rule.getKey().matcher(spelt).replaceAll(rule.getValue());
    }
    return spelt;
  }
}
