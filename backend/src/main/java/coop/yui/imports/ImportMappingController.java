package coop.yui.imports;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import coop.yui.identity.Viewer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import tools.jackson.databind.json.JsonMapper;

/** Saved mappings of columns, for federation staff. */
@Controller
class ImportMappingController {

  private final ImportMappings mappings;
  private final JsonMapper json;

  ImportMappingController(ImportMappings mappings, JsonMapper json) {
    this.mappings = mappings;
    this.json = json;
  }

  @QueryMapping
  @Nullable List<ImportMapping> importMappings(@ContextValue Viewer viewer) {
    return viewer.isStaff() ? mappings.all(viewer) : null;
  }

  @MutationMapping
  ImportMapping saveImportMapping(
      @Argument Map<String, Object> input, @ContextValue Viewer viewer) {
    return mappings.save(json.convertValue(input, SaveImportMappingInput.class), viewer);
  }

  @MutationMapping
  ImportMapping renameImportMapping(
      @Argument Map<String, String> input, @ContextValue Viewer viewer) {
    return mappings.rename(
        input.getOrDefault("mapping", ""), input.getOrDefault("name", ""), viewer);
  }

  @MutationMapping
  ImportMapping deleteImportMapping(
      @Argument Map<String, String> input, @ContextValue Viewer viewer) {
    return mappings.delete(input.getOrDefault("mapping", ""), viewer);
  }

  @MutationMapping
  DirectoryImport applyImportMapping(
      @Argument Map<String, String> input, @ContextValue Viewer viewer) {
    return mappings.apply(
        input.getOrDefault("import", ""), input.getOrDefault("mapping", ""), viewer);
  }

  @BatchMapping(typeName = "DirectoryImport", field = "fittingMappings")
  Map<DirectoryImport, List<FittingImportMapping>> fitting(
      List<DirectoryImport> sources, @ContextValue Viewer viewer) {
    List<ImportMapping> all = mappings.all(viewer);
    return sources.stream()
        .distinct()
        .collect(toMap(identity(), source -> mappings.fitting(source, all), (a, b) -> a));
  }
}
