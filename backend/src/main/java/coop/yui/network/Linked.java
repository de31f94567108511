package coop.yui.network;

import coop.yui.identity.NodeReader;
import coop.yui.identity.NodeReaders;
import coop.yui.identity.Viewer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Follows links of many things at once: from the ids they hold to what the viewer may see. */
public final class Linked {

  private Linked() {}

  /** What each source leads to; sources that lead nowhere visible are left out. */
  public static <S> Map<S, Object> read(
      List<S> sources, Function<S, @Nullable String> id, NodeReader reader, Viewer viewer) {
    List<String> ids = ids(sources, id);
    return join(sources, id, ids.isEmpty() ? Map.of() : reader.read(ids, viewer));
  }

  /** The same, where links may lead to several kinds. */
  public static <S> Map<S, Object> read(
      List<S> sources, Function<S, @Nullable String> id, NodeReaders readers, Viewer viewer) {
    return join(sources, id, readers.read(ids(sources, id), viewer));
  }

  /** The ids that sources hold. */
  public static <S> List<String> ids(List<S> sources, Function<S, @Nullable String> id) {
    return sources.stream().map(id).filter(Objects::nonNull).distinct().toList();
  }

  /** Each source with what was found for its id. */
  public static <S> Map<S, Object> join(
      List<S> sources, Function<S, @Nullable String> id, Map<String, ?> found) {
    Map<S, Object> joined = new HashMap<>();
    for (S source : sources) {
      Object target = found.get(String.valueOf(id.apply(source)));
      if (target != null) {
        joined.put(source, target);
      }
    }
    return joined;
  }
}
