import { expect, it } from 'vitest';
import { DIRECTIONS, nearest } from './nearest';

const places: [string, { x: number; y: number }][] = [
  ['here', { x: 0, y: 0 }],
  ['ahead', { x: 4, y: 0.5 }],
  ['aside', { x: 1, y: 3 }],
  ['behind', { x: -1, y: 0 }],
];

it('goes to what lies ahead rather than to what is near but aside', () => {
  expect(nearest({ x: 0, y: 0 }, DIRECTIONS.ArrowRight ?? { x: 1, y: 0 }, places)).toBe('ahead');
  expect(nearest({ x: 0, y: 0 }, DIRECTIONS.ArrowLeft ?? { x: -1, y: 0 }, places)).toBe('behind');
  expect(nearest({ x: 0, y: 0 }, DIRECTIONS.ArrowUp ?? { x: 0, y: 1 }, places)).toBe('aside');
});

it('stays where nothing lies ahead', () => {
  expect(nearest({ x: 0, y: 0 }, DIRECTIONS.ArrowDown ?? { x: 0, y: -1 }, places)).toBeUndefined();
});
