import { expect, test } from 'vitest';
import { formatHours, formatMonth, monthOf, monthsLater } from './months';

test('goes from month to month over the year', () => {
  expect(monthOf('2026-11-23')).toBe('2026-11-01');
  expect(monthsLater('2026-12-01', 1)).toBe('2027-01-01');
  expect(monthsLater('2026-01-01', -1)).toBe('2025-12-01');
});

test('writes months and hours as people read them', () => {
  expect(formatMonth('2026-11-01', 'en')).toBe('November 2026');
  expect(formatMonth('2026-11-01', 'ja')).toBe('2026年11月');
  expect(formatHours('7.50', 'en')).toBe('7.5');
});
