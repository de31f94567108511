/** A text in one of several languages. */
export type LocalisedText = { language: string; text: string };

/** The same texts with those in the reader's language first. */
export function readersFirst<T extends LocalisedText>(texts: readonly T[], language: string): T[] {
  return [...texts].sort((a, b) => rank(a, language) - rank(b, language));
}

/** The text in the reader's language, if there is one. */
export function inLanguage(texts: readonly LocalisedText[], language: string): string | undefined {
  return texts.find((text) => rank(text, language) === 0)?.text;
}

/** What a language is called in another, for example "Spanish" or スペイン語. */
export function languageName(tag: string, language: string): string {
  try {
    return new Intl.DisplayNames(language, { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

function rank({ language: tag }: LocalisedText, language: string): number {
  return tag.toLowerCase().split('-')[0] === language.toLowerCase().split('-')[0] ? 0 : 1;
}
