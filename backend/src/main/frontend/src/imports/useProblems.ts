import { useEffect, useState } from 'react';
import { type OperationResult, useClient } from 'urql';
import type { ResultOf } from '../web/graphql';
import { type Refusal, refusalsOf } from '../web/refusals';
import { ImportProblemsQuery } from './operations';
import type { Problem } from './problemGroups';

const PAGE = 100;
const PAGES = 10;

/** The problems of an import as far as they were read. */
export type Problems = {
  found: Problem[];
  /** How many there are in all; absent while that is not known. */
  total: number | undefined;
  isReading: boolean;
  refusals: Refusal[];
  /** Reads on. */
  more: () => void;
};

/** Reads an import's problems page by page, a thousand at a time, so that equal ones can be put together. */
export function useProblems(id: string): Problems {
  const client = useClient();
  const [rounds, setRounds] = useState(1);
  const [state, setState] = useState<Omit<Problems, 'more'>>({
    found: [],
    total: undefined,
    isReading: true,
    refusals: [],
  });
  useEffect(() => {
    let isWanted = true;
    async function read() {
      const found: Problem[] = [];
      let after: string | null = null;
      for (let page = 0; page < PAGES * rounds; page++) {
        const answer: OperationResult<ResultOf<typeof ImportProblemsQuery>> = await client
          .query(ImportProblemsQuery, { id, first: PAGE, after }, { requestPolicy: 'network-only' })
          .toPromise();
        if (!isWanted) return;
        const node = answer.data?.node;
        if (node?.__typename !== 'DirectoryImport') {
          setState({ found, total: undefined, isReading: false, refusals: refusalsOf(answer.error) });
          return;
        }
        found.push(...node.problems.nodes);
        const { hasNextPage, endCursor } = node.problems.pageInfo;
        const isLast = !hasNextPage || page === PAGES * rounds - 1;
        setState({ found: [...found], total: node.problems.totalCount, isReading: !isLast, refusals: [] });
        if (isLast) return;
        after = endCursor;
      }
    }
    read();
    return () => {
      isWanted = false;
    };
  }, [client, id, rounds]);
  return { ...state, more: () => setRounds(rounds + 1) };
}
