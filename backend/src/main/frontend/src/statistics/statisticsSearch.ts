import { ORGANISATION_KINDS, type OrganisationKind } from '../network/labels';
import { many, one } from '../web/address';
import { today } from '../web/dates';

/** What the bars can show. */
export const MEASURES = ['organisations', 'members', 'jobs'] as const;
/** One of them. */
export type Measure = (typeof MEASURES)[number];

/** What the figures are of, as it stands in the address; years are four digits. */
export type StatisticsSearch = {
  from?: string;
  to?: string;
  /** The year that is shown by field of work and place. */
  year?: string;
  show?: Measure;
  kind?: OrganisationKind[];
  place?: string;
  federation?: string;
};

const DEFAULT_YEARS = 10;
const OFFERED = 60;

/** Reads what is asked for from the address; what makes no sense is left out. */
export function readStatisticsSearch(search: Record<string, unknown>): StatisticsSearch {
  return {
    from: readYear(search.from),
    to: readYear(search.to),
    year: readYear(search.year),
    show: many(search.show, MEASURES)?.[0],
    kind: many(search.kind, ORGANISATION_KINDS),
    place: one(search.place),
    federation: one(search.federation),
  };
}

/** The years that are shown: the last ten unless others are chosen. */
export function shownYears({ from, to, year }: StatisticsSearch): { from: number; to: number; year: number } {
  const last = to === undefined ? thisYear() : Number(to);
  return {
    from: from === undefined ? last - DEFAULT_YEARS + 1 : Number(from),
    to: last,
    year: year === undefined ? last : Number(year),
  };
}

/** The years that can be chosen, the latest first. */
export function offeredYears(): string[] {
  const last = thisYear();
  return Array.from({ length: OFFERED }, (_, back) => String(last - back));
}

/** Only these organisations, as the API wants it; nothing when all are meant. */
export function filterOf({ kind, place, federation }: StatisticsSearch) {
  return kind || place || federation ? { kinds: kind, place, affiliatedWith: federation } : undefined;
}

function readYear(value: unknown): string | undefined {
  const year = one(value);
  return year && offeredYears().includes(year) ? year : undefined;
}

function thisYear(): number {
  return Number(today().slice(0, 4));
}
