import { describe, expect, it } from 'vitest';
import { nextChange, yearOf } from './years';

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

describe('the next year of a replay', () => {
  const grown = years.map((each, position) => ({ ...each, affiliations: position < 2 ? 1 : 5 }));

  it('passes over years in which nothing changed', () => {
    expect(nextChange(grown, 0)).toBe(2);
    expect(nextChange(years, 0)).toBe(2);
    expect(nextChange(grown, 2)).toBe(2);
  });
});
