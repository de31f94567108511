import { expect, it } from 'vitest';
import { readChanges } from './readChanges';

it('reads fields with their values before and after', () => {
  const json = JSON.stringify({
    name: { before: 'Nami', after: 'Nami Care' },
    sectors: { before: [], after: ['CARE', 'HEALTH'] },
    coordinates: { before: null, after: { latitude: 35.1, longitude: 139 } },
  });
  expect(readChanges(json)).toEqual([
    { field: 'name', before: 'Nami', after: 'Nami Care' },
    { field: 'sectors', before: undefined, after: 'CARE, HEALTH' },
    { field: 'coordinates', before: undefined, after: 'latitude: 35.1, longitude: 139' },
  ]);
});

it('puts values in words', () => {
  const json = JSON.stringify({ sectors: { before: [], after: ['CARE'] } });
  expect(readChanges(json, (value) => value.toLowerCase())[0]?.after).toBe('care');
});

it.each(['', 'no JSON', 'null', '3'])('reads nothing from %j', (json) => {
  expect(readChanges(json)).toEqual([]);
});
