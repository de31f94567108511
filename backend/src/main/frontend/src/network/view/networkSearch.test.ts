import { expect, it } from 'vitest';
import { readNetworkSearch } from './networkSearch';

it('reads what the address says and drops what makes no sense', () => {
  const search = readNetworkSearch({
    kind: ['FEDERATION', 'NONSENSE'],
    on: '2024-13-40',
    depth: '4',
    around: 'a',
    view: 'table',
    most: '3000',
  });
  expect(search).toMatchObject({ kind: ['FEDERATION'], around: 'a', view: 'table' });
  expect(search.most).toBeUndefined();
  expect(search.on).toBeUndefined();
  expect(search.depth).toBeUndefined();
});
