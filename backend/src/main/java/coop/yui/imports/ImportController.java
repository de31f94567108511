package coop.yui.imports;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import coop.yui.graph.Connection;
import coop.yui.graph.Page;
import coop.yui.identity.NodeReaders;
import coop.yui.identity.Viewer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;
import tools.jackson.databind.json.JsonMapper;

/** Imports of the directory, for federation staff. */
@Controller
class ImportController {

  private final DirectoryImports imports;
  private final Uploads uploads;
  private final ImportRuns runs;
  private final ImportFiles files;
  private final ImportNews news;
  private final NodeReaders nodes;
  private final JsonMapper json;

  ImportController(
      DirectoryImports imports,
      Uploads uploads,
      ImportRuns runs,
      ImportFiles files,
      ImportNews news,
      NodeReaders nodes,
      JsonMapper json) {
    this.imports = imports;
    this.uploads = uploads;
    this.runs = runs;
    this.files = files;
    this.news = news;
    this.nodes = nodes;
    this.json = json;
  }

  @QueryMapping
  @Nullable Connection<DirectoryImport> directoryImports(
      @Argument @Nullable Integer first,
      @Argument @Nullable String after,
      @ContextValue Viewer viewer) {
    return viewer.isStaff() ? imports.all(Page.forward(first, after), viewer) : null;
  }

  @MutationMapping
  DirectoryImport mapImportColumns(
      @Argument Map<String, Object> input, @ContextValue Viewer viewer) {
    return uploads.map(json.convertValue(input, MapImportColumnsInput.class), viewer);
  }

  @MutationMapping
  DirectoryImport chooseImportSheet(
      @Argument Map<String, Object> input, @ContextValue Viewer viewer) {
    return uploads.choose(json.convertValue(input, ChooseImportSheetInput.class), viewer);
  }

  @MutationMapping
  DirectoryImport confirmImport(@Argument Map<String, Object> input, @ContextValue Viewer viewer) {
    return runs.confirm(json.convertValue(input, ConfirmImportInput.class), viewer);
  }

  @MutationMapping
  DirectoryImport cancelImport(@Argument Map<String, String> input, @ContextValue Viewer viewer) {
    return runs.cancel(input.getOrDefault("import", ""), viewer);
  }

  @SubscriptionMapping
  Flux<DirectoryImport> importChanged(@Argument String id, @ContextValue Viewer viewer) {
    return news.of(id, viewer);
  }

  @SchemaMapping(typeName = "DirectoryImport")
  LineConnection<ImportProblem> problems(
      DirectoryImport source, @Argument @Nullable Integer first, @Argument @Nullable String after) {
    return LineConnection.of(
        source.id(),
        source.problemTotal(),
        files.problems(source.id()),
        Page.forward(first, after));
  }

  @SchemaMapping(typeName = "ImportProblem")
  String sentence(ImportProblem source, Locale locale) {
    return source.sentence(locale);
  }

  @BatchMapping(typeName = "DirectoryImport", field = "by")
  Map<DirectoryImport, Object> uploaders(
      List<DirectoryImport> sources, @ContextValue Viewer viewer) {
    Map<String, Object> persons =
        nodes.read(sources.stream().map(DirectoryImport::by).distinct().toList(), viewer);
    return sources.stream()
        .filter(source -> persons.containsKey(source.by()))
        .collect(toMap(identity(), source -> persons.get(source.by()), (a, b) -> a));
  }
}
