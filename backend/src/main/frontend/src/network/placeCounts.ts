import type { ResultOf } from '../web/graphql';
import type { PlaceCountsQuery } from './operations';

/** A region or country and how many organisations sit there, as the API counts. */
export type PlaceCount = ResultOf<typeof PlaceCountsQuery>['network']['counts']['byPlace'][number];

/** A place in a list and how many organisations sit in it. */
export type CountedPlace = { code: string; name: string; count: number };

/** Adds the counts of regions up by country, the largest first. */
export function byCountry(counts: readonly PlaceCount[]): CountedPlace[] {
  return counted(counts.map(({ place, count }) => ({ ...(place.within ?? place), count })));
}

/** How many sit in a country or region; nothing when it is neither, or nobody sits there. */
export function countOf(code: string, counts: readonly PlaceCount[]): number | undefined {
  const all = [...byCountry(counts), ...counts.map(({ place, count }) => ({ code: place.code, count }))];
  return all.find((place) => place.code === code)?.count;
}

/** The regions of a country; what sits in no region of it is left out. */
export function regionsOf(country: string, counts: readonly PlaceCount[]): CountedPlace[] {
  return counted(
    counts
      .filter(({ place }) => place.within?.code === country)
      .map(({ place: { code, name }, count }) => ({ code, name, count })),
  );
}

/** Counts places that are named once for each organisation that sits there, the largest first. */
export function counted(places: readonly (Omit<CountedPlace, 'count'> & { count?: number })[]): CountedPlace[] {
  const found = new Map<string, CountedPlace>();
  for (const { code, name, count = 1 } of places) {
    const before = found.get(code)?.count ?? 0;
    found.set(code, { code, name, count: before + count });
  }
  return [...found.values()].sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1));
}
