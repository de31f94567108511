import { expect, it } from 'vitest';
import { byCountry, type PlaceCount, partsOf } from './placeCounts';

const country = (code: string, count: number) =>
  ({ count, place: { id: code, code, kind: 'COUNTRY', name: code, within: null } }) as PlaceCount;
const region = (code: string, within: string, count: number) =>
  ({
    count,
    place: { id: code, code, kind: 'REGION', name: code, within: { id: within, code: within, name: within } },
  }) as PlaceCount;

const counts = [region('JP-20', 'JP', 18), country('GB', 30), region('JP-04', 'JP', 15), region('GB-LDS', 'GB', 1)];

it('adds regions up to their country, with what sits in no region', () => {
  expect(byCountry(counts)).toEqual([
    { code: 'JP', name: 'JP', count: 33 },
    { code: 'GB', name: 'GB', count: 31 },
  ]);
});

it('lists the parts of a place without the place itself', () => {
  expect(partsOf('GB', [region('GB-LDS', 'GB', 1), country('GB', 30)])).toEqual([
    { code: 'GB-LDS', name: 'GB-LDS', count: 1 },
  ]);
});
