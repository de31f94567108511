import type { ResultOf } from '../../web/graphql';
import type { YearsQuery } from './operations';

/** How large the network was in a year. */
export type NetworkYear = ResultOf<typeof YearsQuery>['network']['years'][number];

/** The links of a year, of either kind. */
export function linksOf({ alliances, affiliations }: NetworkYear): number {
  return alliances + affiliations;
}

/** Which of the years a day belongs to: the first and the last for days before and after them all. */
export function yearOf(years: readonly NetworkYear[], on: string): number {
  const year = Number(on.slice(0, 4));
  const found = years.findIndex((each) => each.year >= year);
  return found < 0 ? years.length - 1 : found;
}
