import { describe, expect, it } from 'vitest';
import { yearOf } from './years';

const years = [2019, 2020, 2021].map((year) => ({
  year,
  day: `${year}-12-31`,
  organisations: 1,
  alliances: 1,
  affiliations: 1,
}));

describe('the year of a day', () => {
  it('is the first or last for days outside', () => {
    expect(yearOf(years, '2020-05-05')).toBe(1);
    expect(yearOf(years, '1844-01-01')).toBe(0);
    expect(yearOf(years, '2044-01-01')).toBe(2);
  });
});
