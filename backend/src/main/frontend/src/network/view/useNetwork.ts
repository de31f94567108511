import { useQuery } from 'urql';
import { type Refusal, refusalsOf } from '../../web/refusals';
import type { Path, Subgraph } from './graphOf';
import type { NetworkSearch } from './networkSearch';
import { NeighbourhoodQuery, OverviewQuery, PathQuery } from './operations';

/** How many organisations a picture holds at most. */
const AT_MOST = { overview: 500, neighbourhood: 300 };

/** What was found between two organisations: nothing yet, no way, or a way. */
export type FoundPath = { found: Path | null | undefined; isFetching: boolean; refusals: Refusal[] };

/** Reads the part of the network, and the way through it, that the address asks for. */
export function useNetwork(search: NetworkSearch): {
  subgraph: Subgraph | undefined;
  isFetching: boolean;
  refusals: Refusal[];
  path: FoundPath;
} {
  const { around, depth, kind, sector, place, on, from, to } = search;
  const [overview] = useQuery({
    query: OverviewQuery,
    variables: { filter: { kinds: kind, sectors: sector, place }, asOf: on, atMost: AT_MOST.overview },
    pause: around !== undefined,
  });
  const [neighbourhood] = useQuery({
    query: NeighbourhoodQuery,
    variables: { of: around ?? '', depth: Number(depth ?? 1), kinds: kind, asOf: on, atMost: AT_MOST.neighbourhood },
    pause: around === undefined,
  });
  const [path] = useQuery({
    query: PathQuery,
    variables: { from: from ?? '', to: to ?? '', asOf: on },
    pause: !from || !to,
  });
  const asked = around === undefined ? overview : neighbourhood;
  return {
    subgraph: around === undefined ? overview.data?.network.overview : neighbourhood.data?.network.neighbourhood,
    isFetching: asked.fetching,
    refusals: refusalsOf(asked.error),
    path: {
      found: from && to && !path.fetching ? path.data?.network.path : undefined,
      isFetching: path.fetching,
      refusals: from && to ? refusalsOf(path.error) : [],
    },
  };
}
