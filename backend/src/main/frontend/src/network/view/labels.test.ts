import { expect, it } from 'vitest';
import { placeLabels, shorten } from './labels';

const view = { width: 300, height: 200 };
const wish = (x: number, y: number, size = 5, rest = {}) => ({ x, y, size, width: 80, isFirst: false, ...rest });

it('stands a name right of its node, or left where the right edge would cut it', () => {
  expect(placeLabels([wish(100, 50)], view, 16).map(({ left }) => left)).toEqual([109]);
  expect(placeLabels([wish(290, 50)], view, 16).map(({ left }) => left)).toEqual([201]);
});

it('leaves a name out that has no room at either side', () => {
  expect(placeLabels([wish(290, 50, 5, { width: 400 })], view, 16)).toEqual([]);
});

it('gives room to the larger node, and before all to those that must be named', () => {
  const small = wish(100, 50, 4);
  const large = wish(104, 52, 12);
  const other = wish(130, 52, 8);
  expect(placeLabels([small, large, other], view, 16).map((placed) => placed.wish)).toEqual([large, other]);
  const first = { ...small, isFirst: true };
  expect(placeLabels([large, first], view, 16)[0]?.wish).toBe(first);
});

it('shortens only what is too long', () => {
  const widthOf = (text: string) => [...text].length * 10;
  expect(shorten('森のしごと舎', widthOf, 100)).toBe('森のしごと舎');
  expect(shorten('労働者協同組合森のしごと舎', widthOf, 100)).toBe('労働者協同組合森の…');
});
