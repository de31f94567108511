import { many, one } from '../../web/address';
import { type DirectorySearch, readDirectorySearch } from '../directorySearch';
import { ORGANISATION_KINDS, type OrganisationKind } from '../labels';
import { readNetworkSearch } from '../view/networkSearch';

/** What the map shows, as it stands in the address: the directory's filters and what only the map has. */
export type MapSearch = Omit<DirectorySearch, 'sort'> & {
  /** The day on which the network is read. */
  on?: string;
  /** Kinds that are asked for but not drawn. */
  without?: OrganisationKind[];
  /** Whether lines are drawn. */
  lines?: 'no';
  /** The organisation whose place's network is shown. */
  around?: string;
  /** The code of the place whose network is shown. */
  near?: string;
  /** The organisation in the panel. */
  chosen?: string;
};

/** Reads the map from the address; what makes no sense is left out. */
export function readMapSearch(search: Record<string, unknown>): MapSearch {
  const { sort: _, ...filters } = readDirectorySearch(search);
  const around = one(search.around);
  return {
    ...filters,
    on: readNetworkSearch(search).on,
    without: many(search.without, ORGANISATION_KINDS),
    lines: one(search.lines) === 'no' ? 'no' : undefined,
    around,
    near: around ? undefined : one(search.near),
    chosen: one(search.chosen),
  };
}

/** Whether only the network of one place is shown. */
export function isLocal({ around, near }: MapSearch): boolean {
  return around !== undefined || near !== undefined;
}
