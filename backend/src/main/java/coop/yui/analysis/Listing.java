package coop.yui.analysis;

import coop.yui.graph.Connection;
import coop.yui.graph.Cursor;
import coop.yui.graph.Page;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Pages of lists that stand in memory in the order of their cursors. */
final class Listing {

  static final Comparator<Cursor> ORDER =
      Comparator.comparing(Cursor::key).thenComparing(Cursor::id);

  private Listing() {}

  /** The order of names. */
  static Comparator<Integer> byName(Net net) {
    return Comparator.<Integer, String>comparing(member -> net.member(member).sortName())
        .thenComparing(member -> net.member(member).id());
  }

  /** Where a member stands in a list by names. */
  static Cursor atName(Net net, int member) {
    return new Cursor(net.member(member).sortName(), net.member(member).id());
  }

  /** A number of 0 or more as a text that sorts the other way round. */
  static String downwards(double number) {
    return HexFormat.of().toHexDigits(Long.MAX_VALUE - Double.doubleToLongBits(number));
  }

  /** The page that was asked for; the list is sorted by its cursors. */
  static <R> Connection<R> page(List<R> rows, Function<R, Cursor> cursor, Page page) {
    int start = page.from() == null ? 0 : behind(rows, cursor, page.from());
    int end = Math.min(rows.size(), start + page.limit());
    return page.connection(rows.subList(start, end), cursor);
  }

  /** The page with each row as it is shown; rows that are shown as nothing are left out. */
  static <R, T> Connection<T> shown(Connection<R> page, Function<R, @Nullable T> showing) {
    return new Connection<>(
        page.edges().stream()
            .<Connection.Edge<T>>mapMulti(
                (edge, shown) -> {
                  T node = showing.apply(edge.node());
                  if (node != null) {
                    shown.accept(new Connection.Edge<>(edge.cursor(), node));
                  }
                })
            .toList(),
        page.pageInfo());
  }

  /** The first row that stands behind a cursor. */
  private static <R> int behind(List<R> rows, Function<R, Cursor> cursor, Cursor from) {
    int low = 0;
    int high = rows.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ORDER.compare(cursor.apply(rows.get(middle)), from) <= 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
