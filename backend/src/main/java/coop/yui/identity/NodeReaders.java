package coop.yui.identity;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import coop.yui.graph.NodeKind;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Reads things of any kinds by their ids, with one statement for each kind. */
@Component
public class NodeReaders {

  private final ObjectProvider<NodeReader> readers;

  NodeReaders(ObjectProvider<NodeReader> readers) {
    this.readers = readers;
  }

  /**
   * The things with these ids that the viewer may see, by id.
   *
   * @throws coop.yui.graph.Refusal INVALID_ID for anything that is no id
   */
  public Map<String, Object> read(Collection<String> ids, Viewer viewer) {
    Map<NodeKind, NodeReader> byKind =
        readers.stream().collect(toMap(NodeReader::kind, Function.identity()));
    Map<Optional<NodeKind>, List<String>> grouped =
        ids.stream().distinct().collect(groupingBy(id -> NodeKind.of(id, "id")));
    Map<String, Object> found = new HashMap<>();
    grouped.forEach(
        (kind, group) ->
            kind.map(byKind::get).ifPresent(reader -> found.putAll(reader.read(group, viewer))));
    return found;
  }
}
