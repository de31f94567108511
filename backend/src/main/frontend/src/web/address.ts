/** What the part after `?` holds: each name with its value, or its values in order. */
export type Search = Record<string, string | string[] | undefined>;

/** Reads `?kind=A&kind=B&text=c` as it is written by hand, without JSON in the address. */
export function parseSearch(text: string): Search {
  const search: Search = {};
  for (const [name, value] of new URLSearchParams(text)) {
    const before = search[name];
    if (before === undefined) search[name] = value;
    else search[name] = Array.isArray(before) ? [...before, value] : [before, value];
  }
  return search;
}

/** Writes what {@link parseSearch} reads; empty values leave no trace. */
export function stringifySearch(search: Record<string, unknown>): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(search)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null && one !== '') params.append(name, String(one));
    }
  }
  const text = params.toString();
  return text ? `?${text}` : '';
}

/** A single text from the address. */
export function one(value: unknown): string | undefined {
  const first = Array.isArray(value) ? value[0] : value;
  return typeof first === 'string' && first !== '' ? first : undefined;
}

/** The values of a name that are among those allowed; what is not is dropped. */
export function many<T extends string>(value: unknown, allowed: readonly T[]): T[] | undefined {
  const all = Array.isArray(value) ? value : [value];
  const kept = allowed.filter((item) => all.includes(item));
  return kept.length > 0 ? kept : undefined;
}
