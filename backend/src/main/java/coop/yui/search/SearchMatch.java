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

  /**
   * How a thing answers.
   *
   * @param names its names as people write them
   * @param words its names as kept for searching
   * @param otherwise what it is when its names do not have all that was asked for
   */
  static SearchMatch of(
      String asked, Collection<String> names, String words, SearchMatch otherwise) {
    String folded = SearchWords.fold(asked);
    List<String> foldedNames = names.stream().map(SearchWords::fold).toList();
    if (foldedNames.contains(folded)) {
      return EXACT;
    }
    if (foldedNames.stream().anyMatch(name -> name.startsWith(folded))) {
      return BEGINNING;
    }
    List<List<String>> terms = SearchWords.terms(asked);
    String padded = words + " ";
    if (terms.stream().allMatch(forms -> forms.stream().anyMatch(f -> padded.contains(f + " ")))) {
      return WORDS;
    }
    return terms.stream().allMatch(forms -> forms.stream().anyMatch(padded::contains))
        ? WORD_BEGINNINGS
        : otherwise;
  }
}
