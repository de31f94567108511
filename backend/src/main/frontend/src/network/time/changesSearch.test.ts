import { describe, expect, it } from 'vitest';
import { comparedDays, day, readChangesSearch } from './changesSearch';

describe('the address of the list of changes', () => {
  it('keeps days that exist and kinds that are known', () => {
    expect(
      readChangesSearch({ from: '2024-02-29', to: '2023-02-29', kind: ['ALLIANCE_ENDED', 'WAR'], place: 'JP-20' }),
    ).toEqual({ from: '2024-02-29', to: undefined, kind: ['ALLIANCE_ENDED'], place: 'JP-20' });
    expect(day('2024-13-01')).toBeUndefined();
    expect(day('yesterday')).toBeUndefined();
  });

  it('compares with a year before when no day is named', () => {
    expect(comparedDays({}, '2026-11-22')).toEqual({ from: '2025-11-22', to: '2026-11-22' });
    expect(comparedDays({ to: '2020-04-01' }, '2026-11-22')).toEqual({ from: '2019-04-01', to: '2020-04-01' });
    expect(comparedDays({ from: '2001-01-01' }, '2026-11-22')).toEqual({ from: '2001-01-01', to: '2026-11-22' });
  });
});
