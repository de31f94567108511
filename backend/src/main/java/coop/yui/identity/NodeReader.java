package coop.yui.identity;

import coop.yui.graph.NodeKind;
import java.util.List;
import java.util.Map;

/**
 * Reads things of one kind by their ids, for `node`, `nodes` and every link that may lead to
 * several kinds. Each module offers one for each of its kinds.
 */
public interface NodeReader {

  /** The kind it reads. */
  NodeKind kind();

  /** The things with these ids that the viewer may see, by id; the others are left out. */
  Map<String, ?> read(List<String> ids, Viewer viewer);
}
