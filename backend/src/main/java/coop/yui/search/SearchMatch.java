package coop.yui.search;

import coop.yui.graph.SearchWords;
import java.util.Collection;
import java.util.List;

/** How well a thing answers what was asked for, the best first. */
enum SearchMatch {
  /** One of its names or numbers is what was asked for. */
  EXACT(0),
  /** One of its names begins like this. */
  BEGINNING(1),
  /** Its names have each word asked for. */
  WORDS(2),
  /** Its names have words beginning like each word asked for. */
  WORD_BEGINNINGS(3),
  /** Its place, field of work, activity or text have what its names lack. */
  CONTEXT(4),
  /** Its names are spelt a little otherwise. */
  SIMILAR(5);

  private final int rank;

  SearchMatch(int rank) {
    this.rank = rank;
  }

  /** 0 for the best. */
  int rank() {
    return rank;
  }

  /** What is looked for, made ready once for all that is found. */
  record Asked(String folded, List<List<String>> terms) {

    static Asked of(String text) {
      return new Asked(SearchWords.fold(text), SearchWords.terms(text));
    }
  }

  /**
   * How a thing answers.
   *
   * @param names its names as people write them
   * @param words its names as kept for searching
   * @param otherwise what it is when its names do not have all that was asked for
   */
  static SearchMatch of(
      Asked asked, Collection<String> names, String words, SearchMatch otherwise) {
    String padded = words + " ";
    if (!hasAll(asked, padded, "")) {
      return otherwise;
    }
    // What is called or begins so has all its words: only such names are worth folding.
    List<String> folded = names.stream().map(SearchWords::fold).toList();
    if (folded.contains(asked.folded())) {
      return EXACT;
    }
    if (folded.stream().anyMatch(name -> name.startsWith(asked.folded()))) {
      return BEGINNING;
    }
    return hasAll(asked, padded, " ") ? WORDS : WORD_BEGINNINGS;
  }

  private static boolean hasAll(Asked asked, String words, String end) {
    return asked.terms().stream()
        .allMatch(forms -> forms.stream().anyMatch(form -> words.contains(form + end)));
  }
}
