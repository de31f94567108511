package coop.yui.graph;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The page of a list that was asked for: {@code size} entries after (or, backwards, before) a
 * cursor. Lists are read by keyset: the sort key and id of the cursor's entry are where the next
 * page starts.
 *
 * @param size 1 to 100 where somebody asks; whole lists are read in larger portions
 * @param from the entry to start behind; absent for the start of the list
 * @param isBackward whether the list is walked from its end
 */
public record Page(int size, @Nullable Cursor from, boolean isBackward) {

  /** The longest page. */
  public static final int LONGEST = 100;

  /** The first portion of a list that is read as a whole. */
  public static Page portion(int size) {
    return new Page(size, null, false);
  }

  /** The page of the same size behind this one. */
  public Page behind(Connection<?> read) {
    String end = requireNonNull(read.pageInfo().endCursor(), "an empty page has none behind it");
    return new Page(size, Cursor.decode(end, "after"), isBackward);
  }

  /**
   * The page that `first` and `after` ask for.
   *
   * @throws Refusal INVALID_PAGE or INVALID_CURSOR
   */
  public static Page forward(@Nullable Integer first, @Nullable String after) {
    return of(first, after, null, null);
  }

  /**
   * The page that the four arguments of a list ask for.
   *
   * @throws Refusal INVALID_PAGE or INVALID_CURSOR
   */
  public static Page of(
      @Nullable Integer first,
      @Nullable String after,
      @Nullable Integer last,
      @Nullable String before) {
    if ((first == null) == (last == null)
        || (first != null && before != null)
        || (last != null && after != null)) {
      throw new Refusal(RefusalCode.INVALID_PAGE).field(first == null ? "last" : "first");
    }
    int size = first == null ? requireNonNullElse(last, 0) : first;
    if (size < 1 || size > LONGEST) {
      throw new Refusal(RefusalCode.INVALID_PAGE).field(first == null ? "last" : "first");
    }
    String cursor = first == null ? before : after;
    String field = first == null ? "before" : "after";
    return new Page(size, cursor == null ? null : Cursor.decode(cursor, field), first == null);
  }

  /** How many rows to ask the graph for: one more than the page, to know whether there is more. */
  public int limit() {
    return size + 1;
  }

  /** The sort key to start behind, or the given one at the start of the list. */
  public String key(String atStart) {
    return from == null ? atStart : from.key();
  }

  /**
   * The sort key as a time, or the given one at the start of the list.
   *
   * @throws Refusal INVALID_CURSOR when the key is none: the cursor is another list's
   */
  public OffsetDateTime time(OffsetDateTime atStart) {
    if (from == null) {
      return atStart;
    }
    try {
      return OffsetDateTime.parse(from.key());
    } catch (DateTimeParseException e) {
      throw new Refusal(RefusalCode.INVALID_CURSOR).field(isBackward ? "before" : "after");
    }
  }

  /**
   * The sort key as a whole number, or the given one at the start of the list.
   *
   * @throws Refusal INVALID_CURSOR when the key is none: the cursor is another list's
   */
  public int number(int atStart) {
    if (from == null) {
      return atStart;
    }
    try {
      return Integer.parseInt(from.key());
    } catch (NumberFormatException e) {
      throw new Refusal(RefusalCode.INVALID_CURSOR).field(isBackward ? "before" : "after");
    }
  }

  /** The id to start behind, or the given one at the start of the list. */
  public String id(String atStart) {
    return from == null ? atStart : from.id();
  }

  /** The page as a connection, from at most {@link #limit()} rows in the order they were walked. */
  public <T> Connection<T> connection(List<T> rows, Function<T, Cursor> cursor) {
    boolean hasMore = rows.size() > size;
    List<T> kept = hasMore ? rows.subList(0, size) : rows;
    if (isBackward) {
      kept = kept.reversed();
    }
    List<Connection.Edge<T>> edges =
        kept.stream()
            .map(node -> new Connection.Edge<>(cursor.apply(node).encode(), node))
            .toList();
    return new Connection<>(
        edges,
        new Connection.PageInfo(
            isBackward ? from != null : hasMore,
            isBackward ? hasMore : from != null,
            edges.isEmpty() ? null : edges.getFirst().cursor(),
            edges.isEmpty() ? null : edges.getLast().cursor()));
  }
}
