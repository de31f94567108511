import { afterEach, expect, it } from 'vitest';
import { countByEra, formatDay, formatRelative, today } from './dates';

const now = new Date('2026-04-10T12:00:00');

afterEach(() => localStorage.clear());

it.each([
  ['2026-04-10', 'en', 'today'],
  ['2026-04-09', 'en', 'yesterday'],
  ['2026-04-13', 'ja', '3 日後'],
  ['2026-03-01', 'en', 'last month'],
  ['2024-04-10', 'en', '2 years ago'],
])('says of %s in %s: %s', (day, language, text) => {
  expect(formatRelative(day, language, now)).toBe(text);
});

it.each([
  [-10_000, 'now'],
  [-3 * 60_000, '3 minutes ago'],
  [2 * 3600_000, 'in 2 hours'],
])('counts %d milliseconds as %s', (distance, text) => {
  expect(formatRelative(new Date(now.getTime() + distance).toISOString(), 'en', now)).toBe(text);
});

it('keeps a bare day the same day everywhere', () => {
  expect(formatDay('2026-04-01', 'en')).toBe('April 1, 2026');
  expect(formatDay('2026-04-01', 'ja')).toBe('2026年4月1日');
});

it('counts by era for Japanese readers who chose so', () => {
  countByEra(true);
  expect(formatDay('2026-04-01', 'ja')).toBe('令和8年4月1日');
  expect(formatDay('2026-04-01', 'en')).toBe('April 1, 2026');
});

it('names today in the zone of the reader', () => {
  expect(today(now)).toBe('2026-04-10');
});
