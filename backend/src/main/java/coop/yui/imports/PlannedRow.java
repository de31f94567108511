package coop.yui.imports;

import coop.yui.network.OrganisationEntry;
import org.jspecify.annotations.Nullable;

/**
 * What shall happen to a row.
 *
 * @param told what the row tells
 * @param outcome what happens
 * @param organisation the id of the known organisation; absent for new ones and rows left out
 * @param before its entry
 * @param after the entry to write; absent for rows left out
 */
record PlannedRow(
    ToldRow told,
    ImportOutcome outcome,
    @Nullable String organisation,
    @Nullable OrganisationEntry before,
    @Nullable OrganisationEntry after) {

  static PlannedRow leftOut(ToldRow told) {
    return new PlannedRow(told, ImportOutcome.LEFT_OUT, null, null, null);
  }

  ImportRow shown(boolean isDoubtful) {
    return new ImportRow(told.row(), told.values(), isDoubtful ? ImportOutcome.DOUBTFUL : outcome);
  }
}
