import { useQuery } from 'urql';
import { type Refusal, refusalsOf } from '../../web/refusals';
import { directoryFilter } from '../directorySearch';
import { ORGANISATION_CONTEXT } from '../types';
import type { NetworkMap } from './mapData';
import { isLocal, type MapSearch } from './mapSearch';
import { LocalMapQuery, MapQuery } from './operations';

/** The map is read again when an organisation or an alliance was changed here. */
const CONTEXT = { additionalTypenames: [...ORGANISATION_CONTEXT.additionalTypenames, 'Alliance'] };

/** Reads the part of the network that the address asks for. */
export function useNetworkMap(search: MapSearch): {
  network: NetworkMap | undefined;
  isFetching: boolean;
  refusals: Refusal[];
} {
  const { around, near, on } = search;
  const isOfOnePlace = isLocal(search);
  const [whole] = useQuery({
    query: MapQuery,
    variables: { filter: directoryFilter(search), asOf: on },
    pause: isOfOnePlace,
    context: CONTEXT,
  });
  const [local] = useQuery({
    query: LocalMapQuery,
    variables: { of: around, place: near, asOf: on },
    pause: !isOfOnePlace,
    context: CONTEXT,
  });
  const asked = isOfOnePlace ? local : whole;
  return {
    network: isOfOnePlace ? local.data?.network.localMap : whole.data?.network.map,
    isFetching: asked.fetching,
    refusals: refusalsOf(asked.error),
  };
}
