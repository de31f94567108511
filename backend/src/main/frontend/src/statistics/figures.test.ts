import { expect, it } from 'vitest';
import { type Figures, isCounted, largest, measured } from './figures';

function figures(organisations: number, members: string | null): Figures {
  const none = { total: null, organisations: 0 };
  return { organisations, members: { total: members, organisations: members === null ? 0 : 1 }, jobs: none };
}

it('tells what is not known from nothing', () => {
  expect(measured(figures(2, null), 'members')).toBeNull();
  expect(measured(figures(2, '0'), 'members')).toBe(0);
  expect(measured(figures(2, '12345678901'), 'members')).toBe(12_345_678_901);
});

it('takes the largest parts by what is measured', () => {
  const parts = [{ figures: figures(3, null) }, { figures: figures(2, '9') }, { figures: figures(1, '70') }];
  expect(largest(parts, 'members', 5)).toEqual([parts[2], parts[1]]);
  expect(largest(parts, 'organisations', 1)).toEqual([parts[0]]);
});

it('knows whether anybody is counted', () => {
  const year = { year: 2020, day: '2020-12-31', organisationsByKind: [], alliances: 0, affiliations: 0 };
  expect(isCounted([{ ...year, ...figures(4, null) }])).toBe(false);
  expect(isCounted([{ ...year, ...figures(4, '3') }])).toBe(true);
});
