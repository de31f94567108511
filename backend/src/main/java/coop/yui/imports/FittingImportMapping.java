package coop.yui.imports;

import java.util.List;

/** A saved mapping beside a file, with the headers that the file has not. */
public record FittingImportMapping(ImportMapping mapping, List<String> missingColumns) {}
