/** One field of an act with its value before and after, as text; absent where there was or is none. */
export type Change = { field: string; before: string | undefined; after: string | undefined };

/** Reads the changes of an audit entry: a JSON object of fields with `before` and `after`; `word` puts values in words. */
export function readChanges(json: string, word: (value: string) => string = String): Change[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(json);
  } catch {
    return [];
  }
  if (typeof parsed !== 'object' || parsed === null) return [];
  return Object.entries(parsed).map(([field, change]) => ({
    field,
    before: show((change as { before?: unknown } | null)?.before, word),
    after: show((change as { after?: unknown } | null)?.after, word),
  }));
}

function show(value: unknown, word: (value: string) => string): string | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  if (Array.isArray(value))
    return value.length > 0 ? value.map((each) => show(each, word) ?? '–').join(', ') : undefined;
  if (typeof value === 'object') {
    return Object.entries(value)
      .map(([name, each]) => `${name}: ${show(each, word) ?? '–'}`)
      .join(', ');
  }
  return word(String(value));
}
