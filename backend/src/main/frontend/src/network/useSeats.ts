import { useEffect, useState } from 'react';
import { type OperationResult, useClient } from 'urql';
import type { ResultOf } from '../web/graphql';
import { SeatsQuery } from './operations';
import { type CountedPlace, counted } from './placeCounts';

const PAGE = 100;
const PAGES = 10;

/** The municipalities in which the organisations of a region sit; `isCut` when there were too many to look at all. */
export function useSeats(region: string | undefined): { seats: CountedPlace[] | undefined; isCut: boolean } {
  const client = useClient();
  const [known, setKnown] = useState<{ region: string; seats: CountedPlace[]; isCut: boolean }>();
  useEffect(() => {
    if (!region) return;
    let isWanted = true;
    const code = region;
    async function read() {
      const places: { code: string; name: string }[] = [];
      let after: string | null = null;
      let isCut = false;
      for (let page = 0; page < PAGES; page++) {
        const answer: OperationResult<ResultOf<typeof SeatsQuery>> = await client
          .query(SeatsQuery, { filter: { place: code }, first: PAGE, after })
          .toPromise();
        if (!isWanted || !answer.data) return;
        const { nodes, pageInfo } = answer.data.organisations;
        places.push(...nodes.flatMap(({ place }) => (place && place.code !== code ? [place] : [])));
        isCut = pageInfo.hasNextPage;
        after = pageInfo.endCursor;
        if (!isCut) break;
      }
      setKnown({ region: code, seats: counted(places), isCut });
    }
    read();
    return () => {
      isWanted = false;
    };
  }, [client, region]);
  return known && known.region === region ? known : { seats: undefined, isCut: false };
}
