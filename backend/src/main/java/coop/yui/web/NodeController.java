package coop.yui.web;

import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.identity.NodeReaders;
import coop.yui.identity.Viewer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Reading anything again by its id. */
@Controller
class NodeController {

  private static final int MOST = 100;

  private final NodeReaders readers;

  NodeController(NodeReaders readers) {
    this.readers = readers;
  }

  @QueryMapping
  @Nullable Object node(@Argument String id, @ContextValue Viewer viewer) {
    return readers.read(List.of(id), viewer).get(id);
  }

  @QueryMapping
  List<@Nullable Object> nodes(@Argument List<String> ids, @ContextValue Viewer viewer) {
    if (ids.size() > MOST) {
      throw new Refusal(RefusalCode.TOO_COSTLY).field("ids").with("maximum", MOST);
    }
    Map<String, Object> found = readers.read(ids, viewer);
    List<@Nullable Object> inOrder = new ArrayList<>();
    ids.forEach(id -> inOrder.add(found.get(id)));
    return inOrder;
  }
}
