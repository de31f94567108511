package coop.yui.imports;

import static java.util.stream.Collectors.toMap;

import coop.yui.graph.Act;
import coop.yui.graph.Connection;
import coop.yui.graph.Cursor;
import coop.yui.graph.Graph;
import coop.yui.graph.NodeKind;
import coop.yui.graph.Page;
import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.graph.Transaction;
import coop.yui.graph.Transaction.Change;
import coop.yui.identity.NodeReader;
import coop.yui.identity.Viewer;
import coop.yui.imports.DirectoryImport.Progress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Imports as the graph knows them: where each stands and how far it is. Only federation staff see
 * them.
 */
@Component
class DirectoryImports implements NodeReader {

  private static final String AFTER_ALL_IDS = "~";

  private static final String NEWEST_FIRST =
      """
      CYPHER 25
      MATCH (i:DirectoryImport)
      WHERE i.id < $before AND $isStaff
      RETURN i ORDER BY i.id DESC LIMIT $limit
      """;
  private static final String BY_IDS =
      """
      CYPHER 25
      UNWIND $ids AS id
      MATCH (i:DirectoryImport {id: id})
      WHERE $isStaff
      RETURN i
      """;
  private static final String BY_ID =
      """
      CYPHER 25
      MATCH (i:DirectoryImport {id: $id})
      RETURN i
      """;
  private static final String IN_STATES =
      """
      CYPHER 25
      MATCH (i:DirectoryImport)
      WHERE i.id > '' AND i.state IN $states
      RETURN i
      """;
  private static final String CREATE =
      """
      CYPHER 25
      CREATE (i:DirectoryImport {id: $id, createdAt: $at, problemCount: 0, problemTotal: 0,
        created: 0, changed: 0, unchanged: 0, leftOut: 0, beganWith: 0, lastRow: 1, reportEnd: 0})
      SET i += $properties
      """;

  /** Takes the lock before it looks at the state, so that of two at once only one goes on. */
  private static final String LOCK =
      """
      CYPHER 25
      MATCH (i:DirectoryImport {id: $id})
      SET i.lock = $at
      RETURN i
      """;

  private static final String CHANGE =
      """
      CYPHER 25
      MATCH (i:DirectoryImport {id: $id})
      SET i += $properties
      """;
  private static final String ADVANCE =
      """
      CYPHER 25
      MATCH (i:DirectoryImport {id: $id})
      SET i.created = i.created + $created, i.changed = i.changed + $changed,
        i.unchanged = i.unchanged + $unchanged, i.leftOut = i.leftOut + $leftOut,
        i.lastRow = $lastRow, i.reportEnd = $reportEnd
      """;
  private static final String NOTIFY =
      """
      CYPHER 25
      MATCH (person:Person {id: $person})
      CREATE (:Notification {id: $notification, person: person.id, kind: 'IMPORT_FINISHED', at: $at, about: $id})
      """;

  private final Graph graph;
  private final JsonMapper json;

  DirectoryImports(Graph graph, JsonMapper json) {
    this.graph = graph;
    this.json = json;
  }

  /** The imports, the newest first. */
  Connection<DirectoryImport> all(Page page, Viewer viewer) {
    Map<String, @Nullable Object> parameters =
        viewer.parameters(Map.of("before", page.id(AFTER_ALL_IDS), "limit", page.limit()));
    List<DirectoryImport> rows = graph.read(NEWEST_FIRST, parameters, this::read);
    return page.connection(rows, found -> new Cursor("", found.id()));
  }

  /**
   * The import with this id.
   *
   * @throws Refusal NOT_FOUND
   */
  DirectoryImport byId(String id) {
    return graph
        .readOne(BY_ID, Map.of("id", id), this::read)
        .orElseThrow(() -> new Refusal(RefusalCode.NOT_FOUND));
  }

  /** Those that stand like this. */
  List<DirectoryImport> inStates(ImportState... states) {
    return graph.read(IN_STATES, Map.of("states", List.of(states)), this::read);
  }

  /** Enters an upload whose check is to follow. */
  void create(String id, String person, DirectoryImport upload) {
    Map<String, Object> properties = found(upload);
    properties.put("fileName", upload.fileName());
    properties.put("by", person);
    graph.write(
        Act.of("uploadImport", person),
        transaction -> {
          transaction.run(
              CREATE, Map.of("id", id, "at", transaction.at(), "properties", properties));
          transaction.audit(id, List.of(), Map.of("fileName", Change.to(upload.fileName())));
          transaction.announce(List.of(id));
          return id;
        });
  }

  /** Another sheet of a waiting import; its check is to follow. */
  void read(String id, DirectoryImport sheet, String person) {
    change(
        Act.of("chooseImportSheet", person),
        id,
        (transaction, before) -> {
          mustBe(before, ImportState.WAITING);
          transaction.audit(
              id, List.of(), Map.of("sheet", new Change(before.sheet(), sheet.sheet())));
          return found(sheet);
        });
  }

  /** What was found in a file that is to be checked. */
  private Map<String, Object> found(DirectoryImport upload) {
    Map<String, Object> properties = new HashMap<>(choice(upload.choice(), upload.preview()));
    properties.put("state", ImportState.CHECKING);
    properties.put("encoding", upload.encoding());
    properties.put("delimiter", upload.delimiter());
    properties.put("columns", json.writeValueAsString(upload.columns()));
    properties.put("rowCount", upload.rowCount());
    properties.put("format", upload.format());
    properties.put("sheets", upload.sheets());
    if (upload.sheet() != null) {
      properties.put("sheet", upload.sheet());
    }
    return properties;
  }

  /** Another mapping for a waiting import; its check is to follow. */
  void map(String id, Mapping choice, List<ImportRow> preview, String person) {
    change(
        Act.of("mapImportColumns", person),
        id,
        (transaction, before) -> {
          mustBe(before, ImportState.WAITING);
          transaction.audit(id, List.of(), Map.of("mapping", new Change(before.choice(), choice)));
          Map<String, Object> properties = new HashMap<>(choice(choice, preview));
          properties.put("state", ImportState.CHECKING);
          return properties;
        });
  }

  /** Ends a check; nothing happens when the import was thrown away meanwhile. */
  void checked(
      String id,
      List<ImportRow> preview,
      int problemRows,
      int problems,
      ImportDoubts.Counts counts) {
    change(
        Act.of("checkImport", null),
        id,
        (transaction, before) ->
            before.state() != ImportState.CHECKING
                ? Map.of()
                : Map.of(
                    "state",
                    ImportState.WAITING,
                    "preview",
                    json.writeValueAsString(preview),
                    "problemCount",
                    problemRows,
                    "problemTotal",
                    problems,
                    "doubts",
                    counts.doubts(),
                    "undecided",
                    counts.undecided()));
  }

  /**
   * Lets a waiting or broken import begin or go on.
   *
   * @param run tells this run from every other
   * @param undecidedAreNew whether rows that nobody decided about are entered
   * @throws Refusal WRONG_STATE when it runs already or is over; UNDECIDED
   */
  void begin(String id, String run, boolean undecidedAreNew, String person) {
    change(
        Act.of("confirmImport", person),
        id,
        (transaction, before) -> {
          mustBe(before, ImportState.WAITING, ImportState.FAILED);
          if (before.state() == ImportState.WAITING
              && before.undecidedCount() > 0
              && !undecidedAreNew) {
            throw new Refusal(RefusalCode.UNDECIDED)
                .field("undecidedAreNew")
                .with("rows", before.undecidedCount());
          }
          transaction.audit(
              id, List.of(), Map.of("state", new Change(before.state(), ImportState.RUNNING)));
          return Map.of(
              "state",
              ImportState.RUNNING,
              "run",
              run,
              "beganAt",
              transaction.at(),
              "beganWith",
              before.progress().done(),
              "confirmedBy",
              person);
        });
  }

  /**
   * Takes the lock of a run for a batch of its rows.
   *
   * @throws StoppedException when somebody stopped it or another run took over
   */
  DirectoryImport hold(Transaction transaction, String id, String run, ImportState state) {
    Record row =
        transaction
            .one(LOCK, Map.of("id", id, "at", transaction.at()), Function.identity())
            .orElseThrow(StoppedException::new);
    DirectoryImport held = read(row);
    if (held.state() != state || !run.equals(row.get("i").get("run").asString(""))) {
      throw new StoppedException();
    }
    return held;
  }

  /** Notes a batch that is done. */
  void advance(Transaction transaction, String id, List<ReportLine> lines, long reportEnd) {
    Map<ImportOutcome, Long> counts = new HashMap<>();
    lines.forEach(line -> counts.merge(line.outcome(), 1L, Long::sum));
    transaction.run(
        ADVANCE,
        Map.of(
            "id", id,
            "created", counts.getOrDefault(ImportOutcome.CREATE, 0L),
            "changed", counts.getOrDefault(ImportOutcome.CHANGE, 0L),
            "unchanged", counts.getOrDefault(ImportOutcome.UNCHANGED, 0L),
            "leftOut", counts.getOrDefault(ImportOutcome.LEFT_OUT, 0L),
            "lastRow", lines.getLast().row(),
            "reportEnd", reportEnd));
    transaction.announce(List.of(id));
  }

  /** Ends a check or run that is still in this state, and tells who confirmed it. */
  void end(String id, ImportState from, ImportState to) {
    change(
        Act.of("endImport", null),
        id,
        (transaction, before) ->
            before.state() == from ? ended(transaction, before, to) : Map.of());
  }

  /**
   * Stops an import or throws an upload away.
   *
   * @throws Refusal WRONG_STATE when it is over
   */
  void cancel(String id, String person) {
    change(
        Act.of("cancelImport", person),
        id,
        (transaction, before) -> {
          mustBe(
              before,
              ImportState.CHECKING,
              ImportState.WAITING,
              ImportState.RUNNING,
              ImportState.FAILED);
          transaction.audit(
              id, List.of(), Map.of("state", new Change(before.state(), ImportState.CANCELLED)));
          return ended(transaction, before, ImportState.CANCELLED);
        });
  }

  /** A run that shall not go on. */
  static final class StoppedException extends RuntimeException {}

  /** What changes of an import in a transaction that holds its lock. */
  interface Step {
    Map<String, Object> properties(Transaction transaction, DirectoryImport before);
  }

  /** Changes an import while nobody else does. */
  void change(Act act, String id, Step step) {
    graph.write(
        act,
        transaction -> {
          DirectoryImport before =
              transaction
                  .one(LOCK, Map.of("id", id, "at", transaction.at()), this::read)
                  .orElseThrow(() -> new Refusal(RefusalCode.NOT_FOUND).field("import"));
          Map<String, Object> properties = step.properties(transaction, before);
          transaction.run(CHANGE, Map.of("id", id, "properties", properties));
          transaction.announce(List.of(id));
          return id;
        });
  }

  private static Map<String, Object> ended(
      Transaction transaction, DirectoryImport before, ImportState to) {
    String person = before.progress().confirmedBy();
    if (person != null && before.state() == ImportState.RUNNING) {
      tell(transaction, person, before.id());
    }
    return to.isOver() ? Map.of("state", to, "finishedAt", transaction.at()) : Map.of("state", to);
  }

  /** Tells a person that the import is over. */
  static void tell(Transaction transaction, String person, String id) {
    transaction.run(
        NOTIFY,
        Map.of(
            "person",
            person,
            "notification",
            NodeKind.NOTIFICATION.newId(),
            "at",
            transaction.at(),
            "id",
            id));
    transaction.announce(List.of(person));
  }

  /**
   * Nothing, when the import stands like this.
   *
   * @throws Refusal WRONG_STATE
   */
  static void mustBe(DirectoryImport found, ImportState... states) {
    if (!List.of(states).contains(found.state())) {
      throw wrongState(found);
    }
  }

  private static Refusal wrongState(DirectoryImport found) {
    return new Refusal(RefusalCode.WRONG_STATE).field("import").with("state", found.state().name());
  }

  private Map<String, Object> choice(Mapping choice, List<ImportRow> preview) {
    return Map.of(
        "mapping",
        json.writeValueAsString(choice),
        "preview",
        json.writeValueAsString(preview),
        "problemCount",
        0,
        "problemTotal",
        0);
  }

  @Override
  public NodeKind kind() {
    return NodeKind.IMPORT;
  }

  @Override
  public Map<String, DirectoryImport> read(List<String> ids, Viewer viewer) {
    return graph.read(BY_IDS, viewer.parameters(Map.of("ids", ids)), this::read).stream()
        .collect(toMap(DirectoryImport::id, Function.identity(), (a, b) -> a));
  }

  private DirectoryImport read(Record row) {
    Value i = row.get("i");
    ImportState state = ImportState.valueOf(i.get("state").asString());
    return new DirectoryImport(
        i.get("id").asString(),
        i.get("fileName").asString(),
        state,
        i.get("encoding").asString(),
        i.get("delimiter").asString(),
        json.readValue(i.get("columns").asString(), new TypeReference<List<ImportColumn>>() {}),
        json.readValue(i.get("mapping").asString(), Mapping.class),
        json.readValue(i.get("preview").asString(), new TypeReference<List<ImportRow>>() {}),
        i.get("rowCount").asInt(),
        i.get("problemCount").asInt(),
        i.get("problemTotal").asInt(),
        i.get("doubts").asInt(0),
        i.get("undecided").asInt(0),
        new Progress(
            i.get("created").asInt(),
            i.get("changed").asInt(),
            i.get("unchanged").asInt(),
            i.get("leftOut").asInt(),
            i.get("beganAt").isNull() ? null : i.get("beganAt").asOffsetDateTime(),
            i.get("beganWith").asInt(),
            i.get("lastRow").asInt(),
            i.get("reportEnd").asLong(),
            i.get("confirmedBy").asString(null)),
        i.get("by").asString(),
        i.get("createdAt").asOffsetDateTime(),
        i.get("finishedAt").isNull() ? null : i.get("finishedAt").asOffsetDateTime(),
        new ImportSource(
            ImportFormat.valueOf(i.get("format").asString("CSV")),
            i.get("sheets").isNull() ? List.of() : i.get("sheets").asList(Value::asString),
            i.get("sheet").asString(null)),
        ImportUndos.read(i, state));
  }
}
