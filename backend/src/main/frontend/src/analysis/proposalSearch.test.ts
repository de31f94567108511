import { expect, it } from 'vitest';
import { proposalSearch } from './proposalSearch';

const co = { id: 'co', isFederation: false };
const union = { id: 'union', isFederation: true };

it('proposes for the one the viewer acts for', () => {
  expect(proposalSearch(['town', 'co'], [union, co])).toEqual({ with: ['town'], for: 'co' });
});

it('brings both together for a federation', () => {
  expect(proposalSearch(['town', 'farm'], [co, union])).toEqual({ with: ['town', 'farm'] });
});

it('offers nothing to others', () => {
  expect(proposalSearch(['town', 'farm'], [co])).toBeUndefined();
  expect(proposalSearch(['town', 'farm'], [])).toBeUndefined();
});
