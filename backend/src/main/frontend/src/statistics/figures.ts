import type { ResultOf } from '../web/graphql';
import type { FiguresFragment, StatisticsYearsQuery } from './operations';
import type { Measure } from './statisticsSearch';

/** A year in figures. */
export type Year = ResultOf<typeof StatisticsYearsQuery>['network']['statistics']['years'][number];
/** The figures of a part of the federation. */
export type Figures = ResultOf<typeof FiguresFragment>;
/** A sum of headcounts. */
type HeadcountSum = Figures['members'];

/** A sum as a number; nothing when nobody is counted. */
export function totalOf({ total }: HeadcountSum): number | null {
  return total === null ? null : Number(total);
}

/** What is measured of a part; nothing when it is not known. */
export function measured(figures: Figures, measure: Measure): number | null {
  return measure === 'organisations' ? figures.organisations : totalOf(figures[measure]);
}

/** The parts with the most of what is measured, the most first; those of which nothing is known are left out. */
export function largest<Part extends { figures: Figures }>(
  parts: readonly Part[],
  measure: Measure,
  most: number,
): Part[] {
  return parts
    .filter(({ figures }) => (measured(figures, measure) ?? 0) > 0)
    .sort((a, b) => (measured(b.figures, measure) ?? 0) - (measured(a.figures, measure) ?? 0))
    .slice(0, most);
}

/** Whether anybody recorded members or jobs that count in these years. */
export function isCounted(years: readonly Year[]): boolean {
  return years.some(({ members, jobs }) => members.organisations + jobs.organisations > 0);
}
