package coop.yui.imports;

import static coop.yui.imports.TestImports.assertRefused;
import static coop.yui.imports.TestImports.count;
import static coop.yui.imports.TestImports.organisation;
import static coop.yui.imports.TestImports.rows;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import coop.yui.graph.Act;
import coop.yui.graph.RefusalCode;
import coop.yui.graph.TestGraph;
import coop.yui.identity.Viewer;
import coop.yui.network.NetworkInvariants;
import coop.yui.network.Organisation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Imports that are taken back. */
@Tag("slow")
class ImportUndoTest {

  @TempDir private Path folder;
  private TestImports at = new TestImports(Path.of("unused"));

  @BeforeEach
  void startWithAnEmptyGraph() {
    TestGraph.clear();
    at = new TestImports(folder);
  }

  @Test
  void whatNobodyTouchedIsTakenAwayOrPutBack() throws IOException {
    at.importFile(rows(1, 12));
    Organisation seventh = organisation("R000007");
    DirectoryImport again =
        at.importFile(rows(1, 30).replace("Co-op 7,workers,GB,", "Co-op seven,workers,GB,+44 1"));

    DirectoryImport undone = at.undo(again);

    assertThat(undone.state()).isEqualTo(ImportState.UNDONE);
    assertThat(undo(undone).takenAwayCount()).isEqualTo(18);
    assertThat(undo(undone).putBackCount()).isEqualTo(1);
    assertThat(undo(undone).keptCount()).isZero();
    assertThat(undo(undone).finishedAt()).isNotNull();
    assertThat(count("Organisation")).isEqualTo(12);
    assertThat(organisation("R000007")).isEqualTo(seventh);
    assertThat(report(undone))
        .hasSize(20)
        .element(1)
        .isEqualTo("8,PUT_BACK," + seventh.id() + ",,");
    assertThat(broken()).isEmpty();
  }

  @Test
  void importsCanBeTakenBackOneBehindTheOther() {
    DirectoryImport first = at.importFile(rows(1, 12));
    DirectoryImport second = at.importFile(rows(1, 12).replace("Co-op 7,", "Co-op seven,"));

    at.undo(second);
    DirectoryImport undone = at.undo(first);

    assertThat(undo(undone).takenAwayCount()).isEqualTo(12);
    assertThat(count("Organisation")).isZero();
    assertThat(count("Identifier")).isZero();
  }

  @Test
  void whatWasTouchedSinceStaysAndIsListed() throws IOException {
    DirectoryImport first = at.importFile(rows(1, 6));
    link("R000001", "(:Person {id: 'p'})-[:REPRESENTS]->(o)");
    link("R000002", "(:Alliance {id: 'a'})<-[:PARTY_TO]-(o)");
    link("R000003", "(:Federation {id: 'f'})<-[:AFFILIATED_WITH]-(o)");
    change("R000004");
    at.importFile(rows(5, 5));

    DirectoryImport undone = at.undo(first);

    assertThat(undo(undone).takenAwayCount()).isEqualTo(1);
    List<ImportKept> kept = new ArrayList<>();
    at.files.kept(first.id()).forEach(kept::add);
    assertThat(kept)
        .extracting(one -> one.row() + " " + one.name() + " " + one.reason())
        .containsExactly(
            "2 Co-op 1 REPRESENTED",
            "3 Co-op 2 IN_ALLIANCE",
            "4 Co-op 3 AFFILIATED",
            "5 Co-op 4 CHANGED",
            "6 Co-op 5 IMPORTED_AGAIN");
    assertThat(report(undone))
        .contains(
            "5,KEPT,"
                + organisation("R000004").id()
                + ",Co-op 4,Its entry was changed since the import.");
    assertThat(count("Organisation")).isEqualTo(5);
  }

  @Test
  void placesThatTheFileBroughtGoWithIt() {
    int before = count("Place");
    DirectoryImport done =
        at.importFile("pref,city,citykana,lat,lng,lgcode\n", "青森県,青森市,あおもりし,40.82,140.74,022012\n");
    assertThat(count("Place")).isGreaterThan(before);

    at.undo(done);

    assertThat(count("Place")).isEqualTo(before);
  }

  @Test
  void anUndoThatBrokeOffGoesOn() {
    DirectoryImport written = at.importFile(rows(1, 25));
    ImportUndos undos = new ImportUndos(at.imports);
    undos.begin(written.id(), "first run", at.staff.mustBeSignedIn());
    undos.end(written.id(), ImportState.UNDO_FAILED);

    DirectoryImport undone = at.undo(written);

    assertThat(undone.state()).isEqualTo(ImportState.UNDONE);
    assertThat(count("Organisation")).isZero();
  }

  @Test
  void onlyOneUndoRunsAndNoneFollows() {
    DirectoryImport written = at.importFile(rows(1, 12));
    DirectoryImport waiting = at.upload(rows(20, 21));
    Viewer outsider = new Viewer(TestImports.person(), Set.of(), Set.of());

    assertRefused(RefusalCode.NOT_ALLOWED, () -> at.undoing.undo(written.id(), outsider));
    assertRefused(RefusalCode.WRONG_STATE, () -> at.undoing.undo(waiting.id(), at.staff));
    at.undo(written);
    assertRefused(RefusalCode.WRONG_STATE, () -> at.undoing.undo(written.id(), at.staff));
    assertRefused(
        RefusalCode.WRONG_STATE,
        () -> at.runs.confirm(new ConfirmImportInput(written.id(), true), at.staff));
    assertRefused(RefusalCode.WRONG_STATE, () -> at.runs.cancel(written.id(), at.staff));
  }

  private List<String> report(DirectoryImport undone) throws IOException {
    ImportUndoReports reports = new ImportUndoReports(at.imports, at.files);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    reports.write(reports.of(undone.id(), at.staff), Locale.ENGLISH, out);
    return out.toString(StandardCharsets.UTF_8).lines().toList();
  }

  private static ImportUndo undo(DirectoryImport of) {
    assertThat(of.undo()).isNotNull();
    return requireNonNull(of.undo());
  }

  private void change(String number) {
    Organisation now = organisation(number);
    TestGraph.graph()
        .write(
            Act.of("changeOrganisation", at.staff.mustBeSignedIn()),
            transaction -> {
              transaction.run(
                  "CYPHER 25 MATCH (o:Organisation {id: $id}) SET o.phone = '+44 1632 960001',"
                      + " o.changedAt = $at",
                  Map.of("id", now.id(), "at", transaction.at()));
              return now.id();
            });
  }

  private static void link(String number, String pattern) {
    TestGraph.run(
        "MATCH (o:Organisation {id: $id}) CREATE " + pattern,
        Map.of("id", organisation(number).id()));
  }

  private static List<String> broken() {
    return NetworkInvariants.check(TestGraph.graph()).values().stream()
        .flatMap(List::stream)
        .toList();
  }
}
