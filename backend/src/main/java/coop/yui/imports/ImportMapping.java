package coop.yui.imports;

import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.graph.SearchWords;
import coop.yui.network.OrganisationKind;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A mapping of columns kept for later files, by their headers. */
public record ImportMapping(
    String id,
    String name,
    List<SavedImportColumn> columns,
    @Nullable String identifierScheme,
    @Nullable String country,
    @Nullable OrganisationKind kind,
    OffsetDateTime createdAt) {

  /** What it becomes beside a file: columns that are there, and headers that are not. */
  record Applied(List<ColumnMapping> columns, List<String> missing) {}

  /** Looks its columns up in a file, by header; of equal headers each is taken once. */
  Applied beside(List<ImportColumn> file) {
    List<ImportColumn> free = new ArrayList<>(file);
    List<ColumnMapping> found = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (SavedImportColumn column : columns) {
      String wanted = SearchWords.key(column.header());
      Optional<ImportColumn> match =
          free.stream().filter(one -> SearchWords.key(one.header()).equals(wanted)).findFirst();
      if (match.isEmpty()) {
        missing.add(column.header());
        continue;
      }
      free.remove(match.get());
      found.add(new ColumnMapping(match.get().position(), column.field()));
    }
    return new Applied(found, missing);
  }

  /**
   * The mapping for an import; without a column for the name the one in force keeps it.
   *
   * @throws Refusal INVALID_COLUMNS when no column is left for the name
   */
  Mapping on(DirectoryImport file) {
    List<ColumnMapping> applied = new ArrayList<>(beside(file.columns()).columns());
    boolean hasName = applied.stream().anyMatch(column -> column.field() == ImportField.NAME);
    file.mapping().stream()
        .filter(column -> !hasName && column.field() == ImportField.NAME)
        .filter(column -> applied.stream().noneMatch(one -> one.position() == column.position()))
        .findFirst()
        .ifPresent(applied::add);
    if (applied.stream().noneMatch(column -> column.field() == ImportField.NAME)) {
      throw new Refusal(RefusalCode.INVALID_COLUMNS).field("mapping");
    }
    return new Mapping(applied, identifierScheme, country, kind);
  }
}
