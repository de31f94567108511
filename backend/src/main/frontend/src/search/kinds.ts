import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { many, one } from '../web/address';
import type { SearchKind } from './operations';

/** What each kind of thing is called in the search. */
export const searchKindLabels: Record<SearchKind, MessageDescriptor> = {
  ORGANISATION: msg`Organisations`,
  ALLIANCE: msg`Alliances`,
  PERSON: msg`People`,
  PLACE: msg`Places`,
};

/** All kinds, in the order in which they are offered. */
export const SEARCH_KINDS = Object.keys(searchKindLabels) as SearchKind[];

/** A search as it stands in the address. */
export type SearchAddress = { text?: string; kind?: SearchKind };

/** Reads a search from the address; what makes no sense is left out. */
export function readSearch(search: Record<string, unknown>): SearchAddress {
  return { text: one(search.text)?.slice(0, 200), kind: many(search.kind, SEARCH_KINDS)?.[0] };
}
