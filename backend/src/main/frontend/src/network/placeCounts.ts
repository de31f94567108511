import type { ResultOf } from '../web/graphql';
import type { PlaceCountsQuery } from './operations';

/** A place and how many organisations sit there, as the API counts. */
export type PlaceCount = ResultOf<typeof PlaceCountsQuery>['network']['counts']['byPlace'][number];

/** A place in a list and how many organisations sit in it. */
export type CountedPlace = { code: string; name: string; count: number };

/** Adds the counts of regions up by country, the largest first. */
export function byCountry(counts: readonly PlaceCount[]): CountedPlace[] {
  const found = new Map<string, CountedPlace>();
  for (const { place, count } of counts) {
    const { code, name } = place.within ?? place;
    found.set(code, { code, name, count: (found.get(code)?.count ?? 0) + count });
  }
  return [...found.values()].sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1));
}

/** The parts of a place, without what sits in no part of it. */
export function partsOf(whole: string, counts: readonly PlaceCount[]): CountedPlace[] {
  return counts
    .filter(({ place }) => place.code !== whole)
    .map(({ place: { code, name }, count }) => ({ code, name, count }));
}
