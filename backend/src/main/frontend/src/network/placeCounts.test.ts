import { expect, it } from 'vitest';
import { byCountry, counted, countOf, type PlaceCount, regionsOf } from './placeCounts';

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

it('lists the regions of a country without the country itself', () => {
  expect(regionsOf('GB', counts)).toEqual([{ code: 'GB-LDS', name: 'GB-LDS', count: 1 }]);
});

it('knows how many sit in a country with its regions, and in a region', () => {
  expect(['GB', 'JP-04', '202207'].map((code) => countOf(code, counts))).toEqual([31, 15, undefined]);
});

it('counts a place once for each organisation, equals by code', () => {
  const [azusa, kita] = [
    { code: '202207', name: 'Azusagahara' },
    { code: '202011', name: 'Kitamine' },
  ];
  expect(counted([azusa, kita, azusa].map((place) => ({ ...place })))).toEqual([
    { ...azusa, count: 2 },
    { ...kita, count: 1 },
  ]);
});
