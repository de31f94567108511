import { expect, it } from 'vitest';
import { isLocal, readMapSearch } from './mapSearch';

it('reads the filters of the directory and those of the map', () => {
  const search = readMapSearch({ kind: 'FEDERATION', place: 'JP-20', sort: 'new', lines: 'no', on: '2024-13-40' });
  expect(search).toMatchObject({ kind: ['FEDERATION'], place: 'JP-20', lines: 'no' });
  expect(search).not.toHaveProperty('sort');
  expect(search.on).toBeUndefined();
  expect(isLocal(search)).toBe(false);
});

it('shows the network of an organisation or of a place, not of both', () => {
  const search = readMapSearch({ around: 'organisation-1', near: '202207' });
  expect(search.around).toBe('organisation-1');
  expect(search.near).toBeUndefined();
  expect(isLocal(search)).toBe(true);
  expect(isLocal(readMapSearch({ near: '202207' }))).toBe(true);
});
