import { expect, it } from 'vitest';
import { arcBetween, type LngLat } from './arcs';

const NAGANO: LngLat = [138.2, 36.6];
const LEEDS: LngLat = [-1.5, 53.8];
const BOSTON: LngLat = [-71.1, 42.4];
const WELLINGTON: LngLat = [174.8, -41.3];
const SANTIAGO: LngLat = [-70.7, -33.4];

const ends = (corners: LngLat[]) =>
  [corners.at(0), corners.at(-1)].map((corner) => corner?.map((n) => Math.round(n * 10) / 10));

it('begins and ends where the two are', () => {
  expect(ends(arcBetween(LEEDS, NAGANO))).toEqual([LEEDS, NAGANO]);
});

it('is the same curve whichever comes first', () => {
  expect(arcBetween(NAGANO, LEEDS)).toEqual(arcBetween(LEEDS, NAGANO));
});

it('bends towards the nearer pole', () => {
  const north = arcBetween(LEEDS, BOSTON);
  expect(Math.max(...north.map(([, latitude]) => latitude))).toBeGreaterThan(54);
  const south = arcBetween([20, -30], [60, -30]);
  expect(Math.min(...south.map(([, latitude]) => latitude))).toBeLessThan(-31);
  expect(Math.max(...south.map(([, latitude]) => latitude))).toBeCloseTo(-30);
});

it('crosses the date line where that is shorter', () => {
  expect(ends(arcBetween(NAGANO, BOSTON))).toEqual([BOSTON, [138.2 - 360, 36.6]]);
  expect(ends(arcBetween(WELLINGTON, SANTIAGO))).toEqual([SANTIAGO, [174.8 - 360, -41.3]]);
});

it('stays on the map near the poles', () => {
  for (const [, latitude] of arcBetween([-90, 84], [80, 84])) expect(Math.abs(latitude)).toBeLessThan(85.1);
  for (const [, latitude] of arcBetween([0, 90], [10, -90])) expect(Number.isFinite(latitude)).toBe(true);
});

it('is smoother the longer it is, and nothing between two at the same place', () => {
  expect(arcBetween(NAGANO, LEEDS).length).toBeGreaterThan(arcBetween(NAGANO, [138.4, 36.5]).length);
  expect(arcBetween(NAGANO, [138.4, 36.5]).length).toBeGreaterThan(5);
  expect(arcBetween(NAGANO, NAGANO)).toEqual([]);
});
