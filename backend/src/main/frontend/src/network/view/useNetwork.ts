import { useQuery } from 'urql';
import { type Refusal, refusalsOf } from '../../web/refusals';
import type { Path, Subgraph } from './graphOf';
import type { NetworkSearch } from './networkSearch';
import { NeighbourhoodQuery, OverviewQuery, PathsQuery } from './operations';

/** How many organisations a picture holds at most, unless more are asked for. */
const AT_MOST = { overview: 500, neighbourhood: 300 };

/** What was found between two organisations: the ways, none when there is no way, absent as long as nothing is known. */
export type FoundPaths = { all: Path[] | undefined; drawn: Path | undefined; isFetching: boolean; refusals: Refusal[] };

/** Reads the part of the network, and the way through it, that the address asks for. */
export function useNetwork(search: NetworkSearch): {
  subgraph: Subgraph | undefined;
  isFetching: boolean;
  refusals: Refusal[];
  paths: FoundPaths;
} {
  const { around, depth, kind, sector, place, on, from, to, way } = search;
  const withStanding = Boolean(search.colour ?? search.size);
  const [overview] = useQuery({
    query: OverviewQuery,
    variables: {
      filter: { kinds: kind, sectors: sector, place },
      asOf: on,
      atMost: Number(search.most ?? AT_MOST.overview),
      withStanding,
    },
    pause: around !== undefined,
  });
  const [neighbourhood] = useQuery({
    query: NeighbourhoodQuery,
    variables: {
      of: around ?? '',
      depth: Number(depth ?? 1),
      kinds: kind,
      asOf: on,
      atMost: AT_MOST.neighbourhood,
      withStanding,
    },
    pause: around === undefined,
  });
  const [ways] = useQuery({
    query: PathsQuery,
    variables: { from: from ?? '', to: to ?? '', asOf: on },
    pause: !from || !to,
  });
  const all = from && to && !ways.fetching ? ways.data?.network.paths : undefined;
  const asked = around === undefined ? overview : neighbourhood;
  return {
    subgraph: around === undefined ? overview.data?.network.overview : neighbourhood.data?.network.neighbourhood,
    isFetching: asked.fetching,
    refusals: refusalsOf(asked.error),
    paths: {
      all,
      drawn: all?.[Number(way ?? 0)] ?? all?.[0],
      isFetching: ways.fetching,
      refusals: from && to ? refusalsOf(ways.error) : [],
    },
  };
}
