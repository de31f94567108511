import type { Feature } from 'geojson';
import { expect, it } from 'vitest';
import { isOneSpot } from './choice';

const at = (longitude: number, latitude: number): Feature => ({
  type: 'Feature',
  properties: {},
  geometry: { type: 'Point', coordinates: [longitude, latitude] },
});

it('takes organisations of one house together, and neighbours apart', () => {
  expect(isOneSpot([at(138.2, 36.6), at(138.2, 36.6), at(138.20005, 36.6)])).toBe(true);
  expect(isOneSpot([at(138.2, 36.6), at(138.21, 36.6)])).toBe(false);
});
