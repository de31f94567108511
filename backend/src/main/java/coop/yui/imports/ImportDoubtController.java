package coop.yui.imports;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import coop.yui.graph.Connection;
import coop.yui.graph.Page;
import coop.yui.identity.NodeReaders;
import coop.yui.identity.Viewer;
import coop.yui.network.Organisation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import tools.jackson.databind.json.JsonMapper;

/** Doubtful rows of imports, for federation staff. */
@Controller
class ImportDoubtController {

  private final ImportDoubts doubts;
  private final NodeReaders nodes;
  private final JsonMapper json;

  ImportDoubtController(ImportDoubts doubts, NodeReaders nodes, JsonMapper json) {
    this.doubts = doubts;
    this.nodes = nodes;
    this.json = json;
  }

  /** An organisation that a row resembles. */
  record ImportCandidate(Organisation organisation, boolean hasSameName) {

    public List<ImportValue> values() {
      return ShownValues.of(organisation.entry(), organisation.kind(), organisation.dissolvedOn());
    }
  }

  @MutationMapping
  DirectoryImport decideImportRows(
      @Argument Map<String, Object> input, @ContextValue Viewer viewer) {
    return doubts.decide(json.convertValue(input, DecideImportRowsInput.class), viewer);
  }

  @MutationMapping
  DirectoryImport decideAllImportRows(
      @Argument Map<String, Object> input, @ContextValue Viewer viewer) {
    return doubts.decideAll(json.convertValue(input, DecideAllImportRowsInput.class), viewer);
  }

  @SchemaMapping(typeName = "DirectoryImport", field = "doubts")
  Connection<ImportDoubt> doubts(
      DirectoryImport source,
      @Argument @Nullable Integer first,
      @Argument @Nullable String after,
      @Argument boolean onlyUndecided) {
    return doubts.page(source.id(), Page.forward(first, after), onlyUndecided);
  }

  @BatchMapping(typeName = "ImportDoubt", field = "candidates")
  Map<ImportDoubt, List<ImportCandidate>> candidates(
      List<ImportDoubt> sources, @ContextValue Viewer viewer) {
    Map<String, Object> found =
        read(sources.stream().flatMap(source -> source.candidateIds().stream()), viewer);
    Map<ImportDoubt, List<ImportCandidate>> candidates = new HashMap<>();
    for (ImportDoubt source : sources) {
      List<ImportCandidate> own = new ArrayList<>();
      for (int i = 0; i < source.candidateIds().size(); i++) {
        if (found.get(source.candidateIds().get(i)) instanceof Organisation organisation) {
          own.add(new ImportCandidate(organisation, i < source.sameNames()));
        }
      }
      candidates.put(source, own);
    }
    return candidates;
  }

  @BatchMapping(typeName = "ImportDoubt", field = "sameAs")
  Map<ImportDoubt, Object> chosen(List<ImportDoubt> sources, @ContextValue Viewer viewer) {
    Map<String, Object> found =
        read(sources.stream().flatMap(source -> Stream.ofNullable(source.sameAsId())), viewer);
    return sources.stream()
        .filter(source -> source.sameAsId() != null && found.containsKey(source.sameAsId()))
        .collect(toMap(identity(), source -> found.get(source.sameAsId()), (a, b) -> a));
  }

  private Map<String, Object> read(Stream<String> ids, Viewer viewer) {
    return nodes.read(ids.distinct().toList(), viewer);
  }
}
