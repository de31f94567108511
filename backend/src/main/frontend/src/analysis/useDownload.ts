import { useState } from 'react';
import { type AnyVariables, type TypedDocumentNode, useClient } from 'urql';
import type { ListPage } from '../web/KeysetList';
import { type Refusal, refusalsOf } from '../web/refusals';
import { type Cell, saveCsv } from './csv';

const PAGE = 100;
const MOST = 10_000;

type Options<Data, Variables, Item> = {
  query: TypedDocumentNode<Data, Variables>;
  /** What is asked, but for the page. */
  variables: Omit<Variables, 'first' | 'after'>;
  pageOf: (data: Data) => ListPage<Item> | undefined;
  fileName: string;
  head: string[];
  rowOf: (item: Item) => Cell[];
};

/** Reads a whole list page by page and hands it to the person as a CSV file. */
export function useDownload<Data, Variables extends AnyVariables, Item>(options: Options<Data, Variables, Item>) {
  const client = useClient();
  const [isRunning, setRunning] = useState(false);
  const [refusals, setRefusals] = useState<Refusal[]>([]);

  async function run() {
    const { query, variables, pageOf, fileName, head, rowOf } = options;
    setRunning(true);
    setRefusals([]);
    const rows: Cell[][] = [];
    let after: string | null = null;
    do {
      const asked = { ...variables, first: PAGE, after } as unknown as Variables;
      const { data, error } = await client.query<Data, Variables>(query, asked).toPromise();
      const page: ListPage<Item> | undefined = data && pageOf(data);
      if (!page) {
        setRunning(false);
        setRefusals(refusalsOf(error));
        return;
      }
      rows.push(...page.nodes.map(rowOf));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after && rows.length < MOST);
    saveCsv(fileName, [head, ...rows]);
    setRunning(false);
  }

  return { run, isRunning, refusals };
}
