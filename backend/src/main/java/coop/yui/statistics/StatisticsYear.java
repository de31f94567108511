package coop.yui.statistics;

import coop.yui.network.OrganisationKind;
import java.time.LocalDate;
import java.util.List;

/**
 * The federation in figures on the last day of a year; of the running year, today.
 *
 * @param organisations those of unknown founding count from the beginning
 */
record StatisticsYear(
    int year,
    LocalDate day,
    int organisations,
    List<KindFigure> organisationsByKind,
    HeadcountSum members,
    HeadcountSum jobs,
    int alliances,
    int affiliations) {

  /** A kind and how many there were. */
  record KindFigure(OrganisationKind kind, int count) {}
}
