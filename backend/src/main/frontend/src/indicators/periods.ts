import type { I18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import { formatMonth } from '../work/months';
import type { IndicatorItem } from './types';

type Period = IndicatorItem['period'];

const MONTHS: Record<Period, number> = { MONTH: 1, QUARTER: 3, YEAR: 12 };

/** A period in the reader's way, by its first day. */
export function formatPeriod(firstDay: string, period: Period, i18n: I18n): string {
  const year = firstDay.slice(0, 4);
  if (period === 'MONTH') return formatMonth(firstDay, i18n.locale);
  if (period === 'YEAR') return formatYear(firstDay, i18n.locale);
  const quarter = Math.ceil(Number(firstDay.slice(5, 7)) / 3);
  return t(i18n)`Quarter ${quarter} of ${year}`;
}

/** The first days of the period of a day and so many before it, the latest first. */
export function periodsBefore(day: string, period: Period, count: number): string[] {
  const months = MONTHS[period];
  const [year = 0, month = 1] = day.split('-').map(Number);
  const first = Math.floor((month - 1) / months) * months;
  return Array.from({ length: count }, (_, back) =>
    new Date(Date.UTC(year, first - back * months, 1)).toISOString().slice(0, 10),
  );
}

function formatYear(firstDay: string, language: string): string {
  const format = new Intl.DateTimeFormat(language, { year: 'numeric', timeZone: 'UTC' });
  return format.format(new Date(`${firstDay}T00:00:00Z`));
}
