package coop.yui.imports;

import static coop.yui.imports.TestImports.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import coop.yui.graph.RefusalCode;
import coop.yui.graph.TestGraph;
import coop.yui.identity.Viewer;
import coop.yui.network.OrganisationKind;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mappings kept for later files. */
@Tag("slow")
class ImportMappingsTest {

  @TempDir private Path folder;
  private TestImports at = new TestImports(Path.of("unused"));

  @BeforeEach
  void startWithAnEmptyGraph() {
    TestGraph.clear();
    at = new TestImports(folder);
  }

  @Test
  void aKeptMappingFitsLaterFilesWhateverTheOrderOfTheirColumns() {
    ImportMapping saved = save("Ours", mapped("number,title,phoned\n", "1,One,123\n"));
    DirectoryImport later = at.upload("TITLE,number\n", "Two,2\n");

    assertThat(at.mappings.fitting(later, at.mappings.all(at.staff)))
        .containsExactly(new FittingImportMapping(saved, List.of("phoned")));
    at.mappings.apply(later.id(), saved.id(), at.staff);
    DirectoryImport applied = at.afterCheck(later.id());

    assertThat(applied.mapping())
        .containsExactlyInAnyOrder(
            new ColumnMapping(1, ImportField.IDENTIFIER), new ColumnMapping(0, ImportField.NAME));
    assertThat(applied.identifierScheme()).isEqualTo("XX-TEST");
    assertThat(applied.kind()).isEqualTo(OrganisationKind.CIVIC_GROUP);
    assertThat(applied.problemCount()).isZero();
  }

  @Test
  void withoutAColumnForTheNameTheRestIsAppliedWhereANameIsLeft() {
    ImportMapping saved = save("Ours", mapped("number,title,phoned\n", "1,One,123\n"));
    DirectoryImport named = at.upload("name,phoned\n", "Two,2\n");
    DirectoryImport nameless = at.upload("a,phoned\n", "Two,2\n");

    at.mappings.apply(named.id(), saved.id(), at.staff);

    assertThat(at.afterCheck(named.id()).mapping())
        .containsExactlyInAnyOrder(
            new ColumnMapping(0, ImportField.NAME), new ColumnMapping(1, ImportField.PHONE));
    assertRefused(
        RefusalCode.INVALID_COLUMNS, () -> at.mappings.apply(nameless.id(), saved.id(), at.staff));
  }

  @Test
  void namesAreTakenOnceAndMappingsRenamedAndThrownAway() {
    DirectoryImport file = mapped("number,title,phoned\n", "1,One,123\n");
    ImportMapping saved = save("Ours", file);
    ImportMapping other = save("Others", file);
    Viewer outsider = new Viewer(TestImports.person(), Set.of(), Set.of());

    assertThat(save("OURS", file).id()).isEqualTo(saved.id());
    assertRefused(RefusalCode.ALREADY_SO, () -> at.mappings.rename(other.id(), "ours", at.staff));
    assertThat(at.mappings.rename(other.id(), "Theirs", at.staff).name()).isEqualTo("Theirs");
    assertRefused(RefusalCode.NOT_ALLOWED, () -> at.mappings.delete(other.id(), outsider));
    at.mappings.delete(other.id(), at.staff);
    assertRefused(RefusalCode.NOT_FOUND, () -> at.mappings.delete(other.id(), at.staff));
    assertThat(at.mappings.all(at.staff)).extracting(ImportMapping::id).containsExactly(saved.id());
    assertThat(at.mappings.all(outsider)).isEmpty();
  }

  private ImportMapping save(String name, DirectoryImport from) {
    String key = name + System.nanoTime();
    return at.mappings.save(new SaveImportMappingInput(key, from.id(), name), at.staff);
  }

  private DirectoryImport mapped(String header, String rows) {
    DirectoryImport waiting = at.upload(header, rows);
    at.uploads.map(
        new MapImportColumnsInput(
            waiting.id(),
            List.of(
                new ColumnMapping(0, ImportField.IDENTIFIER),
                new ColumnMapping(1, ImportField.NAME),
                new ColumnMapping(2, ImportField.PHONE)),
            "XX-TEST",
            "GB",
            OrganisationKind.CIVIC_GROUP),
        at.staff);
    return at.afterCheck(waiting.id());
  }
}
