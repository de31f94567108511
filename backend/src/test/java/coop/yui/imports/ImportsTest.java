package coop.yui.imports;

import static coop.yui.imports.TestImports.assertRefused;
import static coop.yui.imports.TestImports.count;
import static coop.yui.imports.TestImports.input;
import static coop.yui.imports.TestImports.organisation;
import static coop.yui.imports.TestImports.person;
import static coop.yui.imports.TestImports.rows;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import coop.yui.graph.Act;
import coop.yui.graph.Page;
import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.graph.TestGraph;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files all the way into a real graph. */
@Tag("slow")
class ImportsTest {

  @TempDir private Path folder;
  private TestImports at = new TestImports(Path.of("unused"));

  @BeforeEach
  void startWithAnEmptyGraph() {
    TestGraph.clear();
    at = new TestImports(folder);
  }

  @Test
  void nothingIsWrittenBeforeAPersonConfirms() {
    DirectoryImport waiting = at.upload(rows(1, 25) + "R000099,Broken,workers,GB,,91,0\n,,,,1,,\n");

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
        at.upload(
            IntStream.range(1, 6).mapToObj(i -> "R00000" + i + ",,,,,,\n").collect(joining()));
    var first =
        LineConnection.of(waiting.id(), 5, at.files.problems(waiting.id()), Page.forward(2, null));
    var second =
        LineConnection.of(
            waiting.id(),
            5,
            at.files.problems(waiting.id()),
            Page.forward(3, first.pageInfo().endCursor()));

    assertThat(first.nodes()).extracting(ImportProblem::row).containsExactly(2, 3);
    assertThat(first.pageInfo().hasNextPage()).isTrue();
    assertThat(first.totalCount()).isEqualTo(5);
    assertThat(second.nodes()).extracting(ImportProblem::row).containsExactly(4, 5, 6);
    assertThat(second.pageInfo().hasNextPage()).isFalse();
  }

  @Test
  void confirmedRowsAreInTheDirectoryWithTheirHistory() {
    DirectoryImport done = at.importFile(rows(1, 25) + "R000099,,workers,GB,,,\n");

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
                Map.of("p", at.staff.mustBeSignedIn())))
        .extracting(row -> row.get("about").asString())
        .containsExactly(done.id());
  }

  @Test
  void theReportHasALineForEachRow() throws IOException {
    DirectoryImport done = at.importFile(rows(1, 12) + "R000099,,workers,GB,,,\n");
    ByteArrayOutputStream english = new ByteArrayOutputStream();
    ByteArrayOutputStream japanese = new ByteArrayOutputStream();
    ImportReports reports = new ImportReports(at.imports, at.files);

    reports.write(reports.of(done.id(), at.staff), Locale.ENGLISH, english);
    reports.write(reports.of(done.id(), at.staff), Locale.JAPANESE, japanese);

    List<String> lines = english.toString(StandardCharsets.UTF_8).lines().toList();
    assertThat(lines).hasSize(14);
    assertThat(lines.getFirst()).isEqualTo("\uFEFFrow,outcome,organisation,problems");
    assertThat(lines.get(3)).isEqualTo("4,CREATE," + organisation("R000003").id() + ",");
    assertThat(lines.getLast()).isEqualTo("14,LEFT_OUT,,NAME: The row has no name.");
    assertThat(japanese.toString(StandardCharsets.UTF_8)).contains("この行には名称がありません。");
  }

  @Test
  void anImportAnewChangesOnlyWhatChanged() {
    at.importFile(rows(1, 12));
    Organisation unchanged = organisation("R000002");

    DirectoryImport again =
        at.importFile(
            rows(1, 12).replace("Co-op 7,", "Co-op seven,").replace("R000012", "R000013"));

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
    at.importFile("R000001,One,workers,GB,+44 1632 960001,51.5,-0.1\n");

    DirectoryImport again = at.importFile("R000001,One,,,,,\n");

    assertThat(again.unchangedCount()).isEqualTo(1);
    assertThat(organisation("R000001").phone()).isEqualTo("+44 1632 960001");
    assertThat(organisation("R000001").kind()).isEqualTo(OrganisationKind.WORKER_COOPERATIVE);
  }

  @Test
  void theSameIdentifierTwiceLeavesTheLaterRowOut() {
    DirectoryImport done =
        at.importFile("R000001,First,workers,GB,,,\nR000001,Second,workers,GB,,,\n");

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
    at.importFile(header, "R000001,One,00000001,workers,GB\nR000002,Two,00000002,workers,GB\n");

    DirectoryImport mixed = at.importFile(header, "R000001,One,00000002,workers,GB\n");

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
        at.importFile(
            "pref,city,citykana,lat,lng,lgcode\n",
            "北海道,札幌市,さっぽろし,43.06,141.35,011002\n北海道,札幌市 中央区,さっぽろし ちゅうおうく,43.05,141.34,011011\n");

    assertThat(done.createdCount()).isEqualTo(2);
    assertThat(TestNetwork.places().byCodes(Set.of("011011", "011002", "JP-01")).values())
        .extracting(place -> place.ownName() + " in " + place.withinCode())
        .containsExactlyInAnyOrder("中央区 in 011002", "札幌市 in JP-01", "北海道 in JP");
  }

  @Test
  void ofTwoConfirmationsAtOnceOneRuns() throws Exception {
    DirectoryImport waiting = at.upload(rows(1, 30));

    List<Boolean> accepted =
        atOnce(
            () ->
                isAccepted(
                    () -> at.runs.confirm(new ConfirmImportInput(waiting.id(), true), at.staff)),
            () ->
                isAccepted(
                    () -> at.runs.confirm(new ConfirmImportInput(waiting.id(), true), at.staff)));

    assertThat(accepted).containsExactlyInAnyOrder(true, false);
    assertThat(at.afterRun(waiting).createdCount()).isEqualTo(30);
    assertThat(count("Organisation")).isEqualTo(30);
  }

  @Test
  void twoImportsOfTheSameFileAtOnceEnterEachOrganisationOnce() throws Exception {
    DirectoryImport one = at.upload(rows(1, 60));
    DirectoryImport other = at.upload(rows(1, 60));

    atOnce(
        () -> at.runs.confirm(new ConfirmImportInput(one.id(), true), at.staff),
        () -> at.runs.confirm(new ConfirmImportInput(other.id(), true), at.staff));

    assertThat(List.of(at.afterRun(one).state(), at.afterRun(other).state()))
        .containsOnly(ImportState.DONE);
    assertThat(at.afterRun(one).createdCount() + at.afterRun(other).createdCount()).isEqualTo(60);
    assertThat(count("Organisation")).isEqualTo(60);
  }

  @Test
  void aRunThatBrokeOffGoesOnWithoutWritingTwice() throws IOException {
    DirectoryImport broken = at.upload(rows(1, 25));
    at.imports.begin(broken.id(), "first run", true, at.staff.mustBeSignedIn());
    writeOneBatch(broken, "first run");

    at.runs.takeUp();
    DirectoryImport failed = at.imports.byId(broken.id());
    at.runs.confirm(new ConfirmImportInput(broken.id(), true), at.staff);
    DirectoryImport done = at.afterRun(broken);

    assertThat(failed.state()).isEqualTo(ImportState.FAILED);
    assertThat(failed.doneCount()).isEqualTo(10);
    assertThat(done.state()).isEqualTo(ImportState.DONE);
    assertThat(done.createdCount()).isEqualTo(25);
    assertThat(count("Organisation")).isEqualTo(25);
    List<Integer> reported = new ArrayList<>();
    at.files.report(done.id()).forEach(line -> reported.add(line.row()));
    assertThat(reported).containsExactlyElementsOf(IntStream.rangeClosed(2, 26).boxed().toList());
  }

  @Test
  void whatIsCancelledWritesNoFurtherBatch() throws IOException {
    DirectoryImport running = at.upload(rows(1, 25));
    at.imports.begin(running.id(), "run", true, at.staff.mustBeSignedIn());
    writeOneBatch(running, "run");

    at.runs.cancel(running.id(), at.staff);

    DirectoryImport cancelled = at.imports.byId(running.id());
    assertThat(cancelled.state()).isEqualTo(ImportState.CANCELLED);
    assertThat(cancelled.doneCount()).isEqualTo(10);
    assertThat(cancelled.reportPath()).isNotNull();
    assertThatExceptionOfType(DirectoryImports.StoppedException.class)
        .isThrownBy(
            () ->
                TestGraph.graph()
                    .write(
                        Act.of("confirmImport", at.staff.mustBeSignedIn()),
                        transaction ->
                            at.imports
                                .hold(transaction, running.id(), "run", ImportState.RUNNING)
                                .id()));
    assertRefused(
        RefusalCode.WRONG_STATE,
        () -> at.runs.confirm(new ConfirmImportInput(running.id(), true), at.staff));
    assertRefused(RefusalCode.WRONG_STATE, () -> at.runs.cancel(running.id(), at.staff));
  }

  @Test
  void anotherMappingIsCheckedAnew() {
    DirectoryImport waiting = at.upload("number,title\n", "1,One\n");
    assertThat(waiting.problemCount()).isEqualTo(1);
    Mapping choice =
        new Mapping(
            List.of(
                new ColumnMapping(0, ImportField.IDENTIFIER),
                new ColumnMapping(1, ImportField.NAME)),
            "XX-TEST",
            "FR",
            OrganisationKind.CIVIC_GROUP);

    at.uploads.map(choice(waiting, choice), at.staff);
    DirectoryImport mapped = at.afterCheck(waiting.id());

    assertThat(mapped.problemCount()).isZero();
    assertThat(mapped.preview().getFirst().values())
        .contains(
            new ImportValue(ImportField.IDENTIFIER, "XX-TEST 1"),
            new ImportValue(ImportField.KIND, "CIVIC_GROUP"));
  }

  @Test
  void mappingsThatCannotBeAreRefused() {
    DirectoryImport waiting = at.upload("number,title\n", "1,One\n");
    ColumnMapping name = new ColumnMapping(1, ImportField.NAME);

    for (List<ColumnMapping> columns :
        List.of(
            List.of(new ColumnMapping(0, ImportField.IDENTIFIER)),
            List.of(name, new ColumnMapping(0, ImportField.NAME)),
            List.of(name, new ColumnMapping(2, ImportField.PHONE)),
            List.of(name, new ColumnMapping(-1, ImportField.PHONE)))) {
      Mapping choice = new Mapping(columns, "XX-TEST", null, null);
      assertRefused(
          RefusalCode.INVALID_COLUMNS, () -> at.uploads.map(choice(waiting, choice), at.staff));
    }
    Mapping nameless =
        new Mapping(List.of(name, new ColumnMapping(0, ImportField.IDENTIFIER)), null, null, null);
    at.uploads.map(choice(waiting, nameless), at.staff);
    at.afterCheck(waiting.id());
    assertRefused(
        RefusalCode.INVALID_VALUE,
        () -> at.runs.confirm(new ConfirmImportInput(waiting.id(), true), at.staff));
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
    DirectoryImport waiting = at.upload(rows(1, 1));

    assertRefused(
        RefusalCode.NOT_SIGNED_IN, () -> at.uploads.take("a.csv", input("x"), Viewer.ANONYMOUS));
    assertRefused(RefusalCode.NOT_ALLOWED, () -> at.uploads.take("a.csv", input("x"), outsider));
    assertRefused(
        RefusalCode.NOT_ALLOWED,
        () -> at.runs.confirm(new ConfirmImportInput(waiting.id(), true), outsider));
    assertRefused(RefusalCode.NOT_ALLOWED, () -> at.runs.cancel(waiting.id(), outsider));
    assertThat(at.imports.read(List.of(waiting.id()), outsider)).isEmpty();
    assertThat(at.imports.all(Page.forward(10, null), at.staff).nodes())
        .extracting(DirectoryImport::id)
        .containsExactly(waiting.id());
  }

  @Test
  void thoseWhoWatchSeeItsEnd() {
    DirectoryImport waiting = at.upload(rows(1, 30));
    ImportNews news = new ImportNews(at.imports, TestGraph.updates(), TestViewers.viewers());
    var seen = news.of(waiting.id(), at.staff).map(DirectoryImport::state).collectList().toFuture();

    at.runs.confirm(new ConfirmImportInput(waiting.id(), true), at.staff);

    await().atMost(Duration.ofMinutes(1)).until(seen::isDone);
    assertThat(seen.join()).endsWith(ImportState.DONE);
  }

  private void take(byte[] bytes) {
    at.uploads.take("file.csv", new ByteArrayInputStream(bytes), at.staff);
  }

  private void writeOneBatch(DirectoryImport of, String run) throws IOException {
    try (ImportRows rows =
        new ImportRows(
            at.checks.file(of), of.choice(), TestNetwork.organisations(), TestNetwork.places())) {
      at.runs.write(
          of.id(), run, at.staff.mustBeSignedIn(), rows, rows.next(TestImports.PROPERTIES.batch()));
    }
  }

  private List<ImportProblem> problems(DirectoryImport of) {
    List<ImportProblem> problems = new ArrayList<>();
    at.files.problems(of.id()).forEach(problems::add);
    return problems;
  }

  private static int entriesAbout(Organisation organisation) {
    return TestGraph.run(
            "MATCH (:Organisation {id: $id})<-[:ABOUT]-(e:AuditEntry {act: 'confirmImport'}) RETURN"
                + " e.id AS id",
            Map.of("id", organisation.id()))
        .size();
  }

  private static MapImportColumnsInput choice(DirectoryImport of, Mapping choice) {
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
}
