import { expect, it } from 'vitest';
import { readDirectorySearch } from '../network/directorySearch';
import { parseSearch, stringifySearch } from './address';

it('writes filters so that they read the same again', () => {
  const search = readDirectorySearch({
    text: 'なみ & care',
    kind: ['FEDERATION', 'BUSINESS'],
    sector: 'CARE',
    sort: 'new',
  });
  const address = stringifySearch(search);
  expect(address).toBe('?text=%E3%81%AA%E3%81%BF+%26+care&kind=FEDERATION&kind=BUSINESS&sector=CARE&sort=new');
  expect(readDirectorySearch(parseSearch(address))).toEqual(search);
});

it('leaves out what makes no sense', () => {
  const search = readDirectorySearch(parseSearch('?kind=NONSENSE&sector=CARE&sector=X&sort=age&dissolved=1&text='));
  expect(stringifySearch(search)).toBe('?sector=CARE');
});
