package coop.yui.invitations;

import coop.yui.identity.NodeReaders;
import coop.yui.identity.Viewer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Follows links of many things at once: from the ids they hold to what the viewer may see. */
final class Joined {

  private Joined() {}

  /** What each source leads to; sources that lead nowhere visible are left out. */
  static <S> Map<S, Object> by(
      List<S> sources, Function<S, @Nullable String> id, NodeReaders nodes, Viewer viewer) {
    List<String> ids = sources.stream().map(id).filter(Objects::nonNull).distinct().toList();
    Map<String, Object> found = nodes.read(ids, viewer);
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
