package coop.yui.imports;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import coop.yui.graph.Page;
import coop.yui.identity.NodeReaders;
import coop.yui.identity.Viewer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Imports that are taken back, for federation staff. */
@Controller
class ImportUndoController {

  private final ImportUndoing undoing;
  private final ImportFiles files;
  private final NodeReaders nodes;

  ImportUndoController(ImportUndoing undoing, ImportFiles files, NodeReaders nodes) {
    this.undoing = undoing;
    this.files = files;
    this.nodes = nodes;
  }

  @MutationMapping
  DirectoryImport undoImport(@Argument Map<String, String> input, @ContextValue Viewer viewer) {
    return undoing.undo(input.getOrDefault("import", ""), viewer);
  }

  @SchemaMapping(typeName = "ImportUndo")
  LineConnection<ImportKept> kept(
      ImportUndo source, @Argument @Nullable Integer first, @Argument @Nullable String after) {
    return LineConnection.of(
        source.importId(),
        source.keptCount(),
        files.kept(source.importId()),
        Page.forward(first, after));
  }

  @BatchMapping(typeName = "ImportKept", field = "organisation")
  Map<ImportKept, Object> organisations(List<ImportKept> sources, @ContextValue Viewer viewer) {
    Map<String, Object> found =
        nodes.read(sources.stream().map(ImportKept::organisationId).distinct().toList(), viewer);
    return sources.stream()
        .filter(source -> found.containsKey(source.organisationId()))
        .collect(toMap(identity(), source -> found.get(source.organisationId()), (a, b) -> a));
  }
}
