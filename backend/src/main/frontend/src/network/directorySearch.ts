import { many, one } from '../web/address';
import { ORGANISATION_KINDS, type OrganisationKind, SECTORS, type Sector } from './labels';

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
