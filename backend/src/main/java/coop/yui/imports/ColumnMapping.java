package coop.yui.imports;

/** That the column at a place means something. */
public record ColumnMapping(int position, ImportField field) {}
