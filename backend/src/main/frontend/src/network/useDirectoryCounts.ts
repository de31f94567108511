import { useQuery } from 'urql';
import type { ResultOf } from '../web/graphql';
import { type DirectorySearch, directoryFilter } from './directorySearch';
import { DirectoryCountsQuery } from './operations';
import { ORGANISATION_CONTEXT } from './types';

/** How many organisations there are, and how many there would be with each value of a filter; absent while they are counted. */
export function useDirectoryCounts(
  search: DirectorySearch,
): ResultOf<typeof DirectoryCountsQuery>['network'] | undefined {
  const [{ data }] = useQuery({
    query: DirectoryCountsQuery,
    variables: {
      filter: directoryFilter(search),
      anyKind: directoryFilter({ ...search, kind: undefined }),
      anySector: directoryFilter({ ...search, sector: undefined }),
      anyPlace: directoryFilter({ ...search, place: undefined }),
    },
    context: ORGANISATION_CONTEXT,
  });
  return data?.network;
}
