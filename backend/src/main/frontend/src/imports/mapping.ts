import type { ImportField } from './labels';

/** Which column means what while staff choose: the meaning by the column's place in the file. */
export type Choice = Record<number, ImportField | undefined>;

/** The choice that an import's mapping stands for. */
export function choiceOf(mapping: readonly { position: number; field: ImportField }[]): Choice {
  return Object.fromEntries(mapping.map(({ position, field }) => [position, field]));
}

/** The mapping as the API takes it; columns without a meaning are left out. */
export function mappingOf(choice: Choice): { position: number; field: ImportField }[] {
  return Object.entries(choice).flatMap(([position, field]) => (field ? [{ position: Number(position), field }] : []));
}

/** Meanings chosen for more than one column. */
export function twice(choice: Choice): Set<ImportField> {
  const fields = mappingOf(choice).map(({ field }) => field);
  return new Set(fields.filter((field, index) => fields.indexOf(field) !== index));
}

/** Whether two choices say the same. */
export function isSame(one: Choice, other: Choice): boolean {
  return JSON.stringify(mappingOf(one)) === JSON.stringify(mappingOf(other));
}

/** The columns parted into those that are read, those with values that are not, and those without any value. */
export function columnsByUse<Column extends { position: number; examples: readonly string[] }>(
  columns: readonly Column[],
  mapping: readonly { position: number }[],
): { read: Column[]; ignored: Column[]; empty: Column[] } {
  const mapped = new Set(mapping.map(({ position }) => position));
  const unread = columns.filter(({ position }) => !mapped.has(position));
  return {
    read: columns.filter(({ position }) => mapped.has(position)),
    ignored: unread.filter(({ examples }) => examples.length > 0),
    empty: unread.filter(({ examples }) => examples.length === 0),
  };
}
