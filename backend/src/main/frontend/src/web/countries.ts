const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** Codes that stand for groups of countries or for none. */
const NO_COUNTRIES = new Set(['EU', 'EZ', 'QO', 'UN', 'XA', 'XB', 'ZZ']);

/** A country's code and its name. */
type Country = { value: string; label: string };

const known = new Map<string, Country[]>();

/** Every country with its name in a language, by name. */
export function countries(language: string): Country[] {
  const found = known.get(language) ?? named(language);
  known.set(language, found);
  return found;
}

function named(language: string): Country[] {
  const compare = new Intl.Collator(language).compare;
  const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
  return LETTERS.flatMap((first) => LETTERS.map((second) => first + second))
    .filter((code) => !NO_COUNTRIES.has(code) && new Intl.Locale(`und-${code}`).region === code)
    .flatMap((code) => {
      const label = names.of(code);
      return label ? [{ value: code, label }] : [];
    })
    .sort((a, b) => compare(a.label, b.label));
}

/** What a country is called in a language. */
export function countryName(code: string, language: string): string {
  return new Intl.DisplayNames(language, { type: 'region' }).of(code) ?? code;
}
