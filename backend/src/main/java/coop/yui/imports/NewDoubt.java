package coop.yui.imports;

import java.util.List;

/**
 * A row that resembles organisations of the directory.
 *
 * @param values what would be written
 * @param candidates the ids of what it resembles, those of the same name first
 * @param sameNames how many of them have the same name
 */
record NewDoubt(int row, List<ImportValue> values, List<String> candidates, int sameNames) {}
