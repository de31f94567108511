package coop.yui.imports;

/** What the column with a header means. */
public record SavedImportColumn(String header, ImportField field) {}
