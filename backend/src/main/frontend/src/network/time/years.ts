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

/** The next of the years in which the links are not as many as before; the last when there is none. */
export function nextChange(years: readonly NetworkYear[], at: number): number {
  const now = years[at];
  const found = years.findIndex(
    ({ alliances, affiliations }, position) =>
      position > at && (alliances !== now?.alliances || affiliations !== now?.affiliations),
  );
  return found < 0 ? years.length - 1 : found;
}
