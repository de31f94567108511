package coop.yui.imports;

import static java.util.stream.Collectors.toMap;

import coop.yui.graph.Act;
import coop.yui.graph.Graph;
import coop.yui.graph.NodeKind;
import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.graph.SearchWords;
import coop.yui.graph.Texts;
import coop.yui.graph.Transaction;
import coop.yui.graph.Transaction.Change;
import coop.yui.identity.NodeReader;
import coop.yui.identity.Viewer;
import coop.yui.network.OrganisationKind;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Mappings of columns that staff keep for later files. */
@Component
class ImportMappings implements NodeReader {

  private static final int MOST = 200;
  private static final int MOST_FITTING = 20;
  private static final int LONGEST_NAME = 100;

  private static final String ALL =
      """
      CYPHER 25
      MATCH (m:ImportMapping)
      WHERE m.id > '' AND $isStaff
      RETURN m ORDER BY m.foldedName, m.id
      """;
  private static final String BY_IDS =
      """
      CYPHER 25
      UNWIND $ids AS id
      MATCH (m:ImportMapping {id: id})
      WHERE $isStaff
      RETURN m
      """;

  /** One after the other, so that each name is taken once. */
  private static final String LOCK =
      """
      CYPHER 25
      MERGE (lock:Lock {name: 'import mappings'})
      SET lock.takenAt = $at
      """;

  private static final String SAVE =
      """
      CYPHER 25
      MERGE (m:ImportMapping {id: $id})
      ON CREATE SET m.createdAt = $at
      SET m += $properties
      """;
  private static final String DELETE =
      """
      CYPHER 25
      MATCH (m:ImportMapping {id: $id})
      DELETE m
      """;

  private final Graph graph;
  private final DirectoryImports imports;
  private final Uploads uploads;
  private final JsonMapper json;

  ImportMappings(Graph graph, DirectoryImports imports, Uploads uploads, JsonMapper json) {
    this.graph = graph;
    this.imports = imports;
    this.uploads = uploads;
    this.json = json;
  }

  /** All, by name. */
  List<ImportMapping> all(Viewer viewer) {
    return graph.read(ALL, viewer.parameters(Map.of()), this::read);
  }

  /** Those of which a file has columns, the best first. */
  List<FittingImportMapping> fitting(DirectoryImport file, List<ImportMapping> all) {
    return all.stream()
        .filter(saved -> !saved.beside(file.columns()).columns().isEmpty())
        .map(saved -> new FittingImportMapping(saved, saved.beside(file.columns()).missing()))
        .sorted(Comparator.comparingInt(fitting -> fitting.missingColumns().size()))
        .limit(MOST_FITTING)
        .toList();
  }

  /**
   * Keeps the mapping of an import; one of the same name is replaced.
   *
   * @throws Refusal NOT_SIGNED_IN, NOT_ALLOWED, NOT_FOUND, INVALID_LENGTH, TOO_MANY
   */
  ImportMapping save(SaveImportMappingInput input, Viewer viewer) {
    String person = viewer.mustBeStaff();
    String name = Texts.required(input.name(), LONGEST_NAME, "name");
    DirectoryImport from = imports.byId(NodeKind.IMPORT.check(input.importId(), "import"));
    List<SavedImportColumn> columns =
        from.mapping().stream()
            .map(
                column ->
                    new SavedImportColumn(
                        from.columns().get(column.position()).header(), column.field()))
            .toList();
    Map<String, @Nullable Object> properties = new HashMap<>(named(name));
    properties.put("columns", json.writeValueAsString(columns));
    properties.put("identifierScheme", from.identifierScheme());
    properties.put("country", from.country());
    properties.put("kind", from.kind());
    String id =
        graph.write(
            Act.once("saveImportMapping", person, input.requestKey(), input),
            transaction -> {
              List<ImportMapping> known = locked(transaction, viewer);
              Optional<ImportMapping> same = ofName(known, name);
              if (same.isEmpty() && known.size() >= MOST) {
                throw new Refusal(RefusalCode.TOO_MANY).with("maximum", MOST);
              }
              String saved = same.map(ImportMapping::id).orElseGet(NodeKind.IMPORTMAPPING::newId);
              save(transaction, saved, properties);
              transaction.audit(saved, List.of(), Map.of("name", Change.to(name)));
              return saved;
            });
    return byId(id, viewer);
  }

  /**
   * Gives a saved mapping another name.
   *
   * @throws Refusal NOT_SIGNED_IN, NOT_ALLOWED, NOT_FOUND, INVALID_LENGTH; ALREADY_SO when another
   *     one has it
   */
  ImportMapping rename(String mapping, String newName, Viewer viewer) {
    String person = viewer.mustBeStaff();
    String id = NodeKind.IMPORTMAPPING.check(mapping, "mapping");
    String name = Texts.required(newName, LONGEST_NAME, "name");
    graph.write(
        Act.of("renameImportMapping", person),
        transaction -> {
          List<ImportMapping> known = locked(transaction, viewer);
          ImportMapping before = of(known, id);
          if (ofName(known, name).filter(other -> !other.id().equals(id)).isPresent()) {
            throw new Refusal(RefusalCode.ALREADY_SO).field("name").with("mappingName", name);
          }
          save(transaction, id, named(name));
          transaction.audit(id, List.of(), Map.of("name", new Change(before.name(), name)));
          return id;
        });
    return byId(id, viewer);
  }

  /**
   * Throws a saved mapping away.
   *
   * @throws Refusal NOT_SIGNED_IN, NOT_ALLOWED, NOT_FOUND
   */
  ImportMapping delete(String mapping, Viewer viewer) {
    String person = viewer.mustBeStaff();
    ImportMapping known = byId(NodeKind.IMPORTMAPPING.check(mapping, "mapping"), viewer);
    graph.write(
        Act.of("deleteImportMapping", person),
        transaction -> {
          of(locked(transaction, viewer), known.id());
          transaction.run(DELETE, Map.of("id", known.id()));
          transaction.audit(known.id(), List.of(), Map.of("name", new Change(known.name(), null)));
          return known.id();
        });
    return known;
  }

  /**
   * Uses a saved mapping for an import, as far as the file has its columns.
   *
   * @throws Refusal NOT_SIGNED_IN, NOT_ALLOWED, NOT_FOUND, INVALID_COLUMNS, WRONG_STATE
   */
  DirectoryImport apply(String importId, String mapping, Viewer viewer) {
    viewer.mustBeStaff();
    DirectoryImport file = imports.byId(NodeKind.IMPORT.check(importId, "import"));
    Mapping choice = byId(NodeKind.IMPORTMAPPING.check(mapping, "mapping"), viewer).on(file);
    return uploads.map(
        new MapImportColumnsInput(
            file.id(),
            choice.columns(),
            choice.identifierScheme(),
            choice.country(),
            choice.kind()),
        viewer);
  }

  private List<ImportMapping> locked(Transaction transaction, Viewer viewer) {
    transaction.run(LOCK, Map.of("at", transaction.at()));
    return transaction.run(ALL, viewer.parameters(Map.of()), this::read);
  }

  private static void save(
      Transaction transaction, String id, Map<String, ? extends @Nullable Object> properties) {
    transaction.run(SAVE, Map.of("id", id, "at", transaction.at(), "properties", properties));
  }

  private static Map<String, @Nullable Object> named(String name) {
    return Map.of("name", name, "foldedName", SearchWords.fold(name));
  }

  private static Optional<ImportMapping> ofName(List<ImportMapping> known, String name) {
    return known.stream()
        .filter(one -> SearchWords.fold(one.name()).equals(SearchWords.fold(name)))
        .findFirst();
  }

  private static ImportMapping of(List<ImportMapping> known, String id) {
    return known.stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new Refusal(RefusalCode.NOT_FOUND).field("mapping"));
  }

  private ImportMapping byId(String id, Viewer viewer) {
    return of(List.copyOf(read(List.of(id), viewer).values()), id);
  }

  @Override
  public NodeKind kind() {
    return NodeKind.IMPORTMAPPING;
  }

  @Override
  public Map<String, ImportMapping> read(List<String> ids, Viewer viewer) {
    return graph.read(BY_IDS, viewer.parameters(Map.of("ids", ids)), this::read).stream()
        .collect(toMap(ImportMapping::id, Function.identity(), (a, b) -> a));
  }

  private ImportMapping read(Record row) {
    Value m = row.get("m");
    return new ImportMapping(
        m.get("id").asString(),
        m.get("name").asString(),
        json.readValue(
            m.get("columns").asString(), new TypeReference<List<SavedImportColumn>>() {}),
        m.get("identifierScheme").asString(null),
        m.get("country").asString(null),
        m.get("kind").isNull() ? null : OrganisationKind.valueOf(m.get("kind").asString()),
        m.get("createdAt").asOffsetDateTime());
  }
}
