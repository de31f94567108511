/** The first day of the month of a day, `2026-11-01`. */
export function monthOf(day: string): string {
  return `${day.slice(0, 7)}-01`;
}

/** The first day of a month so many months later, or earlier for a negative number. */
export function monthsLater(month: string, months: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const date = new Date(Date.UTC(year, number - 1 + months, 1));
  return date.toISOString().slice(0, 10);
}

/** A month in the reader's way: November 2026. */
export function formatMonth(month: string, language: string): string {
  return new Intl.DateTimeFormat(language, { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    new Date(`${month}T00:00:00Z`),
  );
}

/** Hours in the reader's way. */
export function formatHours(hours: string | number, language: string): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(Number(hours));
}
