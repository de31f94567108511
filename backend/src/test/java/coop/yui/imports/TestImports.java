package coop.yui.imports;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import coop.yui.graph.NodeKind;
import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.graph.TestGraph;
import coop.yui.identity.Role;
import coop.yui.identity.Viewer;
import coop.yui.network.Organisation;
import coop.yui.network.TestNetwork;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.json.JsonMapper;

/** The import on the graph of the tests, with a member of staff at work. */
final class TestImports {

  static final String HEADER =
      "Identifier,Name,Membership Type,Country ID,Phone,Latitude,Longitude\n";
  static final ImportProperties PROPERTIES =
      new ImportProperties(DataSize.ofMegabytes(20), 100_000, 10);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  final Viewer staff = new Viewer(person(), Set.of(Role.FEDERATION_STAFF), Set.of());
  final DirectoryImports imports = new DirectoryImports(TestGraph.graph(), JSON);
  final ImportDoubts doubts = new ImportDoubts(TestGraph.graph(), imports, JSON);
  final ImportFiles files;
  final ImportChecks checks;
  final Uploads uploads;
  final ImportRuns runs;
  final ImportUndoing undoing;
  final ImportMappings mappings;

  TestImports(Path folder) {
    files = new ImportFiles(folder, JSON);
    BackgroundWork work = new BackgroundWork();
    checks =
        new ImportChecks(
            imports,
            files,
            PROPERTIES,
            TestNetwork.organisations(),
            TestNetwork.places(),
            TestNetwork.names(),
            doubts,
            work);
    uploads =
        new Uploads(
            files,
            PROPERTIES,
            imports,
            checks,
            new ImportTables(files, PROPERTIES),
            TestNetwork.organisations(),
            TestNetwork.places());
    runs =
        new ImportRuns(
            TestGraph.graph(),
            imports,
            files,
            checks,
            doubts,
            PROPERTIES,
            TestNetwork.organisations(),
            TestNetwork.entries(),
            TestNetwork.places(),
            work);
    mappings = new ImportMappings(TestGraph.graph(), imports, uploads, JSON);
    undoing =
        new ImportUndoing(
            TestGraph.graph(),
            imports,
            new ImportUndos(imports),
            files,
            PROPERTIES,
            TestNetwork.organisations(),
            TestNetwork.reversals(),
            work);
  }

  /** Takes rows under the usual header in and waits for their check. */
  DirectoryImport upload(String rows) {
    return upload(HEADER, rows);
  }

  /** Takes a file in and waits for its check. */
  DirectoryImport upload(String header, String rows) {
    return afterCheck(uploads.take("file.csv", input(header + rows), staff));
  }

  /** Writes rows under the usual header. */
  DirectoryImport importFile(String rows) {
    return importFile(HEADER, rows);
  }

  /** Writes a file. */
  DirectoryImport importFile(String header, String rows) {
    DirectoryImport waiting = upload(header, rows);
    return confirm(waiting);
  }

  /** Writes a file; rows that nobody decided about are entered. */
  DirectoryImport confirm(DirectoryImport waiting) {
    runs.confirm(new ConfirmImportInput(waiting.id(), true), staff);
    return afterRun(waiting);
  }

  /** Takes an import back. */
  DirectoryImport undo(DirectoryImport written) {
    undoing.undo(written.id(), staff);
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> imports.byId(written.id()).state() != ImportState.UNDOING);
    return imports.byId(written.id());
  }

  DirectoryImport afterCheck(String id) {
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> imports.byId(id).state() != ImportState.CHECKING);
    return imports.byId(id);
  }

  DirectoryImport afterRun(DirectoryImport begun) {
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> imports.byId(begun.id()).state() != ImportState.RUNNING);
    return imports.byId(begun.id());
  }

  static Organisation organisation(String number) {
    Map<String, Organisation> found =
        TestNetwork.organisations().byIdentifiers(List.of("GB-COOPSUK|" + number));
    assertThat(found).hasSize(1);
    return found.values().iterator().next();
  }

  static int count(String label) {
    return TestGraph.run(
            "MATCH (n) WHERE $label IN labels(n) RETURN count(n) AS n", Map.of("label", label))
        .getFirst()
        .get("n")
        .asInt();
  }

  static String person() {
    String id = NodeKind.PERSON.newId();
    TestGraph.run(
        "CREATE (:Person {id: $id, subject: $id, displayName: 'Somebody'})", Map.of("id", id));
    return id;
  }

  static String rows(int from, int to) {
    return IntStream.rangeClosed(from, to)
        .mapToObj("R%06d,Co-op %<d,workers,GB,,,\n"::formatted)
        .collect(joining());
  }

  static ByteArrayInputStream input(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  static void assertRefused(RefusalCode code, ThrowingCallable call) {
    assertThatExceptionOfType(Refusal.class).isThrownBy(call).returns(code, Refusal::code);
  }
}
