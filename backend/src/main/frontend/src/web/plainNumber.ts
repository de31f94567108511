/** A number as the API takes it, from what people type: without spaces and separators of thousands. */
export function plainNumber(typed: string): string {
  return typed.normalize('NFKC').replaceAll(/[\s,]/g, '');
}

/** What a field for such a number accepts. */
export const NUMBER_PATTERN = '[−\\-]?[0-9０-９][0-9０-９,\\s]*([.．][0-9０-９]+)?';
