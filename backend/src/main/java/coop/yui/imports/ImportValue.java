package coop.yui.imports;

/** One value of a row as it would be written. */
public record ImportValue(ImportField field, String value) {}
