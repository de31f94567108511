package coop.yui.imports;

import java.util.List;

/** A row as the mapping reads it, and what would happen to it. */
public record ImportRow(int row, List<ImportValue> values, ImportOutcome outcome) {}
