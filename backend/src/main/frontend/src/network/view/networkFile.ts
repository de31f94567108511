import { stringifySearch } from '../../web/address';
import { ORGANISATION_KINDS } from '../labels';
import { type NetworkSearch, networkDay } from './networkSearch';

/** The address of the file that holds what the view shows, of its day or of all days. */
export function networkFile(ending: string, search: NetworkSearch, of: 'its day' | 'all days'): string {
  const { kind, without, sector, place, around, depth, alone } = search;
  const kinds = without ? (kind ?? ORGANISATION_KINDS).filter((each) => !without.includes(each)) : kind;
  const asOf = of === 'its day' ? networkDay(search) : undefined;
  return `/export/network.${ending}${stringifySearch({ kind: kinds, sector, place, around, depth, alone, asOf })}`;
}
