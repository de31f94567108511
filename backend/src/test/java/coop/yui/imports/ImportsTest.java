package coop.yui.imports;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import coop.yui.graph.Act;
import coop.yui.graph.NodeKind;
import coop.yui.graph.Page;
import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.graph.TestGraph;
import coop.yui.identity.Role;
import coop.yui.identity.TestViewers;
import coop.yui.identity.Viewer;
import coop.yui.network.Identifier;
import coop.yui.network.Organisation;
import coop.yui.network.OrganisationKind;
import coop.yui.network.TestNetwork;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.json.JsonMapper;

/** Files all the way into a real graph. */
@Tag("slow")
class ImportsTest {

  private static final String HEADER =
      "Identifier,Name,Membership Type,Country ID,Phone,Latitude,Longitude\n";
  private static final ImportProperties PROPERTIES =
      new ImportProperties(DataSize.ofMegabytes(20), 100_000, 10);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir private Path folder;
  private Viewer staff = Viewer.ANONYMOUS;
  private final DirectoryImports imports = new DirectoryImports(TestGraph.graph(), JSON);
  private ImportFiles files = new ImportFiles(Path.of("unused"), JSON);
  private Uploads uploads = uploads();
  private ImportRuns runs = runs();

  @BeforeEach
  void startWithAnEmptyGraph() {
    TestGraph.clear();
    staff = new Viewer(person(), Set.of(Role.FEDERATION_STAFF), Set.of());
    files = new ImportFiles(folder, JSON);
    uploads = uploads();
    runs = runs();
  }

  @Test
  void nothingIsWrittenBeforeAPersonConfirms() {
    DirectoryImport waiting = upload(rows(1, 25) + "R000099,Broken,workers,GB,,91,0\n,,,,1,,\n");

    assertThat(waiting.state()).isEqualTo(ImportState.WAITING);
    assertThat(waiting.rowCount()).isEqualTo(27);
    assertThat(waiting.problemCount()).isEqualTo(1);
    assertThat(waiting.preview())
        .hasSize(20)
        .extracting(ImportRow::outcome)
        .containsOnly(ImportOutcome.CREATE);
    assertThat(waiting.reportPath()).isNull();
    assertThat(problems(waiting))
        .extracting(problem -> problem.row() + " " + problem.flaw() + " " + problem.leavesRowOut())
        .containsExactly("27 COORDINATES_IMPOSSIBLE false", "28 NAME_MISSING true");
    assertThat(count("Organisation")).isZero();
  }

  @Test
  void problemsAreReadPageByPage() {
    DirectoryImport waiting =
        upload(IntStream.range(1, 6).mapToObj(i -> "R00000" + i + ",,,,,,\n").collect(joining()));
    var first =
        ImportController.ProblemConnection.of(
            waiting, files.problems(waiting.id()), Page.forward(2, null));
    var second =
        ImportController.ProblemConnection.of(
            waiting, files.problems(waiting.id()), Page.forward(3, first.pageInfo().endCursor()));

    assertThat(first.nodes()).extracting(ImportProblem::row).containsExactly(2, 3);
    assertThat(first.pageInfo().hasNextPage()).isTrue();
    assertThat(first.totalCount()).isEqualTo(5);
    assertThat(second.nodes()).extracting(ImportProblem::row).containsExactly(4, 5, 6);
    assertThat(second.pageInfo().hasNextPage()).isFalse();
  }

  @Test
  void confirmedRowsAreInTheDirectoryWithTheirHistory() {
    DirectoryImport done = importFile(rows(1, 25) + "R000099,,workers,GB,,,\n");

    assertThat(done.state()).isEqualTo(ImportState.DONE);
    assertThat(done.createdCount()).isEqualTo(25);
    assertThat(done.leftOutCount()).isEqualTo(1);
    assertThat(done.finishedAt()).isNotNull();
    Organisation third = organisation("R000003");
    assertThat(third.name()).isEqualTo("Co-op 3");
    assertThat(third.kind()).isEqualTo(OrganisationKind.WORKER_COOPERATIVE);
    assertThat(third.placeCode()).isEqualTo("GB");
    assertThat(entriesAbout(third)).isEqualTo(1);
    assertThat(
            TestGraph.run(
                "MATCH (n:Notification {person: $p}) RETURN n.about AS about",
                Map.of("p", person(staff))))
        .extracting(row -> row.get("about").asString())
        .containsExactly(done.id());
  }

  @Test
  void theReportHasALineForEachRow() throws IOException {
    DirectoryImport done = importFile(rows(1, 12) + "R000099,,workers,GB,,,\n");
    ByteArrayOutputStream english = new ByteArrayOutputStream();
    ByteArrayOutputStream japanese = new ByteArrayOutputStream();
    ImportReports reports = new ImportReports(imports, files);

    reports.write(reports.of(done.id(), staff), Locale.ENGLISH, english);
    reports.write(reports.of(done.id(), staff), Locale.JAPANESE, japanese);

    List<String> lines = english.toString(StandardCharsets.UTF_8).lines().toList();
    assertThat(lines).hasSize(14);
    assertThat(lines.getFirst()).isEqualTo("\uFEFFrow,outcome,organisation,problems");
    assertThat(lines.get(3)).isEqualTo("4,CREATE," + organisation("R000003").id() + ",");
    assertThat(lines.getLast()).isEqualTo("14,LEFT_OUT,,NAME: The row has no name.");
    assertThat(japanese.toString(StandardCharsets.UTF_8)).contains("この行には名称がありません。");
  }

  @Test
  void anImportAnewChangesOnlyWhatChanged() {
    importFile(rows(1, 12));
    Organisation unchanged = organisation("R000002");

    DirectoryImport again =
        importFile(rows(1, 12).replace("Co-op 7,", "Co-op seven,").replace("R000012", "R000013"));

    assertThat(again.unchangedCount()).isEqualTo(10);
    assertThat(again.changedCount()).isEqualTo(1);
    assertThat(again.createdCount()).isEqualTo(1);
    assertThat(organisation("R000002")).isEqualTo(unchanged);
    assertThat(entriesAbout(unchanged)).isEqualTo(1);
    assertThat(organisation("R000007").name()).isEqualTo("Co-op seven");
    assertThat(entriesAbout(organisation("R000007"))).isEqualTo(2);
  }

  @Test
  void valuesAFileDoesNotCarryStay() {
    importFile("R000001,One,workers,GB,+44 1632 960001,51.5,-0.1\n");

    DirectoryImport again = importFile("R000001,One,,,,,\n");

    assertThat(again.unchangedCount()).isEqualTo(1);
    assertThat(organisation("R000001").phone()).isEqualTo("+44 1632 960001");
    assertThat(organisation("R000001").kind()).isEqualTo(OrganisationKind.WORKER_COOPERATIVE);
  }

  @Test
  void theSameIdentifierTwiceLeavesTheLaterRowOut() {
    DirectoryImport done =
        importFile("R000001,First,workers,GB,,,\nR000001,Second,workers,GB,,,\n");

    assertThat(done.createdCount()).isEqualTo(1);
    assertThat(organisation("R000001").name()).isEqualTo("First");
    assertThat(problems(done))
        .singleElement()
        .satisfies(
            problem ->
                assertThat(problem.sentence(Locale.ENGLISH)).startsWith("Row 2 of this file"));
  }

  @Test
  void identifiersOfDifferentOrganisationsLeaveTheRowOut() {
    String header = "Identifier,Name,Companies House Number,Membership Type,Country ID\n";
    importFile(header, "R000001,One,00000001,workers,GB\nR000002,Two,00000002,workers,GB\n");

    DirectoryImport mixed = importFile(header, "R000001,One,00000002,workers,GB\n");

    assertThat(mixed.leftOutCount()).isEqualTo(1);
    assertThat(problems(mixed))
        .extracting(ImportProblem::flaw)
        .containsExactly(Flaw.IDENTIFIERS_OF_SEVERAL);
    assertThat(organisation("R000001").identifiers())
        .containsExactly(
            new Identifier("GB-COH", "00000001"), new Identifier("GB-COOPSUK", "R000001"));
  }

  @Test
  void municipalitiesBringTheirPlaces() {
    DirectoryImport done =
        importFile(
            "pref,city,citykana,lat,lng,lgcode\n",
            "北海道,札幌市,さっぽろし,43.06,141.35,011002\n北海道,札幌市 中央区,さっぽろし ちゅうおうく,43.05,141.34,011011\n");

    assertThat(done.createdCount()).isEqualTo(2);
    assertThat(TestNetwork.places().byCodes(Set.of("011011", "011002", "JP-01")).values())
        .extracting(place -> place.ownName() + " in " + place.withinCode())
        .containsExactlyInAnyOrder("中央区 in 011002", "札幌市 in JP-01", "北海道 in JP");
  }

  @Test
  void ofTwoConfirmationsAtOnceOneRuns() throws Exception {
    DirectoryImport waiting = upload(rows(1, 30));

    List<Boolean> accepted =
        atOnce(
            () -> isAccepted(() -> runs.confirm(waiting.id(), staff)),
            () -> isAccepted(() -> runs.confirm(waiting.id(), staff)));

    assertThat(accepted).containsExactlyInAnyOrder(true, false);
    assertThat(afterRun(waiting).createdCount()).isEqualTo(30);
    assertThat(count("Organisation")).isEqualTo(30);
  }

  @Test
  void twoImportsOfTheSameFileAtOnceEnterEachOrganisationOnce() throws Exception {
    DirectoryImport one = upload(rows(1, 60));
    DirectoryImport other = upload(rows(1, 60));

    atOnce(() -> runs.confirm(one.id(), staff), () -> runs.confirm(other.id(), staff));

    assertThat(List.of(afterRun(one).state(), afterRun(other).state()))
        .containsOnly(ImportState.DONE);
    assertThat(afterRun(one).createdCount() + afterRun(other).createdCount()).isEqualTo(60);
    assertThat(count("Organisation")).isEqualTo(60);
  }

  @Test
  void aRunThatBrokeOffGoesOnWithoutWritingTwice() throws IOException {
    DirectoryImport broken = upload(rows(1, 25));
    imports.begin(broken.id(), "first run", person(staff));
    writeOneBatch(broken, "first run");

    runs.takeUp();
    DirectoryImport failed = imports.byId(broken.id());
    runs.confirm(broken.id(), staff);
    DirectoryImport done = afterRun(broken);

    assertThat(failed.state()).isEqualTo(ImportState.FAILED);
    assertThat(failed.doneCount()).isEqualTo(10);
    assertThat(done.state()).isEqualTo(ImportState.DONE);
    assertThat(done.createdCount()).isEqualTo(25);
    assertThat(count("Organisation")).isEqualTo(25);
    List<Integer> reported = new ArrayList<>();
    files.report(done.id()).forEach(line -> reported.add(line.row()));
    assertThat(reported).containsExactlyElementsOf(IntStream.rangeClosed(2, 26).boxed().toList());
  }

  @Test
  void whatIsCancelledWritesNoFurtherBatch() throws IOException {
    DirectoryImport running = upload(rows(1, 25));
    imports.begin(running.id(), "run", person(staff));
    writeOneBatch(running, "run");

    runs.cancel(running.id(), staff);

    DirectoryImport cancelled = imports.byId(running.id());
    assertThat(cancelled.state()).isEqualTo(ImportState.CANCELLED);
    assertThat(cancelled.doneCount()).isEqualTo(10);
    assertThat(cancelled.reportPath()).isNotNull();
    assertThatExceptionOfType(DirectoryImports.StoppedException.class)
        .isThrownBy(
            () ->
                TestGraph.graph()
                    .write(
                        Act.of("confirmImport", person(staff)),
                        transaction -> imports.hold(transaction, running.id(), "run").id()));
    assertRefused(RefusalCode.WRONG_STATE, () -> runs.confirm(running.id(), staff));
    assertRefused(RefusalCode.WRONG_STATE, () -> runs.cancel(running.id(), staff));
  }

  @Test
  void anotherMappingIsCheckedAnew() {
    DirectoryImport waiting = upload("number,title\n", "1,One\n");
    assertThat(waiting.problemCount()).isEqualTo(1);
    Mapping choice =
        new Mapping(
            List.of(
                new ColumnMapping(0, ImportField.IDENTIFIER),
                new ColumnMapping(1, ImportField.NAME)),
            "XX-TEST",
            "FR",
            OrganisationKind.CIVIC_GROUP);

    uploads.map(input(waiting, choice), staff);
    DirectoryImport mapped = afterCheck(waiting.id());

    assertThat(mapped.problemCount()).isZero();
    assertThat(mapped.preview().getFirst().values())
        .contains(
            new ImportValue(ImportField.IDENTIFIER, "XX-TEST 1"),
            new ImportValue(ImportField.KIND, "CIVIC_GROUP"));
  }

  @Test
  void mappingsThatCannotBeAreRefused() {
    DirectoryImport waiting = upload("number,title\n", "1,One\n");
    ColumnMapping name = new ColumnMapping(1, ImportField.NAME);

    for (List<ColumnMapping> columns :
        List.of(
            List.of(new ColumnMapping(0, ImportField.IDENTIFIER)),
            List.of(name, new ColumnMapping(0, ImportField.NAME)),
            List.of(name, new ColumnMapping(2, ImportField.PHONE)),
            List.of(name, new ColumnMapping(-1, ImportField.PHONE)))) {
      Mapping choice = new Mapping(columns, "XX-TEST", null, null);
      assertRefused(RefusalCode.INVALID_COLUMNS, () -> uploads.map(input(waiting, choice), staff));
    }
    Mapping nameless =
        new Mapping(List.of(name, new ColumnMapping(0, ImportField.IDENTIFIER)), null, null, null);
    uploads.map(input(waiting, nameless), staff);
    afterCheck(waiting.id());
    assertRefused(RefusalCode.INVALID_VALUE, () -> runs.confirm(waiting.id(), staff));
  }

  @Test
  void refusedFilesLeaveNothingBehind() throws IOException {
    byte[] picture = {(byte) 0x89, 'P', 'N', 'G', 0, 0};
    byte[] large = "x".repeat(1_000_001).getBytes(StandardCharsets.UTF_8);
    byte[] larger = new byte[21 << 20];

    assertRefused(RefusalCode.UNREADABLE_FILE, () -> take(picture));
    assertRefused(RefusalCode.TOO_LARGE, () -> take(large));
    assertRefused(RefusalCode.TOO_LARGE, () -> take(larger));

    assertThat(count("DirectoryImport")).isZero();
    try (var kept = Files.list(folder.resolve("imports"))) {
      assertThat(kept).isEmpty();
    }
  }

  @Test
  void onlyStaffImport() {
    Viewer outsider = new Viewer(person(), Set.of(), Set.of());
    DirectoryImport waiting = upload(rows(1, 1));

    assertRefused(
        RefusalCode.NOT_SIGNED_IN, () -> uploads.take("a.csv", input("x"), Viewer.ANONYMOUS));
    assertRefused(RefusalCode.NOT_ALLOWED, () -> uploads.take("a.csv", input("x"), outsider));
    assertRefused(RefusalCode.NOT_ALLOWED, () -> runs.confirm(waiting.id(), outsider));
    assertRefused(RefusalCode.NOT_ALLOWED, () -> runs.cancel(waiting.id(), outsider));
    assertThat(imports.read(List.of(waiting.id()), outsider)).isEmpty();
    assertThat(imports.all(Page.forward(10, null), staff).nodes())
        .extracting(DirectoryImport::id)
        .containsExactly(waiting.id());
  }

  @Test
  void thoseWhoWatchSeeItsEnd() {
    DirectoryImport waiting = upload(rows(1, 30));
    ImportNews news = new ImportNews(imports, TestGraph.updates(), TestViewers.viewers());
    var seen = news.of(waiting.id(), staff).map(DirectoryImport::state).collectList().toFuture();

    runs.confirm(waiting.id(), staff);

    await().atMost(Duration.ofMinutes(1)).until(seen::isDone);
    assertThat(seen.join()).endsWith(ImportState.DONE);
  }

  private DirectoryImport importFile(String rows) {
    return importFile(HEADER, rows);
  }

  private DirectoryImport importFile(String header, String rows) {
    DirectoryImport waiting = upload(header, rows);
    runs.confirm(waiting.id(), staff);
    return afterRun(waiting);
  }

  private DirectoryImport upload(String rows) {
    return upload(HEADER, rows);
  }

  private DirectoryImport upload(String header, String rows) {
    return afterCheck(uploads.take("file.csv", input(header + rows), staff));
  }

  private void take(byte[] bytes) {
    uploads.take("file.csv", new ByteArrayInputStream(bytes), staff);
  }

  private DirectoryImport afterCheck(String id) {
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> imports.byId(id).state() != ImportState.CHECKING);
    return imports.byId(id);
  }

  private DirectoryImport afterRun(DirectoryImport begun) {
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> imports.byId(begun.id()).state() != ImportState.RUNNING);
    return imports.byId(begun.id());
  }

  private void writeOneBatch(DirectoryImport of, String run) throws IOException {
    try (ImportRows rows =
        new ImportRows(
            checks().file(of), of.choice(), TestNetwork.organisations(), TestNetwork.places())) {
      runs.write(of.id(), run, person(staff), rows, rows.next(PROPERTIES.batch()));
    }
  }

  private List<ImportProblem> problems(DirectoryImport of) {
    List<ImportProblem> problems = new ArrayList<>();
    files.problems(of.id()).forEach(problems::add);
    return problems;
  }

  private static Organisation organisation(String number) {
    Map<String, Organisation> found =
        TestNetwork.organisations().byIdentifiers(List.of("GB-COOPSUK|" + number));
    assertThat(found).hasSize(1);
    return found.values().iterator().next();
  }

  private static int entriesAbout(Organisation organisation) {
    return TestGraph.run(
            "MATCH (:Organisation {id: $id})<-[:ABOUT]-(e:AuditEntry {act: 'confirmImport'}) RETURN"
                + " e.id AS id",
            Map.of("id", organisation.id()))
        .size();
  }

  private static int count(String label) {
    return TestGraph.run(
            "MATCH (n) WHERE $label IN labels(n) RETURN count(n) AS n", Map.of("label", label))
        .getFirst()
        .get("n")
        .asInt();
  }

  private static String person() {
    String id = NodeKind.PERSON.newId();
    TestGraph.run(
        "CREATE (:Person {id: $id, subject: $id, displayName: 'Somebody'})", Map.of("id", id));
    return id;
  }

  private static String person(Viewer viewer) {
    return viewer.mustBeSignedIn();
  }

  private static String rows(int from, int to) {
    return IntStream.rangeClosed(from, to)
        .mapToObj("R%06d,Co-op %<d,workers,GB,,,\n"::formatted)
        .collect(joining());
  }

  private static ByteArrayInputStream input(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static MapImportColumnsInput input(DirectoryImport of, Mapping choice) {
    return new MapImportColumnsInput(
        of.id(), choice.columns(), choice.identifierScheme(), choice.country(), choice.kind());
  }

  private static boolean isAccepted(Runnable act) {
    try {
      act.run();
      return true;
    } catch (Refusal refusal) {
      assertThat(refusal.code()).isEqualTo(RefusalCode.WRONG_STATE);
      return false;
    }
  }

  private static <T> List<T> atOnce(Callable<T> one, Callable<T> other) throws Exception {
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      List<T> answers = new ArrayList<>();
      for (var answer : executor.invokeAll(List.of(one, other))) {
        answers.add(answer.get());
      }
      return answers;
    }
  }

  private static void assertRefused(RefusalCode code, ThrowingCallable call) {
    assertThatExceptionOfType(Refusal.class).isThrownBy(call).returns(code, Refusal::code);
  }

  private ImportChecks checks() {
    return new ImportChecks(
        imports,
        files,
        PROPERTIES,
        TestNetwork.organisations(),
        TestNetwork.places(),
        new BackgroundWork());
  }

  private Uploads uploads() {
    return new Uploads(
        files, PROPERTIES, imports, checks(), TestNetwork.organisations(), TestNetwork.places());
  }

  private ImportRuns runs() {
    return new ImportRuns(
        TestGraph.graph(),
        imports,
        files,
        checks(),
        PROPERTIES,
        TestNetwork.organisations(),
        TestNetwork.entries(),
        TestNetwork.places(),
        new BackgroundWork());
  }
}
