package coop.yui.imports;

import static coop.yui.imports.TestImports.assertRefused;
import static coop.yui.imports.TestImports.organisation;
import static org.assertj.core.api.Assertions.assertThat;

import coop.yui.graph.Page;
import coop.yui.graph.RefusalCode;
import coop.yui.graph.TestGraph;
import coop.yui.imports.DecideImportRowsInput.Decision;
import coop.yui.network.Organisation;
import coop.yui.network.OrganisationKind;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows that resemble what is there, and the word of a person. */
@Tag("slow")
class ImportDoubtsTest {

  private static final Mapping IN_PREFECTURES =
      new Mapping(
          List.of(
              new ColumnMapping(0, ImportField.IDENTIFIER),
              new ColumnMapping(1, ImportField.NAME),
              new ColumnMapping(2, ImportField.PREFECTURE)),
          "XX-TEST",
          "JP",
          OrganisationKind.WORKER_COOPERATIVE);

  @TempDir private Path folder;
  private TestImports at = new TestImports(Path.of("unused"));

  @BeforeEach
  void startWithAnEmptyGraph() {
    TestGraph.clear();
    at = new TestImports(folder);
    at.importFile("R000001,Two Rivers Bakery,workers,GB,+44 1632 960001,,\n");
  }

  @Test
  void theSameOrganisationIsChangedAndGetsTheIdentifier() {
    Organisation known = organisation("R000001");
    DirectoryImport waiting = at.upload("R000002,TWO RIVERS  bakery,workers,GB,,,\n");
    assertThat(waiting.doubtCount()).isEqualTo(1);
    assertThat(waiting.preview())
        .extracting(ImportRow::outcome)
        .containsOnly(ImportOutcome.DOUBTFUL);
    assertThat(doubts(waiting, true))
        .singleElement()
        .satisfies(
            doubt -> {
              assertThat(doubt.candidateIds()).containsExactly(known.id());
              assertThat(doubt.sameNames()).isEqualTo(1);
            });

    DirectoryImport decided = decide(waiting, 2, known.id());
    DirectoryImport done = at.confirm(decided);

    assertThat(decided.undecidedCount()).isZero();
    assertThat(doubts(decided, true)).isEmpty();
    assertThat(done.changedCount()).isEqualTo(1);
    assertThat(organisation("R000002").id()).isEqualTo(known.id());
    assertThat(organisation("R000001").name()).isEqualTo("TWO RIVERS bakery");
    assertThat(organisation("R000001").phone()).isEqualTo("+44 1632 960001");
  }

  @Test
  void nothingIsWrittenBeforeAllIsDecided() {
    DirectoryImport waiting = at.upload("R000002,Two Rivers Bakery,workers,GB,,,\n");

    assertRefused(
        RefusalCode.UNDECIDED,
        () -> at.runs.confirm(new ConfirmImportInput(waiting.id(), false), at.staff));
    assertRefused(RefusalCode.NOT_FOUND, () -> decide(waiting, 7, null));
    assertRefused(RefusalCode.NOT_FOUND, () -> decide(waiting, 2, "organisation-of-nobody"));
    decide(waiting, 2, null);

    assertThat(at.confirm(waiting).createdCount()).isEqualTo(1);
    assertRefused(RefusalCode.WRONG_STATE, () -> decide(waiting, 2, null));
  }

  @Test
  void equalNamesAreDecidedAtOnceAndStayDecidedWhenLookedAtAgain() {
    at.importFile("R000003,Green Wool,workers,GB,,,\n");
    DirectoryImport waiting =
        at.upload(",two rivers bakery,workers,GB,,,\n,Green-Wool,workers,GB,,,\n");

    at.doubts.decideAll(new DecideAllImportRowsInput(waiting.id(), true), at.staff);
    at.uploads.map(
        new MapImportColumnsInput(waiting.id(), waiting.mapping(), "GB-COOPSUK", "GB", null),
        at.staff);
    DirectoryImport again = at.afterCheck(waiting.id());

    assertThat(again.doubtCount()).isEqualTo(2);
    assertThat(again.undecidedCount()).isZero();
    assertThat(at.confirm(again).changedCount()).isEqualTo(2);
  }

  @Test
  void likeNamesAreDoubtfulOnlyInTheSamePlace() {
    at.confirm(mapped("1,森のしごと舎,北海道\n"));

    DirectoryImport waiting = mapped("2,労協 森のしごと舎,北海道\n3,森のしごと舎,東京都\n4,森のしごと舎,\n");

    assertThat(doubts(waiting, false))
        .extracting(doubt -> doubt.row() + " " + doubt.sameNames())
        .containsExactly("2 0", "4 1");
  }

  private DirectoryImport mapped(String rows) {
    DirectoryImport waiting = at.upload("番,団体,場所\n", rows);
    at.uploads.map(
        new MapImportColumnsInput(
            waiting.id(),
            IN_PREFECTURES.columns(),
            IN_PREFECTURES.identifierScheme(),
            IN_PREFECTURES.country(),
            IN_PREFECTURES.kind()),
        at.staff);
    return at.afterCheck(waiting.id());
  }

  private DirectoryImport decide(DirectoryImport of, int row, @Nullable String sameAs) {
    return at.doubts.decide(
        new DecideImportRowsInput(of.id(), List.of(new Decision(row, sameAs))), at.staff);
  }

  private List<ImportDoubt> doubts(DirectoryImport of, boolean onlyUndecided) {
    return at.doubts.page(of.id(), Page.forward(10, null), onlyUndecided).nodes();
  }
}
