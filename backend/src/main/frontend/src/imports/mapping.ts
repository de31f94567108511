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
