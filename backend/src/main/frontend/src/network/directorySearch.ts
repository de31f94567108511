import { many, one } from '../web/address';
import type { VariablesOf } from '../web/graphql';
import { ORGANISATION_KINDS, type OrganisationKind, SECTORS, type Sector } from './labels';
import type { DirectoryQuery } from './operations';

type Variables = VariablesOf<typeof DirectoryQuery>;
/** Narrows a list of organisations. */
export type OrganisationFilter = NonNullable<Variables['filter']>;
type OrganisationSort = NonNullable<Variables['sort']>;

/** Ways the directory can be sorted, as they stand in the address. */
export const DIRECTORY_SORTS = ['name', 'new', 'changed'] as const;

/** The directory's filters as they stand in the address. */
export type DirectorySearch = {
  text?: string;
  kind?: OrganisationKind[];
  sector?: Sector[];
  place?: string;
  federation?: string;
  dissolved?: 'yes';
  sort?: (typeof DIRECTORY_SORTS)[number];
};

/** Reads the directory's filters from the address; what makes no sense is left out. */
export function readDirectorySearch(search: Record<string, unknown>): DirectorySearch {
  return {
    text: one(search.text)?.slice(0, 200),
    kind: many(search.kind, ORGANISATION_KINDS),
    sector: many(search.sector, SECTORS),
    place: one(search.place),
    federation: one(search.federation),
    dissolved: one(search.dissolved) === 'yes' ? 'yes' : undefined,
    sort: many(search.sort, DIRECTORY_SORTS)?.[0],
  };
}

/** The filter of the API for what stands in the address. */
export function directoryFilter(search: DirectorySearch): OrganisationFilter {
  return {
    text: search.text,
    kinds: search.kind,
    sectors: search.sector,
    place: search.place,
    affiliatedWith: search.federation,
    includeDissolved: search.dissolved === 'yes' ? true : undefined,
  };
}

/** The sort of the API for what stands in the address. */
export function directorySort(search: DirectorySearch): OrganisationSort {
  if (search.sort === 'new') return { by: 'CREATED_AT', direction: 'DESCENDING' };
  if (search.sort === 'changed') return { by: 'CHANGED_AT', direction: 'DESCENDING' };
  return { by: 'NAME', direction: 'ASCENDING' };
}

/** How many filters narrow the list. */
export function countFilters({ text, kind, sector, place, federation, dissolved }: DirectorySearch): number {
  return (kind?.length ?? 0) + (sector?.length ?? 0) + [text, place, federation, dissolved].filter(Boolean).length;
}
