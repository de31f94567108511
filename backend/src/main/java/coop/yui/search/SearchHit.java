package coop.yui.search;

import coop.yui.graph.Cursor;
import java.util.Comparator;

/**
 * Something found.
 *
 * @param isOver whether it is no more: dissolved, ended
 * @param sortName what equals are sorted by
 */
record SearchHit(SearchMatch match, boolean isOver, String sortName, String id) {

  /** The best first; of equals organisations, then the shorter name, then by name. */
  static final Comparator<SearchHit> BEST_FIRST =
      Comparator.comparing(SearchHit::key).thenComparing(SearchHit::id);

  /** Its rank as a text that sorts like it. */
  String key() {
    return "%d%d%d%03d%s"
        .formatted(
            match.rank(),
            isOver ? 1 : 0,
            SearchKind.of(id).rank(),
            Math.min(sortName.length(), 999),
            sortName);
  }

  /** Whether it stands behind what a cursor names. */
  boolean isBehind(Cursor cursor) {
    int order = key().compareTo(cursor.key());
    return order > 0 || (order == 0 && id.compareTo(cursor.id()) > 0);
  }

  Cursor cursor() {
    return new Cursor(key(), id);
  }
}
