const DAY = /^\d{4}-\d{2}-\d{2}$/;

const STEPS: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 365 * 24 * 3600],
  ['month', 30 * 24 * 3600],
  ['week', 7 * 24 * 3600],
  ['day', 24 * 3600],
  ['hour', 3600],
  ['minute', 60],
];

/** Whether years are counted by Japanese eras, a choice of the reader's on this device. */
export function countsByEra(): boolean {
  try {
    return localStorage.getItem('yui.era') === 'yes';
  } catch {
    return false;
  }
}

/** Keeps the reader's choice of how years are counted. */
export function countByEra(chosen: boolean): void {
  localStorage.setItem('yui.era', chosen ? 'yes' : 'no');
}

/** A day or point in time as a day in the reader's way, for example 1 April 2026 or 2026年4月1日. */
export function formatDay(iso: string, language: string): string {
  return new Intl.DateTimeFormat(calendar(language), { dateStyle: 'long', ...zone(iso) }).format(new Date(iso));
}

/** A point in time with hour and minute in the reader's zone. */
export function formatMoment(iso: string, language: string): string {
  return new Intl.DateTimeFormat(calendar(language), { dateStyle: 'long', timeStyle: 'short' }).format(new Date(iso));
}

/** How long ago or ahead, in the largest unit that fits, for example "3 days ago". */
export function formatRelative(iso: string, language: string, now: Date = new Date()): string {
  const seconds = (toLocal(iso).getTime() - now.getTime()) / 1000;
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  if (DAY.test(iso)) return relativeDay(iso, format, now);
  const step = STEPS.find(([, length]) => Math.abs(seconds) >= length);
  return step ? format.format(Math.trunc(seconds / step[1]), step[0]) : format.format(0, 'second');
}

/** Today as `2026-04-01`, in the reader's zone. */
export function today(now: Date = new Date()): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

function relativeDay(iso: string, format: Intl.RelativeTimeFormat, now: Date): string {
  const days = Math.round((Date.parse(iso) - Date.parse(today(now))) / (24 * 3600 * 1000));
  const step = STEPS.slice(0, 4).find(([, length]) => Math.abs(days) * 24 * 3600 >= length);
  return step ? format.format(Math.trunc((days * 24 * 3600) / step[1]), step[0]) : format.format(0, 'day');
}

function toLocal(iso: string): Date {
  return new Date(DAY.test(iso) ? `${iso}T00:00:00` : iso);
}

/** A bare day is the same day everywhere: it must not slip over midnight in the reader's zone. */
function zone(iso: string): Intl.DateTimeFormatOptions {
  return DAY.test(iso) ? { timeZone: 'UTC' } : {};
}

/** The language as the reader's own country writes days in it: 22 November, or November 22. */
function calendar(language: string): string {
  if (countsByEra() && language.startsWith('ja')) return 'ja-JP-u-ca-japanese';
  return navigator.languages.find((tag) => tag.startsWith(`${language}-`)) ?? language;
}
