import { saveFile } from '../web/saveFile';

/** A value of a table; nothing is an empty cell. */
export type Cell = string | number | null | undefined;

/** What a spreadsheet takes for the beginning of a formula; the same as in the portal's own tables. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/** Writes a table as CSV (RFC 4180) with a byte order mark, so that spreadsheets read Japanese. */
export function csvOf(rows: readonly (readonly Cell[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(written).join(',')}\r\n`).join('')}`;
}

/** A cell that no spreadsheet runs: what begins like a formula gets an apostrophe before it; numbers stay numbers. */
function written(cell: Cell): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'number') return String(cell);
  const text = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Hands a table to the person as a file. */
export function saveCsv(name: string, rows: readonly (readonly Cell[])[]): void {
  saveFile({ content: new Blob([csvOf(rows)], { type: 'text/csv;charset=utf-8' }), name });
}
