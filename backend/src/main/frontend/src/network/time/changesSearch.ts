import { many, one } from '../../web/address';
import { today } from '../../web/dates';
import type { graphql } from '../../web/graphql';

/** What changes in the network, as the schema names it. */
export type NetworkChangeKind = ReturnType<typeof graphql.scalar<'NetworkChangeKind'>>;

/** All kinds of changes, in the order in which they are offered. */
export const CHANGE_KINDS: readonly NetworkChangeKind[] = [
  'ALLIANCE_BEGAN',
  'ALLIANCE_ENDED',
  'AFFILIATION_BEGAN',
  'AFFILIATION_ENDED',
  'ORGANISATION_FOUNDED',
  'ORGANISATION_DISSOLVED',
];

/** The two days that are compared, and what of it is listed, as it stands in the address. */
export type ChangesSearch = { from?: string; to?: string; kind?: NetworkChangeKind[]; place?: string };

/** Reads the two days and the filters from the address; what makes no sense is left out. */
export function readChangesSearch(search: Record<string, unknown>): ChangesSearch {
  return {
    from: day(one(search.from)),
    to: day(one(search.to)),
    kind: many(search.kind, CHANGE_KINDS),
    place: one(search.place),
  };
}

/** The two days: when none are named, a year ago and today. */
export function comparedDays({ from, to }: ChangesSearch, now: string = today()): { from: string; to: string } {
  const until = to ?? now;
  return { from: from ?? yearBefore(until), to: until };
}

/** A day that exists, written as `2026-04-01`. */
export function day(text: string | undefined): string | undefined {
  if (!text || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text) ? text : undefined;
}

function yearBefore(text: string): string {
  const date = new Date(`${text}T00:00:00Z`);
  date.setUTCFullYear(date.getUTCFullYear() - 1);
  return date.toISOString().slice(0, 10);
}
