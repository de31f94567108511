package coop.yui.imports;

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
import coop.yui.identity.Viewer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Rows that resemble organisations of the directory, and what people decided about them. */
@Component
class ImportDoubts {

  private static final int MOST_AT_ONCE = 100;
  private static final int BATCH = 10_000;

  /** What was decided stays as long as there is the same to choose from. */
  private static final String KEEP =
      """
      CYPHER 25
      UNWIND $rows AS row
      MERGE (d:ImportDoubt {key: row.key})
      SET d.isDecided = CASE WHEN d.candidates = row.candidates THEN d.isDecided END,
        d.sameAs = CASE WHEN d.candidates = row.candidates THEN d.sameAs END
      SET d.import = $import, d.row = row.row, d.check = $check, d.values = row.values,
        d.sameNames = row.sameNames, d.candidates = row.candidates
      RETURN d.key AS key
      """;

  private static final String FORGET =
      """
      CYPHER 25
      MATCH (d:ImportDoubt)
      USING INDEX d:ImportDoubt(import, row)
      WHERE d.import = $import AND d.row > 0 AND d.check <> $check
      WITH d LIMIT $batch
      DELETE d
      RETURN count(*) AS forgotten
      """;
  private static final String COUNT =
      """
      CYPHER 25
      MATCH (d:ImportDoubt)
      USING INDEX d:ImportDoubt(import, row)
      WHERE d.import = $import AND d.row > 0
      RETURN count(*) AS doubts, count(CASE WHEN d.isDecided IS NULL THEN 1 END) AS undecided
      """;
  private static final String PAGE =
      """
      CYPHER 25
      MATCH (d:ImportDoubt)
      USING INDEX d:ImportDoubt(import, row)
      WHERE d.import = $import AND d.row > $after AND (d.isDecided IS NULL OR NOT $onlyUndecided)
      RETURN d ORDER BY d.row LIMIT $limit
      """;
  private static final String SAME =
      """
      CYPHER 25
      MATCH (d:ImportDoubt)
      USING INDEX d:ImportDoubt(import, row)
      WHERE d.import = $import AND d.row >= $first AND d.row <= $last AND d.sameAs IS NOT NULL
      RETURN d.row AS row, d.sameAs AS sameAs
      """;
  private static final String DECIDE =
      """
      CYPHER 25
      UNWIND $decisions AS decision
      MATCH (d:ImportDoubt {key: decision.key})
      WHERE decision.sameAs IS NULL OR decision.sameAs IN d.candidates
      SET d.isDecided = true, d.sameAs = decision.sameAs, d.decidedBy = $person, d.decidedAt = $at
      RETURN d.row AS row
      """;
  private static final String DECIDE_ALL =
      """
      CYPHER 25
      MATCH (d:ImportDoubt)
      USING INDEX d:ImportDoubt(import, row)
      WHERE d.import = $import AND d.row > 0 AND d.isDecided IS NULL AND d.sameNames = 1
      WITH d LIMIT $batch
      SET d.isDecided = true, d.decidedBy = $person, d.decidedAt = $at,
        d.sameAs = CASE WHEN $areSame THEN d.candidates[0] END
      RETURN count(*) AS decided
      """;

  private final Graph graph;
  private final DirectoryImports imports;
  private final JsonMapper json;

  ImportDoubts(Graph graph, DirectoryImports imports, JsonMapper json) {
    this.graph = graph;
    this.imports = imports;
    this.json = json;
  }

  /** How many rows are doubtful, and of how many nobody said anything. */
  record Counts(int doubts, int undecided) {}

  /** Keeps what a check found. */
  void keep(String importId, String check, List<NewDoubt> doubts) {
    List<Map<String, Object>> rows =
        doubts.stream()
            .map(
                doubt ->
                    Map.<String, Object>of(
                        "key", key(importId, doubt.row()),
                        "row", doubt.row(),
                        "values", json.writeValueAsString(doubt.values()),
                        "candidates", doubt.candidates(),
                        "sameNames", doubt.sameNames()))
            .toList();
    if (!rows.isEmpty()) {
      graph.keep(
          KEEP,
          Map.of("rows", rows, "import", importId, "check", check),
          row -> row.get("key").asString());
    }
  }

  /** Forgets what other checks than this one found, and counts the rest. */
  Counts finish(String importId, String check) {
    Map<String, Object> parameters = Map.of("import", importId, "check", check, "batch", BATCH);
    int forgotten = BATCH;
    while (forgotten == BATCH) {
      forgotten = graph.keep(FORGET, parameters, row -> row.get("forgotten").asInt()).getFirst();
    }
    return graph.read(COUNT, Map.of("import", importId), ImportDoubts::counts).getFirst();
  }

  /** Forgets all. */
  void forget(String importId) {
    finish(importId, "");
  }

  /** A page of them, in the order of the file. */
  Connection<ImportDoubt> page(String importId, Page page, boolean onlyUndecided) {
    Map<String, Object> parameters =
        Map.of(
            "import",
            importId,
            "after",
            after(page),
            "onlyUndecided",
            onlyUndecided,
            "limit",
            page.limit());
    return page.connection(
        graph.read(PAGE, parameters, this::read),
        doubt -> new Cursor(String.valueOf(doubt.row()), importId));
  }

  /** Which organisation people said that rows speak of, by the rows' numbers. */
  Map<Integer, String> same(String importId, List<ToldRow> rows) {
    Map<Integer, String> same = new HashMap<>();
    graph.forEach(
        SAME,
        Map.of("import", importId, "first", rows.getFirst().row(), "last", rows.getLast().row()),
        row -> same.put(row.get("row").asInt(), row.get("sameAs").asString()));
    return same;
  }

  /**
   * Says of rows which organisation they speak of.
   *
   * @throws Refusal NOT_SIGNED_IN, NOT_ALLOWED; NOT_FOUND for a row that is not doubtful or an
   *     organisation that it does not resemble; WRONG_STATE, TOO_MANY
   */
  DirectoryImport decide(DecideImportRowsInput input, Viewer viewer) {
    String person = viewer.mustBeStaff();
    String id = NodeKind.IMPORT.check(input.importId(), "import");
    if (input.decisions().size() > MOST_AT_ONCE) {
      throw new Refusal(RefusalCode.TOO_MANY).field("decisions").with("maximum", MOST_AT_ONCE);
    }
    List<Map<String, @Nullable Object>> decisions = new ArrayList<>();
    for (DecideImportRowsInput.Decision decision : input.decisions()) {
      Map<String, @Nullable Object> row = new HashMap<>();
      row.put("key", key(id, decision.row()));
      row.put("sameAs", decision.sameAs());
      decisions.add(row);
    }
    imports.change(
        Act.of("decideImportRows", person),
        id,
        (transaction, before) -> {
          DirectoryImports.mustBe(before, ImportState.WAITING);
          Set<Integer> decided =
              new HashSet<>(
                  transaction.run(
                      DECIDE,
                      Map.of("decisions", decisions, "person", person, "at", transaction.at()),
                      row -> row.get("row").asInt()));
          for (int i = 0; i < input.decisions().size(); i++) {
            if (!decided.contains(input.decisions().get(i).row())) {
              throw new Refusal(RefusalCode.NOT_FOUND).field("decisions." + i);
            }
          }
          transaction.audit(id, List.of(), Map.of("decisions", Change.to(input.decisions())));
          return counted(transaction, id);
        });
    return imports.byId(id);
  }

  /**
   * Says of all rows with one organisation of the same name, as far as nobody decided yet, whether
   * they speak of it.
   *
   * @throws Refusal NOT_SIGNED_IN, NOT_ALLOWED, NOT_FOUND, WRONG_STATE
   */
  DirectoryImport decideAll(DecideAllImportRowsInput input, Viewer viewer) {
    String person = viewer.mustBeStaff();
    String id = NodeKind.IMPORT.check(input.importId(), "import");
    AtomicInteger decided = new AtomicInteger(BATCH);
    while (decided.get() == BATCH) {
      imports.change(
          Act.of("decideAllImportRows", person),
          id,
          (transaction, before) -> {
            DirectoryImports.mustBe(before, ImportState.WAITING);
            Map<String, Object> parameters =
                Map.of(
                    "import", id,
                    "batch", BATCH,
                    "person", person,
                    "at", transaction.at(),
                    "areSame", input.areSame());
            decided.set(
                transaction
                    .run(DECIDE_ALL, parameters, row -> row.get("decided").asInt())
                    .getFirst());
            transaction.audit(
                id,
                List.of(),
                Map.of("areSame", Change.to(input.areSame()), "rows", Change.to(decided.get())));
            return counted(transaction, id);
          });
    }
    return imports.byId(id);
  }

  private static Map<String, Object> counted(Transaction transaction, String id) {
    Counts counts = transaction.run(COUNT, Map.of("import", id), ImportDoubts::counts).getFirst();
    return Map.of("doubts", counts.doubts(), "undecided", counts.undecided());
  }

  private static Counts counts(Record row) {
    return new Counts(row.get("doubts").asInt(), row.get("undecided").asInt());
  }

  private static int after(Page page) {
    try {
      return Integer.parseInt(page.key("0"));
    } catch (NumberFormatException e) {
      throw new Refusal(RefusalCode.INVALID_CURSOR).field("after");
    }
  }

  private static String key(String importId, int row) {
    return importId + "|" + row;
  }

  private ImportDoubt read(Record row) {
    Value d = row.get("d");
    return new ImportDoubt(
        d.get("import").asString(),
        d.get("row").asInt(),
        json.readValue(d.get("values").asString(), new TypeReference<List<ImportValue>>() {}),
        d.get("candidates").asList(Value::asString),
        d.get("sameNames").asInt(),
        !d.get("isDecided").isNull(),
        d.get("sameAs").asString(null));
  }
}
