package coop.yui.interchange;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a list tells of each entry.
 *
 * @param name the same in every language, so that programs can rely on it
 * @param value a text, number, day, time or code, something made of these, or a list of such
 */
record Column<T>(String name, Function<T, @Nullable Object> value) {

  /** The names of columns, in order. */
  static <T> List<String> names(List<Column<T>> columns) {
    return columns.stream().map(Column::name).toList();
  }
}
